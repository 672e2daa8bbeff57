### Det som programmet säger, på svenska. Avsnitten följer lagren; nycklarna är de samma som i en.ftl.

## Lists and counts

list-and = och

## Time: how dates are read and what is wrong with them

# Months and weekdays, as they stand in a sentence.
time-month-1 = januari
time-month-2 = februari
time-month-3 = mars
time-month-4 = april
time-month-5 = maj
time-month-6 = juni
time-month-7 = juli
time-month-8 = augusti
time-month-9 = september
time-month-10 = oktober
time-month-11 = november
time-month-12 = december
time-weekday-1 = måndag
time-weekday-2 = tisdag
time-weekday-3 = onsdag
time-weekday-4 = torsdag
time-weekday-5 = fredag
time-weekday-6 = lördag
time-weekday-7 = söndag
time-day = { $day } { $month } { $year }
time-a-day = dag
time-a-week = vecka
time-a-weekend = helg
time-a-working-day = vardag
time-a-bank-day = bankdag
time-a-month = månad
# A figure where a sentence is wanted.
time-number = { $what }
# Feasts, as they stand in a sentence.
time-feast = helgen
time-feast-new-years-day = nyårsdagen
time-feast-twelfth-eve = trettondagsafton
time-feast-epiphany = trettondedag jul
time-feast-shrove-sunday = fastlagssöndagen
time-feast-shrove-tuesday = fettisdagen
time-feast-ash-wednesday = askonsdagen
time-feast-palm-sunday = palmsöndagen
time-feast-holy-week = påskveckan
time-feast-maundy-thursday = skärtorsdagen
time-feast-good-friday = långfredagen
time-feast-easter-eve = påskafton
time-feast-easter = påsk
time-feast-easter-day = påskdagen
time-feast-easter-monday = annandag påsk
time-feast-prayer-day = stora böndagen
time-feast-walpurgis = valborgsmässoafton
time-feast-constitution-norway = Norges grundlagsdag
time-feast-ascension = Kristi himmelsfärdsdag
time-feast-pentecost-eve = pingstafton
time-feast-pentecost = pingst
time-feast-pentecost-monday = annandag pingst
time-feast-constitution-denmark = Danmarks grundlagsdag
time-feast-national-day-sweden = Sveriges nationaldag
time-feast-midsummer-eve = midsommarafton
time-feast-midsummer = midsommar
time-feast-midsummer-day = midsommardagen
time-feast-st-johns-eve = sankthansafton
time-feast-st-johns-day = johannesdagen
time-feast-all-saints = alla helgons dag
time-feast-all-saints-sunday = allhelgonasöndagen
time-feast-halloween = halloween
time-feast-martinmas-eve = mårtensafton
time-feast-martinmas = mårtensdagen
time-feast-advent = första advent
time-feast-second-advent = andra advent
time-feast-third-advent = tredje advent
time-feast-fourth-advent = fjärde advent
time-feast-independence-finland = Finlands självständighetsdag
time-feast-lucia = lucia
time-feast-christmas = julen
time-feast-christmas-eve = julafton
time-feast-christmas-day = juldagen
time-feast-boxing-day = annandag jul
time-feast-between-christmas = mellandagarna
time-feast-new-years-eve = nyårsafton
time-feast-new-year = nyår
# A rule in words. What is said here can be read back as the same date: keep to words that the lexicon knows.
time-the-weekday-1 = måndagen
time-the-weekday-2 = tisdagen
time-the-weekday-3 = onsdagen
time-the-weekday-4 = torsdagen
time-the-weekday-5 = fredagen
time-the-weekday-6 = lördagen
time-the-weekday-7 = söndagen
time-the-day = dagen
time-the-week = veckan
time-the-weekend = helgen
time-the-working-day = vardagen
time-the-bank-day = bankdagen
time-the-month = månaden
time-count-days = { $count ->
    [one] en dag
   *[other] { $count } dagar
 }
time-count-working-days = { $count ->
    [one] en arbetsdag
   *[other] { $count } arbetsdagar
 }
time-count-bank-days = { $count ->
    [one] en bankdag
   *[other] { $count } bankdagar
 }
time-count-weeks = { $count ->
    [one] en vecka
   *[other] { $count } veckor
 }
time-count-months = { $count ->
    [one] en månad
   *[other] { $count } månader
 }
time-count-quarters = { $count } kvartal
time-count-tertials = { $count } tertial
time-count-halves = { $count } halvår
time-count-years = { $count } år
time-rule-day = { $day } { $month }
time-rule-in-year = { $what } { $year }
time-rule-on-weekday = { $weekday } { $what }
time-rule-year = år { $what }
time-rule-week = vecka { $what }
time-rule-quarter = kvartal { $what }
time-rule-tertial = tertial { $what }
time-rule-half = halvår { $what }
time-rule-fiscal-quarter = räkenskapskvartal { $what }
time-rule-spring = våren
time-rule-summer = sommaren
time-rule-autumn = hösten
time-rule-winter = vintern
time-rule-spring-term = vårterminen
time-rule-autumn-term = höstterminen
time-rule-cycle = året
time-rule-early = början av { $what }
time-rule-glossed = { $what } ({ $gloss })
time-rule-day-or-year = { $day }/{ $month }-{ $figure }
time-rule-even-years = jämna år
time-rule-odd-years = udda år
time-rule-every-year = { $every ->
    [1] varje år
    [2] vartannat år
   *[other] var { $every }:e år
 }
time-rule-in-years = { $what } { $years }
time-rule-mid = mitten av { $what }
time-rule-late = senare delen av { $what }
time-rule-end = slutet av { $what }
time-rule-first-half = första halvan av { $what }
time-rule-second-half = andra halvan av { $what }
time-rule-nth = { $nth ->
    [1] första { $what }
    [2] andra { $what }
    [3] tredje { $what }
    [4] fjärde { $what }
    [5] femte { $what }
    [-1] sista { $what }
    [-2] näst sista { $what }
   *[other] { $nth }:e { $what }
 }
time-rule-nth-of = { $nth } i { $what }
time-rule-turn = månadsskiftet { $one }/{ $other }
time-rule-turn-of-year = årsskiftet
time-rule-turn-of-year-in = årsskiftet { $what }
time-rule-entry = ”{ $what }”
time-rule-before-anchor = { $what } före { $anchor }
time-rule-after-anchor = { $what } efter { $anchor }
time-rule-within-before = inom { $what } före { $anchor }
time-rule-within-after = inom { $what } efter { $anchor }
time-rule-same-week = samma vecka som { $what }
time-rule-weekday-away = { $what } { $distance }
time-rule-or-next-working = { $what } eller närmast följande vardag
time-rule-or-last-working = { $what } eller närmast föregående vardag
time-rule-range = { $from } – { $to }
time-rule-since = från och med { $what }
time-rule-until = till och med { $what }
time-rule-each = { $what }
time-rule-clauses = { $what }; { $other }
time-rule-whole = hela { $what }
time-rule-or = { $what } eller { $other }
time-rule-by = senast { $what }
time-rule-before = före { $what }
time-rule-limited = { $what }, { $limit }
time-rule-if = { $what } om { $weekday }
time-rule-if-working = { $what } om vardag
time-rule-otherwise = annars { $what }
time-rule-tentative = kanske { $what }
time-rule-if-needed = vid behov
time-rule-ongoing = löpande
time-rule-ongoing-in = löpande { $what }
time-rule-unknown = ej fastställt
time-rule-every-day = { $every ->
    [1] varje dag
    [2] varannan dag
   *[other] var { $every }:e dag
 }
time-rule-every-working-day = varje vardag
time-rule-every-week = { $every ->
    [1] varje vecka
    [2] varannan vecka
   *[other] var { $every }:e vecka
 }
time-rule-every-weekday = { $every ->
    [1] varje { $weekday }
    [2] varannan { $weekday }
    [3] var tredje { $weekday }
    [4] var fjärde { $weekday }
    [5] var femte { $weekday }
    [21] var 21:a { $weekday }
    [22] var 22:a { $weekday }
    [31] var 31:a { $weekday }
   *[other] var { $every }:e { $weekday }
 }
time-rule-every-month = { $every ->
    [1] varje månad
    [2] varannan månad
    [3] varje kvartal
    [4] varje tertial
    [6] varje halvår
    [12] varje år
   *[other] var { $every }:e månad
 }
time-rule-even-weeks = jämna veckor
time-rule-odd-weeks = udda veckor
time-rule-in-even-weeks = { $what } jämna veckor
time-rule-in-odd-weeks = { $what } udda veckor
time-rule-day-of = den { $day } { $what }
time-rule-nth-of-each = { $nth } { $what }
time-rule-within = { $what } i { $bound }
time-rule-from = { $what } från { $bound }
time-rule-to = { $what } till och med { $bound }
time-rule-except = { $what } utom { $bound }
time-rule-holidays = helgdagar
time-rule-weekends = helger
time-rule-lawful = { $what } (enligt stadgarna { $window })
time-rule-limit-of-each = { $what } { $limit }
# What was not understood.
time-no-words = Inga ord att läsa som datum
time-unfinished = ”{ $words }” räcker inte till ett datum
time-did-you-mean = Menade du ”{ $words }”?
time-not-understood = ”{ $words }” går inte att läsa som ett datum
time-no-such-month = Det finns ingen månad { $month }
time-no-such-month-help = Månaderna är 1–12; skriv dagen före månaden: 26/1.
time-no-such-day = Det finns ingen { $day } { $month }
time-no-such-day-help = Den sista dagen är { $last } { $month }.
time-no-such-day-in-february-help = Den sista dagen är 28 februari, i ett skottår 29 februari.
time-no-such-week = Det finns ingen vecka { $week }
time-no-such-week-help = Veckorna är 1–52, vissa år 53.
time-no-such-weekday = En vecka har ingen dag { $day }
time-no-such-weekday-help = Dagarna är 1–7, från måndag; flera veckor skrivs W38/W40.
time-ambiguous = ”{ $words }” kan vara { $one } eller { $other }
time-ambiguous-help = Skriv ut hela ordet.
time-twofold-help = Det beror på språket: { $one } eller { $other }. Säg vilket med language.
time-day-or-year = ”{ $words }” kan vara { $day } { $month } eller { $month } { $year }
time-day-or-year-help = Skriv dagen före månaden, eller året med fyra siffror.
time-clock = ”{ $words }”: ett klockslag hör inte till datumet
time-clock-help = Skriv klockslaget i fältet time.
time-backwards = ”{ $words }” slutar innan det börjar
time-backwards-help = Skriv den första dagen först; ett år skrivs med fyra siffror.
time-year-beside = ”{ $words }” är hela året { $year } och något till
time-year-beside-help = Skriv { $year } efter den månad, vecka eller dag som menas, eller två datum för sig.
# What does not add up in the year at hand.
time-said-otherwise = Datumet och ”{ $gloss }” stämmer inte överens
time-said-otherwise-help = Det som står först används; rätta det ena eller det andra.
time-wrong-parity = Varannan vecka från den dagen är inte de veckor som sägs
time-wrong-parity-help = De jämna eller udda veckorna används; rätta dagen eller skriv bara vilka veckor det är.
time-no-occurrence = Det infaller aldrig { $year }
time-no-occurrence-help = Kontrollera var upprepningen börjar, var den slutar och vad som är undantaget.
time-which-holidays = Det framgår inte vilket lands helgdagar som menas
time-which-holidays-help = Ange country under [plan], till exempel country = "SE". Till dess räknas ingen helgdag bort.
time-outside-window = Datumet ligger utanför det som stadgarna anger: { $window }
time-outside-window-help = Flytta datumet eller rätta tiden inom parentes.
time-months-without-limit = { $count ->
    [one] En månad saknar ett sådant sista datum
   *[other] { $count } månader saknar ett sådant sista datum
 }
time-quarters-without-limit = { $count ->
    [one] Ett kvartal saknar ett sådant sista datum
   *[other] { $count } kvartal saknar ett sådant sista datum
 }
time-tertials-without-limit = { $count ->
    [one] Ett tertial saknar ett sådant sista datum
   *[other] { $count } tertial saknar ett sådant sista datum
 }
time-halves-without-limit = { $count ->
    [one] Ett halvår saknar ett sådant sista datum
   *[other] { $count } halvår saknar ett sådant sista datum
 }
time-stretches-without-limit = { $count ->
    [one] En av perioderna saknar ett sådant sista datum
   *[other] { $count } av perioderna saknar ett sådant sista datum
 }
time-without-limit-help = Skriv en dag för vart och ett, till exempel ”senast 15 april, 15 juli, 15 oktober och 15 januari”.
time-which-years = Det framgår inte vilka år som menas
time-which-years-help = Skriv från vilket år, till exempel ”vartannat år från 2026”, eller ”jämna år”.
time-day-or-year-here = ”{ $day }/{ $month }-{ $figure }” kan vara den { $day }/{ $month } { $year } eller dagarna { $day }–{ $figure }/{ $month }
time-day-or-year-here-help = Skriv { $day }/{ $month } { $year } eller { $day }–{ $figure }/{ $month }.
time-read-as-days = ”{ $day }/{ $month }-{ $figure }” läses som dagarna { $day }–{ $figure }/{ $month }
time-read-as-days-help = Skriv { $day }–{ $figure }/{ $month }, eller { $day }/{ $month } { $year } om det är ett år.
time-months-without = Månader utan dag { $day }: { $months }
time-months-without-help = Skriv ”sista dagen varje månad” om den sista dagen menas.
time-wrong-weekday = { $date } är en { $is }, ingen { $said }
time-wrong-weekday-help = Rätta dagen eller veckodagen; datumet kan vara kvar från ett annat år.
time-no-such-day-here = Det finns ingen { $day } { $month } { $year }
time-no-such-week-here = Det finns ingen vecka { $week } år { $year }
time-no-such-week-here-help = Vecka { $week } år { $year } används, den närmaste.
time-no-week-53-help = Årets sista vecka är { $week }; därefter kommer vecka 1.
time-no-such-nth = Det finns ingen { $what } nummer { $nth } där
time-no-such-feast = Helgen infaller inte under { $year }
time-undated-anchor = ”{ $name }” har inget datum att räkna från
time-undated-anchor-help = Ge ”{ $name }” ett datum, eller skriv ett datum här.

## Plan: names of things in a plan

plan-ring-phases = Faser
plan-ring-other = Övrigt
plan-status-idea = idé
plan-status-confirmed = bekräftad
plan-status-started = påbörjad
plan-status-done = klar
plan-status-cancelled = inställd
plan-state-late = försenad
plan-state-unanswered = utan svar
plan-state-held = hölls
plan-state-over = passerat
plan-state-now = pågår

# What the keys of a plan file are for: shown by editors that know the schema.
format-file = En plan för arshjul: en cykel om tolv månader
format-plan = Planen: vad den heter och vilka tolv månader den gäller.
format-plan-title = Vad planen heter.
format-plan-cycle = Det som binder samman årens planer; annars filens namn utan året.
format-plan-year = Kalenderåret; eller starts i stället.
format-plan-starts = Första dagen i cykeln, den första i en månad; eller year i stället.
format-plan-language = Språket i planens egna ord: datum läses och långa rubriker avstavas efter det. Det som programmet skriver ut är på användarens språk.
format-plan-country = Landet vars helgdagar gäller.
format-id = Ett kort namn, eget i filen; det som syftar hit skriver det.
format-title = Vad det heter.
format-note = Längre text.
format-owner = Vem som har hand om det: en roll eller en person, eller en lista.
format-status = Hur långt det har kommit.
format-ring = En ring i hjulet; den första ytterst.
format-ring-colour = Ringens färg: ett namn eller "#rrggbb".
format-track = Det som saknar slag och har passerat: allt är försenat (all) eller inget (none); annars det som har utlovats: en deadline, en öppen checklista, det som en annan post behöver, det som är påbörjat.
format-phase = En fas: ryggraden i cykeln, i den yttersta ringen.
format-phase-kind = Fasens slag, som ger dess färg.
format-activity = En aktivitet i en ring.
format-activity-kind = Slaget av aktivitet: en uppgift (task) är försenad när dagen har gått och den inte är klar; ett möte, ett evenemang, en period eller en helg har bara passerat.
format-entry-ring = Ringen som den står i.
format-entry-phase = Fasen som den förbereder.
format-entry-when = När: ett datum, ord som ”v. 38”, eller en lista.
format-entry-except = Vad som tas ur en upprepning.
format-entry-condition = Vad den väntar på som inte är ett datum, till exempel ”första frosten”; den står med det bland det utan datum.
format-entry-review = Datumet ska bekräftas av någon.
format-entry-time = Klockslag, till exempel 08:30-12:00.
format-entry-place = Var den hålls.
format-entry-participants = För vilka.
format-entry-headcount = Hur många.
format-entry-needs = Det som ska vara gjort före.
format-entry-tags = Fria ord att söka på.
format-entry-checklist = Små steg.
format-entry-links = Adresser och filer.
format-task-item = Vad som ska göras.
format-task-done = Om eller vilken dag det blev gjort.
format-occurrence = Vad man vet om ett enda tillfälle.
format-occurrence-own = Det som gäller bara den här gången, i stället för det som posten säger.
format-occurrence-on = Dagen som when ger tillfället.
format-occurrence-moved = Dagen det flyttades till.
format-occurrence-done = Dagen det gjordes.
format-occurrence-cancelled = Om det ställdes in.
format-priority = Vad året handlar om.
format-recommendation = En rekommendation: väckt i en fas och buren genom de följande.
format-recommendation-from = Fasen som väckte den.
format-recommendation-priorities = Prioriteringarna som den gäller.
format-recommendation-carried-from = Året som den togs över från.
format-step = Vad en fas gjorde med rekommendationen.
format-step-phase = Fasen.
format-step-outcome = Vad det blev av den; utan det är steget bara planerat.
format-idea = Ett förslag till innehållet i en fas.
format-idea-phase = Fasen som det gäller.
format-idea-text = Förslaget.
format-idea-by = Vem som gav det.
format-indicator = Ett mått som följs år för år.
format-indicator-unit = Måttets enhet.
format-indicator-better = Åt vilket håll det ska gå.
format-indicator-source = Vem som tar fram värdena.
format-indicator-values = Värdena, år för år.
format-target = Vad som ska nås.
format-target-value = Värdet.
format-target-year = Året då det ska vara nått.
format-document = Något som en fas har skrivit.
format-document-phase = Fasen.
format-document-link = Adressen eller filen.

## Reading: what is wrong in a plan file, and the way out

# Opening files
open-not-found = Det finns ingen fil eller mapp { $path }
open-not-found-help = Se efter hur namnet stavas, eller gör en ny plan med ”arshjul new”.
open-dangling = { $path } är en länk till { $target }, som inte finns
open-dangling-help = Lägg tillbaka filen dit länken leder, eller ta bort länken.
open-no-permission = { $path } får inte läsas
open-no-permission-help = Ge dig läsrätt till den (chmod u+r), eller be den som äger den.
open-is-folder = { $path } är en mapp, ingen plan
open-is-folder-help = Nämn en plan i mappen.
open-no-file = { $path } är ingen fil, utan ett rör eller en enhet
open-no-file-help = Nämn en fil; det som ligger här under namnet på en plan kan flyttas någon annanstans.
open-failed = { $path } går inte att läsa
open-reason = Systemet säger: { $reason }
open-too-large = { $path } är större än { $most } MB, vilket är mer än någon plan behöver
open-too-large-help = Se efter att det är rätt fil. Ge varje år en egen plan, och ha långa texter i dokument som planen länkar till.
open-not-utf8 = { $path } är inte UTF-8: byten { $byte } på rad { $line }, kolumn { $column } hör inte till någon bokstav
open-not-utf8-help = Spara filen som UTF-8 i din editor, eller gör om den med ”iconv -f { $encoding } -t utf-8”.
open-utf16 = { $path } är sparad som UTF-16, och en plan är UTF-8

# How a problem is shown
report-error = fel
report-warning = varning
report-advice = råd
report-help = hjälp

# The file as a whole
read-not-utf8 = Filen är inte UTF-8: byten { $byte } hör inte till någon bokstav
read-utf16 = Filen är sparad som UTF-16, och en plan är UTF-8
read-empty = Filen är tom
read-no-plan = Det här är ingen plan: den har varken [plan] eller någon fas eller aktivitet
read-no-plan-help = En plan börjar med [plan], och under den title = "…" och year = 2026.
read-conflict = Här står en sammanslagning som inte är löst: två versioner av samma rader
read-conflict-help = Välj den ena sidan, eller foga ihop dem, och ta bort markeringsraderna <<<<<<<, ======= och >>>>>>>; till dess gäller den första sidan.
read-unknown-table = Ingen tabell heter ”{ $table }”
read-key-of-no-table = ”{ $key }” står ovanför alla tabeller, och därmed i ingen
read-key-of-no-table-plan = Skriv [plan] på en egen rad ovanför.
read-key-of-no-table-help = Flytta den till under rubriken för den tabell som den hör till.
read-unknown-key = Ingen nyckel i { $table } heter ”{ $key }”
read-more-problems = { $level ->
    [error] Det finns fler fel än de som visas
    [warning] Det finns fler varningar än de som visas
   *[other] Det finns fler råd än de som visas
 }
read-more-problems-help = Rätta de första: många kan ha samma orsak.
read-did-you-mean = Menade du ”{ $word }”?
read-known-tables = Tabellerna är { $words }.
read-known-keys = Nycklarna är { $words }.
read-known-words = Orden är { $words }.
read-known-ids = De som finns är { $words }.
read-second-table = [{ $table }] står här för andra gången
read-second-table-help = Behåll den ena; den första gäller.
read-part-of-nothing = Det här är en del av { $table }, men ingen { $table } står före
read-part-of-nothing-help = Flytta den till strax under den [[{ $table }]] som den hör till.
read-one-of-many = { $table } kan finnas flera gånger och skrivs med dubbla hakparenteser
read-many-of-one = { $table } finns en gång och skrivs med enkla hakparenteser
read-no-table = { $table } är en tabell, inget enskilt värde
read-header-help = Skriv { $header } på en egen rad och nycklarna under den.

# [plan]
read-missing-year = Planen säger inte vilka tolv månader den gäller
read-missing-year-help = Skriv year = 2026 under [plan], eller starts = 2026-08-01 för ett år som börjar i augusti.
read-both-year-and-starts = Planen har både year och starts
read-both-year-and-starts-help = Ta bort det ena; tills dess gäller starts.
read-bad-start = En cykel börjar den första dagen i en månad, inte { $day }
read-bad-start-help = Skriv starts = { $day }; tills dess räknas den dagen.
read-plan-without-title = Planen har ingen titel
read-plan-title-help = Skriv title = "…" under [plan]; tills dess heter den ”{ $name }”.

# Values
read-wrong-type = { $key } ska vara { $expected }, inte { $found }
read-wrong-type-help = Skriv till exempel { $key } = { $example }
read-wrong-type-dates-help = Skriv till exempel { $key } = [2026-03-31, "v. 38"]
read-a-text = en text
read-texts = en text eller en lista av texter
read-a-label = en text eller ett tal
read-a-flag = true eller false
read-a-day = en dag
read-a-month-start = den första dagen i en månad
read-dates = en dag, ett datum i ord eller en lista av sådana
read-a-time = ett klockslag
read-a-year = ett år från 2 till 9997
read-a-count = ett heltal från 0 till 4294967295
read-a-number = ett tal
read-a-colour = en färg
read-a-checklist = en lista av texter
read-years = en tabell av årtal och tal
read-done = true, false eller en dag
read-a-table = en tabell
read-tables = en eller flera tabeller
read-found-text = en text
read-found-integer = ett tal
read-found-that-number = det talet
read-found-float = ett decimaltal
read-found-flag = true eller false
read-found-day = ett datum
read-found-time = ett klockslag
read-found-list = en lista
read-found-table = en tabell
read-found-nothing = ingenting
read-no-year = ”{ $word }” är inget år
read-no-year-help = values skrivs år för år, från 2 till 9997: { "{" } 2016 = 10352, 2018 = 25486 { "}" }
read-year-without-number = Värdet för { $year } är inget tal
read-year-without-number-help = Skriv bara talet: { $year } = 12.5; enheten hör hemma i unit.
read-unknown-word = ”{ $word }” är inget ord för { $key }
read-bad-colour = ”{ $word }” är ingen färg
read-bad-colour-help = Färgerna är { $words }; andra skrivs som "#61afef".
read-bad-time = ”{ $word }” är inget klockslag
read-other-time = Datumet säger { $said }, men time är något annat
read-other-time-help = { $time } i fältet time används; skriv klockslaget på ett av de två ställena.
read-several-times = Datumen säger flera klockslag, bland annat { $said }
read-several-times-help = Inget av dem används; skriv varje datum som en egen post, eller klockslagen i note.
read-bad-time-help = Skriv { $key } = "08:30", eller { $key } = "08:30-12:00" från ett till ett annat; det som inte kan sägas så hör hemma i note.
read-missing-title = { $table } har ingen titel
read-missing-title-help = Skriv title = "…"; utan den visas den inte.
read-missing-title-id = Skriv title = "…"; tills dess heter den ”{ $id }”.
read-missing-key = { $table } saknar { $key }
read-missing-key-help = Skriv { $key } = …; utan den räknas den inte.

# Ids and references
read-duplicate-id = id ”{ $id }” är redan taget
read-duplicate-id-help = Ge den ett eget, till exempel ”{ $id }”; det som syftar på id:t menar den första.
read-unknown-reference = { $kind ->
    [ring] Ingen ring
    [phase] Ingen fas
    [priority] Ingen prioritering
   *[entry] Ingen fas eller aktivitet
  } har id ”{ $id }”
read-unknown-reference-help = Rätta id:t, eller ta bort hänvisningen.
read-no-such-ids = { $kind ->
    [ring] Planen har inga ringar; lägg till en [[ring]].
    [phase] Planen har inga faser; lägg till en [[phase]].
    [priority] Planen har inga prioriteringar; lägg till en [[priority]].
   *[entry] Planen har varken faser eller aktiviteter.
  }
read-loop = De väntar på varandra i en ring: { $entries }
read-loop-alone = ”{ $entries }” väntar på sig själv
read-loop-alone-help = Ta bort den ur dess egna needs.
read-loop-help = Ta bort ett av dem ur needs, så att något kan komma först.

# Dates
read-no-such-day = { $day } finns inte
read-no-such-day-help = Månadens sista dag är { $day }.
read-no-such-month-help = Månaderna är 01–12: år, månad, dag.
read-short-date = { $date } saknar en nolla
read-short-date-help = Skriv { $date }: två siffror för månaden och två för dagen.
read-unread-phrase-help = En dag kan alltid skrivas 2026-09-26, och en vecka 2026-W38; tills orden går att läsa väntar posten bland dem utan datum.
read-not-one-day = ”{ $words }” är inte en dag
read-not-one-day-help = Skriv den dag som menas: 2026-03-31, eller ”31 mars”.
read-fact-without-occurrence = Inget tillfälle börjar { $day }
read-fact-without-occurrence-help = on ska vara den dag som when ger tillfället, före en flytt.
read-second-fact = Det finns redan uppgifter om { $day }
read-second-fact-help = Skriv ihop dem under den första, som ensam gäller; eller rätta dagen.
read-fact-called-off =
    { $key ->
        [moved] Tillfället är både flyttat och inställt
       *[other] Tillfället är både gjort och inställt
    }
read-fact-called-off-help = Att det är inställt gäller. Ta bort { $key } om det aldrig blev så, eller cancelled om det ändå blir av.

# Dates that hang on other entries
read-unknown-anchor = Ingen post heter ”{ $name }”
read-unknown-anchor-help = Skriv en posts id eller titel, eller ett datum.
read-near-anchors = Nära till hands ligger: { $ids }. Skriv id:t för den post som menas.
read-ambiguous-anchor = ”{ $name }” kan vara vilken som helst av dessa: { $entries }
read-ambiguous-anchor-help = Skriv id för den som menas: { $ids }.
read-date-loop = Datumen för dessa räknas från varandra i en ring: { $entries }
read-date-loop-alone = Datumet för ”{ $entry }” räknas från sig självt
read-date-loop-help = Ge en av dem ett eget datum; till dess väntar de bland det odaterade.

# TOML
read-toml-no-value = { $key ->
    [none] Här saknas ett värde
   *[other] ”{ $key }” har inget värde
  }
read-toml-no-value-help = Skriv nyckel = värde på en rad; kommentarer börjar med #.
read-toml-unquoted = Texten { $key } står inte inom citattecken
read-toml-unquoted-help = Skriv raka citattecken om texten: "…".
read-toml-bad-key = En nyckel kan inte heta { $key } utan citattecken
read-toml-bad-key-help = Nycklar har bokstäverna a–z, siffror, - och _; mellan nyckel och värde står =.
read-toml-duplicate-key = { $key } står här för andra gången
read-toml-duplicate-key-help = Behåll den ena raden; den första gäller.
read-toml-unclosed-list = Listan slutar aldrig
read-toml-unclosed-list-help = Sätt en högerhakparentes efter det sista värdet.
read-toml-unclosed-braces = Tabellen slutar aldrig
read-toml-unclosed-braces-help = Sätt en högerklammer efter det sista värdet.
read-toml-unclosed-header = Rubriken slutar inte
read-toml-unclosed-header-help = Skriv lika många hakparenteser efter namnet som före: [[activity]].
read-toml-no-comma = Här saknas ett komma eller ett slut
read-toml-no-comma-help = Sätt komma mellan värdena, och en parentes efter det sista.
read-toml-one-a-line = Här börjar något nytt på samma rad
read-toml-one-a-line-help = Skriv varje nyckel på en egen rad. Ett citattecken inne i en text skrivs \".
read-toml-escape = Omvänt snedstreck följs inte av något som betyder något
read-toml-escape-help = Skriv två (\\), eller sätt texten inom enkla citattecken: 'C:\mapp'.
read-toml-carriage-return = Här står ett vagnreturtecken utan radbyte
read-toml-carriage-return-help = Spara filen med vanliga radslut (LF eller CRLF).
read-toml-control = Här står ett tecken som inte syns
read-toml-control-help = Ta bort det, eller skriv det som \u och fyra siffror.
read-toml-deep = Listorna ligger för djupt i varandra
read-toml-deep-help = Högst 80 får ligga i varandra, och ingen plan behöver mer än två: ta bort de klamrar som är för många.
read-toml-deep-key = Nyckeln har för många delar
read-toml-deep-key-help = Högst 81 namn får stå med punkter emellan, och ingen plan behöver fler än fyra: ta bort dem som är för många.
read-toml-unclosed-text = Texten slutar aldrig
read-toml-unclosed-text-help = Sätt ett citattecken efter den; text på flera rader står mellan """ och """.
read-toml-unclosed-lines = Texten som börjar här tar aldrig slut
read-toml-unclosed-lines-help = Sätt samma tre citattecken efter dess sista rad; till dess slutar den vid nästa rubrik.
read-toml-other = Det här är inte TOML: { $reason }
read-toml-other-help = Jämför med raderna omkring; planens format visas av ”arshjul schema”.

# Advice: what reads well and is worth a look
check-quoted = ”{ $text }”
check-day = { $weekday } { $day } { $month }
check-named-day = { $day } ({ $name })
check-more = { $count } till
check-outside-cycle = { $words } ligger utanför planens år, { $first } till { $last }
check-outside-cycle-help = Rätta datumet om det blivit kvar från ett annat år; låt det annars stå.
check-stale-year = { $words } hör till { $year }, men planen gäller { $cycle }
check-stale-year-help = Skriv datumet utan år, så följer det planens; låt det stå om just det året är menat.
check-weekend = { $title } infaller på en lördag eller söndag: { $days }
check-weekend-help = Skriv ut veckodagen om den är menad; välj annars en annan dag.
check-holiday = { $title } infaller på en helgdag eller helgdagsafton: { $days }
check-holiday-help = Välj en annan dag; låt det stå om den är menad.
check-holiday-series-help = except tar bort en dag ur serien, och moved i ett occurrence flyttar den; låt det stå om dagen är menad.
check-double-booked = { $entries } infaller samma dag för { $owners }: { $days }
check-double-booked-help = Flytta något, eller ge dem tider som inte krockar; låt det stå om fler delar på ansvaret.
check-busy = { $owner } har mer än en sak samma dag under { $days } dagar, som mest { $count } den { $day }
check-busy-help = Fördela det på fler, eller flytta något; låt det stå om namnet står för en hel grupp.
check-before-needs = { $title } ska vara klart { $last } men väntar på { $needed }, som blir klart tidigast { $due }
check-before-needs-help = Lägg det senare, eller ta bort det ur needs.
check-needs-cancelled = { $title } väntar på { $needed }, som är inställt
check-needs-cancelled-help = Ta bort det ur needs, eller ställ in även detta.
check-late-entry = { $title } ({ $day })
check-late = { $entry } är försenad
check-late-several = { $count } poster är försenade: { $entries }
check-late-help = Markera det som är klart med arshjul done och flytta det som inte är det; ett slag som meeting, eller track = "none", säger att inget var utlovat.
check-unanswered = { $count ->
        [one] En post från året som gått är utan svar
       *[other] { $count } poster från året som gått är utan svar
    }
check-unanswered-help = arshjul done --late markerar alla som klara; i programmet går A igenom dem.
check-missed = Inget steg berättar vad { $phases } gjorde med { $title }
check-missed-help = Skriv i ett [[recommendation.step]] vad det blev av den, även om det inte blev något; status done eller declined avslutar den.
check-no-owner = { $title } har ingen ansvarig
check-no-owners = { $count } rekommendationer har ingen ansvarig: { $titles }
check-no-owner-help = Nyckeln owner säger vem som för en rekommendation vidare: en roll eller en person.
check-no-priority = { $title } hör inte till någon prioritering
check-no-priorities = { $count } rekommendationer hör inte till någon prioritering: { $titles }
check-no-priority-help = Nyckeln priorities säger vad en rekommendation gäller; planen har { $priorities }. Låt det stå om den gäller något annat.
check-raises-nothing = { $phase } är över, och ingen rekommendation kommer ur den
check-raises-nothing-help = Skriv vad den ledde till som en [[recommendation]] med from = "{ $id }"; låt det stå om den inte ledde till något.
check-unanswered-idea = { $phase } är över, och idén { $idea } är fortfarande ny
check-unanswered-ideas = { $phase } är över, och { $count } idéer till den är fortfarande nya: { $ideas }
check-unanswered-idea-help = Status taken eller parked ger en idé svar, och phase kan ge den till en fas som återstår.
check-unconfirmed = Datumet för { $title } är ännu inte bekräftat
check-unconfirmed-help = Ta bort review när datumet är säkert, eller tryck på R.
check-dead-document = { $title } leder till { $link }, där det inte finns någon fil
check-unopened-document = { $title } leder till { $link }, som aldrig öppnas
check-unopened-document-help = Skriv adressen till en webbsida (http, https), eller sökvägen till en fil från planens mapp.
check-dead-link = { $title } har en länk till { $link }, där det inte finns något
check-dead-link-help = Rätta sökvägen, som räknas från planens mapp; adressen till en webbsida börjar med https://.

## Editing: what cannot be changed, and why

edit-refused = Ändringen går inte att göra utan att ändra mer än som var meningen; ingenting är ändrat
edit-refused-help = Gör ändringen i själva texten, med en textredigerare.
edit-by-hand = Ändra det i själva texten, med en textredigerare.
cli-plan-broken = { $file } går inte att läsa som en plan; ingenting är ändrat
cli-plan-broken-help = arshjul check { $file } talar om vad som är fel och vägen ut.
edit-conflict = I planen står en sammanslagning som inte är löst; ingenting är ändrat
edit-conflict-help = Lös den i själva texten, med en textredigerare: välj en av sidorna och ta bort markeringsraderna.
edit-no-such-row = Det som skulle ändras finns inte längre i planen
edit-no-such-item = ”{ $key }” har inget sådant värde
edit-unknown-key = En plan har inget ”{ $key }” där
edit-no-such-reference = Det finns inget ”{ $word }” att hänvisa till; skriv något av { $words }.
cli-key-when = när, datum
cli-key-phase = fas
cli-key-participants = deltagare
cli-key-checklist = checklista
cli-key-time = tid, klockslag
cli-key-note = not, notering
cli-key-kind = typ
cli-key-links = länk
cli-key-tags = etikett, taggar
cli-key-needs = behöver
edit-unknown-word = ”{ $word }” är inget ord för { $key }: skriv { $words }.
edit-unknown-reference = Det finns inget ”{ $id }” att hänvisa till
edit-unread = I ”{ $key }” står något som inte går att läsa; det får stå kvar som det är
edit-form = ”{ $key }” är skrivet på ett sätt som inte går att ändra här
edit-inline = ”{ $table }” är skrivet inom klamrar, inte under rubriker; där går det inte att lägga till, flytta eller ta bort rader
edit-pinned = ”{ $entry }” räknas fortfarande från ”{ $title }”: ”{ $name }” i dess datum är nu ”{ $id }”.

## Merge: changes from here and from outside made one

merge-conflict-key = ”{ $key }” i ”{ $title }”: ditt { $ours }, deras { $theirs }
merge-conflict-removed-here = Du tog bort ”{ $title }”, som har ändrats utifrån
merge-conflict-removed-there = Du ändrade ”{ $title }”, som har tagits bort utifrån
merge-conflict-row = Du och någon annan har lagt till olika saker med samma id: ”{ $title }”
merge-conflict-place = Du och någon annan har flyttat ”{ $title }” till olika ställen
merge-value = ”{ $value }”
merge-nothing = inget
merge-undecided =
    { $count ->
        [one] En ändring har gjorts på två sätt; välj din eller deras
       *[other] { $count } ändringar har gjorts på två sätt; välj din eller deras för var och en
    }
merge-unread-theirs = Filen har ändrats utifrån och går inte längre att läsa i sin helhet; dina ändringar hålls isär från den
merge-unread-theirs-help = Rätta filen i en textredigerare; dina ändringar förs in så snart den går att läsa.
merge-unread = Delar av planen går inte att läsa, så dina ändringar går inte att skilja från dem utifrån
merge-unread-help = Rätta planen i en textredigerare först.

## History: undo and redo

history-refused = ”{ $what }” får stå kvar: samma sak har ändrats utifrån

## Wheel: what stands in the wheel and the band

## Screen: the full-screen program

screen-section-move = Förflytta
screen-section-look = Visa
screen-section-plans = Planer
screen-section-program = Programmet
screen-next = Nästa post
screen-next-help = den som börjar härnäst i tiden
screen-previous = Föregående post
screen-previous-help = den som börjar närmast före
screen-next-in-ring = Nästa i ringen
screen-next-in-ring-help = framåt i tiden i samma ring
screen-previous-in-ring = Föregående i ringen
screen-previous-in-ring-help = bakåt i tiden i samma ring
screen-inwards = Ringen innanför
screen-inwards-help = till det som ligger närmast i tiden en ring inåt
screen-outwards = Ringen utanför
screen-outwards-help = till det som ligger närmast i tiden en ring utåt
screen-next-day = Nästa dag
screen-next-day-help = vrid en dag framåt, till det som står där
screen-previous-day = Föregående dag
screen-previous-day-help = vrid en dag bakåt
screen-next-month = Nästa månad
screen-next-month-help = vrid en månad framåt
screen-previous-month = Föregående månad
screen-previous-month-help = vrid en månad bakåt
screen-today = I dag
screen-today-help = till dagens datum
screen-first = Första posten
screen-first-help = till det som börjar först
screen-last = Sista posten
screen-last-help = till det sista, också på hyllan utan datum
screen-page-down = En sida fram
screen-page-down-help = lika många poster som skärmen har rader
screen-page-up = En sida bak
screen-page-up-help = lika många poster bakåt
screen-open = Visa i sin helhet
screen-open-help = allt om den valda posten; från ett ”+n” på hjulet till dagordningen
screen-filter = Filtrera
screen-filter-help = efter text, ring:, ansvarig:, status:, etikett:, fas: eller slag:
screen-wheel = Hjul
screen-wheel-help = året som ett hjul
screen-agenda = Dagordning
screen-agenda-help = året som en lista med veckor och helgdagar
screen-next-view = Nästa vy
screen-next-view-help = från hjul till dagordning, lärande, indikatorer och runt igen
screen-previous-view = Föregående vy
screen-previous-view-help = samma väg tillbaka
screen-problems = Anmärkningar
screen-problems-help = vad som är fel i planens fil, var, och hur det rättas
screen-glyphs = Byt tecken
screen-glyphs-help = finare eller grövre tecken att rita hjulet med
screen-theme = Ljust eller mörkt
screen-theme-help = byt mellan ljust och mörkt tema
screen-previous-year = Året före
screen-previous-year-help = samma årshjul, ett år tidigare
screen-next-year = Året efter
screen-next-year-help = samma årshjul, ett år senare
screen-roll = Nästa års plan
screen-roll-help = skriv planen för nästa år utifrån den här, och gå igenom vad som behöver ett beslut
screen-plans = Planer
screen-plans-help = öppna en annan plan i mappen
screen-reload = Läs om
screen-reload-help = läs planen och mappen från disken igen
screen-example = Öppna exemplet
screen-example-help = en påhittad plan som visar allt en plan kan innehålla
screen-commands = Alla kommandon
screen-commands-help = sök bland kommandon och tangenter; Enter kör
screen-back = Ett steg tillbaka
screen-back-help = stäng, ta bort filtret, tillbaka till hjulet
screen-suspend = Pausa
screen-suspend-help = till skalet; fg kommer tillbaka
screen-quit = Avsluta
screen-quit-help = lämna programmet
screen-section-change = Ändra
screen-form = Redigera
screen-form-help = postens fält, en rad vardera; datum räknas ut medan du skriver
screen-remove = Ta bort
screen-remove-help = posten försvinner, med kommentarerna närmast ovanför
screen-status = Nästa status
screen-status-help = idé, planerad, bekräftad, påbörjad, klar, inställd, och runt igen
screen-past-done = Klart före i dag
screen-past-done-help = det som har passerat är klart: av de markerade posterna, annars av det som filtret visar, annars av hela planen
screen-done-past = { $count ->
        [one] Ett tillfälle före i dag är klart.
       *[other] { $count } tillfällen före i dag är klara.
    }
screen-nothing-past = Inget före i dag väntar på att markeras som klart.
screen-late-ones = Det som är försenat
screen-late-ones-help = bara det som var utlovat och inte är klart, i agendan
screen-nothing-late = Inget är försenat.
screen-unanswered = { $count } utan svar
screen-unanswered-how = { $key } går igenom dem
screen-mark = Markera
screen-mark-help = markera flera poster; nästa kommando gäller alla
screen-copy = Kopiera
screen-copy-help = behåll en kopia av posten att klistra in här eller i en annan plan
screen-paste = Klistra in
screen-paste-help = lägg de kopierade posterna i den här planen
screen-undo = Ångra
screen-undo-help = ta tillbaka den senaste ändringen, så många som finns
screen-redo = Gör om
screen-redo-help = gör den ångrade ändringen igen
screen-save = Spara
screen-save-help = skriv ändringarna till planens fil
screen-editor = Öppna i textredigeraren
screen-editor-help = planens fil i $VISUAL eller $EDITOR, vid postens rad
screen-did = { $what } { $key } ångrar.
screen-did-pinned = { $what } { $pinned }
screen-failed = { $what } { $why }
screen-nothing-changed = Så är det redan.
screen-undone = Ångrat: { $what }
screen-redone = Gjort igen: { $what }
screen-nothing-to-undo = Det finns inget att ångra.
screen-nothing-to-redo = Det finns inget att göra om.
screen-remove-several = { $count } markerade, och något av det återkommer. Vad ska tas bort?
screen-remove-not = Inget
screen-remove-marked = Bara det markerade; av det som återkommer just de tillfällena
screen-remove-all = Hela posterna, med alla gånger
screen-removed-marked =
    { $gone ->
        [0] { $off ->
            [one] 1 tillfälle är inställt.
           *[other] { $off } tillfällen är inställda.
        }
        [one] { $off ->
            [one] 1 post togs bort och 1 tillfälle ställdes in.
           *[other] 1 post togs bort och { $off } tillfällen ställdes in.
        }
       *[other] { $off ->
            [one] { $gone } poster togs bort och 1 tillfälle ställdes in.
           *[other] { $gone } poster togs bort och { $off } tillfällen ställdes in.
        }
    }
screen-removed = ”{ $title }” togs bort.
screen-removed-several = { $count } poster togs bort.
screen-status-set = ”{ $title }” är nu { $status ->
        [idea] en idé
        [planned] planerad
        [confirmed] bekräftad
        [started] påbörjad
        [done] klar
       *[cancelled] inställd
    }.
screen-status-set-several = { $count } poster är nu { $status ->
        [idea] idéer
        [planned] planerade
        [confirmed] bekräftade
        [started] påbörjade
        [done] klara
       *[cancelled] inställda
    }.
screen-recommendation-set = ”{ $title }” är nu { $status }.
screen-copied = ”{ $title }” är kopierad.
screen-copied-several = { $count } poster är kopierade.
screen-pasted = ”{ $title }” klistrades in.
screen-pasted-several = { $count } poster klistrades in.
screen-marked = { $count -> 
    [0] Ingen post är markerad.
    [one] En post är markerad.
   *[other] { $count } poster är markerade.
    }
screen-nothing-copied = Inget är kopierat än. y kopierar den valda posten.
screen-guest-not-here = Den här kommer från planen för { $year } och ändras där.
screen-this-time-only = { $what } Det gäller bara den { $day }.
screen-from-here-on = { $what } Det gäller från och med den { $day }.
screen-field-set = { $field ->
        [title] Rubriken för ”{ $title }” ändrades.
        [when] Datumet för ”{ $title }” ändrades.
        [except] Undantagen för ”{ $title }” ändrades.
        [kind] Slaget för ”{ $title }” ändrades.
        [ring] Ringen för ”{ $title }” ändrades.
        [phase] Fasen för ”{ $title }” ändrades.
        [review] Om ”{ $title }” ska bekräftas ändrades.
        [time] Klockslaget för ”{ $title }” ändrades.
        [owner] Ansvarig för ”{ $title }” ändrades.
        [status] Statusen för ”{ $title }” ändrades.
        [needs] Vad ”{ $title }” kräver ändrades.
        [tags] Etiketterna för ”{ $title }” ändrades.
        [checklist] Checklistan för ”{ $title }” ändrades.
        [links] Länkarna för ”{ $title }” ändrades.
        [note] Anteckningen för ”{ $title }” ändrades.
        [place] Platsen för ”{ $title }” ändrades.
        [participants] Deltagarna för ”{ $title }” ändrades.
        [headcount] Antalet för ”{ $title }” ändrades.
        [id] Id för ”{ $title }” ändrades.
       *[other] ”{ $title }” ändrades.
    }
screen-laid-aside = { $what } Det som var känt om { $days } har inget tillfälle kvar och står i anteckningen.
edit-no-id = Ett id är bokstäver, siffror och bindestreck, som i { $id }.
edit-not-of-one = Det går inte att säga { $key } om en enda gång.
edit-one-day = En enda gång flyttas till en dag, till exempel ”12 mars”.
edit-no-title = En post måste ha en rubrik.
screen-form-no-flag = Skriv ja eller nej.
screen-form-no-count = Skriv ett heltal.
screen-form-unread = { $what }. Enter igen behåller orden som de står.
screen-form-unread-help = { $what }. { $help } Enter igen behåller orden som de står.
screen-form-fine = Enter godtar, Esc lämnar det som det var.
screen-form-keys = d tömmer · u ångrar · E lång text i textredigeraren
screen-more-dates = { $count -> 
    [one] och en till
   *[other] och { $count } till
    }
screen-field-title = rubrik
screen-field-dates = när
screen-field-review = att bekräfta
screen-field-time = klockslag
screen-field-status = status
screen-field-note = anteckning
screen-question = Välj
screen-nothing-to-save = Det finns inget att spara.
screen-unsaved = Det finns ändringar som inte är sparade: { $plans }.
screen-unsaved-save = Spara och avsluta
screen-unsaved-discard = Avsluta utan att spara
screen-saved = { $file } är sparad.
screen-field-theirs = Någon annan har under tiden skrivit ”{ $value }” där. Enter en gång till ersätter det med ditt, Esc behåller deras.
screen-changed-meanwhile = Någon annan har ändrat detta under tiden. Inget gjordes: se efter, och försök igen.
screen-changed-outside = Filen ändrades av någon annan och har lästs in på nytt.
screen-merged = Filen ändrades av någon annan; både dina och deras ändringar finns kvar.
screen-clash = Båda har ändrat samma sak
screen-clash-how = Någon annan har ändrat filen på samma ställe som du. Välj med ← din eller → deras; Enter godtar valen.
screen-clash-undecided = Välj först ← din eller → deras.
screen-clash-later = Någon annan har ändrat samma sak som du. Du får frågan när du är klar här.
screen-file-back = { $file } finns igen, oförändrad.
screen-file-no-plan = { $file } innehåller ingen plan längre: någon annan har skrivit i den. Din plan finns kvar här; s sparar tillbaka den, q lämnar.
screen-file-gone = { $file } är borta: någon annan har tagit bort eller flyttat den. Din plan finns kvar här; s sparar den på nytt, q lämnar.
screen-file-renamed = Någon annan har bytt namn på { $file } till { $name }. P öppnar den där, s sparar din plan under det gamla namnet, q lämnar.
screen-file-unreadable = Någon annan har ändrat { $file }, och den går inte att läsa nu. Din plan finns kvar här. { $why }
screen-save-over = { $file } innehåller nu en annan text, som inte är någon plan. Att spara ersätter den.
screen-save-over-yes = Ersätt den med din plan
screen-not-now = Inte nu
screen-clash-ours = din: { $value }
screen-clash-theirs = deras: { $value }
screen-clash-gone = borttaget
screen-clash-waits = Dina ändringar är inte sparade än; s frågar igen.
screen-recover = Osparade ändringar
screen-recover-about = En tidigare körning avslutades innan { $count ->
    [one] en ändring
   *[other] { $count } ändringar
    } i { $file } hann sparas ({ $when }).
screen-recover-half = En tidigare körning avslutades medan { $file } sparades ({ $when }): filen innehåller bara halva texten. De senaste ändringarna ({ $count }) finns kvar, och allt det andra också.
screen-recover-no-plan = En tidigare körning avslutades innan { $count ->
    [one] en ändring
   *[other] { $count } ändringar
    } i { $file } hann sparas ({ $when }). Filen innehåller ingen plan nu; hela planen finns kvar.
screen-recover-gone = En tidigare körning avslutades innan { $count ->
    [one] en ändring
   *[other] { $count } ändringar
    } i { $file } hann sparas ({ $when }). Filen är borta; hela planen finns kvar.
screen-recover-later = Bestäm senare
screen-recover-take = Ta tillbaka de osparade ändringarna
screen-recover-drop = Kasta dem …
screen-recover-kept = De osparade ändringarna finns kvar. { $key } erbjuder dem igen.
screen-recover-nothing = Det finns inga osparade ändringar från en tidigare körning.
screen-recover-help = det som en tidigare körning inte hann spara, eller som du kastat de senaste 30 dagarna
screen-discard = Kasta { $count ->
    [one] den osparade ändringen
   *[other] de { $count } osparade ändringarna
    } i { $file }?
screen-discard-not = Behåll dem
screen-discard-yes = Kasta dem
screen-discarded = De osparade ändringarna är kastade. De går att få tillbaka i 30 dagar: { $key } erbjuder dem igen.
screen-discard-failed = De osparade ändringarna gick inte att kasta: { $reason }. De finns kvar.
screen-more-lines = … { $count ->
    [one] en rad till
   *[other] { $count } rader till
    }: PageDown
screen-edit-unsaved = ”{ $plan }” har ändringar som inte är sparade; de syns inte i en textredigerare.
screen-edit-save = Spara och öppna textredigeraren
screen-edit-discard = Kasta ändringarna och öppna textredigeraren
screen-edit-cancel = Stanna kvar här
screen-discarded-changes = kastade det som inte var sparat
cli-left-unsaved = En tidigare körning lämnade { $count ->
    [one] en ändring
   *[other] { $count } ändringar
    } i { $file } osparade ({ $when }). Öppna planen för att se dem: arshjul { $file }
cli-left-help = En tidigare körning lämnade osparade ändringar i planen. Öppna den för att se dem: arshjul { $file }
cli-half = { $file } innehåller bara halva sin text: skrivningen avbröts. Ingenting är ändrat
cli-half-help = Hela texten finns kvar. Öppna planen för att ta tillbaka den: arshjul { $file }
screen-recovered = De osparade ändringarna från en tidigare körning togs tillbaka.
screen-no-editor = Det finns ingen textredigerare att öppna. Sätt VISUAL eller EDITOR.
screen-editor-failed = Textredigeraren { $command } gick inte att använda.
screen-editor-ended = { $status ->
    [none] Den avslutades utifrån.
   *[other] Den avslutades med felkoden { $status }.
  }
screen-editor-not-started = Den gick inte att starta: { $reason }.
screen-no-draft = Det går inte att skapa ett utkast att skriva i: { $reason }.
screen-hint-undo = ångra
screen-hint-save = spara
screen-hint-form = redigera
screen-checklist = Checklista
screen-checklist-help = bocka av postens små steg
screen-call-off = Ställ in
screen-call-off-help = bara den här gången om den återkommer; en gång till så gäller den igen
screen-take-back = Som regeln säger
screen-take-back-help = det som flyttats, blivit klart eller ställts in är som planerat igen
screen-done = Klar
screen-done-help = klar i dag, bara den här gången om den återkommer; en gång till så är den inte det
screen-is-done = ”{ $title }” är klar.
screen-is-done-several = { $count } poster är klara.
screen-not-done = ”{ $title }” är inte klar.
screen-not-done-several = { $count } poster är inte klara.
screen-done-before = { $what } Den kräver först { $needs }.
screen-called-off = ”{ $title }” är inställd.
screen-called-off-several = { $count } poster är inställda.
screen-on-again = ”{ $title }” gäller igen.
screen-on-again-several = { $count } poster gäller igen.
screen-taken-back = ”{ $title }” är som planerat igen.
screen-taken-back-several = { $count } poster är som planerat igen.
screen-nothing-to-take-back = Här är inget flyttat, klart eller inställt.
screen-ticked = ”{ $item }” är klart.
screen-unticked = ”{ $item }” är inte klart.
screen-no-checklist = Posten har ingen checklista. e skriver en.
screen-hint-done = klar
screen-hint-tick = bocka av
save-anew = { $file } var borta och finns igen.
save-in-place = { $file } är sparad, skriven över den gamla texten: en ny fil i dess ställe skulle ha fått en annan ägare eller andra rättigheter, eller förlorat sina andra namn.
save-unsure = { $file } är sparad, men disken lovar inte att den överlever ett strömavbrott.
save-failed = { $file } sparades inte.
save-changed = Någon annan har ändrat filen under tiden.
save-changed-help = Läs in den på nytt och gör ändringen en gång till.
save-no-text = Filen innehåller nu något som inte är text (UTF-8).
save-elsewhere = Se efter vad som har hänt med filen; din text finns kvar tills du avslutar utan att spara.
save-exists = Det finns redan en fil där.
save-exists-help = Välj ett annat namn, eller ta bort filen först.
save-read-only = Filen är skrivskyddad.
save-read-only-help = Ta bort skyddet (chmod u+w), eller be den som äger filen, och spara igen; din text finns kvar.
save-closed = Du får inte skriva i mappen { $folder }.
save-closed-help = Ge dig rätt till det (chmod u+w), eller be den som äger mappen, och spara igen; din text finns kvar.
save-read-only-disk = Disken går bara att läsa.
save-read-only-disk-help = Montera den skrivbar och spara igen; din text finns kvar.
save-unreadable = Filen får inte läsas, så det går inte att se om någon annan har ändrat den.
save-unreadable-help = Ge dig läsrätt till den (chmod u+r), eller be den som äger filen, och spara igen; din text finns kvar.
save-no-file = Det är en mapp eller något annat som inte är en fil.
save-lost = Filen är borta, eller så leder länken till den ingenstans.
save-lost-help = Lägg tillbaka den, eller laga länken, och spara igen; din text finns kvar.
save-full = Disken är full.
save-full-help = Gör plats och spara igen; filen är som den var, och din text finns kvar.
save-gone = Mappen finns inte.
save-gone-help = Skapa mappen och spara; din text finns kvar.
save-busy = En annan arshjul har skrivit i mappen i flera sekunder.
save-busy-with = Ett annat program har hållit mappen låst i flera sekunder: { $holder }.
save-busy-help = Vänta på det eller avsluta det, och spara igen; din text finns kvar.
save-again = Spara igen om en stund; din text finns kvar.
save-half = Disken krånglade medan filen skrevs över: { $reason }. Den kan innehålla halva texten.
save-half-help = Öppna planen igen när disken fungerar: båda texterna är undanlagda och erbjuds då.
save-other = Systemet säger: { $reason }.
screen-earlier = Tidigare
screen-earlier-help = bakåt med datumets eget mått: en dag, en vecka, en månad
screen-later = Senare
screen-later-help = framåt med datumets eget mått
screen-week-earlier = En vecka tidigare
screen-week-earlier-help = sju dagar bakåt
screen-week-later = En vecka senare
screen-week-later-help = sju dagar framåt
screen-take-up = Flytta
screen-take-up-help = ta datumet i handen: pilar flyttar, Tab tar i en ände, Enter lägger ner; eller dra det
screen-moved = ”{ $title }” är flyttad till { $to }.
screen-moved-outside = { $what } Det ligger utanför { $year }.
screen-moved-along = { $what } { $count -> 
    [one] Ett datum som räknas från den följde med.
   *[other] { $count } datum som räknas från den följde med.
    }
screen-moved-several = { $count } poster är flyttade.
screen-move-words = I filen står ”{ $before }”. För den nya dagen skulle där stå ”{ $after }”.
screen-move-anyway = Flytta
screen-move-not = Låt stå
screen-reach = ”{ $title }” återkommer. Vilka gäller det?
screen-reach-this = Den här
screen-reach-onward = Från och med den här
screen-reach-all = Alla
screen-ended = ”{ $title }” slutar: ”{ $words }”.
screen-in-hand = Flyttar ”{ $title }”: { $date }
screen-in-hand-either = ← eller → tar en ände av ”{ $title }”: { $date }
screen-in-hand-first = Början på ”{ $title }”: { $date }
screen-in-hand-last = Slutet på ”{ $title }”: { $date }
screen-in-hand-words = i filen: ”{ $words }”
screen-in-hand-keys = ←/→ flytta  ↑/↓ en vecka  Tab ändarna
screen-in-hand-ends = Enter lägg ner  Esc tillbaka
move-no-days = Den har inga dagar att flytta.
move-no-words = Det finns inga ord för de nya dagarna.
move-one-keeps-length = En av flera förekomster kan flyttas, inte tänjas.
move-by-hand = Skriv om datumet med e.
screen-hint-move = flytta
screen-add = Lägg till
screen-add-help = en ny post sagd på en rad, med datumet i ord; den börjar på markörens dag
screen-add-how = Säg det som till en kollega: rubrik och när, till exempel ”Nyhetsbrev sista torsdagen i september”. @ansvarig  &för vem  #etikett  /ring  +fas som den förbereder  !slag av fas  13:00-15:00  Citattecken håller ihop ord. Enter lägger till, Tab fyller i, Esc lämnar.
screen-add-day = { $day } (markörens dag; TBD för inget datum)
screen-paste-lines =
    { $count ->
        [0] Ingen av raderna blir en post.
        [one] En rad blir en post. Lägg till den?
       *[other] { $count } rader blir { $count } poster. Lägg till dem?
    }{ $left ->
        [0] {""}
        [one] {" "}1 rad blir ingen.
       *[other] {" "}{ $left } rader blir inga.
    }
screen-paste-all = Lägg till
screen-paste-not = Låt bli
screen-added-several =
    { $count ->
        [one] 1 post är tillagd.
       *[other] { $count } poster är tillagda.
    }
screen-added = ”{ $title }” är tillagd.
screen-hint-add = lägg till
config-unread = Inställningarna i { $file } gick inte att läsa.
config-reason = { $reason }
config-at = { $line }: { $reason }
config-unknown-key = Ingen inställning heter ”{ $found }”
config-unknown-value = ”{ $found }” är inget värde här
config-help = Det finns en inställning: save = "on-request" eller save = "at-once".
cli-info-settings = Inställningar
cli-info-save-on-request = ändringar sparas när du säger till; save = "at-once" i den sparar var och en genast
cli-info-save-at-once = varje ändring sparas genast
cli-about-indicator = Lägger till värden i en årsserie
cli-about-indicators = Berättar vad planernas årliga siffror säger, och om det är mer än slump
cli-usage-indicator =
    arshjul indicator add ID ÅR VÄRDE [VAL]
    arshjul indicator add ID --from FIL [VAL]
cli-usage-indicators = arshjul indicators [VAL] [PLAN|MAPP]
cli-indicators-none = Planerna har inga indikatorer. [[indicator]] i en plans fil skapar en.
trend-right = trend åt rätt håll
trend-wrong = trend åt fel håll
trend-rising = stigande
trend-falling = fallande
trend-chance = kan vara slump
trend-too-few = för få punkter för att säga något
trend-latest = { $value } ({ $year })
trend-with-points = { $verdict } ({ $points -> 
    [one] en punkt
   *[other] { $points } punkter
    }; fem behövs)
trend-with-method = { $verdict } (Mann–Kendall: p { $p }, tau { $tau }, { $points } punkter)
trend-percentage-point = { $figure } procentenhet
trend-percentage-points = { $figure } procentenheter
trend-pace = { $slope } om året (Theil–Sen; 95 %: { $low } till { $high })
trend-target = målet { $value }
trend-target-by = målet { $value } till { $year }
trend-met = { $target }: nått
trend-met-in = { $target }: { $away } kvar, nås { $year } i den här takten
trend-open = { $target }: { $away } kvar
screen-view-learning = Lärande
screen-view-indicators = Indikatorer
screen-learning = Lärande
screen-learning-help = rekommendationer genom årets faser: väckta, omhändertagna, väntande, missade
screen-indicators = Indikatorer
screen-indicators-help = de årliga siffrorna, och om de är mer än slump
screen-to-phase = Till fasen
screen-to-phase-help = från lärandevyn till dess fas på hjulet
screen-ideas = Idéer
screen-ideas-help = en fas inkorg: lägg till, ta upp, parkera
screen-documents = Dokument
screen-documents-help = det som en fas har skrivit; Enter öppnar
screen-not-learning = Det gäller lärandevyn: 3 öppnar den.
screen-no-phase = Välj en fas, eller något som förbereder en.
screen-on-the-wheel = Det gäller hjulet och dagordningen: 1 och 2 öppnar dem.
screen-no-recommendations = Det finns ingen rekommendation än. a skriver en.
screen-raise = Vilken rekommendation väcker ”{ $phase }”?
screen-raise-alone = Vilken rekommendation?
screen-raised = ”{ $title }” är väckt.
screen-record = Vad gjorde ”{ $phase }” med ”{ $title }”? Inget skrivet tar bort det; C-e skriver i textredigeraren.
screen-recorded = Det som ”{ $phase }” gjorde med ”{ $title }” är antecknat.
screen-idea = Vilken idé till ”{ $phase }”?
screen-idea-added = Idén ”{ $text }” är tillagd.
screen-idea-taken-up = Idén ”{ $text }” är upptagen.
screen-idea-put-aside = Idén ”{ $text }” är parkerad.
screen-idea-unparked = Idén ”{ $text }” är ny igen.
screen-take-idea = Vad blir det av ”{ $text }”?
screen-take-as-activity = En aktivitet som förbereder fasen
screen-take-as-note = En punkt i fasens anteckning
screen-no-ideas = Det finns inga idéer till fasen än.
screen-ideas-keys = a lägger till · t eller Enter tar upp · p parkerar · u ångrar · Esc stänger
screen-no-documents = Fasen har inga dokument. [[document]] i planens fil anger ett.
screen-no-link = Dokumentet har ingen länk.
screen-write = Skriv
screen-no-priority = Utan prioritering
screen-carried-from = medtagen från { $year }
screen-learning-nothing = inget
screen-learning-did = { $phase }: { $did }
screen-learning-did-on = { $phase }, { $date }: { $did }
screen-origin-raised = { $year }: väckt av { $phase }
screen-origin-outcome = { $year }, { $phase }: { $outcome }
screen-learning-counts = { $ideas -> 
    [0] Inga idéer
    [one] En idé (I)
   *[other] { $ideas } idéer (I)
    }, { $documents -> 
    [0] inga dokument
    [one] ett dokument (D)
   *[other] { $documents } dokument (D)
    }
screen-learning-empty = Inga rekommendationer än. En analys väcker dem, varje senare fas tar upp dem, och här syns att ingen glöms. Tryck a för att skriva den första; i planens fil är den en [[recommendation]].
screen-learning-example = Ett exempel: ”Ge varje kommun en kontaktperson”
screen-learning-example-outcome = Inriktningsmöte, 19 mars: kontaktpersonerna utses senast i maj.
screen-indicators-empty = Inga indikatorer än. En årlig serie siffror berättar om något förändras, och om det är mer än slump. I planens fil är den en [[indicator]] med values = { "{" } 2023 = 10, 2024 = 12 { "}" }.
screen-indicators-key = Tryck E för att öppna planens fil i din redigerare.
screen-indicators-example = Ett exempel: ”Bostäder med värmepump”, påhittade siffror
open-document-failed = { $link } öppnades inte.
open-document-no-opener = Det finns inget program att öppna den med.
open-document-other = Bara filer och webbsidor (http, https) öppnas.
open-document-not-there = Det finns ingen sådan fil.
open-document-runs = Den kan köras som ett program. Öppna den själv om du litar på den: { $path }
open-document-outside = Den ligger utanför planens mapp. Skriv hela sökvägen i planen för att öppna den: { $path }
screen-outside-folder = { $path } ligger utanför planens mapp. Vill du öppna den?
screen-outside-folder-no = Öppna den inte
screen-outside-folder-open = Öppna den
screen-hint-recommendation = rekommendation
screen-hint-phase = fas
screen-hint-record = vad den gjorde
screen-hint-raise = väck
screen-hint-status = status
screen-hint-ideas = idéer
screen-hint-documents = dokument
screen-hint-to-phase = till fasen
screen-hint-indicator = indikator
screen-hint-editor = textredigerare
screen-review-all = Granska
screen-review-all-help = datum att bekräfta, vaga datum, helgdagar och ansvariga, ett efter ett: behåll, flytta, stryk
screen-review-list = Att besluta om
screen-review-count = { $row } av { $count }
screen-review-keys = y eller Enter behåller · o tar det andra datumet · O gör det för alla likadana · m flyttar · e redigerar · d stryker · u ångrar · Esc stänger
screen-nothing-to-review = Ingenting väntar på ett beslut.
screen-doubt-unconfirmed = att bekräfta
screen-doubt-was = att bekräfta (var { $was })
screen-doubt-said = att bekräfta: ”{ $words }”
screen-doubt-instead =
    { $choice ->
        [date] o: samma datum, { $words }
        [weekday] o: samma veckodag, { $words }
        [one] bara 1 vecka emellan över vecka 53; o: i takt, { $words }
        [three] 3 veckor emellan över vecka 53; o: i takt, { $words }
       *[rhythm] o: i takt, { $words }
    }
screen-doubt-renamed = nytt årtal (var { $text })
screen-other-date = ”{ $title }” fick det andra datumet.
screen-other-dates =
    { $count ->
        [one] 1 post fick det andra datumet.
       *[other] { $count } poster fick det andra datumet.
    }
screen-no-other-date = Det finns inget annat datum att välja; m flyttar och e redigerar.
screen-doubt-vague = vagt datum
screen-doubt-undated = utan datum
screen-doubt-no-owner = utan ansvarig
screen-kept = ”{ $title }” är bekräftad.
screen-edited = Planen ändrades i textredigeraren.
screen-quoted = ”{ $words }”
cli-about-move = Flyttar en post, eller några av dess förekomster, till en annan dag
cli-usage-move = arshjul move (--to DAG | --by N | --days N) [VAL] POST
cli-value-reach = VILKA
cli-help-move-to = Dagen som dess första dag flyttas till, som 2026-09-24 eller i ord
cli-help-move-by = Så många av dess eget mått: dagar, veckor för en vecka, månader för en månad; negativt är tidigare
cli-help-move-days = Så många dagar; negativt är tidigare
cli-help-edit-on = Det tillfälle som ändras: en dag som det är på
cli-help-move-on = Förekomsten som omfattar den här dagen; annars nästa
cli-help-move-reach = Vilka förekomster av det som återkommer: this (den), onward (den och alla senare) eller all (alla)
cli-move-how = Säg vart: --to DAG, --by N eller --days N, ett av dem.
cli-move-which = ”{ $title }” återkommer.
cli-move-which-help = Säg vilka det gäller: --reach this (bara { $day }; en annan med --on DAG), --reach onward (från och med då) eller --reach all.
cli-which-ones = ”{ $title }” återkommer. 1: bara { $day }, 2: från och med då, 3: alla. Vilka gäller det?
cli-remove-one-help = Ta bort den för sig, eller ange --reach all.
cli-called-off = ”{ $title }” är inställt { $date }.
cli-move-not-then = ”{ $title }” hålls inte den dagen.
cli-move-no-days = ”{ $title }” har inga dagar att flytta.
cli-no-number = ”{ $typed }” är inget heltal.
cli-moved = ”{ $title }” är flyttad till { $to }.
cli-moved-words = { $what } I filen stod ”{ $before }” och står nu ”{ $after }”.
cli-moved-along = { $what } { $count -> 
    [one] Ett datum som räknas från den följde med.
   *[other] { $count } datum som räknas från den följde med.
    }
screen-open-to-settle = { $file } har också ändrats av någon annan. Öppna den (P) för att föra ihop bådas ändringar.
cli-about-idea = Antecknar en idé till en fas
cli-usage-idea = arshjul idea TEXT --phase FAS [VAL]
cli-value-text = TEXT
cli-help-idea-text = Idén, inom citattecken
cli-help-idea-phase = Fasen som den är till: dess id, rubrik eller en del av den som ingen annan har
cli-help-idea-by = Vem som kom med den
cli-idea-empty = Säg vad idén är.
cli-idea-no-phase = ”{ $title }” är ingen fas.
cli-idea-added = Idén ”{ $text }” är sparad till ”{ $title }”.
screen-hint-entry = post
screen-hint-day = dag
screen-hint-month = månad
screen-hint-ring = ring
screen-hint-in-ring = i ringen
screen-hint-open = visa allt
screen-hint-filter = filter
screen-hint-view = byt vy
screen-hint-today = i dag
screen-hint-commands = kommandon
screen-hint-quit = avsluta
screen-hint-back = tillbaka
screen-hint-previous-year = förra året
screen-hint-next-year = nästa år
screen-hint-plans = planer
screen-hint-problems = anmärkningar
screen-hint-glyphs = tecken
screen-hint-choose = välj
screen-hint-complete = fyll i
screen-hint-run = kör
screen-hint-open-it = öppna
screen-hint-go = gå dit
screen-hint-answer = svara
screen-hint-take-up = ta upp
screen-hint-keep = behåll
screen-hint-done-typing = för in
screen-hint-close = stäng
screen-hint-example = öppna exemplet
screen-hint-reload = läs om
screen-no-plan-yet = Här finns ingen plan än. Kommandot arshjul new skriver en första, och r läser mappen igen.
screen-no-plan-yet-example = Här finns ingen plan än. { $key } öppnar ett exempel, och kommandot arshjul new skriver en första.
screen-no-plan-open = Det finns ingen öppen plan. Öppna en med P.
screen-no-entries = Planen har inga poster än.
screen-filter-hides-all = Inget i planen passar filtret. Esc tar bort det.
screen-nothing-selected = Ingen post är vald. j och k går till en.
screen-today-outside = I dag ligger utanför { $cycle }.
screen-no-problems = Det finns inget att anmärka på planen.
screen-no-colours = Terminalen visas utan färger.
screen-no-neighbour = Det finns ingen fil för { $name } { $cycle } i mappen.
screen-no-plans = Mappen har inga planer.
screen-example-not-now = Exemplet erbjuds när en mapp saknar planer.
screen-example-none = Exemplet finns inte installerat här.
screen-unknown-key = { $keys } gör ingenting här. ? visar alla tangenter.
screen-at-first = Det här är den första posten.
screen-at-last = Det här är den sista posten.
screen-ring-begins = Det här är det första i ringen.
screen-ring-ends = Det här är det sista i ringen.
screen-innermost = Det finns ingen ring längre in med poster.
screen-outermost = Det finns ingen ring längre ut med poster.
screen-cycle-ends = Här tar årshjulets tolv månader slut.
screen-glyphs-now = Hjulet ritas med { $name ->
        [octant] oktanter
        [quadrant] kvadranter
        [half-block] halvblock
        [braille] braille
       *[ascii] ASCII
    }.
screen-quit-how = q avslutar.
screen-view-wheel = Hjul
screen-view-agenda = Dagordning
screen-selected = Valt
screen-now-list = Nu
screen-next-list = Härnäst
screen-from-day = Från { $day }
screen-late = Försenat
screen-shelf = Utan datum
screen-shelf-count = utan datum · { $count }
screen-captions-more = +{ $count } till
screen-times-next = { $times }× { $day }
screen-rings = Ringar, utifrån och in
screen-problem-count = { $count ->
        [one] { $count } anmärkning
       *[other] { $count } anmärkningar
    }
screen-problem-list = Anmärkningar
screen-plan-unreadable = går inte att läsa
screen-ring-other = Övrigt
screen-filter-found = { $found } av { $all }
screen-filter-no-field = Det finns inget fält ”{ $field }”
screen-filter-late = sen
screen-filter-how = ring:  ansvarig:  status:  etikett:  fas:  slag: · Enter behåller · Esc tar bort
screen-no-such-command = Inget kommando passar. Sök med ett annat ord.
screen-more-rows = … { $count ->
        [one] { $count } rad till
       *[other] { $count } rader till
    }
screen-more-rows-key = … { $key } visar { $count ->
        [one] en rad till
       *[other] { $count } rader till
    }
screen-today-row = i dag
screen-hub-now = vecka { $week } · { $day }
screen-hub-now-short = v. { $week } · { $day }
screen-hub-progress = { $share } % av året
screen-hub-progress-short = { $share } %
screen-onward = { $key } skriver planen för { $year }
screen-onward-is-there = { $key } går till { $year }
screen-header-today = idag { $day }
screen-hub-over = avslutat
screen-hub-to-come = inte börjat
screen-hub-empty = inga poster än
screen-hub-empty-short = tomt
screen-weeks = v. { $weeks }
screen-date-ongoing = löpande
screen-date-unknown = inget datum
screen-date-tentative = preliminärt
screen-date-deadline = senast { $day }
screen-in-days = { $days ->
        [1] imorgon
       *[other] om { $days } dagar
    }
screen-days-ago = { $days ->
        [1] igår
       *[other] för { $days } dagar sedan
    }
screen-days-late = { $days } d sen
screen-is-today = i dag
screen-ends-in-days = { $days ->
        [0] slutar i dag
        [1] slutar imorgon
       *[other] pågår, slutar om { $days } dagar
    }
screen-ends-today = slutar i dag
screen-at-the-latest = senast { $day }
screen-until = till { $day }
screen-all-month = hela månaden
screen-known-week = bara veckan är känd
screen-known-part-of-month = bara delen av månaden är känd
screen-known-month = bara månaden är känd
screen-known-quarter = bara kvartalet är känt
screen-known-tertial = bara tertialet är känt
screen-known-half = bara halvåret är känt
screen-known-season = bara årstiden är känd
screen-known-term = bara terminen är känd
screen-known-year = bara året är känt
screen-precision-quarter = kvartal
screen-precision-tertial = tertial
screen-precision-half = halvår
screen-precision-season = årstid
screen-precision-term = termin
screen-precision-year = hela året
screen-at-time = kl. { $time }
screen-moved-from = flyttad från { $day }
screen-review = datumet ska bekräftas
screen-done-on = klar { $day }
screen-occurrence-of = { $number } av { $count }
screen-status-idea = idé
screen-status-planned = planerad
screen-status-confirmed = bekräftad
screen-status-started = påbörjad
screen-status-done = klar
screen-status-cancelled = inställd
screen-recommendation-open = öppen
screen-recommendation-adopted = antagen
screen-recommendation-done = genomförd
screen-recommendation-declined = avslagen
screen-idea-new = ny
screen-idea-taken = tas med
screen-idea-parked = vilar
screen-level-error = fel
screen-level-warning = varning
screen-level-advice = råd
screen-kind-phase = fas
screen-kind-activity = aktivitet
screen-kind-analysis = analys
screen-kind-work-meeting = arbetsmöte
screen-kind-direction-meeting = riktningsmöte
screen-kind-learning-session = lärtillfälle
screen-kind-conference = konferens
screen-kind-task = uppgift
screen-kind-meeting = möte
screen-kind-event = evenemang
screen-kind-period = period
screen-kind-holiday = helgdag
screen-field-when = i filen
screen-guest = ur planen för { $year }
screen-anchor = { $title }: { $date }
screen-anchor-counted = { $title }: { $date } (”{ $words }”)
screen-field-except = utom
screen-field-condition = väntar på
screen-field-this-time = den gången
screen-field-occurrences = tillfällen
screen-field-kind = slag
screen-field-ring = ring
screen-field-phase = förbereder
screen-field-owner = ansvarig
screen-field-place = plats
screen-field-participants = för
screen-field-headcount = antal
screen-field-needs = kräver
screen-field-tags = etiketter
screen-field-id = id
screen-field-checklist = att göra
screen-field-links = länkar
screen-learning-raised = väckte
screen-learning-taken-up = tog upp
screen-learning-planned = ska ta upp
screen-learning-to-come = att ta upp
screen-learning-missed = tog inte upp
screen-learning-ideas = idéer
screen-learning-documents = dokument
screen-plan-empty = Planen har inga poster än. Tryck på a för att lägga till en, eller skriv en [[phase]] eller [[activity]] i filen.
screen-day-empty = Inget i planen den här dagen. j och k går till närmaste post.
screen-empty-title = Här finns ingen plan än
screen-empty-what = En plan är en textfil om ett årshjul: tolv månader, faserna som året går igenom, och det som ska göras i dem. Du skriver den för hand, i programmet eller med skript, och ett team kan ha den i git.
screen-empty-how = Kommandot arshjul new "{ $title }" skriver en första. Eller spara de här sex raderna som { $file }, så öppnas den nästa gång:
screen-empty-reload = läs mappen igen
screen-empty-example = öppna det medföljande exemplet och se hur en hel plan ser ut
screen-sample-plan = Vårt årshjul
screen-sample-phase = Konferens
screen-sample-when = 26 september
screen-broken-title = { $file } kan inte läsas som en plan
screen-broken-safe = Filen är orörd. Rätta den i en redigerare och läs om.
screen-broken-others = öppna en annan plan i mappen
screen-farewell = arshjul föll på ett eget fel. Planens fil är orörd och terminalen är återställd. Rapportera gärna felet med raderna nedan och vad du gjorde strax innan.
screen-no-terminal = hjulet behöver en terminal att ritas i
screen-dumb-terminal = den här terminalen kan inte placera text, så hjulet kan inte visas i den
screen-use-commands = Använd arshjul show --plain, list eller next; de skriver vanlig text.
screen-terminal-failed = terminalen gick inte att använda
screen-terminal-reason = Den svarade: { $reason }.

## Terminal

terminal-depth-no-color = NO_COLOR är satt
terminal-depth-colorterm = COLORTERM är { $value }
terminal-depth-program = { $program } visar alla färger
terminal-depth-answered = terminalen svarade att den visar 24 bitar
terminal-depth-palette = { $program } visar 256 färger tillförlitligt
terminal-depth-term = TERM är { $term }
terminal-glyphs-charset = { $variable } är { $value }, inte UTF-8
terminal-glyphs-term = TERM är { $term }
terminal-glyphs-multiplexed = tmux eller screen står emellan; fyrdelade tecken finns i nästan alla typsnitt
terminal-glyphs-program = { $program } ritar oktanter själv
terminal-glyphs-font = inget svar nämner en version som ritar oktanter; fyrdelade tecken finns i nästan alla typsnitt
terminal-background-answered = terminalens bakgrund är { $colour }
terminal-background-colorfgbg = COLORFGBG är { $value }
terminal-background-assumed = inget säger annat

## Command line

cli-about = Organisationens år som ett hjul i terminalen, sparat som text.
cli-about-more =
    Utan kommando öppnas planen i helskärm: en fil, eller en mapp med planer.
    "arshjul help KOMMANDO" berättar mer om ett kommando.
cli-usage-root =
    arshjul [VAL] [PLAN|MAPP]
    arshjul KOMMANDO [VAL]
cli-usage-show = arshjul show [VAL] [PLAN|MAPP]
cli-usage-list = arshjul list [VAL] [PLAN|MAPP]
cli-usage-next = arshjul next [VAL] [PLAN|MAPP]
cli-usage-when = arshjul when FRAS… [FLAGGOR]
cli-usage-check = arshjul check [VAL] [PLAN|MAPP]
cli-usage-new = arshjul new [FIL|TITEL] [VAL]
cli-usage-add = arshjul add RAD [VAL]
cli-usage-edit = arshjul edit POST NYCKEL=VÄRDE… [VAL]
cli-usage-done = arshjul done POST|--past|--late [VAL]
cli-usage-remove = arshjul remove POST… [VAL]
cli-usage-roll = arshjul roll [PLAN] [--to ÅR] [VAL]
cli-usage-schema = arshjul schema
cli-usage-completions = arshjul completions SKAL
cli-usage-man = arshjul man
cli-usage-help = arshjul help [KOMMANDO]

cli-heading-usage = Användning
cli-heading-commands = Kommandon
cli-heading-arguments = Argument
cli-heading-options = Val

cli-value-path = PLAN|MAPP
cli-value-shell = SKAL
cli-value-command = KOMMANDO
cli-value-count = N
cli-value-phrase = FRAS
cli-value-years = ÅR
cli-value-day = DAG
cli-value-plan = PLAN
cli-value-which = VILKET
cli-value-line = RAD
cli-value-entry = POST
cli-value-fields = NYCKEL=VÄRDE
cli-value-key = NYCKEL
cli-value-new = FIL|TITEL
cli-value-year = ÅR
cli-value-month = MÅNAD
cli-value-owner = NAMN

cli-about-show = Ritar hjulet, anpassat till terminalen
cli-about-list = Listar allt i planen, i tidsordning
cli-about-next = Berättar vad som kommer härnäst, över årsskiften och planer
cli-about-when = Säger vad ett datum i ord betyder
cli-about-check = Läser planen och berättar vad som är fel, och vad man kan göra
cli-about-new = Skapar en första plan, med exempel att börja från
cli-about-add = Lägger till en post som sägs på en rad
cli-about-edit = Ändrar fält i en post
cli-about-done = Märker en post, eller ett tillfälle av den, som gjord
cli-about-remove = Tar bort poster
cli-about-roll = Skriver nästa års plan utifrån det här årets
cli-about-schema = Skriver ut planfilens JSON Schema, för redigerare
cli-about-completions = Skriver ut det som ett skal behöver för att fylla i kommandon
cli-about-man = Skriver ut manualsidan
cli-about-help = Berättar hur ett kommando används

cli-help-path = En planfil, eller en mapp med dem [förval: plans, annars .]
cli-help-shell = bash, elvish, fish, powershell eller zsh
cli-help-command = Kommandot att berätta om
cli-help-format = Hur svaret skrivs: text, json
cli-help-days = Hur många dagar framåt [förval: 30]
cli-help-owner = Bara det som någon av det namnet ansvarar för
cli-help-phrase = Ett datum så som folk säger det: sista torsdagen i september
cli-help-years = Året eller åren: 2024, 2023..2027 [förval: planens, annars i år]
cli-help-starts = Första dagen i de tolv månaderna: 2026-08-01 [förval: januari]
cli-help-phrase-language = Ordens språk [förval: planens, annars det som förstår dem]
cli-help-country = Land vars helgdagar räknas: SE, NO, DK, FI [förval: planens]
cli-help-plan = En plan vars poster orden räknas från
cli-help-strict = Avsluta med 1 även vid varningar
cli-help-written-plan = Planen, eller en mapp med en plan för i dag [förval: plans, annars .]
cli-help-dry-run = Visa ändringen som en diff och skriv inget
cli-help-line = Vad som ska hända, och när; - tar varje rad från standard in
cli-help-entry = Dess id, titel eller en del av den som ingen annan har
cli-help-fields = Vad ett fält ska innehålla; listor med komma, eller nyckeln igen
cli-help-unset = Ta bort ett fält
cli-help-new = Filen, eller vad planen heter
cli-help-new-year = Året som den planerar
cli-help-new-starts = Dess första månad, om det inte är januari: 2026-08
cli-help-done-on = Dagen den gjordes [förval: i dag]
cli-help-done-undo = Den är inte gjord ändå
cli-help-done-past = Allt före i dag
cli-help-done-late = Allt som är försenat
cli-help-width = Kolumner att rita på [förval: terminalens, eller 80]
cli-help-height = Rader att rita på [förval: terminalens, eller 40]
cli-help-theme = Färger: dark, light, auto
cli-help-glyphs = Bilder: octant, quadrant, half, braille, ascii, auto
cli-help-plain = Bara text: inga färger, inga markörförflyttningar
cli-help-language = Språk: sv, en [förval: LC_ALL, LC_MESSAGES, LANG]
cli-help-help = Berättar hur kommandot används
cli-help-version = Berättar versionen

cli-did-you-mean = Menade du { $near }?
cli-no-command = Det finns inget kommando { $name }.
cli-usage-see-help = { $command } --help berättar hur det används.
cli-usage-no-value = { $option } behöver ett värde.
cli-usage-wrong-value = { $option } kan inte vara "{ $value }".
cli-usage-missing = { $argument } saknas.
cli-usage-wrong = { $argument } kan inte användas så.
cli-usage-too-many = "{ $argument }" är ett argument för mycket.
cli-usage-unknown-option = Det finns inget val { $option }.
cli-usage-possible = Välj bland { $values }.
cli-usage-count = Den tar ett heltal från 0 till { $most }.
cli-usage-path-first = "{ $path }" står före kommandot; planen eller mappen skrivs efter det.

cli-when-read-as = Läst som: { $rule }
cli-when-anchor = ”{ $name }” är { $title }: { $more ->
        [0] { $date }
       *[other] { $date } och { $more } till
    }
cli-when-read-in = { $read } ({ $language ->
    [sv] på svenska
    [nb] på norska
    [da] på danska
    [en] på engelska
    [de] på tyska
    [fi] på finska
   *[other] på { $language }
    })
cli-when-unread-help = En dag kan alltid skrivas 2026-09-26, och en vecka 2026-W38.
cli-when-day-month = Tal som 3/4 läses som dag/månad: 3 april.
cli-when-none = inget tillfälle
cli-when-tentative = kanske, utan någon dag
cli-when-warning = arshjul: { $cycle }: { $message }
cli-when-needs-plan = ”{ $name }” är inget datum, så det måste vara en post i en plan.
cli-when-needs-plan-help = Ange planen med --plan FIL; eller se efter hur datumet är skrivet.
cli-when-other-language = orden är inte { $asked ->
    [sv] svenska
    [nb] norska
    [da] danska
    [en] engelska
    [de] tyska
    [fi] finska
   *[other] { $asked }
    }
cli-when-other-language-help = Med --language { $read }, eller utan, läses de som: { $rule }.
cli-when-wrong-years = "{ $value }" är inget årtal
cli-when-wrong-years-help = Skriv ett år, till exempel 2024, eller det första och det sista: 2023..2027.
cli-when-years-backwards = { $first }..{ $last } slutar innan det börjar
cli-when-years-backwards-help = Skriv { $first }..{ $last }.
cli-when-too-many-years = Högst { $most } år kan frågas efter på en gång
cli-when-too-many-years-help = Fråga efter en kortare följd, till exempel 2023..2027.
cli-when-wrong-start = "{ $value }" är inte den första dagen i en månad
cli-when-wrong-start-help = Tolv månader börjar den första i en av dem; skriv den som 2026-08-01.

cli-today-wrong = { $name } är "{ $value }", som inte är någon dag.
cli-today-help = Skriv en dag som { $name }=2024-06-14, eller låt bli att sätta variabeln.

cli-date-by = senast
cli-date-ongoing = löpande
cli-date-next = nästa gång
cli-date-about = ca
cli-head-when = När
cli-head-week = Vecka
cli-head-date = Datum
cli-head-title = Vad
cli-head-ring = Ring
cli-head-owner = Ansvarig
cli-head-status = Läge
cli-list-plan = { $title } { $cycle } · { $file }
cli-list-empty = Här är ingenting planerat än.
cli-list-undated = Utan datum
cli-next-late = Försenat
cli-next-now = Pågår
cli-next-coming = Kommer
cli-next-nothing =
    { $days ->
        [0] Ingenting börjar i dag.
        [one] Ingenting börjar före i övermorgon.
       *[other] Ingenting börjar de närmaste { $days } dagarna.
    }
cli-next-later = Därefter kommer { $title }: { $date }.
cli-next-over = { $title } är slut i och med { $year }. arshjul roll { $file } skriver planen för { $next }.
cli-next-unanswered = { $title } { $cycle }: { $count } utan svar. arshjul done --late --plan { $file } markerar dem som klara.
cli-in-days =
    { $days ->
        [one] i morgon
       *[other] om { $days } dagar
    }
cli-days-ago =
    { $days ->
        [one] i går
       *[other] för { $days } dagar sedan
    }

cli-no-such = Det finns ingen fil eller mapp { $path }.
cli-no-such-word = Det finns inget kommando, ingen fil och ingen mapp som heter "{ $word }".
cli-no-such-help = Ange en planfil, eller en mapp med planfiler.
cli-no-plan = Det finns ingen plan i { $folder }.
cli-no-plan-help = En plan är en fil som slutar på .toml och börjar med [plan], title och year.
cli-trouble =
    { $count ->
        [one] { $file } har { $count } problem; arshjul check { $file } berättar vilket.
       *[other] { $file } har { $count } problem; arshjul check { $file } berättar vilka.
    }

cli-check-errors = { $count } fel
cli-check-warnings =
    { $count ->
        [one] { $count } varning
       *[other] { $count } varningar
    }
cli-check-advice = { $count } råd
cli-check-anchor = { $file }:{ $line }: ”{ $name }” är { $anchor }{ $more ->
        [0] {""}
       *[other] {" "}(i { $more } datum till)
    }
cli-check-more-anchors = { $count ->
        [one] { $count } namn till visas inte här.
       *[other] { $count } namn till visas inte här.
    }
cli-check-found =
    { $plans ->
        [one] Hittade { $problems } i { $plans } plan.
       *[other] Hittade { $problems } i { $plans } planer.
    }
cli-check-fine =
    { $plans ->
        [one] Hittade inga problem i { $plans } plan.
       *[other] Hittade inga problem i { $plans } planer.
    }

cli-info-version = Version
cli-info-program = Program
cli-info-language = Språk
cli-info-today = I dag
cli-info-figures = Siffror
cli-info-figures-value = dag/månad
cli-info-figures-why = 3/4 är den 3 april, vilket språk orden än är på
cli-info-screen = Terminal
cli-info-no-screen = ingen på stdout
cli-info-glyphs = Tecken
cli-info-colours = Färger
cli-info-theme = Tema
cli-looks-no-terminal = stdout är ingen terminal
cli-info-answers = Svar
cli-info-answers-none = inget svar
cli-info-answers-not-asked = terminalen tillfrågas inte
cli-info-answers-text = { $text }
cli-info-answers-yes = ja
cli-info-answers-no = nej
cli-info-asked-name = namn
cli-info-asked-background = bakgrund
cli-info-asked-frames = hela bilder
cli-info-asked-pastes = märkt inklistring
cli-info-asked-colours = 24-bitarsfärger
cli-info-place = Planer i
cli-info-plan = Öppnar
cli-info-from = från { $source }
cli-info-by-default = för att ingenting ber om ett annat
cli-info-clock = från klockan
cli-info-place-given = som angivet
cli-info-place-plans = för att det finns en mapp plans
cli-info-place-here = för att det inte finns någon mapp plans här
cli-info-plan-given = som angiven
cli-info-plan-current = i dag ligger i dess cykel
cli-info-plan-newest = den nyaste; i dag ligger inte i någon cykel
cli-info-plan-broken = det finns ingen annan, och den går inte att läsa; arshjul check säger varför
cli-about-info = Berättar vad programmet fann omkring sig, och varför det valde så
cli-usage-info = arshjul info [VAL] [PLAN|MAPP]

cli-json-failed = Svaret kunde inte skrivas som JSON: { $reason }
cli-man-failed = Manualsidan kunde inte skrivas: { $reason }
cli-man-manual = Manualen till arshjul
cli-man-name = NAMN
cli-man-synopsis = ANVÄNDNING
cli-man-description = BESKRIVNING
cli-man-options = VAL
cli-man-commands = KOMMANDON
cli-man-exit = AVSLUTNINGSKODER
cli-man-environment = MILJÖVARIABLER
cli-man-exit-fine = Allt gick bra.
cli-man-exit-failed = Planen har fel, eller så misslyckades kommandot.
cli-man-exit-misused = Kommandot användes fel.
cli-man-today = Bestämmer vilken dag det är i dag, för utskrifter som ska bli lika varje gång: en dag som 2024-06-14.
cli-man-language = Programmets språk, där --language inte säger det.
cli-man-no-color = När den är satt används inga färger.

# Commands that write.
cli-add-more =
    "Styrelsemöte sista torsdagen i september kl 13–15 @anna #styrelse /möten":
    datumet sägs som man säger det, @ är vem, # en etikett, / ringen och + fasen
    som det förbereder; det som börjar med !conference är självt en fas av det
    slaget. Ord inom citattecken hör till titeln, vad de än liknar.
cli-edit-more = Värden läses som i programmets eget formulär, eller som TOML inom citattecken eller hakar.
cli-nothing-changed = { $file } säger redan det; inget har ändrats.
cli-new-problem = { $file }:{ $line }: { $problem }
cli-several-plans = { $folder } har { $count } planer som kan menas.
cli-several-plans-help = Ange en med --plan: { $plans }.
cli-several-entries = ”{ $name }” kan vara vilken som helst av { $count } poster:
cli-candidate = { $id } – { $title }
cli-no-entry = Planen har ingen post ”{ $name }”.
cli-no-entry-help = arshjul list visar vad som finns.
cli-added-several = Lade till { $count } poster i { $file }.
cli-add-not-line = Ingen post lades till, på grund av raden ”{ $line }”.
cli-add-no-lines = Standard in säger inget som kan läggas till.
cli-add-no-text = Standard in kan inte läsas som text.
cli-would-add = ”{ $title }” skulle läggas till: { $dates }
cli-added =
    { $dates ->
        [none] Lade till ”{ $title }” i { $file }, utan datum.
        [one] Lade till ”{ $title }” i { $file }: { $date }.
       *[several] Lade till ”{ $title }” i { $file }: { $date }, och { $more } till.
    }
cli-removed =
    { $count ->
        [one] Tog bort { $titles } ur { $file }.
       *[other] Tog bort { $count } poster ur { $file }: { $titles }.
    }
cli-edited = Ändrade { $keys } för ”{ $title }” i { $file }.
cli-edited-aside = Ändrade { $keys } för ”{ $title }” i { $file }. Det som var känt om { $days } har inget tillfälle kvar och står i anteckningen.
cli-edit-refused = Inget har ändrats, för planen skulle inte bli rätt:
cli-edit-nothing = Det finns inget att ändra.
cli-edit-nothing-help = Skriv NYCKEL=VÄRDE, till exempel when="12 april", eller --unset NYCKEL.
cli-edit-no-value = ”{ $field }” saknar värde.
cli-done =
    { $which ->
        [one] ”{ $title }”, { $date }, är gjort enligt { $file }.
       *[all] ”{ $title }” är gjort enligt { $file }.
    }
cli-undone =
    { $which ->
        [one] ”{ $title }”, { $date }, är inte gjort ändå enligt { $file }.
       *[all] ”{ $title }” är inte gjort ändå enligt { $file }.
    }
cli-done-past =
    { $count ->
        [one] Ett tillfälle före i dag är klart enligt { $file }.
       *[other] { $count } tillfällen före i dag är klara enligt { $file }.
    }
cli-already-done = ”{ $title }” har inget kvar att göra.
cli-not-done = ”{ $title }” har inget gjort att ta tillbaka.
cli-done-already = ”{ $title }”, { $date }, är redan gjort.
cli-called-off-already = ”{ $title }”, { $date }, är inställt.
cli-no-occurrence = ”{ $title }” hålls inte { $day }.
cli-no-occurrence-help = Närmast hålls det { $days }.
cli-no-day = ”{ $words }” är ingen dag.
cli-no-day-help = Skriv en enda dag, till exempel 2026-04-12.
cli-made = Skapade { $file }, en plan för { $year }. Öppna den med: arshjul { $file }
cli-new-title = Årshjul
cli-new-which-year = Vilket år? [{ $year }]
cli-new-year-missing = En ny plan behöver ett år.
cli-new-year-missing-help = Ange det så här: --year 2026
cli-new-no-year = ”{ $year }” är inget år.
cli-new-no-month = ”{ $month }” är ingen månad.
cli-new-no-month-help = Skriv så här: --starts 2026-08

# A new entry said in one line.
spoken-split-date = ”{ $title } { $date }” går inte att läsa som en titel och ett datum
spoken-split-date-help = Skriv titeln inom citattecken, så här: "{ $title }" { $date }
spoken-unread-date = ”{ $date }” går inte att förstå som ett datum
spoken-unread-date-help = Säg datumet på ett annat sätt efter titeln inom citattecken, till exempel "{ $title }" 12 april; är allt titel, sätt det inom citattecken: "{ $line }"
spoken-maybe-date = ”{ $words }” kan vara ett datum, men står i titeln
spoken-maybe-date-help = Ska det vara datumet, skriv det sist, efter ett komma; ska det stå kvar i titeln, sätt titeln inom citattecken.
spoken-maybe-time = ”{ $words }” kan vara ett klockslag, men står i titeln
spoken-maybe-year = ”{ $words }” kan vara ett årtal, men står i titeln
spoken-maybe-days = ”{ $words }” kan vara ett klockslag, men är läst som dagar
spoken-maybe-time-help = Skriv ett klockslag så här: 14:00–15:00, och ett årtal så här: 2026; ska det stå kvar i titeln, sätt titeln inom citattecken.
spoken-no-time = ”{ $words }” är inget klockslag
spoken-no-time-help = Skriv så här: 13:00-15:00. Hör det till titeln, sätt titeln inom citattecken.
spoken-twice = En post kan bara ha ett namn efter ”{ $sign }”
spoken-twice-help = Ta bort det ena, eller sätt titeln inom citattecken om det hör dit.
spoken-unknown-ring = Ingen ring heter ”{ $name }”
spoken-several-rings = ”{ $name }” kan vara flera ringar
spoken-no-rings = Planen har inga ringar; en ring skapas med [[ring]] i filen.
spoken-unknown-phase = Ingen fas heter ”{ $name }”
spoken-several-phases = ”{ $name }” kan vara flera faser
spoken-no-phases = Planen har inga faser; en post som börjar med ”!” blir en fas.
spoken-several-help = Skriv mer av den som menas: { $names }.
spoken-no-title = Den nya posten har ingen titel
spoken-no-title-help = Skriv vad som ska hända, sedan när. Är det du skrev titeln, sätt den inom citattecken.

cli-value-add = add
cli-value-file = FIL
cli-value-indicator = ID
cli-value-number = VÄRDE
cli-help-indicator-add = Vad som ska göras: add
cli-help-indicator-id = Indikatorn, med sitt id eller sin rubrik
cli-help-indicator-year = Året som värdet gäller
cli-help-indicator-value = Värdet: 92360, 1.72 eller 1,72
cli-help-indicator-from = En fil med ett år och ett värde per rad: 2024;1,72
cli-indicator-added = { $title }: { $added } nya, { $changed } ändrade, { $left } som förut, i { $file }.
cli-indicator-none = Det finns ingen indikator ”{ $name }”.
cli-indicator-none-help = arshjul indicators listar dem.
cli-indicator-no-year = ”{ $typed }” är inget år som en plan kan ha.
cli-indicator-no-value = ”{ $typed }” är inget tal.
cli-indicator-either = Ange ett år och ett värde, eller --from och en fil.
cli-indicator-no-file = ”{ $file }” kan inte läsas: { $reason }
exchange-no-point = Rad { $line } är inget år med ett värde: { $text }
exchange-no-point-help = Skriv ett år och ett värde per rad, till exempel 2024;1,72 eller 2024,1.72

## The turn of the year

roll-has-errors = Planen har fel, och det som är fel skulle följa med in i nästa år.
roll-has-errors-help = Rätta felen först; de står med plats och utväg i: arshjul check { $file }
roll-not-later = Planen är för { $year }, och en plan förs bara vidare till ett senare år.
roll-not-later-help = Nästa år heter { $year }.
roll-recommendations =
    { $count ->
        [one] 1 rekommendation
       *[other] { $count } rekommendationer
    }
roll-ideas =
    { $count ->
        [one] 1 idé
       *[other] { $count } idéer
    }
cli-help-keep-dates = Låter alla dagar behålla sitt datum, utan granskning
cli-help-keep-weekdays = Låter alla dagar behålla sin veckodag i samma vecka, utan granskning
cli-help-roll-to = Det år som planen förs vidare till, i stället för nästa
cli-roll-no-year = ”{ $year }” är inget år att föra planen vidare till.
cli-rolled = Skrev { $file }, planen för { $year }.
cli-rolled-carried = { $carried } följde med. Det som var känt om det gångna året stannade där.
cli-rolled-unconfirmed =
    { $count ->
        [one] 1 datum väntar på att någon bekräftar det: öppna planen (arshjul { $file }) och tryck R.
       *[other] { $count } datum väntar på att någon bekräftar dem: öppna planen (arshjul { $file }) och tryck R.
    }
cli-rolled-doubts =
    { $count ->
        [one] 1 sak i den gick inte att förstå för det nya året; den står i: arshjul check { $file }
       *[other] { $count } saker i den gick inte att förstå för det nya året; de står i: arshjul check { $file }
    }
screen-roll-ask =
    Skriva { $file }, planen för { $year }? { $unconfirmed ->
        [0] Inga datum behöver bekräftas
        [one] 1 datum behöver bekräftas
       *[other] { $unconfirmed } datum behöver bekräftas
    }, { $recommendations ->
        [0] inga rekommendationer följer med.
        [one] 1 rekommendation följer med.
       *[other] { $recommendations } rekommendationer följer med.
    }
screen-roll-yes = Skriv den, och gå igenom den
screen-roll-no = Inte nu
screen-rolled = Skrev { $file }. Gå igenom vad som behöver ett beslut.
screen-year-is-there = Planen för { $year } finns redan; { $key } går dit.

## Diff: what changed between two plans

cli-about-diff = Berättar vad som verkligen har ändrats mellan två planer
cli-usage-diff = arshjul diff FÖRE EFTER [VAL]
cli-value-before = FÖRE
cli-value-after = EFTER
cli-help-before = En planfil som den var, eller ett tidigare års
cli-help-after = En planfil som den är, eller ett senare års
cli-diff-more =
    Två versioner av ett år jämförs dag för dag, två år så som år jämförs: efter
    vecka och veckodag, utan det som ett nytt år alltid ändrar. En äldre version
    ur git: arshjul diff <(git show HEAD~1:plans/year.toml) plans/year.toml
cli-diff-folder = { $folder } är en mapp; diff jämför två planfiler.
cli-diff-folder-help = Ange en av planerna i den: { $plans }.
diff-from = Från
diff-to = Till
diff-moved = Flyttat
diff-added = Tillkommet
diff-dropped = Borttaget
diff-changed = Ändrat
diff-counts = { $counts }.
diff-count-moved = { $count } har flyttats
diff-count-added = { $count } har tillkommit
diff-count-dropped = { $count } har tagits bort
diff-count-changed = { $count } har ändrats
diff-nothing = Ingenting har ändrats.
diff-nothing-but-year = Ingenting har ändrats utom året.
diff-thing = { $title } ({ $thing })
diff-priority = prioritering
diff-recommendation = rekommendation
diff-idea = idé
diff-indicator = indikator
diff-document = dokument
diff-ring = ring
diff-plan = plan
# From when to when.
diff-from-to = från { $before } till { $after }
diff-from-to-how = från { $before } till { $after }: { $how }
diff-each = { $count } gånger, var och en { $how }, den första från { $before } till { $after }
diff-times = { $words } ({ $count ->
    [0] aldrig
    [1] en gång
   *[other] { $count } gånger
 })
diff-more-moved =
    { $count ->
        [one] och en till, på samma sätt eller ett annat
       *[other] och { $count } till, på samma sätt eller andra
    }
diff-along = räknas från { $entries }, som har flyttats
diff-dated =
    { $count ->
        [one] har fått ett datum: { $dates }
       *[other] har fått datum: { $dates }
    }
diff-undated =
    { $count ->
        [one] har inte längre något datum; det var { $dates }
       *[other] har inte längre några datum; de var { $dates }
    }
diff-came = även { $dates }
diff-went = inte längre { $dates }
diff-deadline = fristen { $date }
diff-perhaps = kanske { $date }
diff-early = början av { $month }
diff-mid = mitten av { $month }
diff-late = slutet av { $month }
diff-about = omkring { $date }
diff-weeks = { $count ->
    [one] vecka { $weeks } ({ $days })
   *[other] vecka { $weeks } ({ $days })
 }
# How far, how firmly, how exactly.
diff-number = { $count ->
    [1] en
    [2] två
    [3] tre
    [4] fyra
    [5] fem
    [6] sex
    [7] sju
    [8] åtta
    [9] nio
    [10] tio
    [11] elva
    [12] tolv
   *[other] { $count }
 }
diff-days = { $count ->
    [one] { $number } dag
   *[other] { $number } dagar
 }
diff-weeks-long = { $count ->
    [one] { $number } vecka
   *[other] { $number } veckor
 }
diff-months = { $count ->
    [one] { $number } månad
   *[other] { $number } månader
 }
diff-and = { $one } och { $other }
diff-later = { $distance } senare
diff-earlier = { $distance } tidigare
diff-later-in-year = { $distance } senare på året
diff-earlier-in-year = { $distance } tidigare på året
diff-begins-later = börjar { $distance } senare
diff-begins-earlier = börjar { $distance } tidigare
diff-ends-later = slutar { $distance } senare
diff-ends-earlier = slutar { $distance } tidigare
diff-apart-later = senare
diff-apart-earlier = tidigare
diff-apart-later-in-year = senare på året
diff-apart-earlier-in-year = tidigare på året
diff-certain = inte längre bara kanske
diff-tentative = nu bara kanske
diff-known = { $to ->
    [day] dagen är nu bestämd
    [week] veckan är nu bestämd
    [part] delen av månaden är nu bestämd
    [month] månaden är nu bestämd
    [quarter] kvartalet är nu bestämt
    [tertial] tertialet är nu bestämt
    [half] halvåret är nu bestämt
    [season] årstiden är nu bestämd
    [term] terminen är nu bestämd
   *[year] året är nu bestämt
 }
diff-only-known = { $to ->
    [day] nu är bara dagen bestämd
    [week] nu är bara veckan bestämd
    [part] nu är bara delen av månaden bestämd
    [month] nu är bara månaden bestämd
    [quarter] nu är bara kvartalet bestämt
    [tertial] nu är bara tertialet bestämt
    [half] nu är bara halvåret bestämt
    [season] nu är bara årstiden bestämd
    [term] nu är bara terminen bestämd
   *[year] nu är bara året bestämt
 }
# What fields say.
diff-renamed = har bytt namn; hette { $before }
diff-now-phase = är nu en fas, inte längre en aktivitet
diff-now-activity = är nu en aktivitet, inte längre en fas
diff-review = datumet ska bekräftas
diff-confirmed = datumet är bekräftat
diff-said = som datum står nu { $after }, förut { $before }
diff-note-new = en anteckning har tillkommit
diff-note-changed = anteckningen har ändrats
diff-note-gone = anteckningen har tagits bort
diff-rings = ringarna står i en annan ordning, utifrån och in: { $rings }
diff-starts = året börjar i { $after }, inte i { $before }
diff-ticked = avbockat: { $items }
diff-unticked = inte längre avbockat: { $items }
diff-of-day = { $day }: { $what }
diff-done = gjort
diff-done-on = gjort { $day }
diff-not-done = inte gjort ändå
diff-called-off = inställt
diff-on-again = inte längre inställt
diff-step-taken = { $phase } tog upp den: { $outcome }
diff-step-planned = { $phase } ska ta upp den
diff-step-changed = vad { $phase } gjorde med den berättas med andra ord
diff-step-gone = { $phase } har inte längre med den att göra
diff-now = { $field }: nu { $after }
diff-no-longer = { $field }: inte längre { $before }
diff-changed-from = { $field }: från { $before } till { $after }
diff-also = { $field }: nu även { $came }
diff-not-also = { $field }: inte längre { $went }
diff-also-not-also = { $field }: nu { $came }, inte längre { $went }
diff-value = { $year }: från { $before } till { $after }
diff-values-new = { $count ->
    [one] nytt värde: { $values }
   *[other] nya värden: { $values }
 }
diff-values-gone = { $count ->
    [one] borttaget värde: { $values }
   *[other] borttagna värden: { $values }
 }
diff-target-by = { $value } senast { $year }
diff-up = uppåt
diff-down = nedåt
diff-field-language = språk
diff-field-country = land
diff-field-colour = färg
diff-field-phase = fas
diff-field-participants = deltagare
diff-field-track = väntas bli avbockat
diff-field-from = väckt av
diff-field-priorities = prioriteringar
diff-field-carried-from = medtagen från
diff-field-by = föreslagen av
diff-field-unit = enhet
diff-field-better = bättre
diff-field-target = mål
diff-field-source = källa

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
time-a-working-day = vardag
time-a-month = månad
# What was not understood.
time-not-understood = ”{ $words }” går inte att läsa som ett datum
time-no-such-month = det finns ingen månad { $month }
time-no-such-month-help = Månaderna är 1–12; skriv dagen före månaden: 26/1.
time-no-such-day = det finns ingen { $day } { $month }
time-no-such-day-help = Den sista dagen är { $last } { $month }.
time-no-such-week = det finns ingen vecka { $week }
time-no-such-week-help = Veckorna är 1–52, vissa år 53.
# What does not add up in the year at hand.
time-wrong-weekday = { $date } är en { $is }, ingen { $said }
time-wrong-weekday-help = Rätta dagen eller veckodagen; datumet kan vara kvar från ett annat år.
time-no-such-day-here = det finns ingen { $day } { $month } i år
time-no-such-week-here = det finns ingen vecka { $week } i år
time-no-such-week-here-help = Vecka { $week } år { $year } används, den närmaste.
time-no-such-nth = det finns ingen { $what } nummer { $nth } där

## Plan: names of things in a plan

## Reading: what is wrong in a plan file, and the way out

# Opening files
open-not-found = Det finns ingen fil eller mapp { $path }
open-not-found-help = Se efter hur namnet stavas, eller gör en ny plan med ”arshjul new”.
open-no-permission = { $path } får inte läsas
open-no-permission-help = Ge dig läsrätt till den (chmod u+r), eller be den som äger den.
open-is-folder = { $path } är en mapp, ingen plan
open-is-folder-help = Nämn en plan i mappen.
open-failed = { $path } går inte att läsa
open-reason = Systemet säger: { $reason }
open-not-utf8 = { $path } är inte UTF-8: byten { $byte } på rad { $line }, kolumn { $column } hör inte till någon bokstav
open-not-utf8-help = Spara filen som UTF-8 i din editor, eller gör om den med ”iconv -f latin1 -t utf-8”.

# The file as a whole
read-empty = Filen är tom
read-no-plan = Det här är ingen plan: den har varken [plan] eller någon fas eller aktivitet
read-no-plan-help = En plan börjar med [plan], och under den title = "…" och year = 2026.
read-unknown-table = Ingen tabell heter ”{ $table }”
read-unknown-key = Ingen nyckel i { $table } heter ”{ $key }”
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
read-a-text = en text
read-texts = en text eller en lista av texter
read-a-label = en text eller ett tal
read-a-flag = true eller false
read-a-day = en dag
read-a-month-start = den första dagen i en månad
read-dates = en dag, ett datum i ord eller en lista av sådana
read-a-time = ett klockslag
read-a-year = ett årtal
read-a-count = ett helt tal, noll eller större
read-a-number = ett tal
read-a-colour = en färg
read-a-checklist = en lista av texter
read-years = en tabell av årtal och tal
read-done = true, false eller en dag
read-a-table = en tabell
read-tables = en eller flera tabeller
read-found-text = en text
read-found-integer = det talet
read-found-float = ett decimaltal
read-found-flag = true eller false
read-found-day = ett datum
read-found-time = ett klockslag
read-found-list = en lista
read-found-table = en tabell
read-found-nothing = ingenting
read-unknown-word = ”{ $word }” är inget ord för { $key }
read-bad-colour = ”{ $word }” är ingen färg
read-bad-colour-help = Färgerna är { $words }; andra skrivs som "#61afef".
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
read-loop-help = Ta bort ett av dem ur needs, så att något kan komma först.

# Dates
read-no-such-day = { $day } finns inte
read-no-such-day-help = Månadens sista dag är { $day }.
read-no-such-month-help = Månaderna är 01–12: år, månad, dag.
read-short-date = { $date } saknar en nolla
read-short-date-help = Skriv { $date }: två siffror för månaden och två för dagen.
read-outside-cycle = ”{ $words }” ligger utanför planens år, { $first } till { $last }
read-outside-cycle-help = Rätta datumet om det blivit kvar från ett annat år; annars visas det bara i listor.
read-fact-without-occurrence = Inget tillfälle börjar { $day }
read-fact-without-occurrence-help = on ska vara den dag som when ger tillfället, före en flytt.

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
read-toml-unclosed-text = Texten slutar aldrig
read-toml-unclosed-text-help = Sätt ett citattecken efter den; text på flera rader står mellan """ och """.
read-toml-other = Det här är inte TOML: { $reason }
read-toml-other-help = Jämför med raderna omkring; planens format visas av ”arshjul schema”.

## Wheel: what stands in the wheel and the band

## Screen: the full-screen program

## Terminal

## Command line

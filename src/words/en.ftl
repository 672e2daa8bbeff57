### What the program says, in English. Sections follow the layers; keys are the same as in sv.ftl.

## Lists and counts

list-and = and

## Time: how dates are read and what is wrong with them

# Months and weekdays, as they stand in a sentence.
time-month-1 = January
time-month-2 = February
time-month-3 = March
time-month-4 = April
time-month-5 = May
time-month-6 = June
time-month-7 = July
time-month-8 = August
time-month-9 = September
time-month-10 = October
time-month-11 = November
time-month-12 = December
time-weekday-1 = Monday
time-weekday-2 = Tuesday
time-weekday-3 = Wednesday
time-weekday-4 = Thursday
time-weekday-5 = Friday
time-weekday-6 = Saturday
time-weekday-7 = Sunday
time-day = { $day } { $month } { $year }
time-a-day = day
time-a-week = week
time-a-weekend = weekend
time-a-working-day = working day
time-a-bank-day = bank day
time-a-month = month
# A figure where a sentence is wanted.
time-number = { $what }
# Feasts, as they stand in a sentence.
time-feast = the feast
time-feast-new-years-day = New Year’s Day
time-feast-twelfth-eve = Twelfth Night
time-feast-epiphany = Epiphany
time-feast-shrove-sunday = Shrove Sunday
time-feast-shrove-tuesday = Shrove Tuesday
time-feast-ash-wednesday = Ash Wednesday
time-feast-palm-sunday = Palm Sunday
time-feast-holy-week = Holy Week
time-feast-maundy-thursday = Maundy Thursday
time-feast-good-friday = Good Friday
time-feast-easter-eve = Holy Saturday
time-feast-easter = Easter
time-feast-easter-day = Easter Sunday
time-feast-easter-monday = Easter Monday
time-feast-prayer-day = Great Prayer Day
time-feast-walpurgis = Walpurgis Night
time-feast-constitution-norway = Norway’s Constitution Day
time-feast-ascension = Ascension Day
time-feast-pentecost-eve = the eve of Pentecost
time-feast-pentecost = Pentecost
time-feast-pentecost-monday = Whit Monday
time-feast-constitution-denmark = Denmark’s Constitution Day
time-feast-national-day-sweden = Sweden’s National Day
time-feast-midsummer-eve = Midsummer Eve
time-feast-midsummer = Midsummer
time-feast-midsummer-day = Midsummer Day
time-feast-st-johns-eve = St John’s Eve
time-feast-st-johns-day = St John’s Day
time-feast-all-saints = All Saints Day
time-feast-all-saints-sunday = All Saints Sunday
time-feast-halloween = Halloween
time-feast-martinmas-eve = Martinmas Eve
time-feast-martinmas = Martinmas
time-feast-advent = the first Sunday of Advent
time-feast-second-advent = the second Sunday of Advent
time-feast-third-advent = the third Sunday of Advent
time-feast-fourth-advent = the fourth Sunday of Advent
time-feast-independence-finland = Finland’s Independence Day
time-feast-lucia = Lucia
time-feast-christmas = Christmas
time-feast-christmas-eve = Christmas Eve
time-feast-christmas-day = Christmas Day
time-feast-boxing-day = Boxing Day
time-feast-between-christmas = between Christmas and New Year
time-feast-new-years-eve = New Year’s Eve
time-feast-new-year = New Year
# A rule in words. What is said here can be read back as the same date: keep to words that the lexicon knows.
time-the-weekday-1 = Monday
time-the-weekday-2 = Tuesday
time-the-weekday-3 = Wednesday
time-the-weekday-4 = Thursday
time-the-weekday-5 = Friday
time-the-weekday-6 = Saturday
time-the-weekday-7 = Sunday
time-the-day = day
time-the-week = week
time-the-weekend = weekend
time-the-working-day = working day
time-the-bank-day = bank day
time-the-month = month
time-count-days = { $count ->
    [one] one day
   *[other] { $count } days
 }
time-count-working-days = { $count ->
    [one] one working day
   *[other] { $count } working days
 }
time-count-bank-days = { $count ->
    [one] one bank day
   *[other] { $count } bank days
 }
time-count-weeks = { $count ->
    [one] one week
   *[other] { $count } weeks
 }
time-count-months = { $count ->
    [one] one month
   *[other] { $count } months
 }
time-count-quarters = { $count ->
    [one] one quarter
   *[other] { $count } quarters
 }
time-count-tertials = { $count ->
    [one] one tertial
   *[other] { $count } tertials
 }
time-count-halves = { $count ->
    [one] one half year
   *[other] { $count } half years
 }
time-count-years = { $count ->
    [one] one year
   *[other] { $count } years
 }
time-rule-day = { $day } { $month }
time-rule-in-year = { $what } { $year }
time-rule-on-weekday = { $weekday } { $what }
time-rule-year = the year { $what }
time-rule-week = week { $what }
time-rule-quarter = quarter { $what }
time-rule-tertial = tertial { $what }
time-rule-half = half { $what }
time-rule-fiscal-quarter = fiscal quarter { $what }
time-rule-spring = spring
time-rule-summer = summer
time-rule-autumn = autumn
time-rule-winter = winter
time-rule-spring-term = the spring term
time-rule-autumn-term = the autumn term
time-rule-cycle = the year
time-rule-early = beginning of { $what }
time-rule-glossed = { $what } ({ $gloss })
time-rule-day-or-year = { $day }/{ $month }-{ $figure }
time-rule-even-years = even years
time-rule-odd-years = odd years
time-rule-every-year = { $every ->
    [1] every year
    [2] every other year
   *[other] every { $every } years
 }
time-rule-in-years = { $what } { $years }
time-rule-mid = middle of { $what }
time-rule-late = latter part of { $what }
time-rule-end = end of { $what }
time-rule-first-half = first half of { $what }
time-rule-second-half = second half of { $what }
time-rule-nth = { $nth ->
    [1] first { $what }
    [2] second { $what }
    [3] third { $what }
    [4] fourth { $what }
    [5] fifth { $what }
    [-1] last { $what }
    [-2] last but one { $what }
   *[other] { $nth }th { $what }
 }
time-rule-nth-of = { $nth } of { $what }
time-rule-turn = turn of the month { $one }/{ $other }
time-rule-turn-of-year = turn of the year
time-rule-turn-of-year-in = turn of the year { $what }
time-rule-entry = “{ $what }”
time-rule-before-anchor = { $what } before { $anchor }
time-rule-after-anchor = { $what } after { $anchor }
time-rule-within-before = within { $what } before { $anchor }
time-rule-within-after = within { $what } after { $anchor }
time-rule-same-week = same week as { $what }
time-rule-weekday-away = { $what } { $distance }
time-rule-or-next-working = { $what } or next working day
time-rule-or-last-working = { $what } or previous working day
time-rule-range = { $from } – { $to }
time-rule-since = from { $what }
time-rule-until = until { $what }
time-rule-each = { $what }
time-rule-clauses = { $what }; { $other }
time-rule-whole = all of { $what }
time-rule-or = { $what } or { $other }
time-rule-by = by { $what }
time-rule-before = before { $what }
time-rule-limited = { $what }, { $limit }
time-rule-if = { $what } if { $weekday }
time-rule-if-working = { $what } if working day
time-rule-otherwise = otherwise { $what }
time-rule-tentative = perhaps { $what }
time-rule-if-needed = as needed
time-rule-ongoing = ongoing
time-rule-ongoing-in = ongoing { $what }
time-rule-unknown = to be decided
time-rule-every-day = { $every ->
    [1] every day
    [2] every other day
   *[other] every { $every } days
 }
time-rule-every-working-day = every working day
time-rule-every-week = { $every ->
    [1] every week
    [2] every other week
   *[other] every { $every } weeks
 }
time-rule-every-weekday = { $every ->
    [1] every { $weekday }
    [2] every other { $weekday }
    [3] every third { $weekday }
    [4] every fourth { $weekday }
    [5] every fifth { $weekday }
    [21] every 21st { $weekday }
    [22] every 22nd { $weekday }
    [23] every 23rd { $weekday }
    [31] every 31st { $weekday }
   *[other] every { $every }th { $weekday }
 }
time-rule-every-month = { $every ->
    [1] every month
    [2] every other month
    [3] every quarter
    [4] every tertial
    [6] every half year
    [12] every year
   *[other] every { $every } months
 }
time-rule-even-weeks = even weeks
time-rule-odd-weeks = odd weeks
time-rule-in-even-weeks = { $what } even weeks
time-rule-in-odd-weeks = { $what } odd weeks
time-rule-day-of = { $day ->
    [1] the 1st
    [2] the 2nd
    [3] the 3rd
    [21] the 21st
    [22] the 22nd
    [23] the 23rd
    [31] the 31st
   *[other] the { $day }th
 } of { $what }
time-rule-nth-of-each = { $nth } of { $what }
time-rule-within = { $what } in { $bound }
time-rule-from = { $what } from { $bound }
time-rule-to = { $what } until { $bound }
time-rule-except = { $what } except { $bound }
time-rule-holidays = public holidays
time-rule-weekends = weekends
time-rule-lawful = { $what } (by statute { $window })
time-rule-limit-of-each = { $what } { $limit }
# What was not understood.
time-no-words = No words to read as a date
time-unfinished = “{ $words }” is not enough for a date
time-did-you-mean = Did you mean “{ $words }”?
time-not-understood = “{ $words }” cannot be read as a date
time-no-such-month = There is no month { $month }
time-no-such-month-help = Months are 1–12; write the day before the month: 26/1.
time-no-such-day = There is no { $day } { $month }
time-no-such-day-help = The last day is { $last } { $month }.
time-no-such-day-in-february-help = The last day is 28 February, in a leap year 29 February.
time-no-such-week = There is no week { $week }
time-no-such-week-help = Weeks are 1–52, in some years 53.
time-no-such-weekday = A week has no day { $day }
time-no-such-weekday-help = Days are 1–7, from Monday; several weeks are W38/W40.
time-ambiguous = “{ $words }” may be { $one } or { $other }
time-ambiguous-help = Write the word in full.
time-twofold-help = It depends on the language: { $one } or { $other }. Say which with language.
time-day-or-year = “{ $words }” may be { $day } { $month } or { $month } { $year }
time-day-or-year-help = Write the day before the month, or the year with four figures.
time-clock = “{ $words }”: a time of day is no part of the date
time-clock-help = Write the time of day in the field time.
time-backwards = “{ $words }” ends before it begins
time-backwards-help = Write the first day first; a year has four figures.
time-year-beside = “{ $words }” is all of { $year } and something else
time-year-beside-help = Write { $year } behind the month, week or day that is meant, or two dates apart.
# What does not add up in the year at hand.
time-said-otherwise = The date and “{ $gloss }” do not agree
time-said-otherwise-help = What stands first is used; correct one of the two.
time-wrong-parity = Every other week from that day is not the weeks that are named
time-wrong-parity-help = The even or odd weeks are used; correct the day, or write only which weeks they are.
time-no-occurrence = It never occurs in { $year }
time-no-occurrence-help = Check where the repeat begins, where it ends and what it leaves out.
time-which-holidays = It is not said in which country the public holidays are
time-which-holidays-help = Set country on [plan], for example country = "SE". Until then no holiday is left out.
time-outside-window = The date is not within what the statutes allow: { $window }
time-outside-window-help = Move the date, or correct the time in brackets.
time-months-without-limit = { $count ->
    [one] One month has no such deadline
   *[other] { $count } months have no such deadline
 }
time-quarters-without-limit = { $count ->
    [one] One quarter has no such deadline
   *[other] { $count } quarters have no such deadline
 }
time-tertials-without-limit = { $count ->
    [one] One tertial has no such deadline
   *[other] { $count } tertials have no such deadline
 }
time-halves-without-limit = { $count ->
    [one] One half-year has no such deadline
   *[other] { $count } half-years have no such deadline
 }
time-stretches-without-limit = { $count ->
    [one] One of the periods has no such deadline
   *[other] { $count } of the periods have no such deadline
 }
time-without-limit-help = Write a day for each of them, for example “by 15 April, 15 July, 15 October and 15 January”.
time-which-years = It is not said which years are meant
time-which-years-help = Write from which year, for example “every other year from 2026”, or “even years”.
time-day-or-year-here = “{ $day }/{ $month }-{ $figure }” may be { $day }/{ $month } { $year } or the days { $day }–{ $figure }/{ $month }
time-day-or-year-here-help = Write { $day }/{ $month } { $year } or { $day }–{ $figure }/{ $month }.
time-read-as-days = “{ $day }/{ $month }-{ $figure }” is read as the days { $day }–{ $figure }/{ $month }
time-read-as-days-help = Write { $day }–{ $figure }/{ $month }, or { $day }/{ $month } { $year } if it is a year.
time-months-without = Months without a day { $day }: { $months }
time-months-without-help = Write “last day of every month” if the last day is meant.
time-wrong-weekday = { $date } is a { $is }, not a { $said }
time-wrong-weekday-help = Correct the day or the weekday; the date may be left over from another year.
time-no-such-day-here = There is no { $day } { $month } in { $year }
time-no-such-week-here = There is no week { $week } in { $year }
time-no-such-week-here-help = Week { $week } of { $year } is used, the nearest.
time-no-week-53-help = The last week of the year is { $week }; week 1 follows.
time-no-such-nth = There is no { $what } number { $nth } there
time-no-such-feast = The feast does not fall within { $year }
time-undated-anchor = “{ $name }” has no date to count from
time-undated-anchor-help = Give “{ $name }” a date, or write a date here.

## Plan: names of things in a plan

plan-ring-phases = Phases
plan-ring-other = Other
plan-status-idea = idea
plan-status-confirmed = confirmed
plan-status-started = started
plan-status-done = done
plan-status-cancelled = cancelled
plan-state-late = late
plan-state-unanswered = without an answer
plan-state-held = held
plan-state-over = over
plan-state-now = now

# What the keys of a plan file are for: shown by editors that know the schema.
format-file = A plan for arshjul: one cycle of twelve months
format-plan = The plan: what it is called, and which twelve months it is for.
format-plan-title = What the plan is called.
format-plan-cycle = What binds the plans of several years together; else the file's name without its year.
format-plan-year = The calendar year; or starts instead.
format-plan-starts = The first day of the cycle, the first of a month; or year instead.
format-plan-language = The language of the plan's own words: dates are read and long titles hyphenated in it. What the program prints is in the user's own language.
format-plan-country = The country whose public holidays count.
format-id = A short name, its own in the file; what refers to this writes it.
format-title = What it is called.
format-note = Longer text.
format-owner = Who sees to it: a role or a person, or a list.
format-status = How far it has come.
format-ring = A ring of the wheel; the first is the outermost.
format-ring-colour = The ring's colour: a name or "#rrggbb".
format-track = What has no kind and is past: all of it is late, or none of it; else what was promised: a deadline, an open checklist, what another entry needs, what was started.
format-phase = A phase: the backbone of the cycle, in the outermost ring.
format-phase-kind = The kind of phase, which gives its colour.
format-activity = An activity in a ring.
format-activity-kind = The kind of activity: a task is late when it is past and not done; a meeting, an event, a period or a holiday is over.
format-entry-ring = The ring that it stands in.
format-entry-phase = The phase that it prepares.
format-entry-when = When: a date, words such as “week 38”, or a list.
format-entry-except = What is taken out of a repeat.
format-entry-condition = What it waits for that is no date, such as “first frost”; it stands on the shelf with it.
format-entry-review = Somebody must confirm the date.
format-entry-time = Time of day, such as 08:30-12:00.
format-entry-place = Where it is held.
format-entry-participants = For whom.
format-entry-headcount = How many.
format-entry-needs = What must be done first.
format-entry-tags = Free words to search by.
format-entry-checklist = Small steps.
format-entry-links = Addresses and files.
format-task-item = What is to be done.
format-task-done = Whether it was done, or on which day.
format-occurrence = What is known about a single occurrence.
format-occurrence-own = What holds this time only, instead of what the entry says.
format-occurrence-on = The day that when gives the occurrence.
format-occurrence-moved = The day it was moved to.
format-occurrence-done = The day it was done.
format-occurrence-cancelled = Whether it was called off.
format-priority = What the year is about.
format-recommendation = A recommendation: raised in one phase, carried through the later ones.
format-recommendation-from = The phase that raised it.
format-recommendation-priorities = The priorities that it serves.
format-recommendation-carried-from = The year it was taken over from.
format-step = What a phase did with the recommendation.
format-step-phase = The phase.
format-step-outcome = What came of it; without it, the step is only planned.
format-idea = A suggestion for the content of a phase.
format-idea-phase = The phase it is for.
format-idea-text = The suggestion.
format-idea-by = Who made it.
format-indicator = A figure that is followed year by year.
format-indicator-unit = The unit of the figure.
format-indicator-better = Which way it should go.
format-indicator-source = Who publishes the values.
format-indicator-values = The values, year by year.
format-target = What is aimed at.
format-target-value = The value.
format-target-year = The year by which it should be met.
format-document = Something that a phase has written.
format-document-phase = The phase.
format-document-link = The address or the file.

## Reading: what is wrong in a plan file, and the way out

# Opening files
open-not-found = There is no file or folder { $path }
open-not-found-help = Check the spelling, or make a new plan with “arshjul new”.
open-dangling = { $path } is a link to { $target }, which is not there
open-dangling-help = Put the file back to where the link leads, or remove the link.
open-no-permission = { $path } may not be read
open-no-permission-help = Give yourself the right to read it (chmod u+r), or ask whoever owns it.
open-is-folder = { $path } is a folder, not a plan
open-is-folder-help = Name a plan in the folder.
open-no-file = { $path } is no file, but a pipe or a device
open-no-file-help = Name a file; move what lies here under the name of a plan elsewhere.
open-failed = { $path } cannot be read
open-reason = The system says: { $reason }
open-too-large = { $path } is larger than { $most } MB, which is more than any plan needs
open-too-large-help = Check that it is the right file. Give each year a plan of its own, and keep long texts in documents that the plan links to.
open-not-utf8 = { $path } is not UTF-8: byte { $byte } in line { $line }, column { $column } belongs to no letter
open-not-utf8-help = Save the file as UTF-8 in your editor, or convert it with “iconv -f { $encoding } -t utf-8”.
open-utf16 = { $path } is saved as UTF-16, and a plan is UTF-8

# How a problem is shown
report-error = error
report-warning = warning
report-advice = advice
report-help = help

# The file as a whole
read-not-utf8 = The file is not UTF-8: the byte { $byte } belongs to no letter
read-utf16 = The file is saved as UTF-16, and a plan is UTF-8
read-empty = The file is empty
read-no-plan = This is no plan: it has neither [plan] nor any phase or activity
read-no-plan-help = A plan begins with [plan], and below it title = "…" and year = 2026.
read-conflict = A merge that is not resolved stands here: two versions of the same lines
read-conflict-help = Choose one side, or join the two, and delete the marker lines <<<<<<<, ======= and >>>>>>>; until then the first side counts.
read-unknown-table = No table is called “{ $table }”
read-key-of-no-table = “{ $key }” stands above all tables, and so in none
read-key-of-no-table-plan = Write [plan] on a line of its own above it.
read-key-of-no-table-help = Move it below the header of the table that it belongs to.
read-unknown-key = No key of { $table } is called “{ $key }”
read-more-problems = { $level ->
    [error] There are more errors than are listed
    [warning] There are more warnings than are listed
   *[other] There is more advice than is listed
 }
read-more-problems-help = Correct the first ones: many may have the same cause.
read-did-you-mean = Did you mean “{ $word }”?
read-known-tables = The tables are { $words }.
read-known-keys = The keys are { $words }.
read-known-words = The words are { $words }.
read-known-ids = There are { $words }.
read-second-table = [{ $table }] stands here for the second time
read-second-table-help = Keep one of them; the first one counts.
read-part-of-nothing = This is a part of { $table }, but no { $table } stands before it
read-part-of-nothing-help = Move it to just below the [[{ $table }]] that it belongs to.
read-one-of-many = There may be several of { $table }, so it is written with double brackets
read-many-of-one = There is only one { $table }, so it is written with single brackets
read-no-table = { $table } is a table, not a single value
read-header-help = Write { $header } on a line of its own, and the keys below it.

# [plan]
read-missing-year = The plan does not say which twelve months it is for
read-missing-year-help = Write year = 2026 below [plan], or starts = 2026-08-01 for a year that begins in August.
read-both-year-and-starts = The plan has both year and starts
read-both-year-and-starts-help = Remove one of them; until then, starts counts.
read-bad-start = A cycle starts on the first day of a month, not on { $day }
read-bad-start-help = Write starts = { $day }; until then, that day counts.
read-plan-without-title = The plan has no title
read-plan-title-help = Write title = "…" below [plan]; until then, it is called “{ $name }”.

# Values
read-wrong-type = { $key } should be { $expected }, not { $found }
read-wrong-type-help = Write for example { $key } = { $example }
read-wrong-type-dates-help = Write for example { $key } = [2026-03-31, "week 38"]
read-a-text = a text
read-texts = a text or a list of texts
read-a-label = a text or a number
read-a-flag = true or false
read-a-day = a day
read-a-month-start = the first day of a month
read-dates = a day, a date in words, or a list of these
read-a-time = a time of day
read-a-year = a year from 2 to 9997
read-a-count = a whole number from 0 to 4294967295
read-a-number = a number
read-a-colour = a colour
read-a-checklist = a list of texts
read-years = a table of years and numbers
read-done = true, false or a day
read-a-table = a table
read-tables = one or several tables
read-found-text = a text
read-found-integer = a number
read-found-that-number = that number
read-found-float = a decimal number
read-found-flag = true or false
read-found-day = a date
read-found-time = a time of day
read-found-list = a list
read-found-table = a table
read-found-nothing = nothing
read-no-year = “{ $word }” is no year
read-no-year-help = values is written by year, from 2 to 9997: { "{" } 2016 = 10352, 2018 = 25486 { "}" }
read-year-without-number = The value of { $year } is no number
read-year-without-number-help = Write the bare number: { $year } = 12.5; the unit belongs in unit.
read-unknown-word = “{ $word }” is no word for { $key }
read-bad-colour = “{ $word }” is no colour
read-bad-colour-help = The colours are { $words }; others are written like "#61afef".
read-bad-time = “{ $word }” is no time of day
read-other-time = The date says { $said }, but time is something else
read-other-time-help = { $time } in the field time is used; write the time of day in one of the two places.
read-several-times = The dates say several times of day, { $said } among them
read-several-times-help = None of them is used; write each date as an entry of its own, or the time in note.
read-bad-time-help = Write { $key } = "08:30", or { $key } = "08:30-12:00" from one to another; what cannot be said so belongs in note.
read-missing-title = This { $table } has no title
read-missing-title-help = Write title = "…"; without it, it is not shown.
read-missing-title-id = Write title = "…"; until then, it is called “{ $id }”.
read-missing-key = This { $table } lacks { $key }
read-missing-key-help = Write { $key } = …; without it, it does not count.

# Ids and references
read-duplicate-id = The id “{ $id }” is already taken
read-duplicate-id-help = Give it one of its own, such as “{ $id }”; whatever names the id means the first.
read-unknown-reference = { $kind ->
    [ring] No ring
    [phase] No phase
    [priority] No priority
   *[entry] No phase or activity
  } has the id “{ $id }”
read-unknown-reference-help = Correct the id, or remove the reference.
read-no-such-ids = { $kind ->
    [ring] The plan has no rings; add a [[ring]].
    [phase] The plan has no phases; add a [[phase]].
    [priority] The plan has no priorities; add a [[priority]].
   *[entry] The plan has neither phases nor activities.
  }
read-loop = These wait for each other in a circle: { $entries }
read-loop-alone = “{ $entries }” waits for itself
read-loop-alone-help = Remove it from its own needs.
read-loop-help = Remove one of them from needs, so that something can come first.

# Dates
read-no-such-day = There is no { $day }
read-no-such-day-help = The last day of the month is { $day }.
read-no-such-month-help = Months are 01–12: year, month, day.
read-short-date = { $date } lacks a zero
read-short-date-help = Write { $date }: two digits for the month and two for the day.
read-unread-phrase-help = A day can always be written 2026-09-26, and a week 2026-W38; until the words can be read, the entry waits among those without a date.
read-not-one-day = “{ $words }” is not one day
read-not-one-day-help = Write the day that is meant: 2026-03-31, or “31 March”.
read-fact-without-occurrence = No occurrence begins on { $day }
read-fact-without-occurrence-help = on should be the day that when gives the occurrence, before any move.
read-second-fact = There are facts about { $day } already
read-second-fact-help = Write them together under the first, which alone counts; or correct the day.
read-fact-called-off =
    { $key ->
        [moved] The occurrence is both moved and called off
       *[other] The occurrence is both done and called off
    }
read-fact-called-off-help = That it is called off counts. Remove { $key } if it never was, or cancelled if it takes place after all.

# Dates that hang on other entries
read-unknown-anchor = No entry is called “{ $name }”
read-unknown-anchor-help = Write the id or the title of an entry, or a date.
read-near-anchors = Near ones are: { $ids }. Write the id of the entry that is meant.
read-ambiguous-anchor = “{ $name }” may mean any of these: { $entries }
read-ambiguous-anchor-help = Write the id of the one that is meant: { $ids }.
read-date-loop = The dates of these are counted from each other in a circle: { $entries }
read-date-loop-alone = The date of “{ $entry }” is counted from itself
read-date-loop-help = Give one of them a date of its own; until then they wait among what is undated.

# TOML
read-toml-no-value = { $key ->
    [none] A value is missing here
   *[other] “{ $key }” has no value
  }
read-toml-no-value-help = Write key = value on a line; comments begin with #.
read-toml-unquoted = The text { $key } is not in quotation marks
read-toml-unquoted-help = Put straight quotation marks around it: "…".
read-toml-bad-key = A key cannot be called { $key } without quotation marks
read-toml-bad-key-help = Keys have the letters a–z, digits, - and _; between key and value stands =.
read-toml-duplicate-key = { $key } stands here for the second time
read-toml-duplicate-key-help = Keep one of the lines; the first one counts.
read-toml-unclosed-list = The list never ends
read-toml-unclosed-list-help = Put a right square bracket after the last value.
read-toml-unclosed-braces = The table never ends
read-toml-unclosed-braces-help = Put a right brace after the last value.
read-toml-unclosed-header = The header does not end
read-toml-unclosed-header-help = Write as many brackets after the name as before it: [[activity]].
read-toml-no-comma = A comma or an end is missing here
read-toml-no-comma-help = Put a comma between values, and a bracket after the last.
read-toml-one-a-line = Something new begins on the same line here
read-toml-one-a-line-help = Write each key on a line of its own. A quotation mark within a text is written \".
read-toml-escape = The backslash is followed by nothing that means anything
read-toml-escape-help = Write two (\\), or put the text in single quotation marks: 'C:\folder'.
read-toml-carriage-return = A carriage return stands here without a line feed
read-toml-carriage-return-help = Save the file with usual line ends (LF or CRLF).
read-toml-control = A character stands here that cannot be seen
read-toml-control-help = Remove it, or write it as \u and four digits.
read-toml-deep = The lists lie too deep in each other
read-toml-deep-help = At most 80 may lie in each other, and no plan needs more than two: remove the brackets that are not needed.
read-toml-deep-key = The key has too many parts
read-toml-deep-key-help = At most 81 names may stand with dots between them, and no plan needs more than four: remove those that are not needed.
read-toml-unclosed-text = The text never ends
read-toml-unclosed-text-help = Put a quotation mark after it; text of several lines stands between """ and """.
read-toml-unclosed-lines = The text that begins here never ends
read-toml-unclosed-lines-help = Put the same three quotation marks after its last line; until then it ends at the next header.
read-toml-other = This is not TOML: { $reason }
read-toml-other-help = Compare it with the lines around it; “arshjul schema” shows the format of a plan.

# Advice: what reads well and is worth a look
check-quoted = “{ $text }”
check-day = { $weekday } { $day } { $month }
check-named-day = { $day } ({ $name })
check-more = { $count } more
check-outside-cycle = { $words } lies outside the plan's year, { $first } to { $last }
check-outside-cycle-help = Correct it if it was left over from another year; else let it stand.
check-stale-year = { $words } belongs to { $year }, but the plan is that of { $cycle }
check-stale-year-help = Write the date without a year, and it follows the plan's; let it stand if that very year is meant.
check-weekend = { $title } falls on a Saturday or Sunday: { $days }
check-weekend-help = Write the weekday too if it is meant; else choose another day.
check-holiday = { $title } falls on a public holiday or its eve: { $days }
check-holiday-help = Choose another day; let it stand if that one is meant.
check-holiday-series-help = With except a day is left out of the series, and moved in an occurrence moves it; let it stand if the day is meant.
check-double-booked = { $entries } fall on the same day for { $owners }: { $days }
check-double-booked-help = Move one, or give them times that do not clash; let them stand if several people share the work.
check-busy = { $owner } has more than one thing on the same day on { $days } days, at most { $count } on { $day }
check-busy-help = Share it out, or move something; let it stand if the name is that of a whole group.
check-before-needs = { $title } is to be done by { $last } but waits for { $needed }, which is done { $due } at the earliest
check-before-needs-help = Put it later, or take that out of its needs.
check-needs-cancelled = { $title } waits for { $needed }, which was called off
check-needs-cancelled-help = Take that out of its needs, or call this off too.
check-late-entry = { $title } ({ $day })
check-late = { $entry } is late
check-late-several = { $count } entries are late: { $entries }
check-late-help = Mark what is done with arshjul done, and move what is not; a kind such as meeting, or track = "none", says that nothing was promised.
check-unanswered = { $count ->
        [one] One entry of the year that is over is without an answer
       *[other] { $count } entries of the year that is over are without an answer
    }
check-unanswered-help = arshjul done --late marks them all as done; in the program, A goes through them.
check-missed = No step tells what { $phases } did with { $title }
check-missed-help = Write in a [[recommendation.step]] what came of it, even if that was nothing; a status of done or declined ends it.
check-no-owner = { $title } has no owner
check-no-owners = { $count } recommendations have no owner: { $titles }
check-no-owner-help = The key owner says who carries a recommendation on: a role or a person.
check-no-priority = { $title } serves no priority
check-no-priorities = { $count } recommendations serve no priority: { $titles }
check-no-priority-help = The key priorities says what a recommendation serves; the plan has { $priorities }. Let it stand if that is something else.
check-raises-nothing = { $phase } is over, and no recommendation comes from it
check-raises-nothing-help = Write what it led to as a [[recommendation]] with from = "{ $id }"; let it stand if that was nothing.
check-unanswered-idea = { $phase } is over, and the idea { $idea } is still new
check-unanswered-ideas = { $phase } is over, and { $count } ideas for it are still new: { $ideas }
check-unanswered-idea-help = A status of taken or parked answers an idea, and phase can give it to one that is still to come.
check-unconfirmed = The date of { $title } is still to be confirmed
check-unconfirmed-help = Remove review when the date is certain, or press R.
check-dead-document = { $title } leads to { $link }, where there is no file
check-unopened-document = { $title } leads to { $link }, which is never opened
check-unopened-document-help = Write the address of a web page (http, https), or the path of a file from the plan's folder.
check-dead-link = { $title } has a link to { $link }, where there is nothing
check-dead-link-help = Correct the path, which counts from the plan's folder; the address of a web page begins with https://.

## Editing: what cannot be changed, and why

edit-refused = The change cannot be made without changing more than was meant; nothing has been changed
edit-refused-help = Make the change in the text itself, with an editor.
edit-by-hand = Change it in the text itself, with an editor.
cli-plan-broken = { $file } cannot be read as a plan; nothing has been changed
cli-plan-broken-help = arshjul check { $file } tells what is wrong, and the way out.
edit-conflict = A merge that is not resolved stands in the plan; nothing has been changed
edit-conflict-help = Resolve it in the text itself, with an editor: choose one side and delete the marker lines.
edit-no-such-row = What was to be changed is no longer in the plan
edit-no-such-item = “{ $key }” has no such value
edit-unknown-key = A plan has no “{ $key }” there
edit-no-such-reference = There is no “{ $word }” to refer to; write one of { $words }.
cli-key-when = date, dates
cli-key-phase = prepares
cli-key-participants = for
cli-key-checklist = steps
cli-key-time = hour
cli-key-note = notes
cli-key-kind = type
cli-key-links = link
cli-key-tags = tag
cli-key-needs = requires
edit-unknown-word = “{ $word }” is no word for { $key }: write { $words }.
edit-unknown-reference = There is no “{ $id }” to refer to
edit-unread = “{ $key }” holds something that cannot be read, and is left as it is
edit-form = “{ $key }” is written in a way that cannot be changed here
edit-inline = “{ $table }” is written within brackets, not under headers; rows cannot be added, moved or removed there
edit-pinned = “{ $entry }” is still counted from “{ $title }”: “{ $name }” in its date is now “{ $id }”.

## Merge: changes from here and from outside made one

merge-conflict-key = “{ $key }” of “{ $title }”: yours { $ours }, theirs { $theirs }
merge-conflict-removed-here = You removed “{ $title }”; it has been changed from outside
merge-conflict-removed-there = You changed “{ $title }”; it has been removed from outside
merge-conflict-row = You and somebody else have added different things with the same id: “{ $title }”
merge-conflict-place = You and somebody else have moved “{ $title }” to different places
merge-value = “{ $value }”
merge-nothing = nothing
merge-undecided =
    { $count ->
        [one] One change has been made in two ways; choose yours or theirs
       *[other] { $count } changes have been made in two ways; choose yours or theirs for each
    }
merge-unread-theirs = The file was changed from outside and can no longer be read in full; your changes are kept apart from it
merge-unread-theirs-help = Mend the file in an editor; your changes are put into it as soon as it can be read.
merge-unread = Parts of the plan cannot be read, so your changes and those from outside cannot be told apart
merge-unread-help = Mend the plan in an editor first.

## History: undo and redo

history-refused = “{ $what }” stays as it is: the same has been changed from outside

## Wheel: what stands in the wheel and the band

## Screen: the full-screen program

screen-section-move = Move
screen-section-look = Look
screen-section-plans = Plans
screen-section-program = Program
screen-next = Next entry
screen-next-help = the one that begins next in time
screen-previous = Previous entry
screen-previous-help = the one that begins just before
screen-next-in-ring = Next in the ring
screen-next-in-ring-help = onward in time in the same ring
screen-previous-in-ring = Previous in the ring
screen-previous-in-ring-help = back in time in the same ring
screen-inwards = Ring inwards
screen-inwards-help = to what is nearest in time one ring further in
screen-outwards = Ring outwards
screen-outwards-help = to what is nearest in time one ring further out
screen-next-day = Next day
screen-next-day-help = turn one day onward, to what stands there
screen-previous-day = Previous day
screen-previous-day-help = turn one day back
screen-next-month = Next month
screen-next-month-help = turn one month onward
screen-previous-month = Previous month
screen-previous-month-help = turn one month back
screen-today = Today
screen-today-help = to today's date
screen-first = First entry
screen-first-help = to what begins first
screen-last = Last entry
screen-last-help = to the last one, on the undated shelf too
screen-page-down = Page down
screen-page-down-help = as many entries as the screen has lines
screen-page-up = Page up
screen-page-up-help = as many entries back
screen-open = Show in full
screen-open-help = all about the selected entry; from a “+n” on the wheel to the agenda
screen-filter = Filter
screen-filter-help = by text, ring:, owner:, status:, tag:, phase: or kind:
screen-wheel = Wheel
screen-wheel-help = the year as a wheel
screen-agenda = Agenda
screen-agenda-help = the year as a list with weeks and holidays
screen-next-view = Next view
screen-next-view-help = from wheel to agenda, learning, indicators and round again
screen-previous-view = Previous view
screen-previous-view-help = the same way back
screen-problems = Problems
screen-problems-help = what is wrong in the plan's file, where, and the way out
screen-glyphs = Other glyphs
screen-glyphs-help = finer or coarser signs to draw the wheel with
screen-theme = Light or dark
screen-theme-help = switch between the light and the dark theme
screen-previous-year = Year before
screen-previous-year-help = the same cycle, one year earlier
screen-next-year = Year after
screen-next-year-help = the same cycle, one year later
screen-roll = Next year's plan
screen-roll-help = write the plan of the year after from this one, and go through what needs a decision
screen-plans = Plans
screen-plans-help = open another plan of the folder
screen-reload = Reload
screen-reload-help = read the plan and the folder from disk again
screen-example = Open the example
screen-example-help = a made-up plan that shows all that a plan can hold
screen-commands = All commands
screen-commands-help = search commands and keys; Enter runs
screen-back = One step back
screen-back-help = close, drop the filter, back to the wheel
screen-suspend = Suspend
screen-suspend-help = to the shell; fg comes back
screen-quit = Quit
screen-quit-help = leave the program
screen-section-change = Change
screen-form = Edit
screen-form-help = the entry's fields, one line each; dates are worked out while you type
screen-remove = Remove
screen-remove-help = the entry goes, with the comments directly above it
screen-status = Next status
screen-status-help = idea, planned, confirmed, started, done, cancelled, and round again
screen-past-done = Done before today
screen-past-done-help = what has passed is done: of the marked entries, else of what the filter shows, else of the whole plan
screen-done-past = { $count ->
        [one] One occurrence before today is done.
       *[other] { $count } occurrences before today are done.
    }
screen-nothing-past = Nothing before today waits to be marked as done.
screen-late-ones = What is late
screen-late-ones-help = only what was promised and is not done, in the agenda
screen-nothing-late = Nothing is late.
screen-unanswered = { $count } without an answer
screen-unanswered-how = { $key } goes through them
screen-mark = Mark
screen-mark-help = mark several entries; the next command acts on all of them
screen-copy = Copy
screen-copy-help = keep a copy of the entry to paste here or in another plan
screen-paste = Paste
screen-paste-help = put the copied entries into this plan
screen-undo = Undo
screen-undo-help = take the last change back, as many as there are
screen-redo = Redo
screen-redo-help = make the change that was taken back again
screen-save = Save
screen-save-help = write the changes to the plan's file
screen-editor = Open in the editor
screen-editor-help = the plan's file in $VISUAL or $EDITOR, at the entry's line
screen-did = { $what } { $key } takes it back.
screen-did-pinned = { $what } { $pinned }
screen-failed = { $what } { $why }
screen-nothing-changed = That is how it already is.
screen-undone = Taken back: { $what }
screen-redone = Made again: { $what }
screen-nothing-to-undo = There is nothing to take back.
screen-nothing-to-redo = There is nothing to make again.
screen-remove-several = { $count } marked, and some of it comes again. Remove what?
screen-remove-not = Nothing
screen-remove-marked = Only what is marked; of what comes again, these occurrences
screen-remove-all = The whole entries, with all their times
screen-removed-marked =
    { $gone ->
        [0] { $off ->
            [one] 1 occurrence is called off.
           *[other] { $off } occurrences are called off.
        }
        [one] { $off ->
            [one] 1 entry was removed and 1 occurrence called off.
           *[other] 1 entry was removed and { $off } occurrences called off.
        }
       *[other] { $off ->
            [one] { $gone } entries were removed and 1 occurrence called off.
           *[other] { $gone } entries were removed and { $off } occurrences called off.
        }
    }
screen-removed = “{ $title }” was removed.
screen-removed-several = { $count } entries were removed.
screen-status-set = “{ $title }” is now { $status ->
        [idea] an idea
        [planned] planned
        [confirmed] confirmed
        [started] started
        [done] done
       *[cancelled] cancelled
    }.
screen-status-set-several = { $count } entries are now { $status ->
        [idea] ideas
        [planned] planned
        [confirmed] confirmed
        [started] started
        [done] done
       *[cancelled] cancelled
    }.
screen-recommendation-set = “{ $title }” is now { $status }.
screen-copied = “{ $title }” is copied.
screen-copied-several = { $count } entries are copied.
screen-pasted = “{ $title }” was pasted.
screen-pasted-several = { $count } entries were pasted.
screen-marked = { $count -> 
    [0] No entry is marked.
    [one] One entry is marked.
   *[other] { $count } entries are marked.
    }
screen-nothing-copied = Nothing is copied yet. y copies the selected entry.
screen-guest-not-here = This comes from the plan for { $year } and is changed there.
screen-this-time-only = { $what } This holds for { $day } only.
screen-from-here-on = { $what } This holds from { $day } on.
screen-field-set = { $field ->
        [title] The title of “{ $title }” was changed.
        [when] The date of “{ $title }” was changed.
        [except] The exceptions of “{ $title }” were changed.
        [kind] The kind of “{ $title }” was changed.
        [ring] The ring of “{ $title }” was changed.
        [phase] The phase of “{ $title }” was changed.
        [review] Whether “{ $title }” is to be confirmed was changed.
        [time] The time of “{ $title }” was changed.
        [owner] The owner of “{ $title }” was changed.
        [status] The status of “{ $title }” was changed.
        [needs] What “{ $title }” needs was changed.
        [tags] The tags of “{ $title }” were changed.
        [checklist] The checklist of “{ $title }” was changed.
        [links] The links of “{ $title }” were changed.
        [note] The note of “{ $title }” was changed.
        [place] The place of “{ $title }” was changed.
        [participants] The participants of “{ $title }” were changed.
        [headcount] The headcount of “{ $title }” was changed.
        [id] The id of “{ $title }” was changed.
       *[other] “{ $title }” was changed.
    }
screen-laid-aside = { $what } What was known of { $days } has no occurrence any more and is in the note.
edit-no-id = An id is letters, figures and hyphens, as in { $id }.
edit-not-of-one = { $key } cannot be said of one occurrence.
edit-one-day = One occurrence is moved to one day, such as “12 March”.
edit-no-title = An entry must have a title.
screen-form-no-flag = Write true or false.
screen-form-no-count = Write a whole number.
screen-form-unread = { $what }. Enter once more keeps the words as they are.
screen-form-unread-help = { $what }. { $help } Enter once more keeps the words as they are.
screen-form-fine = Enter takes it, Esc leaves it as it was.
screen-form-keys = d clears · u undoes · E long text in the editor
screen-more-dates = { $count -> 
    [one] and one more
   *[other] and { $count } more
    }
screen-field-title = title
screen-field-dates = when
screen-field-review = to confirm
screen-field-time = time
screen-field-status = status
screen-field-note = note
screen-question = Choose
screen-nothing-to-save = There is nothing to save.
screen-unsaved = There are changes that are not saved: { $plans }.
screen-unsaved-save = Save and quit
screen-unsaved-discard = Quit without saving
screen-saved = { $file } is saved.
screen-field-theirs = Somebody else has written “{ $value }” there meanwhile. Enter once more replaces it by yours, Esc keeps theirs.
screen-changed-meanwhile = Somebody else has changed this meanwhile. Nothing was done: look at it, and ask again.
screen-changed-outside = The file was changed by somebody else and has been read again.
screen-merged = The file was changed by somebody else; both your changes and theirs are kept.
screen-clash = Both have changed the same
screen-clash-how = Somebody else has changed the file where you have too. Choose with ← yours or → theirs; Enter keeps what is chosen.
screen-clash-undecided = Choose ← yours or → theirs first.
screen-clash-later = Somebody else has changed the same as you. You are asked about it when you are done here.
screen-file-back = { $file } is there again, as it was.
screen-file-no-plan = { $file } holds no plan any more: somebody else has written it. Your plan is kept here; s saves it back, q leaves.
screen-file-gone = { $file } is gone: somebody else has deleted or moved it. Your plan is kept here; s saves it anew, q leaves.
screen-file-renamed = Somebody else has renamed { $file } to { $name }. P opens it there, s saves your plan under the old name, q leaves.
screen-file-unreadable = Somebody else has changed { $file }, and it cannot be read now. Your plan is kept here. { $why }
screen-save-over = { $file } holds another text now, which is no plan. Saving replaces it.
screen-save-over-yes = Replace it by your plan
screen-not-now = Not now
screen-clash-ours = yours: { $value }
screen-clash-theirs = theirs: { $value }
screen-clash-gone = removed
screen-clash-waits = Your changes are not saved yet; s asks again.
screen-recover = Unsaved changes
screen-recover-about = An earlier run ended before { $count ->
    [one] a change
   *[other] { $count } changes
    } of { $file } could be saved ({ $when }).
screen-recover-half = An earlier run ended while { $file } was being saved ({ $when }): the file holds only half of the text. Its last { $count ->
    [one] change is
   *[other] { $count } changes are
    } kept, with all the rest.
screen-recover-no-plan = An earlier run ended before { $count ->
    [one] a change
   *[other] { $count } changes
    } of { $file } could be saved ({ $when }). The file holds no plan now; the whole plan is kept.
screen-recover-gone = An earlier run ended before { $count ->
    [one] a change
   *[other] { $count } changes
    } of { $file } could be saved ({ $when }). The file is gone; the whole plan is kept.
screen-recover-later = Decide later
screen-recover-take = Put the unsaved changes back
screen-recover-drop = Discard them …
screen-recover-kept = The unsaved changes are still kept. { $key } offers them again.
screen-recover-nothing = There are no unsaved changes of an earlier run.
screen-recover-help = what an earlier run left unsaved, or you discarded in the last 30 days
screen-discard = Discard { $count ->
    [one] the unsaved change
   *[other] the { $count } unsaved changes
    } of { $file }?
screen-discard-not = Keep them
screen-discard-yes = Discard them
screen-discarded = Discarded the unsaved changes. They can be had back for 30 days: { $key } offers them again.
screen-discard-failed = The unsaved changes could not be discarded: { $reason }. They are still kept.
screen-more-lines = … { $count ->
    [one] one more line
   *[other] { $count } more lines
    }: PageDown
screen-edit-unsaved = “{ $plan }” has changes that are not saved; an editor would not see them.
screen-edit-save = Save, then open the editor
screen-edit-discard = Discard the changes, then open the editor
screen-edit-cancel = Stay here
screen-discarded-changes = discarded what was not saved
cli-left-unsaved = An earlier run left { $count ->
    [one] a change
   *[other] { $count } changes
    } of { $file } unsaved ({ $when }). To look at { $count ->
    [one] it
   *[other] them
    }, open the plan: arshjul { $file }
cli-left-help = An earlier run left unsaved changes of this plan. To look at them, open it: arshjul { $file }
cli-half = { $file } holds only half of its text: writing it was broken off. Nothing has been changed
cli-half-help = The whole text is kept. To put it back, open the plan: arshjul { $file }
screen-recovered = The unsaved changes of an earlier run were put back.
screen-no-editor = There is no editor to open. Set VISUAL or EDITOR.
screen-editor-failed = The editor { $command } could not be used.
screen-editor-ended = { $status ->
    [none] It was ended from outside.
   *[other] It ended with the exit code { $status }.
  }
screen-editor-not-started = It could not be started: { $reason }.
screen-no-draft = There is no room for a draft to write in: { $reason }.
screen-hint-undo = undo
screen-hint-save = save
screen-hint-form = edit
screen-checklist = Checklist
screen-checklist-help = tick the entry's small steps off
screen-call-off = Call off
screen-call-off-help = this time only, if it repeats; once more and it is on again
screen-take-back = As the rule says
screen-take-back-help = what was moved, done or called off is as it was planned again
screen-done = Done
screen-done-help = done today, this time only if it repeats; once more and it is not
screen-is-done = “{ $title }” is done.
screen-is-done-several = { $count } entries are done.
screen-not-done = “{ $title }” is not done.
screen-not-done-several = { $count } entries are not done.
screen-done-before = { $what } It needs { $needs } first.
screen-called-off = “{ $title }” is called off.
screen-called-off-several = { $count } entries are called off.
screen-on-again = “{ $title }” is on again.
screen-on-again-several = { $count } entries are on again.
screen-taken-back = “{ $title }” is as planned again.
screen-taken-back-several = { $count } entries are as planned again.
screen-nothing-to-take-back = Nothing was moved, done or called off here.
screen-ticked = “{ $item }” is done.
screen-unticked = “{ $item }” is not done.
screen-no-checklist = The entry has no checklist. e writes one.
screen-hint-done = done
screen-hint-tick = tick
save-anew = { $file } was gone and is there again.
save-in-place = { $file } is saved, written over the old text: a new file in its place would have had another owner or other rights, or lost its other names.
save-unsure = { $file } is saved, but the disk does not promise that it survives a power cut.
save-failed = { $file } was not saved.
save-changed = Somebody else has changed the file meanwhile.
save-changed-help = Read it again and make the change once more.
save-no-text = The file holds something that is no text (UTF-8) now.
save-elsewhere = Look at what became of the file; your text is kept until you quit without saving.
save-exists = There already is a file there.
save-exists-help = Choose another name, or remove the file first.
save-read-only = The file is write-protected.
save-read-only-help = Take the protection off (chmod u+w), or ask whoever owns the file, and save again; your text is kept.
save-closed = You may not write in the folder { $folder }.
save-closed-help = Give yourself the right to (chmod u+w), or ask whoever owns the folder, and save again; your text is kept.
save-read-only-disk = The disk is for reading only.
save-read-only-disk-help = Mount it for writing and save again; your text is kept.
save-unreadable = The file may not be read, so there is no telling whether somebody else has changed it.
save-unreadable-help = Give yourself the right to read it (chmod u+r), or ask whoever owns the file, and save again; your text is kept.
save-no-file = It is a folder or something else that is no file.
save-lost = The file is gone, or the link to it leads nowhere.
save-lost-help = Put it back, or mend the link, and save again; your text is kept.
save-full = The disk is full.
save-full-help = Make room and save again; the file is as it was, and your text is kept.
save-gone = Its folder is not there.
save-gone-help = Make the folder and save; your text is kept.
save-busy = Another arshjul has been writing in the folder for some seconds.
save-busy-with = Another program has had the folder locked for some seconds: { $holder }.
save-busy-help = Wait for it or end it, and save again; your text is kept.
save-again = Save again in a moment; your text is kept.
save-half = The disk failed while the file was written over: { $reason }. It may hold half of the text.
save-half-help = Open the plan again when the disk works: both texts are put aside and are offered then.
save-other = The system says: { $reason }.
screen-earlier = Earlier
screen-earlier-help = back by the date's own measure: a day, a week, a month
screen-later = Later
screen-later-help = onward by the date's own measure
screen-week-earlier = A week earlier
screen-week-earlier-help = back by seven days
screen-week-later = A week later
screen-week-later-help = onward by seven days
screen-take-up = Move
screen-take-up-help = take the date in the hand: arrows move it, Tab holds an end, Enter puts it down; or drag it
screen-moved = “{ $title }” is moved to { $to }.
screen-moved-outside = { $what } That is outside { $year }.
screen-moved-along = { $what } { $count -> 
    [one] One date that counts from it moved along.
   *[other] { $count } dates that count from it moved along.
    }
screen-moved-several = { $count } entries are moved.
screen-move-words = The file says “{ $before }”. For the new day it would say “{ $after }”.
screen-move-anyway = Move it
screen-move-not = Leave it
screen-reach = “{ $title }” comes again. Which ones?
screen-reach-this = This one
screen-reach-onward = From here on
screen-reach-all = All of them
screen-ended = “{ $title }” ends: “{ $words }”.
screen-in-hand = Moving “{ $title }”: { $date }
screen-in-hand-either = ← or → takes an end of “{ $title }”: { $date }
screen-in-hand-first = Beginning of “{ $title }”: { $date }
screen-in-hand-last = End of “{ $title }”: { $date }
screen-in-hand-words = in the file: “{ $words }”
screen-in-hand-keys = ←/→ move  ↑/↓ a week  Tab ends
screen-in-hand-ends = Enter puts down  Esc back
move-no-days = It has no days that could be moved.
move-no-words = There are no words for the new days.
move-one-keeps-length = One of several occurrences can be moved, not stretched.
move-by-hand = Write the date anew with e.
screen-hint-move = move
screen-add = Add
screen-add-help = a new entry said in one line, its date in words; it begins at the cursor's day
screen-add-how = Say it as you would to a colleague: the title and when, such as “Newsletter last Thursday in September”. @owner  &for whom  #tag  /ring  +phase that it prepares  !kind of phase  13:00-15:00  Quotes keep words together. Enter adds, Tab completes, Esc leaves.
screen-add-day = { $day } (the cursor's day; TBD for none)
screen-paste-lines =
    { $count ->
        [0] None of the lines makes an entry.
        [one] One line makes an entry. Add it?
       *[other] { $count } lines make { $count } entries. Add them?
    }{ $left ->
        [0] {""}
        [one] {" "}1 line makes none.
       *[other] {" "}{ $left } lines make none.
    }
screen-paste-all = Add
screen-paste-not = Leave it
screen-added-several =
    { $count ->
        [one] 1 entry was added.
       *[other] { $count } entries were added.
    }
screen-added = “{ $title }” was added.
screen-hint-add = add
config-unread = The settings in { $file } could not be read.
config-reason = { $reason }
config-at = { $line }: { $reason }
config-unknown-key = No setting is called “{ $found }”
config-unknown-value = “{ $found }” is no value here
config-help = There is one setting: save = "on-request" or save = "at-once".
cli-info-settings = Settings
cli-info-save-on-request = changes are saved when you say so; save = "at-once" in it saves each at once
cli-info-save-at-once = each change is saved at once
cli-about-indicator = Adds values to a yearly series
cli-about-indicators = Tells what the plans' yearly figures say, and whether it is more than chance
cli-usage-indicator =
    arshjul indicator add ID YEAR VALUE [OPTIONS]
    arshjul indicator add ID --from FILE [OPTIONS]
cli-usage-indicators = arshjul indicators [OPTIONS] [PLAN|FOLDER]
cli-indicators-none = The plans have no indicators. [[indicator]] in a plan's file makes one.
trend-right = trend in the right direction
trend-wrong = trend in the wrong direction
trend-rising = rising
trend-falling = falling
trend-chance = may be chance
trend-too-few = too few points to tell
trend-latest = { $value } ({ $year })
trend-with-points = { $verdict } ({ $points -> 
    [one] one point
   *[other] { $points } points
    }; five are needed)
trend-with-method = { $verdict } (Mann–Kendall: p { $p }, tau { $tau }, { $points } points)
trend-percentage-point = { $figure } percentage point
trend-percentage-points = { $figure } percentage points
trend-pace = { $slope } a year (Theil–Sen; 95 %: { $low } to { $high })
trend-target = target { $value }
trend-target-by = target { $value } by { $year }
trend-met = { $target }: met
trend-met-in = { $target }: { $away } to go, met in { $year } at this pace
trend-open = { $target }: { $away } to go
screen-view-learning = Learning
screen-view-indicators = Indicators
screen-learning = Learning
screen-learning-help = recommendations through the year's phases: raised, taken up, to come, missed
screen-indicators = Indicators
screen-indicators-help = the yearly figures, and whether they are more than chance
screen-to-phase = To the phase
screen-to-phase-help = from the learning view to its phase on the wheel
screen-ideas = Ideas
screen-ideas-help = the inbox of a phase: add, take up, park
screen-documents = Documents
screen-documents-help = what a phase has written; Enter opens it
screen-not-learning = That is for the learning view: 3 opens it.
screen-no-phase = Select a phase, or something that prepares one.
screen-on-the-wheel = That is for the wheel and the agenda: 1 and 2 open them.
screen-no-recommendations = There is no recommendation yet. a writes one.
screen-raise = Which recommendation does “{ $phase }” raise?
screen-raise-alone = Which recommendation?
screen-raised = “{ $title }” was raised.
screen-record = What did “{ $phase }” do with “{ $title }”? Nothing written takes it away; C-e writes in the editor.
screen-recorded = What “{ $phase }” did with “{ $title }” is written down.
screen-idea = Which idea for “{ $phase }”?
screen-idea-added = The idea “{ $text }” was added.
screen-idea-taken-up = The idea “{ $text }” was taken up.
screen-idea-put-aside = The idea “{ $text }” is parked.
screen-idea-unparked = The idea “{ $text }” is new again.
screen-take-idea = What becomes of “{ $text }”?
screen-take-as-activity = An activity that prepares the phase
screen-take-as-note = A point in the phase's note
screen-no-ideas = There are no ideas for this phase yet.
screen-ideas-keys = a adds · t or Enter takes up · p parks · u undoes · Esc closes
screen-no-documents = The phase has no documents. [[document]] in the plan's file names one.
screen-no-link = The document has no link.
screen-write = Write
screen-no-priority = Without priority
screen-carried-from = carried from { $year }
screen-learning-nothing = nothing
screen-learning-did = { $phase }: { $did }
screen-learning-did-on = { $phase }, { $date }: { $did }
screen-origin-raised = { $year }: raised by { $phase }
screen-origin-outcome = { $year }, { $phase }: { $outcome }
screen-learning-counts = { $ideas -> 
    [0] No ideas
    [one] One idea (I)
   *[other] { $ideas } ideas (I)
    }, { $documents -> 
    [0] no documents
    [one] one document (D)
   *[other] { $documents } documents (D)
    }
screen-learning-empty = No recommendations yet. An analysis raises them, each later phase takes them up, and here it is seen that none is forgotten. Press a to write the first one; in the plan's file it is a [[recommendation]].
screen-learning-example = An example: “Give each municipality one contact”
screen-learning-example-outcome = Direction meeting, 19 March: the contacts are named by May.
screen-indicators-empty = No indicators yet. A yearly series of figures tells whether anything changes, and whether that is more than chance. In the plan's file it is an [[indicator]] with values = { "{" } 2023 = 10, 2024 = 12 { "}" }.
screen-indicators-key = Press E to open the plan's file in your editor.
screen-indicators-example = An example: “Homes with a heat pump”, made-up figures
open-document-failed = { $link } was not opened.
open-document-no-opener = There is no program to open it with.
open-document-other = Only files and web pages (http, https) are opened.
open-document-not-there = There is no such file.
open-document-runs = It may run as a program. Open it yourself if you trust it: { $path }
open-document-outside = It lies outside the plan's folder. Write its whole path in the plan to open it: { $path }
screen-outside-folder = { $path } lies outside the plan's folder. Open it?
screen-outside-folder-no = Do not open it
screen-outside-folder-open = Open it
screen-hint-recommendation = recommendation
screen-hint-phase = phase
screen-hint-record = what it did
screen-hint-raise = raise
screen-hint-status = status
screen-hint-ideas = ideas
screen-hint-documents = documents
screen-hint-to-phase = to the phase
screen-hint-indicator = indicator
screen-hint-editor = editor
screen-review-all = Review
screen-review-all-help = dates to confirm, vague dates, holidays and owners, one after the other: keep, move, drop
screen-review-list = To decide about
screen-review-count = { $row } of { $count }
screen-review-keys = y or Enter keeps · o takes the other date · O does so for all of that kind · m moves · e edits · d drops · u undoes · Esc closes
screen-nothing-to-review = Nothing waits for a decision.
screen-doubt-unconfirmed = to be confirmed
screen-doubt-was = to be confirmed (was { $was })
screen-doubt-said = to be confirmed: “{ $words }”
screen-doubt-instead =
    { $choice ->
        [date] o: same date, { $words }
        [weekday] o: same weekday, { $words }
        [one] only 1 week apart over week 53; o: in rhythm, { $words }
        [three] 3 weeks apart over week 53; o: in rhythm, { $words }
       *[rhythm] o: in rhythm, { $words }
    }
screen-doubt-renamed = new year in the text (was { $text })
screen-other-date = “{ $title }” has the other date now.
screen-other-dates =
    { $count ->
        [one] 1 entry has the other date now.
       *[other] { $count } entries have the other date now.
    }
screen-no-other-date = There is no other date to choose; m moves and e edits.
screen-doubt-vague = vague date
screen-doubt-undated = no date
screen-doubt-no-owner = no owner
screen-kept = “{ $title }” is confirmed.
screen-edited = The plan was changed in the editor.
screen-quoted = “{ $words }”
cli-about-move = Moves an entry, or some of its occurrences, to another day
cli-usage-move = arshjul move (--to DAY | --by N | --days N) [OPTIONS] ENTRY
cli-value-reach = WHICH
cli-help-move-to = The day that its first day moves to, as 2026-09-24 or in words
cli-help-move-by = So many of its own measure: days, weeks for a week, months for a month; negative is earlier
cli-help-move-days = So many days; negative is earlier
cli-help-edit-on = The occurrence to change: a day that it is on
cli-help-move-on = The occurrence that holds this day; else the next one
cli-help-move-reach = Which occurrences of what repeats: this, onward (it and all later ones) or all
cli-move-how = Say where to: --to DAY, --by N or --days N, one of them.
cli-move-which = “{ $title }” comes again.
cli-move-which-help = Say which ones: --reach this (only { $day }; another with --on DAY), --reach onward (from then on) or --reach all.
cli-which-ones = “{ $title }” comes again. 1: only { $day }, 2: from then on, 3: all of them. Which?
cli-remove-one-help = Remove it by itself, or say --reach all.
cli-called-off = “{ $title }” is called off on { $date }.
cli-move-not-then = “{ $title }” is not held on that day.
cli-move-no-days = “{ $title }” has no days that could be moved.
cli-no-number = “{ $typed }” is no whole number.
cli-moved = “{ $title }” is moved to { $to }.
cli-moved-words = { $what } The file said “{ $before }” and says “{ $after }” now.
cli-moved-along = { $what } { $count -> 
    [one] One date that counts from it moved along.
   *[other] { $count } dates that count from it moved along.
    }
screen-open-to-settle = { $file } was changed by somebody else too. Open it (P) to put both sides' changes together.
cli-about-idea = Puts down an idea for a phase
cli-usage-idea = arshjul idea TEXT --phase PHASE [OPTIONS]
cli-value-text = TEXT
cli-help-idea-text = The idea, in quotes
cli-help-idea-phase = The phase that it is for: its id, title or a part of it that no other has
cli-help-idea-by = Who had it
cli-idea-empty = Say what the idea is.
cli-idea-no-phase = “{ $title }” is no phase.
cli-idea-added = The idea “{ $text }” is kept for “{ $title }”.
screen-hint-entry = entry
screen-hint-day = day
screen-hint-month = month
screen-hint-ring = ring
screen-hint-in-ring = in ring
screen-hint-open = show all
screen-hint-filter = filter
screen-hint-view = view
screen-hint-today = today
screen-hint-commands = commands
screen-hint-quit = quit
screen-hint-back = back
screen-hint-previous-year = last year
screen-hint-next-year = next year
screen-hint-plans = plans
screen-hint-problems = problems
screen-hint-glyphs = glyphs
screen-hint-choose = choose
screen-hint-complete = complete
screen-hint-run = run
screen-hint-open-it = open
screen-hint-go = go there
screen-hint-answer = answer
screen-hint-take-up = take up
screen-hint-keep = keep
screen-hint-done-typing = put in
screen-hint-close = close
screen-hint-example = open the example
screen-hint-reload = reload
screen-no-plan-yet = There is no plan here yet. The command arshjul new writes a first one, and r reads the folder again.
screen-no-plan-yet-example = There is no plan here yet. { $key } opens an example, and the command arshjul new writes a first one.
screen-no-plan-open = No plan is open. Open one with P.
screen-no-entries = The plan has no entries yet.
screen-filter-hides-all = Nothing in the plan fits the filter. Esc drops it.
screen-nothing-selected = No entry is selected. j and k go to one.
screen-today-outside = Today lies outside { $cycle }.
screen-no-problems = There is nothing wrong with the plan.
screen-no-colours = The terminal is shown without colours.
screen-no-neighbour = The folder has no file for { $name } { $cycle }.
screen-no-plans = The folder has no plans.
screen-example-not-now = The example is offered when a folder has no plans.
screen-example-none = The example is not installed here.
screen-unknown-key = { $keys } does nothing here. ? shows all keys.
screen-at-first = This is the first entry.
screen-at-last = This is the last entry.
screen-ring-begins = This is the first one in the ring.
screen-ring-ends = This is the last one in the ring.
screen-innermost = There is no ring with entries further in.
screen-outermost = There is no ring with entries further out.
screen-cycle-ends = The cycle's twelve months end here.
screen-glyphs-now = The wheel is drawn with { $name ->
        [octant] octants
        [quadrant] quadrants
        [half-block] half-blocks
        [braille] braille
       *[ascii] ASCII
    }.
screen-quit-how = q quits.
screen-view-wheel = Wheel
screen-view-agenda = Agenda
screen-selected = Selected
screen-now-list = Now
screen-next-list = Next
screen-from-day = From { $day }
screen-late = Late
screen-shelf = Without a date
screen-shelf-count = no date · { $count }
screen-captions-more = +{ $count } more
screen-times-next = { $times }× { $day }
screen-rings = Rings, from the outside in
screen-problem-count = { $count ->
        [one] { $count } problem
       *[other] { $count } problems
    }
screen-problem-list = Problems
screen-plan-unreadable = cannot be read
screen-ring-other = Other
screen-filter-found = { $found } of { $all }
screen-filter-no-field = There is no field “{ $field }”
screen-filter-late = late
screen-filter-how = ring:  owner:  status:  tag:  phase:  kind: · Enter keeps · Esc drops
screen-no-such-command = No command fits. Try another word.
screen-more-rows = … { $count ->
        [one] { $count } more line
       *[other] { $count } more lines
    }
screen-more-rows-key = … { $key } shows { $count ->
        [one] one more line
       *[other] { $count } more lines
    }
screen-today-row = today
screen-hub-now = week { $week } · { $day }
screen-hub-now-short = w { $week } · { $day }
screen-hub-progress = { $share }% of the year
screen-hub-progress-short = { $share }%
screen-onward = { $key } writes the plan of { $year }
screen-onward-is-there = { $key } goes to { $year }
screen-header-today = today { $day }
screen-hub-over = over
screen-hub-to-come = yet to begin
screen-hub-empty = no entries yet
screen-hub-empty-short = empty
screen-weeks = w { $weeks }
screen-date-ongoing = ongoing
screen-date-unknown = no date
screen-date-tentative = tentative
screen-date-deadline = by { $day }
screen-in-days = { $days ->
        [1] tomorrow
       *[other] in { $days } days
    }
screen-days-ago = { $days ->
        [1] yesterday
       *[other] { $days } days ago
    }
screen-days-late = { $days } d late
screen-is-today = today
screen-ends-in-days = { $days ->
        [0] ends today
        [1] ends tomorrow
       *[other] going on, ends in { $days } days
    }
screen-ends-today = ends today
screen-at-the-latest = by { $day }
screen-until = till { $day }
screen-all-month = all month
screen-known-week = only the week is known
screen-known-part-of-month = only the part of the month is known
screen-known-month = only the month is known
screen-known-quarter = only the quarter is known
screen-known-tertial = only the tertial is known
screen-known-half = only the half-year is known
screen-known-season = only the season is known
screen-known-term = only the term is known
screen-known-year = only the year is known
screen-precision-quarter = quarter
screen-precision-tertial = tertial
screen-precision-half = half-year
screen-precision-season = season
screen-precision-term = term
screen-precision-year = all year
screen-at-time = at { $time }
screen-moved-from = moved from { $day }
screen-review = the date is to be confirmed
screen-done-on = done { $day }
screen-occurrence-of = { $number } of { $count }
screen-status-idea = idea
screen-status-planned = planned
screen-status-confirmed = confirmed
screen-status-started = started
screen-status-done = done
screen-status-cancelled = cancelled
screen-recommendation-open = open
screen-recommendation-adopted = adopted
screen-recommendation-done = done
screen-recommendation-declined = declined
screen-idea-new = new
screen-idea-taken = taken
screen-idea-parked = parked
screen-level-error = error
screen-level-warning = warning
screen-level-advice = advice
screen-kind-phase = phase
screen-kind-activity = activity
screen-kind-analysis = analysis
screen-kind-work-meeting = work meeting
screen-kind-direction-meeting = direction meeting
screen-kind-learning-session = learning session
screen-kind-conference = conference
screen-kind-task = task
screen-kind-meeting = meeting
screen-kind-event = event
screen-kind-period = period
screen-kind-holiday = holiday
screen-field-when = in the file
screen-guest = from the plan of { $year }
screen-anchor = { $title }: { $date }
screen-anchor-counted = { $title }: { $date } (“{ $words }”)
screen-field-except = except
screen-field-condition = waits for
screen-field-this-time = this time
screen-field-occurrences = occurrences
screen-field-kind = kind
screen-field-ring = ring
screen-field-phase = prepares
screen-field-owner = owner
screen-field-place = place
screen-field-participants = for
screen-field-headcount = headcount
screen-field-needs = needs
screen-field-tags = tags
screen-field-id = id
screen-field-checklist = checklist
screen-field-links = links
screen-learning-raised = raised
screen-learning-taken-up = took up
screen-learning-planned = will take up
screen-learning-to-come = to take up
screen-learning-missed = missed
screen-learning-ideas = ideas
screen-learning-documents = documents
screen-plan-empty = The plan has no entries yet. Press a to add one, or write a [[phase]] or an [[activity]] into the file.
screen-day-empty = Nothing in the plan on this day. j and k go to the nearest entry.
screen-empty-title = There is no plan here yet
screen-empty-what = A plan is a text file about one annual cycle: twelve months, the phases that the year goes through, and what is to be done in them. You write it by hand, in the program or with scripts, and a team can keep it in git.
screen-empty-how = The command arshjul new "{ $title }" writes a first one. Or save these six lines as { $file }, and it opens the next time:
screen-empty-reload = look again
screen-empty-example = open the example that came along and see what a whole plan looks like
screen-sample-plan = Our annual cycle
screen-sample-phase = Conference
screen-sample-when = 26 September
screen-broken-title = { $file } cannot be read as a plan
screen-broken-safe = The file is untouched. Mend it in an editor and reload.
screen-broken-others = open another plan of the folder
screen-farewell = arshjul fell over a fault of its own. The plan's file is untouched and the terminal is as it was. Please report the fault with the lines below and what you did just before.
screen-no-terminal = the wheel needs a terminal to be drawn in
screen-dumb-terminal = this terminal cannot place text, so the wheel cannot be shown in it
screen-use-commands = Use arshjul show --plain, list or next; they write plain text.
screen-terminal-failed = the terminal could not be used
screen-terminal-reason = It answered: { $reason }.

## Terminal

terminal-depth-no-color = NO_COLOR is set
terminal-depth-colorterm = COLORTERM is { $value }
terminal-depth-program = { $program } shows all colours
terminal-depth-answered = the terminal answered that it shows 24 bits
terminal-depth-palette = { $program } shows 256 colours reliably
terminal-depth-term = TERM is { $term }
terminal-glyphs-charset = { $variable } is { $value }, not UTF-8
terminal-glyphs-term = TERM is { $term }
terminal-glyphs-multiplexed = tmux or screen stands between; quadrants are in nearly every font
terminal-glyphs-program = { $program } draws octants itself
terminal-glyphs-font = no answer names a version that draws octants; quadrants are in nearly every font
terminal-background-answered = the terminal's background is { $colour }
terminal-background-colorfgbg = COLORFGBG is { $value }
terminal-background-assumed = nothing says otherwise

## Command line

cli-about = The year of an organisation as a wheel in the terminal, kept as text.
cli-about-more =
    Without a command, the plan opens in full screen: a file, or a folder of plans.
    "arshjul help COMMAND" tells more about a command.
cli-usage-root =
    arshjul [OPTIONS] [PLAN|FOLDER]
    arshjul COMMAND [OPTIONS]
cli-usage-show = arshjul show [OPTIONS] [PLAN|FOLDER]
cli-usage-list = arshjul list [OPTIONS] [PLAN|FOLDER]
cli-usage-next = arshjul next [OPTIONS] [PLAN|FOLDER]
cli-usage-when = arshjul when PHRASE… [OPTIONS]
cli-usage-check = arshjul check [OPTIONS] [PLAN|FOLDER]
cli-usage-new = arshjul new [FILE|TITLE] [OPTIONS]
cli-usage-add = arshjul add LINE [OPTIONS]
cli-usage-edit = arshjul edit ENTRY KEY=VALUE… [OPTIONS]
cli-usage-done = arshjul done ENTRY|--past|--late [OPTIONS]
cli-usage-remove = arshjul remove ENTRY… [OPTIONS]
cli-usage-roll = arshjul roll [PLAN] [--to YEAR] [OPTIONS]
cli-usage-schema = arshjul schema
cli-usage-completions = arshjul completions SHELL
cli-usage-man = arshjul man
cli-usage-help = arshjul help [COMMAND]

cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options

cli-value-path = PLAN|FOLDER
cli-value-shell = SHELL
cli-value-command = COMMAND
cli-value-count = N
cli-value-phrase = PHRASE
cli-value-years = YEARS
cli-value-day = DAY
cli-value-plan = PLAN
cli-value-which = WHICH
cli-value-line = LINE
cli-value-entry = ENTRY
cli-value-fields = KEY=VALUE
cli-value-key = KEY
cli-value-new = FILE|TITLE
cli-value-year = YEAR
cli-value-month = MONTH
cli-value-owner = NAME

cli-about-show = Draws the wheel, fitted to the terminal
cli-about-list = Lists everything in the plan, in order of time
cli-about-next = Tells what comes next, over New Year and over all plans
cli-about-when = Tells what a date in words means
cli-about-check = Reads the plan and tells what is wrong, and the way out
cli-about-new = Makes a first plan, with examples to begin from
cli-about-add = Adds an entry said in one line
cli-about-edit = Changes fields of an entry
cli-about-done = Marks an entry, or one occurrence of it, as done
cli-about-remove = Removes entries
cli-about-roll = Writes next year's plan from this year's
cli-about-schema = Prints the JSON Schema of the plan file, for editors
cli-about-completions = Prints what a shell needs to complete commands
cli-about-man = Prints the manual page
cli-about-help = Tells how a command is used

cli-help-path = A plan file, or a folder of them [default: plans, else .]
cli-help-shell = bash, elvish, fish, powershell or zsh
cli-help-command = The command to tell about
cli-help-format = How the answer is written: text, json
cli-help-days = How many days ahead to look [default: 30]
cli-help-owner = Only what somebody of this name, or a part of it, owns
cli-help-phrase = A date as people say it: sista torsdagen i september
cli-help-years = The year or years: 2024, 2023..2027 [default: the plan's, or this year]
cli-help-starts = The first day of the twelve months: 2026-08-01 [default: January]
cli-help-phrase-language = Language of the words [default: the plan's, else any that reads them]
cli-help-country = Country whose holidays count: SE, NO, DK, FI [default: the plan's]
cli-help-plan = A plan whose entries the words are counted from
cli-help-strict = Exit with 1 on warnings too
cli-help-written-plan = The plan, or a folder with one plan of today [default: plans, else .]
cli-help-dry-run = Show the change as a diff, and write nothing
cli-help-line = What is to happen, and when; - takes each line of standard input
cli-help-entry = Its id, its title, or a part of it that no other has
cli-help-fields = What a field is to hold; lists by comma, or the key again
cli-help-unset = Take a field away
cli-help-new = The file, or what the plan is called
cli-help-new-year = The year that it plans
cli-help-new-starts = Its first month, where that is not January: 2026-08
cli-help-done-on = The day it was done [default: today]
cli-help-done-undo = It is not done after all
cli-help-done-past = Everything before today
cli-help-done-late = Everything that is late
cli-help-width = Columns to draw in [default: the terminal's, or 80]
cli-help-height = Lines to draw in [default: the terminal's, or 40]
cli-help-theme = Colours: dark, light, auto
cli-help-glyphs = Pictures: octant, quadrant, half, braille, ascii, auto
cli-help-plain = Nothing but text: no colours, no cursor movement
cli-help-language = Language: sv, en [default: LC_ALL, LC_MESSAGES, LANG]
cli-help-help = Tells how the command is used
cli-help-version = Tells the version

cli-did-you-mean = Did you mean { $near }?
cli-no-command = There is no command { $name }.
cli-usage-see-help = { $command } --help tells how it is used.
cli-usage-no-value = { $option } needs a value.
cli-usage-wrong-value = { $option } cannot be "{ $value }".
cli-usage-missing = { $argument } is missing.
cli-usage-wrong = { $argument } cannot be used like that.
cli-usage-too-many = "{ $argument }" is one argument too many.
cli-usage-unknown-option = There is no option { $option }.
cli-usage-possible = Choose among { $values }.
cli-usage-count = It takes a whole number from 0 to { $most }.
cli-usage-path-first = "{ $path }" stands before the command; the plan or folder comes after it.

cli-when-read-as = Read as: { $rule }
cli-when-anchor = “{ $name }” is { $title }: { $more ->
        [0] { $date }
       *[other] { $date }, and { $more } more
    }
cli-when-read-in = { $read } ({ $language ->
    [sv] in Swedish
    [nb] in Norwegian
    [da] in Danish
    [en] in English
    [de] in German
    [fi] in Finnish
   *[other] in { $language }
    })
cli-when-unread-help = A day can always be written 2026-09-26, and a week 2026-W38.
cli-when-day-month = Figures such as 3/4 are read as day/month: 3 April.
cli-when-none = no occurrence
cli-when-tentative = perhaps, without a day
cli-when-warning = arshjul: { $cycle }: { $message }
cli-when-needs-plan = “{ $name }” is no date, so it must be an entry of a plan.
cli-when-needs-plan-help = Name the plan with --plan FILE; or check how the date is written.
cli-when-other-language = these words are not { $asked ->
    [sv] Swedish
    [nb] Norwegian
    [da] Danish
    [en] English
    [de] German
    [fi] Finnish
   *[other] { $asked }
    }
cli-when-other-language-help = With --language { $read }, or without it, they are read as: { $rule }.
cli-when-wrong-years = "{ $value }" is no year or years
cli-when-wrong-years-help = Write one year, such as 2024, or the first and the last: 2023..2027.
cli-when-years-backwards = { $first }..{ $last } ends before it begins
cli-when-years-backwards-help = Write { $first }..{ $last }.
cli-when-too-many-years = At most { $most } years can be asked for at once
cli-when-too-many-years-help = Ask for a shorter run, such as 2023..2027.
cli-when-wrong-start = "{ $value }" is not the first day of a month
cli-when-wrong-start-help = Twelve months start on the first of one; write it as 2026-08-01.

cli-today-wrong = { $name } is "{ $value }", which is no day.
cli-today-help = Write a day such as { $name }=2024-06-14, or leave the variable unset.

cli-date-by = by
cli-date-ongoing = ongoing
cli-date-next = next in
cli-date-about = c.
cli-head-when = When
cli-head-week = Week
cli-head-date = Date
cli-head-title = What
cli-head-ring = Ring
cli-head-owner = Owner
cli-head-status = Status
cli-list-plan = { $title } { $cycle } · { $file }
cli-list-empty = Nothing is planned yet.
cli-list-undated = Without a date
cli-next-late = Late
cli-next-now = Now
cli-next-coming = Coming
cli-next-nothing =
    { $days ->
        [0] Nothing begins today.
        [one] Nothing begins by tomorrow.
       *[other] Nothing begins in the next { $days } days.
    }
cli-next-later = Then comes { $title }: { $date }.
cli-next-over = { $title } ended with { $year }. arshjul roll { $file } writes the plan of { $next }.
cli-next-unanswered = { $title } { $cycle }: { $count } without an answer. arshjul done --late --plan { $file } marks them as done.
cli-in-days =
    { $days ->
        [one] tomorrow
       *[other] in { $days } days
    }
cli-days-ago =
    { $days ->
        [one] yesterday
       *[other] { $days } days ago
    }

cli-no-such = There is no file or folder { $path }.
cli-no-such-word = There is no command, file or folder "{ $word }".
cli-no-such-help = Name a plan file, or a folder with plans in it.
cli-no-plan = There is no plan in { $folder }.
cli-no-plan-help = A plan is a file that ends in .toml and begins with [plan], title and year.
cli-trouble =
    { $count ->
        [one] { $file } has { $count } problem; arshjul check { $file } tells which.
       *[other] { $file } has { $count } problems; arshjul check { $file } tells which.
    }

cli-check-errors =
    { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
cli-check-warnings =
    { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
cli-check-advice =
    { $count ->
        [one] { $count } piece of advice
       *[other] { $count } pieces of advice
    }
cli-check-anchor = { $file }:{ $line }: “{ $name }” is { $anchor }{ $more ->
        [0] {""}
        [one] {" "}(in { $more } more date)
       *[other] {" "}(in { $more } more dates)
    }
cli-check-more-anchors = { $count ->
        [one] { $count } more name is not told here.
       *[other] { $count } more names are not told here.
    }
cli-check-found =
    { $plans ->
        [one] Found { $problems } in { $plans } plan.
       *[other] Found { $problems } in { $plans } plans.
    }
cli-check-fine =
    { $plans ->
        [one] No problems found in { $plans } plan.
       *[other] No problems found in { $plans } plans.
    }

cli-info-version = Version
cli-info-program = Program
cli-info-language = Language
cli-info-today = Today
cli-info-figures = Figures
cli-info-figures-value = day/month
cli-info-figures-why = 3/4 is 3 April, whatever language the words are in
cli-info-screen = Terminal
cli-info-no-screen = none on stdout
cli-info-glyphs = Glyphs
cli-info-colours = Colours
cli-info-theme = Theme
cli-looks-no-terminal = stdout is no terminal
cli-info-answers = Answers
cli-info-answers-none = no answer
cli-info-answers-not-asked = the terminal is not asked anything
cli-info-answers-text = { $text }
cli-info-answers-yes = yes
cli-info-answers-no = no
cli-info-asked-name = name
cli-info-asked-background = background
cli-info-asked-frames = whole frames
cli-info-asked-pastes = marked pastes
cli-info-asked-colours = 24-bit colours
cli-info-place = Plans in
cli-info-plan = Opens
cli-info-from = from { $source }
cli-info-by-default = because nothing asks for another
cli-info-clock = from the clock
cli-info-place-given = as given
cli-info-place-plans = because there is a folder plans
cli-info-place-here = because there is no folder plans here
cli-info-plan-given = as given
cli-info-plan-current = its cycle holds today
cli-info-plan-newest = the newest; no cycle holds today
cli-info-plan-broken = there is no other, and it cannot be read; arshjul check tells why
cli-about-info = Tells what the program found around it, and why it chose so
cli-usage-info = arshjul info [OPTIONS] [PLAN|FOLDER]

cli-json-failed = The answer could not be written as JSON: { $reason }
cli-man-failed = The manual page could not be written: { $reason }
cli-man-manual = The arshjul manual
cli-man-name = NAME
cli-man-synopsis = SYNOPSIS
cli-man-description = DESCRIPTION
cli-man-options = OPTIONS
cli-man-commands = COMMANDS
cli-man-exit = EXIT STATUS
cli-man-environment = ENVIRONMENT
cli-man-exit-fine = All is well.
cli-man-exit-failed = The plan has errors, or the command failed.
cli-man-exit-misused = The command was used wrongly.
cli-man-today = Fixes today, for reproducible output: a day such as 2024-06-14.
cli-man-language = The language of the program, where --language does not say it.
cli-man-no-color = When set, nothing is coloured.

# Commands that write.
cli-add-more =
    "Board meeting last Thursday of September 13:00-15:00 @anna #board /meetings":
    the date is said as people say it, @ is who, # a tag, / the ring, and + the
    phase that it prepares; what begins with !conference is itself a phase of
    that kind. Words in quotes are title, whatever they look like.
cli-edit-more = Values are read as the program's own form reads them, or as TOML when in quotes or brackets.
cli-nothing-changed = { $file } says so already; nothing has changed.
cli-new-problem = { $file }:{ $line }: { $problem }
cli-several-plans = { $folder } has { $count } plans that may be meant.
cli-several-plans-help = Name one with --plan: { $plans }.
cli-several-entries = “{ $name }” may be any of { $count } entries:
cli-candidate = { $id } – { $title }
cli-no-entry = The plan has no entry “{ $name }”.
cli-no-entry-help = arshjul list shows what there is.
cli-added-several = Added { $count } entries to { $file }.
cli-add-not-line = No entry was added, because of the line “{ $line }”.
cli-add-no-lines = Standard input says nothing that could be added.
cli-add-no-text = Standard input cannot be read as text.
cli-would-add = “{ $title }” would be added: { $dates }
cli-added =
    { $dates ->
        [none] Added “{ $title }” to { $file }, without a date.
        [one] Added “{ $title }” to { $file }: { $date }.
       *[several] Added “{ $title }” to { $file }: { $date }, and { $more } more.
    }
cli-removed =
    { $count ->
        [one] Removed { $titles } from { $file }.
       *[other] Removed { $count } entries from { $file }: { $titles }.
    }
cli-edited = Changed { $keys } of “{ $title }” in { $file }.
cli-edited-aside = Changed { $keys } of “{ $title }” in { $file }. What was known of { $days } has no occurrence any more and is in the note.
cli-edit-refused = Nothing has changed, for the plan would not be right:
cli-edit-nothing = There is nothing to change.
cli-edit-nothing-help = Write KEY=VALUE, such as when="12 April", or --unset KEY.
cli-edit-no-value = “{ $field }” has no value.
cli-done =
    { $which ->
        [one] “{ $title }”, { $date }, is done, says { $file }.
       *[all] “{ $title }” is done, says { $file }.
    }
cli-undone =
    { $which ->
        [one] “{ $title }”, { $date }, is not done after all, says { $file }.
       *[all] “{ $title }” is not done after all, says { $file }.
    }
cli-done-past =
    { $count ->
        [one] One occurrence before today is done, says { $file }.
       *[other] { $count } occurrences before today are done, says { $file }.
    }
cli-already-done = “{ $title }” has nothing left that could be done.
cli-not-done = “{ $title }” has nothing done that could be taken back.
cli-done-already = “{ $title }”, { $date }, is already done.
cli-called-off-already = “{ $title }”, { $date }, is called off.
cli-no-occurrence = “{ $title }” is not held on { $day }.
cli-no-occurrence-help = The nearest are { $days }.
cli-no-day = “{ $words }” is no day.
cli-no-day-help = Write one day, such as 2026-04-12.
cli-made = Made { $file }, a plan of { $year }. Open it with: arshjul { $file }
cli-new-title = Annual wheel
cli-new-which-year = Which year? [{ $year }]
cli-new-year-missing = A new plan needs a year.
cli-new-year-missing-help = Give it like this: --year 2026
cli-new-no-year = “{ $year }” is no year.
cli-new-no-month = “{ $month }” is no month.
cli-new-no-month-help = Write it like this: --starts 2026-08

# A new entry said in one line.
spoken-split-date = “{ $title } { $date }” cannot be read as a title and a date
spoken-split-date-help = Put the title in quotes, like this: "{ $title }" { $date }
spoken-unread-date = “{ $date }” is not understood as a date
spoken-unread-date-help = Say the date otherwise behind the title in quotes, such as "{ $title }" 12 April; if all of it is the title, put it in quotes: "{ $line }"
spoken-maybe-date = “{ $words }” may be a date, but stands in the title
spoken-maybe-date-help = To make it the date, put it last, after a comma; to keep it in the title, put the title in quotes.
spoken-maybe-time = “{ $words }” may be a time of day, but stands in the title
spoken-maybe-year = “{ $words }” may be a year, but stands in the title
spoken-maybe-days = “{ $words }” may be a time of day, but is read as days
spoken-maybe-time-help = Write a time like this: 14:00–15:00, and a year like this: 2026; to keep it in the title, put the title in quotes.
spoken-no-time = “{ $words }” is no time of day
spoken-no-time-help = Write it like this: 13:00-15:00. If it is part of the title, put the title in quotes.
spoken-twice = An entry can have only one name behind “{ $sign }”
spoken-twice-help = Take one of them away, or put the title in quotes if it belongs there.
spoken-unknown-ring = No ring is called “{ $name }”
spoken-several-rings = “{ $name }” may be any of several rings
spoken-no-rings = The plan has no rings; a ring is made with [[ring]] in its file.
spoken-unknown-phase = No phase is called “{ $name }”
spoken-several-phases = “{ $name }” may be any of several phases
spoken-no-phases = The plan has no phases; an entry that begins with “!” becomes one.
spoken-several-help = Write more of the one that is meant: { $names }.
spoken-no-title = The new entry has no title
spoken-no-title-help = Write what is to happen, then when. If what you wrote is the title, put it in quotes.

cli-value-add = add
cli-value-file = FILE
cli-value-indicator = ID
cli-value-number = VALUE
cli-help-indicator-add = What to do: add
cli-help-indicator-id = The indicator, by its id or title
cli-help-indicator-year = The year of the value
cli-help-indicator-value = The value: 92360, 1.72 or 1,72
cli-help-indicator-from = A file of a year and a value a line: 2024;1,72
cli-indicator-added = { $title }: { $added } added, { $changed } changed, { $left } as before, in { $file }.
cli-indicator-none = There is no indicator “{ $name }”.
cli-indicator-none-help = arshjul indicators lists them.
cli-indicator-no-year = “{ $typed }” is no year that a plan can hold.
cli-indicator-no-value = “{ $typed }” is no number.
cli-indicator-either = Give a year and a value, or --from and a file.
cli-indicator-no-file = “{ $file }” cannot be read: { $reason }
exchange-no-point = Line { $line } is no year and value: { $text }
exchange-no-point-help = Write a year and a value a line, such as 2024;1,72 or 2024,1.72

## The turn of the year

roll-has-errors = The plan has errors, and what is wrong would come along into the next year.
roll-has-errors-help = Mend them first; they stand with place and way out in: arshjul check { $file }
roll-not-later = The plan is for { $year }, and a plan is only rolled on to a later year.
roll-not-later-help = The next year is called { $year }.
roll-recommendations =
    { $count ->
        [one] 1 recommendation
       *[other] { $count } recommendations
    }
roll-ideas =
    { $count ->
        [one] 1 idea
       *[other] { $count } ideas
    }
cli-help-keep-dates = Keeps the date of every bare day, without a review
cli-help-keep-weekdays = Keeps the weekday of every bare day in the same week, without a review
cli-help-roll-to = The year that the plan is rolled on to, instead of the next
cli-roll-no-year = “{ $year }” is no year that the plan can be rolled on to.
cli-rolled = Wrote { $file }, the plan of { $year }.
cli-rolled-carried = { $carried } came along. What was known of the old year stayed there.
cli-rolled-unconfirmed =
    { $count ->
        [one] 1 date waits for somebody to confirm it: open the plan (arshjul { $file }) and press R.
       *[other] { $count } dates wait for somebody to confirm them: open the plan (arshjul { $file }) and press R.
    }
cli-rolled-doubts =
    { $count ->
        [one] 1 thing in it is not understood for the new year; it stands in: arshjul check { $file }
       *[other] { $count } things in it are not understood for the new year; they stand in: arshjul check { $file }
    }
screen-roll-ask =
    Write { $file }, the plan of { $year }? { $unconfirmed ->
        [0] No dates need to be confirmed
        [one] 1 date needs to be confirmed
       *[other] { $unconfirmed } dates need to be confirmed
    }, { $recommendations ->
        [0] no recommendations come along.
        [one] 1 recommendation comes along.
       *[other] { $recommendations } recommendations come along.
    }
screen-roll-yes = Write it, and go through it
screen-roll-no = Not now
screen-rolled = Wrote { $file }. Go through what needs a decision.
screen-year-is-there = The plan of { $year } is there already; { $key } goes to it.

## Diff: what changed between two plans

cli-about-diff = Tells what really changed between two plans
cli-usage-diff = arshjul diff BEFORE AFTER [OPTIONS]
cli-value-before = BEFORE
cli-value-after = AFTER
cli-help-before = A plan file as it was, or that of an earlier year
cli-help-after = A plan file as it is, or that of a later year
cli-diff-more =
    Two versions of one year are compared day by day, two years as years are: by
    week and weekday, without what a new year always changes. An older version
    from git: arshjul diff <(git show HEAD~1:plans/year.toml) plans/year.toml
cli-diff-folder = { $folder } is a folder; diff compares two plan files.
cli-diff-folder-help = Name one of its plans: { $plans }.
diff-from = From
diff-to = To
diff-moved = Moved
diff-added = Added
diff-dropped = Dropped
diff-changed = Changed
diff-counts = { $counts }.
diff-count-moved = { $count } moved
diff-count-added = { $count } added
diff-count-dropped = { $count } dropped
diff-count-changed = { $count } changed
diff-nothing = Nothing has changed.
diff-nothing-but-year = Nothing has changed but the year.
diff-thing = { $title } ({ $thing })
diff-priority = priority
diff-recommendation = recommendation
diff-idea = idea
diff-indicator = indicator
diff-document = document
diff-ring = ring
diff-plan = plan
# From when to when.
diff-from-to = from { $before } to { $after }
diff-from-to-how = from { $before } to { $after }: { $how }
diff-each = { $count } times, each { $how }, the first from { $before } to { $after }
diff-times = { $words } ({ $count ->
    [0] never
    [1] once
   *[other] { $count } times
 })
diff-more-moved =
    { $count ->
        [one] and one more in the same way or another
       *[other] and { $count } more in the same way or others
    }
diff-along = counted from { $entries }, which moved
diff-dated =
    { $count ->
        [one] now has a date: { $dates }
       *[other] now has dates: { $dates }
    }
diff-undated =
    { $count ->
        [one] no longer has a date; it was { $dates }
       *[other] no longer has dates; they were { $dates }
    }
diff-came = also { $dates }
diff-went = no longer { $dates }
diff-deadline = the deadline { $date }
diff-perhaps = perhaps { $date }
diff-early = early { $month }
diff-mid = mid-{ $month }
diff-late = late { $month }
diff-about = about { $date }
diff-weeks = { $count ->
    [one] week { $weeks } ({ $days })
   *[other] weeks { $weeks } ({ $days })
 }
# How far, how firmly, how exactly.
diff-number = { $count ->
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $count }
 }
diff-days = { $count ->
    [one] { $number } day
   *[other] { $number } days
 }
diff-weeks-long = { $count ->
    [one] { $number } week
   *[other] { $number } weeks
 }
diff-months = { $count ->
    [one] { $number } month
   *[other] { $number } months
 }
diff-and = { $one } and { $other }
diff-later = { $distance } later
diff-earlier = { $distance } earlier
diff-later-in-year = { $distance } later in the year
diff-earlier-in-year = { $distance } earlier in the year
diff-begins-later = begins { $distance } later
diff-begins-earlier = begins { $distance } earlier
diff-ends-later = ends { $distance } later
diff-ends-earlier = ends { $distance } earlier
diff-apart-later = later
diff-apart-earlier = earlier
diff-apart-later-in-year = later in the year
diff-apart-earlier-in-year = earlier in the year
diff-certain = no longer only perhaps
diff-tentative = now only perhaps
diff-known = now known to the { $to ->
    [day] day
    [week] week
    [part] part of the month
    [month] month
    [quarter] quarter
    [tertial] tertial
    [half] half-year
    [season] season
    [term] term
   *[year] year
 }
diff-only-known = now known only to the { $to ->
    [day] day
    [week] week
    [part] part of the month
    [month] month
    [quarter] quarter
    [tertial] tertial
    [half] half-year
    [season] season
    [term] term
   *[year] year
 }
# What fields say.
diff-renamed = renamed; it was { $before }
diff-now-phase = now a phase, no longer an activity
diff-now-activity = now an activity, no longer a phase
diff-review = the date is to be confirmed
diff-confirmed = the date is confirmed
diff-said = the date says { $after } now, and said { $before }
diff-note-new = a note was written
diff-note-changed = the note was changed
diff-note-gone = the note was removed
diff-rings = the rings stand in another order, from the outside in: { $rings }
diff-starts = the year begins in { $after }, not in { $before }
diff-ticked = ticked off: { $items }
diff-unticked = no longer ticked off: { $items }
diff-of-day = { $day }: { $what }
diff-done = done
diff-done-on = done on { $day }
diff-not-done = not done after all
diff-called-off = called off
diff-on-again = on again
diff-step-taken = { $phase } took it up: { $outcome }
diff-step-planned = { $phase } will take it up
diff-step-changed = what { $phase } did with it is told in other words
diff-step-gone = { $phase } has nothing to do with it any more
diff-now = { $field }: now { $after }
diff-no-longer = { $field }: no longer { $before }
diff-changed-from = { $field }: from { $before } to { $after }
diff-also = { $field }: now also { $came }
diff-not-also = { $field }: no longer { $went }
diff-also-not-also = { $field }: now { $came }, no longer { $went }
diff-value = { $year }: from { $before } to { $after }
diff-values-new = { $count ->
    [one] new value: { $values }
   *[other] new values: { $values }
 }
diff-values-gone = { $count ->
    [one] value removed: { $values }
   *[other] values removed: { $values }
 }
diff-target-by = { $value } by { $year }
diff-up = up
diff-down = down
diff-field-language = language
diff-field-country = country
diff-field-colour = colour
diff-field-phase = phase
diff-field-participants = participants
diff-field-track = expected to be ticked off
diff-field-from = raised by
diff-field-priorities = priorities
diff-field-carried-from = carried from
diff-field-by = suggested by
diff-field-unit = unit
diff-field-better = better
diff-field-target = target
diff-field-source = source

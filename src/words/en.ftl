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
time-a-working-day = working day
time-a-month = month
# What was not understood.
time-not-understood = “{ $words }” cannot be read as a date
time-no-such-month = there is no month { $month }
time-no-such-month-help = Months are 1–12; write the day before the month: 26/1.
time-no-such-day = there is no { $day } { $month }
time-no-such-day-help = The last day is { $last } { $month }.
time-no-such-week = there is no week { $week }
time-no-such-week-help = Weeks are 1–52, in some years 53.
# What does not add up in the year at hand.
time-wrong-weekday = { $date } is a { $is }, not a { $said }
time-wrong-weekday-help = Correct the day or the weekday; the date may be left over from another year.
time-no-such-day-here = there is no { $day } { $month } this year
time-no-such-week-here = there is no week { $week } this year
time-no-such-week-here-help = Week { $week } of { $year } is used, the nearest.
time-no-such-nth = there is no { $what } number { $nth } there

## Plan: names of things in a plan

## Reading: what is wrong in a plan file, and the way out

# Opening files
open-not-found = There is no file or folder { $path }
open-not-found-help = Check the spelling, or make a new plan with “arshjul new”.
open-no-permission = { $path } may not be read
open-no-permission-help = Give yourself the right to read it (chmod u+r), or ask whoever owns it.
open-is-folder = { $path } is a folder, not a plan
open-is-folder-help = Name a plan in the folder.
open-failed = { $path } cannot be read
open-reason = The system says: { $reason }
open-not-utf8 = { $path } is not UTF-8: byte { $byte } in line { $line }, column { $column } belongs to no letter
open-not-utf8-help = Save the file as UTF-8 in your editor, or convert it with “iconv -f latin1 -t utf-8”.

# The file as a whole
read-empty = The file is empty
read-no-plan = This is no plan: it has neither [plan] nor any phase or activity
read-no-plan-help = A plan begins with [plan], and below it title = "…" and year = 2026.
read-unknown-table = No table is called “{ $table }”
read-unknown-key = No key of { $table } is called “{ $key }”
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
read-a-text = a text
read-texts = a text or a list of texts
read-a-label = a text or a number
read-a-flag = true or false
read-a-day = a day
read-a-month-start = the first day of a month
read-dates = a day, a date in words, or a list of these
read-a-time = a time of day
read-a-year = a year
read-a-count = a whole number, zero or more
read-a-number = a number
read-a-colour = a colour
read-a-checklist = a list of texts
read-years = a table of years and numbers
read-done = true, false or a day
read-a-table = a table
read-tables = one or several tables
read-found-text = a text
read-found-integer = that number
read-found-float = a decimal number
read-found-flag = true or false
read-found-day = a date
read-found-time = a time of day
read-found-list = a list
read-found-table = a table
read-found-nothing = nothing
read-unknown-word = “{ $word }” is no word for { $key }
read-bad-colour = “{ $word }” is no colour
read-bad-colour-help = The colours are { $words }; others are written like "#61afef".
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
read-loop-help = Remove one of them from needs, so that something can come first.

# Dates
read-no-such-day = There is no { $day }
read-no-such-day-help = The last day of the month is { $day }.
read-no-such-month-help = Months are 01–12: year, month, day.
read-short-date = { $date } lacks a zero
read-short-date-help = Write { $date }: two digits for the month and two for the day.
read-outside-cycle = “{ $words }” lies outside the plan's year, { $first } to { $last }
read-outside-cycle-help = Correct it if it was left over from another year; else it is shown in lists only.
read-fact-without-occurrence = No occurrence begins on { $day }
read-fact-without-occurrence-help = on should be the day that when gives the occurrence, before any move.

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
read-toml-unclosed-text = The text never ends
read-toml-unclosed-text-help = Put a quotation mark after it; text of several lines stands between """ and """.
read-toml-other = This is not TOML: { $reason }
read-toml-other-help = Compare it with the lines around it; “arshjul schema” shows the format of a plan.

## Wheel: what stands in the wheel and the band

## Screen: the full-screen program

## Terminal

## Command line

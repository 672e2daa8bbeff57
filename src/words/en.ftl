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

## Wheel: what stands in the wheel and the band

## Screen: the full-screen program

## Terminal

## Command line

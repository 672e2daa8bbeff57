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

## Wheel: what stands in the wheel and the band

## Screen: the full-screen program

## Terminal

## Command line

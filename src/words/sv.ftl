### Det som programmet säger, på svenska. Avsnitten följer lagren; nycklarna är de samma som i en.ftl.

## Lists and counts

list-and = och

## Time: how dates are read and what is wrong with them

## Plan: names of things in a plan

## Reading: what is wrong in a plan file, and the way out

## Wheel: what stands in the wheel and the band

## Screen: the full-screen program

## Terminal

## Command line

### What the program says, in English. Sections follow the layers; keys are the same as in sv.ftl.

## Lists and counts

list-and = and

## Time: how dates are read and what is wrong with them

## Plan: names of things in a plan

## Reading: what is wrong in a plan file, and the way out

## Wheel: what stands in the wheel and the band

## Screen: the full-screen program

## Terminal

## Command line

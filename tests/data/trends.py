"""Writes trends.tsv beside this file: what scipy and pymannkendall say of some series.

Which of them is followed where they differ:
- p: scipy's exact distribution (kendalltau, method="exact") up to 10 points without ties, else pymannkendall's
  original_test, which always takes the normal distribution with corrections for ties and continuity. (scipy's
  asymptotic p has no continuity correction.)
- tau: scipy's tau-b. pymannkendall's Tau does not take ties into account.
- slope, low, high: scipy's theilslopes over the real years. pymannkendall's slope takes the points as evenly spaced,
  and it has no interval.
"""

import pathlib
import random

import numpy
import pymannkendall
import scipy
from scipy import stats

REAL = {
    "solar-sweden": {2016: 10352, 2018: 25486, 2019: 44000, 2020: 65819, 2021: 92360},
    "trading-eco-municipalities": dict(zip([2005, 2010, *range(2015, 2024)],
        [2.47, 2.38, 1.88, 2.06, 2.05, 2.00, 1.83, 1.73, 1.80, 1.79, 1.72])),
    "trading-avesta": dict(zip([2005, 2010, *range(2015, 2024)],
        [3.63, 5.87, 6.78, 6.93, 7.44, 7.12, 7.15, 6.40, 6.72, 6.64, 6.47])),
    "trading-boden": dict(zip([2005, 2010, *range(2015, 2024)],
        [0.24, 0.27, 1.34, 1.52, 1.73, 1.89, 2.08, 2.16, 2.24, 2.26, 2.58])),
}


def made():
    chance = random.Random(2040)
    for count in [5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 30, 50]:
        for kind, drift, places in [("level", 0.0, 3), ("rising", 0.4, 3), ("falling", -0.9, 3), ("ties", 0.25, 0)]:
            years = sorted(chance.sample(range(1960, 1960 + 2 * count), count)) if count % 2 else range(2000, 2000 + count)
            values = [round(10 + drift * at + chance.gauss(0, 1.0), places) for at in range(count)]
            yield f"{kind}-{count}", dict(zip(years, values))
    yield "constant-6", {year: 4.0 for year in range(2010, 2016)}
    yield "all-rising-5", {year: year for year in range(2010, 2015)}
    yield "all-falling-10", {year: -year for year in range(2010, 2020)}
    yield "zero-score-5", dict(zip(range(2010, 2015), [3, 1, 5, 4, 2]))
    yield "one-tie-5", dict(zip(range(2010, 2015), [1, 2, 2, 3, 4]))
    yield "two-levels-12", dict(zip(range(2010, 2022), [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]))


def row(name, series):
    years, values = list(series), [float(value) for value in series.values()]
    count = len(values)
    test = pymannkendall.original_test(values)
    exact = count <= 10 and len(set(values)) == count
    p = stats.kendalltau(years, values, method="exact").pvalue if exact else test.p
    tau = stats.kendalltau(years, values).statistic
    slope, _, low, high = stats.theilslopes(values, years, 0.95)
    columns = [name, " ".join(map(str, years)), " ".join(map(repr, values)), "exact" if exact else "normal",
               int(test.s), *(repr(float(number)) for number in (tau, p, slope, low, high))]
    return "\t".join(map(str, columns))


versions = f"# scipy {scipy.__version__}, pymannkendall 1.4.3, numpy {numpy.__version__}; written by trends.py"
head = "# name\tyears\tvalues\tmethod\ts\ttau\tp\tslope\tlow\thigh"
rows = [row(name, series) for name, series in [*REAL.items(), *made()]]
pathlib.Path(__file__).with_name("trends.tsv").write_text("\n".join([versions, head, *rows]) + "\n")

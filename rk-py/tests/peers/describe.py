"""Mean, spread and autocorrelation: numpy and statsmodels."""

import numpy as np
from common import INPUTS, Numbers
from statsmodels.tsa.stattools import acf

numbers = Numbers()

values = np.array(INPUTS["series"]["values"])
numbers.add("describe.mean", "series", "numpy.mean", values.mean())
numbers.add("describe.variance", "series", "numpy.var(ddof=1)", values.var(ddof=1))
numbers.add("describe.sd", "series", "numpy.std(ddof=1)", values.std(ddof=1))
numbers.add("describe.autocorrelation", "series", "statsmodels.tsa.stattools.acf", acf(values, nlags=1, fft=False)[1])

numbers.write(__file__, ["numpy", "statsmodels"])

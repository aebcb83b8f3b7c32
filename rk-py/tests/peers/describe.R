# Mean, spread and autocorrelation: base and stats.
source("common.R")

for (name in c("series", "series_missing")) {
  values <- INPUTS[[name]]$values
  number("describe.mean", name, "base::mean(na.rm = TRUE)", mean(values, na.rm = TRUE))
  number("describe.variance", name, "stats::var(na.rm = TRUE)", var(values, na.rm = TRUE))
  number("describe.sd", name, "stats::sd(na.rm = TRUE)", sd(values, na.rm = TRUE))
  found <- acf(na.omit(values), lag.max = 1, plot = FALSE)
  number("describe.autocorrelation", name, "stats::acf of na.omit(values)", found$acf[[2]])
  if (anyNA(values)) {
    found <- acf(values, lag.max = 1, plot = FALSE, na.action = na.pass)
    number("describe.autocorrelation", name, "stats::acf(na.action = na.pass)", found$acf[[2]],
      because = "values on both sides of a missing one are no neighbours to na.pass; rk leaves missing values out, as na.omit does")
  }
}

write_numbers("describe")

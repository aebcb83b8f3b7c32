# Reliability of a scale: psych and multilevel.
source("common.R")
suppressPackageStartupMessages({
  library(psych)
  library(multilevel)
})

of_scale <- function(name, rows, use, options = NULL, counted = NULL) {
  colnames(rows) <- paste0("i", seq_len(ncol(rows)))
  found <- suppressWarnings(psych::alpha(as.data.frame(rows), use = use, warnings = FALSE))
  # `cov` and `cov2cor` within psych::alpha: the deviations of an item are over all of its answers,
  # not over those of the pair.
  mixed <- if (use == "pairwise" && anyNA(rows)) {
    "psych divides pairwise covariances by the deviations over all answers to an item; a correlation of pairs has the deviations of the pairs"
  }
  number("alpha", name, "psych::alpha total$raw_alpha", found$total$raw_alpha, options = options)
  number("alpha.low", name, "psych::alpha feldt$lower.ci", found$feldt$lower.ci[[1]], options = options, because = counted)
  number("alpha.high", name, "psych::alpha feldt$upper.ci", found$feldt$upper.ci[[1]], options = options, because = counted)
  number("standardised_alpha", name, "psych::alpha total$std.alpha", found$total$std.alpha, options = options, because = mixed)
  number("mean_correlation", name, "psych::alpha total$average_r", found$total$average_r, options = options, because = mixed)
  if (ncol(rows) > 2) {
    numbers("alpha_if_dropped", name, "psych::alpha alpha.drop$raw_alpha", found$alpha.drop$raw_alpha, options = options)
  }
  numbers("item_rest", name, "psych::alpha item.stats$r.drop", found$item.stats$r.drop, options = options)
  covariances <- cov(rows, use = use)
  if (ncol(rows) > 2) {
    correlations <- "psych::guttman and splitHalf weigh the correlations unless told covar = TRUE"
    split <- psych::splitHalf(covariances, covar = TRUE, check.keys = FALSE)
    number("lambda2", name, "psych::splitHalf(covar = TRUE) lambda2", split$lambda2, options = options)
    split <- psych::splitHalf(covariances, check.keys = FALSE)
    number("lambda2", name, "psych::splitHalf lambda2", split$lambda2, options = options, because = correlations)
  }
}

for (name in c("ratings", "ratings_reversed", "ratings_small", "ratings_pair", "floats")) {
  of_scale(name, INPUTS[[name]], "pairwise")
}
all_rows <- "psych counts all rows for the interval, those that were dropped as well"
of_scale("ratings_missing", INPUTS$ratings_missing, "complete.obs", list(missing = "listwise"), all_rows)
found <- psych::alpha(as.data.frame(na.omit(INPUTS$ratings_missing)), warnings = FALSE)
number("alpha.low", "ratings_missing", "psych::alpha feldt$lower.ci of na.omit(rows)", found$feldt$lower.ci[[1]],
  options = list(missing = "listwise"))
number("alpha.high", "ratings_missing", "psych::alpha feldt$upper.ci of na.omit(rows)", found$feldt$upper.ci[[1]],
  options = list(missing = "listwise"))
of_scale("ratings_missing", INPUTS$ratings_missing, "pairwise", list(missing = "pairwise"),
  "psych gives Feldt's interval for pairwise covariances, with all rows counted; its theory is of complete rows")

for (name in c("ratings", "ratings_reversed", "ratings_missing", "ratings_small", "floats")) {
  rows <- INPUTS[[name]]
  colnames(rows) <- paste0("i", seq_len(ncol(rows)))
  options <- if (anyNA(rows)) list(missing = "listwise")
  number("alpha", name, "multilevel::cronbach", multilevel::cronbach(rows)$Alpha, options = options)
  found <- multilevel::item.total(as.data.frame(rows))
  numbers("item_rest", name, "multilevel::item.total Item.Total", found$Item.Total, options = options)
  numbers("alpha_if_dropped", name, "multilevel::item.total Alpha.Without", found$Alpha.Without, options = options)
}

write_numbers("scale", c("psych", "multilevel"))

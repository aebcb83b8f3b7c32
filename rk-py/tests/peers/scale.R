# Reliability of a scale: psych and multilevel.
source("common.R")
suppressPackageStartupMessages({
  library(psych)
  library(multilevel)
})

CORRELATIONS <- "psych::guttman and splitHalf weigh the correlations unless told covar = TRUE"
ALL_ROWS <- "psych counts all rows for the interval, those that were dropped as well"
PAIRWISE <- "psych counts all rows for the interval; rk the fewest rows behind a covariance"

of_scale <- function(name, rows, use = "pairwise", options = NULL, counted = NULL) {
  colnames(rows) <- paste0("i", seq_len(ncol(rows)))
  found <- suppressWarnings(psych::alpha(as.data.frame(rows), use = use, warnings = FALSE))
  tell <- function(statistic, made_by, value, ...) {
    number(paste0("alpha.", statistic), name, made_by, value, options = options, ...)
  }
  tell("estimate", "psych::alpha total$raw_alpha", found$total$raw_alpha)
  tell("low", "psych::alpha feldt$lower.ci", found$feldt$lower.ci[[1]], because = counted)
  tell("high", "psych::alpha feldt$upper.ci", found$feldt$upper.ci[[1]], because = counted)
  tell("standardised", "psych::alpha total$std.alpha", found$total$std.alpha)
  tell("mean_correlation", "psych::alpha total$average_r", found$total$average_r)
  numbers("alpha.item_rest", name, "psych::alpha item.stats$r.drop", found$item.stats$r.drop, options = options)
  if (ncol(rows) > 2) {
    numbers("alpha.if_dropped", name, "psych::alpha alpha.drop$raw_alpha", found$alpha.drop$raw_alpha, options = options)
    covariances <- cov(rows, use = use)
    split <- psych::splitHalf(covariances, covar = TRUE, check.keys = FALSE)
    tell("lambda2", "psych::splitHalf(covar = TRUE) lambda2", split$lambda2)
    split <- psych::splitHalf(covariances, check.keys = FALSE)
    tell("lambda2", "psych::splitHalf lambda2", split$lambda2, because = CORRELATIONS)
  }
}

for (name in c("ratings", "ratings_reversed", "ratings_small", "ratings_pair", "floats")) {
  of_scale(name, INPUTS[[name]])
}
missing <- INPUTS$ratings_missing
of_scale("ratings_missing", missing, "complete.obs", list(missing = "listwise"), ALL_ROWS)
of_scale("ratings_missing", missing, "pairwise", list(missing = "pairwise"), PAIRWISE)
for (end in c("low", "high")) {
  found <- psych::alpha(as.data.frame(na.omit(missing)), warnings = FALSE)$feldt
  key <- if (end == "low") "lower.ci" else "upper.ci"
  number(paste0("alpha.", end), "ratings_missing", sprintf("psych::alpha feldt$%s of na.omit(rows)", key), found[[key]][[1]],
    options = list(missing = "listwise"))
}

for (name in c("ratings", "ratings_reversed", "ratings_missing", "ratings_small", "floats")) {
  rows <- INPUTS[[name]]
  colnames(rows) <- paste0("i", seq_len(ncol(rows)))
  options <- if (anyNA(rows)) list(missing = "listwise")
  number("alpha.estimate", name, "multilevel::cronbach", multilevel::cronbach(rows)$Alpha, options = options)
  found <- multilevel::item.total(as.data.frame(rows))
  numbers("alpha.item_rest", name, "multilevel::item.total Item.Total", found$Item.Total, options = options)
  numbers("alpha.if_dropped", name, "multilevel::item.total Alpha.Without", found$Alpha.Without, options = options)
}

# A survey: of each rated group, then of the covariances pooled within them.
survey <- INPUTS$sites
of_estimates <- function(rows, scope) {
  tell <- function(statistic, made_by, value, ...) {
    number(paste0("reliability.", statistic), "sites", made_by, value, scope = scope, ...)
  }
  found <- psych::alpha(rows, warnings = FALSE)
  tell("alpha", "psych::alpha total$raw_alpha", found$total$raw_alpha, field = "estimate")
  tell("alpha_standardised", "psych::alpha total$std.alpha", found$total$std.alpha, field = "estimate")
  tell("mean_correlation", "psych::alpha total$average_r", found$total$average_r, field = "estimate")
  square <- if (is.matrix(rows)) rows else cov(rows)
  split <- psych::splitHalf(square, covar = TRUE, check.keys = FALSE)
  tell("lambda2", "psych::splitHalf(covar = TRUE) lambda2", split$lambda2, field = "estimate")
  if (!is.matrix(rows)) {
    tell("alpha", "psych::alpha feldt$lower.ci", found$feldt$lower.ci[[1]], field = "low")
    tell("alpha", "psych::alpha feldt$upper.ci", found$feldt$upper.ci[[1]], field = "high")
  }
  for (part in list(list("communication", 1:4), list("relationship", 5:7))) {
    inner <- if (is.matrix(rows)) rows[part[[2]], part[[2]]] else rows[, part[[2]]]
    number("reliability.alpha", "sites", "psych::alpha total$raw_alpha", psych::alpha(inner, warnings = FALSE)$total$raw_alpha,
      scope = c(scope, list(part = part[[1]])), field = "estimate")
  }
  for (at in seq_along(ITEMS)) {
    of_item <- c(scope, list(item = ITEMS[[at]]))
    number("reliability.alpha_if_dropped", "sites", "psych::alpha alpha.drop$raw_alpha", found$alpha.drop$raw_alpha[[at]],
      scope = of_item, field = "estimate")
    number("reliability.item_rest", "sites", "psych::alpha item.stats$r.drop", found$item.stats$r.drop[[at]],
      scope = of_item, field = "estimate")
  }
}
targets <- lapply(names(survey$scores), function(rated) ratings_of(survey, rated, survey$columns$group != rated))
counts <- vapply(targets, nrow, 0L)
pooled <- Reduce(`+`, Map(function(rows, n) (n - 1) * cov(rows), targets, counts)) / sum(counts - 1)
of_estimates(pooled, WHOLE)
for (at in seq_along(targets)) {
  of_estimates(as.data.frame(targets[[at]]), list(rated = names(survey$scores)[[at]]))
}

write_numbers("scale", c("psych", "multilevel"))

# Tests and effect sizes: stats and metafor.
source("common.R")
suppressPackageStartupMessages(library(metafor))

EXACT <- "the exact correction of gamma functions; rk has the usual 1 - 3/(4 df - 1)"

# Two waves of a survey: after less before.
of_waves <- function(name, first, second, scope, made_by, ...) {
  found <- t.test(second, first, ...)
  paired <- identical(list(...), list(paired = TRUE))
  tell <- function(statistic, value, field = "estimate", of = made_by, ...) {
    number(paste0("change.", statistic), name, of, value, scope = scope, field = field, ...)
  }
  tell("difference", if (paired) found$estimate[[1]] else found$estimate[[1]] - found$estimate[[2]])
  tell("difference", found$conf.int[[1]], "low")
  tell("difference", found$conf.int[[2]], "high")
  tell("t", found$statistic[["t"]])
  tell("df", found$parameter[["df"]])
  tell("p", found$p.value)
  if (paired) {
    tell("d_z", found$statistic[["t"]] / sqrt(length(first)), of = "t / sqrt(n) of stats::t.test(paired = TRUE)")
  } else {
    smd <- metafor::escalc(measure = "SMD", m1i = mean(second), sd1i = sd(second), n1i = length(second),
      m2i = mean(first), sd2i = sd(first), n2i = length(first))
    tell("hedges_g", smd$yi[[1]], of = "metafor::escalc(measure = \"SMD\")", because = EXACT, within = 0.005)
  }
  found$p.value
}

for (name in c("matched", "samples")) {
  survey <- INPUTS[[name]]
  wave <- survey$columns$wave
  test <- function(values, rows, scope) {
    values <- values[rows]
    first <- values[wave[rows] == "1"]
    second <- values[wave[rows] == "2"]
    if (name == "matched") {
      of_waves(name, first, second, scope, "stats::t.test(paired = TRUE)", paired = TRUE)
    } else {
      of_waves(name, first, second, scope, "stats::t.test")
    }
  }
  test(survey$between, TRUE, WHOLE)
  scopes <- list()
  p <- c()
  for (rater in names(survey$scores)) {
    for (rated in names(survey$scores)) {
      scope <- list(rater = rater, rated = rated)
      scopes <- c(scopes, list(scope))
      p <- c(p, test(survey$scores[[rated]], survey$columns$group == rater, scope))
    }
  }
  q <- p.adjust(p, "BH")
  for (at in seq_along(q)) {
    number("change.q", name, "stats::p.adjust(method = \"BH\")", q[[at]], scope = scopes[[at]], field = "estimate")
  }
}

# Groups and sites side by side.
survey <- INPUTS$sites
differences <- function(statistic, made_by, value, scope) {
  number(paste0("differences.", statistic), "sites", made_by, value, scope = scope, field = "estimate")
  if (identical(scope, list(by = "site")) && startsWith(statistic, "kruskal_wallis")) {
    number(paste0("compare.", statistic), "sites", made_by, value, scope = scope, field = "estimate")
  }
}
kruskal <- function(values, unit, scope) {
  found <- kruskal.test(values, factor(unit))
  differences("kruskal_wallis", "stats::kruskal.test", found$statistic[[1]], scope)
  differences("kruskal_wallis_df", "stats::kruskal.test", found$parameter[[1]], scope)
  differences("kruskal_wallis_p", "stats::kruskal.test", found$p.value, scope)
  found$p.value
}
for (by in c("group", "site")) {
  unit <- survey$columns[[by]]
  kruskal(survey$between, unit, list(by = by))
  table <- summary(aov(survey$between ~ factor(unit)))[[1]]
  differences("f", "stats::aov", table[1, "F value"], list(by = by))
  differences("p", "stats::aov", table[1, "Pr(>F)"], list(by = by))
  p <- vapply(names(survey$scores), function(rated) {
    rows <- survey$columns$group != rated
    kruskal(survey$scores[[rated]][rows], unit[rows], list(by = by, rated = rated))
  }, 0)
  q <- p.adjust(p, "BH")
  for (rated in names(q)) {
    differences("kruskal_wallis_q", "stats::p.adjust(method = \"BH\")", q[[rated]], list(by = by, rated = rated))
  }
}
p <- vapply(names(survey$scores), function(rater) {
  others <- setdiff(names(survey$scores), rater)
  found <- friedman.test(do.call(cbind, survey$scores[others])[survey$columns$group == rater, ])
  scope <- list(rater = rater)
  differences("friedman", "stats::friedman.test", found$statistic[[1]], scope)
  differences("friedman_df", "stats::friedman.test", found$parameter[[1]], scope)
  differences("friedman_p", "stats::friedman.test", found$p.value, scope)
  found$p.value
}, 0)
q <- p.adjust(p, "BH")
for (rater in names(q)) {
  differences("friedman_q", "stats::p.adjust(method = \"BH\")", q[[rater]], list(rater = rater))
}

write_numbers("tests", "metafor")

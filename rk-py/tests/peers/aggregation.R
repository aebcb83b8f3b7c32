# One-way analysis of variance, ICC(1) and ICC(2): stats, multilevel and psych.
source("common.R")
suppressPackageStartupMessages({
  library(psych)
  library(multilevel)
})

SEARCH <- "a search for the largest likelihood, which stops early; for equal groups its end is the ANOVA's"
LIKELIHOOD <- "variances by restricted likelihood: another estimate where groups are unequal, and never below zero"

# The analysis of variance by our names.
anova_of <- function(value, group) {
  model <- aov(value ~ group)
  table <- summary(model)[[1]]
  linear <- summary(lm(value ~ group))
  list(
    model = model,
    numbers = list(
      ss_between = list("stats::aov", table[1, "Sum Sq"]), ss_within = list("stats::aov", table[2, "Sum Sq"]),
      df_between = list("stats::aov", table[1, "Df"]), df_within = list("stats::aov", table[2, "Df"]),
      ms_between = list("stats::aov", table[1, "Mean Sq"]), ms_within = list("stats::aov", table[2, "Mean Sq"]),
      f = list("stats::aov", table[1, "F value"]), p = list("stats::aov", table[1, "Pr(>F)"]),
      r_squared = list("stats::lm", linear$r.squared), sd_within = list("stats::lm", linear$sigma)
    )
  )
}

# statsBy wants a second variable.
by_group <- function(value, group) {
  psych::statsBy(data.frame(value = value, other = rev(value), group = as.integer(group)), "group")
}

for (name in c("unequal", "equal", "unequal_floats", "alike")) {
  value <- INPUTS[[name]]$values
  group <- factor(INPUTS[[name]]$groups)
  found <- anova_of(value, group)
  for (key in names(found$numbers)) {
    number(paste0("icc.", key), name, found$numbers[[key]][[1]], found$numbers[[key]][[2]])
  }
  number("icc.icc1", name, "multilevel::ICC1", multilevel::ICC1(found$model))
  number("icc.icc2", name, "multilevel::ICC2", multilevel::ICC2(found$model))
  by <- by_group(value, group)
  number("icc.icc1", name, "psych::statsBy ICC1", by$ICC1[["value"]])
  number("icc.icc2", name, "psych::statsBy ICC2", by$ICC2[["value"]])
  number("icc.icc1_low", name, "psych::statsBy ci1", by$ci1["value", 1])
  number("icc.icc1_high", name, "psych::statsBy ci1", by$ci1["value", 2])
  number("icc.icc2_low", name, "psych::statsBy ci2", by$ci2["value", 1])
  number("icc.icc2_high", name, "psych::statsBy ci2", by$ci2["value", 2])

  # The model of random groups is fitted by a search, and cannot go below zero.
  equal <- name == "equal"
  why <- if (equal) SEARCH else LIKELIHOOD
  mixed <- suppressWarnings(multilevel::mult.icc(data.frame(value = value, other = rev(value)), group))
  number("icc.icc1", name, "multilevel::mult.icc ICC1", mixed$ICC1[[1]], because = why, within = if (equal) 1e-4)
  number("icc.icc2", name, "multilevel::mult.icc ICC2", mixed$ICC2[[1]], because = why, within = if (equal) 1e-4)
}

# Groups of the same size are the rows of a table of subjects and judges.
table <- matrix(INPUTS$equal$values, ncol = 8, byrow = TRUE)
forms <- psych::ICC(table, lmer = FALSE)$results
for (statistic in c("icc1_k0", "icc2")) {
  row <- forms[if (statistic == "icc1_k0") "Single_raters_absolute" else "Average_raters_absolute", ]
  number(paste0("icc.", statistic), "equal", "psych::ICC", row$ICC)
  number(paste0("icc.", statistic, "_low"), "equal", "psych::ICC", row$`lower bound`)
  number(paste0("icc.", statistic, "_high"), "equal", "psych::ICC", row$`upper bound`)
}

# A survey: the respondents' scores by site and by group.
survey <- INPUTS$sites
of_estimates <- function(value, group, scope, whole) {
  # `compare` has the same block for whole sites.
  tell <- function(statistic, made_by, value, ...) {
    number(paste0("agreement.", statistic), "sites", made_by, value, scope = scope, options = list(by = scope$by), ...)
    if (whole && scope$by == "site") number(paste0("compare.", statistic), "sites", made_by, value, scope = scope, ...)
  }
  found <- anova_of(value, group)
  for (key in if (whole) setdiff(names(found$numbers), "sd_within") else c("f", "p")) {
    tell(key, found$numbers[[key]][[1]], found$numbers[[key]][[2]], field = "estimate")
  }
  tell("icc1", "multilevel::ICC1", multilevel::ICC1(found$model), method = "mean_size", field = "estimate")
  tell("icc2", "multilevel::ICC2", multilevel::ICC2(found$model), field = "estimate")
  by <- by_group(value, group)
  tell("icc1", "psych::statsBy ci1", by$ci1["value", 1], method = "mean_size", field = "low")
  tell("icc1", "psych::statsBy ci1", by$ci1["value", 2], method = "mean_size", field = "high")
  tell("icc2", "psych::statsBy ci2", by$ci2["value", 1], field = "low")
  tell("icc2", "psych::statsBy ci2", by$ci2["value", 2], field = "high")
}
for (by in c("site", "group")) {
  unit <- factor(survey$columns[[by]])
  of_estimates(survey$between, unit, list(by = by), TRUE)
  for (rated in names(survey$scores)) {
    rows <- survey$columns$group != rated
    of_estimates(survey$scores[[rated]][rows], droplevels(unit[rows]), list(by = by, rated = rated), FALSE)
  }
}

write_numbers("aggregation", c("multilevel", "nlme", "psych"))

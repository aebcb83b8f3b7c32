# One-way analysis of variance, ICC(1) and ICC(2): stats, multilevel and psych.
source("common.R")
suppressPackageStartupMessages({
  library(psych)
  library(multilevel)
})

MEAN_SIZE <- list(size = "mean")

for (name in c("unequal", "equal", "unequal_floats", "alike", "ranks")) {
  data <- data.frame(value = INPUTS[[name]]$values, group = factor(INPUTS[[name]]$groups))
  model <- aov(value ~ group, data = data)
  table <- summary(model)[[1]]
  number("anova.ss_between", name, "stats::aov", table[1, "Sum Sq"])
  number("anova.ss_within", name, "stats::aov", table[2, "Sum Sq"])
  number("anova.df_between", name, "stats::aov", table[1, "Df"])
  number("anova.df_within", name, "stats::aov", table[2, "Df"])
  number("anova.ms_between", name, "stats::aov", table[1, "Mean Sq"])
  number("anova.ms_within", name, "stats::aov", table[2, "Mean Sq"])
  number("anova.f", name, "stats::aov", table[1, "F value"])
  number("anova.p", name, "stats::aov", table[1, "Pr(>F)"])

  number("icc1", name, "multilevel::ICC1", multilevel::ICC1(model), options = MEAN_SIZE)
  number("icc2", name, "multilevel::ICC2", multilevel::ICC2(model), options = MEAN_SIZE)
  # statsBy wants a second variable.
  by <- psych::statsBy(data.frame(value = data$value, other = rev(data$value), group = as.integer(data$group)), "group")
  number("icc1", name, "psych::statsBy ICC1", by$ICC1[["value"]], options = MEAN_SIZE)
  number("icc2", name, "psych::statsBy ICC2", by$ICC2[["value"]], options = MEAN_SIZE)
  number("icc1.low", name, "psych::statsBy ci1", by$ci1["value", 1], options = MEAN_SIZE)
  number("icc1.high", name, "psych::statsBy ci1", by$ci1["value", 2], options = MEAN_SIZE)
  number("icc2.low", name, "psych::statsBy ci2", by$ci2["value", 1], options = MEAN_SIZE)
  number("icc2.high", name, "psych::statsBy ci2", by$ci2["value", 2], options = MEAN_SIZE)

  # The model of random groups is fitted by a search, and cannot go below zero.
  found <- suppressWarnings(multilevel::mult.icc(data.frame(value = data$value, other = rev(data$value)), data$group))
  equal <- name == "equal"
  why <- if (equal) {
    "a search for the largest likelihood, which stops early; for equal groups its end is the ANOVA's"
  } else {
    "variances by restricted likelihood: another estimate where groups are unequal, and never below zero"
  }
  number("icc1", name, "multilevel::mult.icc ICC1", found$ICC1[[1]], options = MEAN_SIZE, because = why,
    within = if (equal) 1e-4)
  number("icc2", name, "multilevel::mult.icc ICC2", found$ICC2[[1]], options = MEAN_SIZE, because = why,
    within = if (equal) 1e-4)
}

# Groups of the same size are the rows of a table of subjects and judges.
table <- matrix(INPUTS$equal$values, ncol = 8, byrow = TRUE)
forms <- psych::ICC(table, lmer = FALSE)$results
for (which in c("icc1", "icc2")) {
  row <- forms[if (which == "icc1") "Single_raters_absolute" else "Average_raters_absolute", ]
  number(which, "equal", "psych::ICC", row$ICC, options = list(size = "k0"))
  number(paste0(which, ".low"), "equal", "psych::ICC", row$`lower bound`, options = list(size = "k0"))
  number(paste0(which, ".high"), "equal", "psych::ICC", row$`upper bound`, options = list(size = "k0"))
}

write_numbers("aggregation", c("multilevel", "nlme", "psych"))

# Tests and effect sizes: stats and metafor.
source("common.R")
suppressPackageStartupMessages(library(metafor))

of_test <- function(statistic, name, made_by, found, difference) {
  number(paste0(statistic, ".difference"), name, made_by, difference)
  number(paste0(statistic, ".t"), name, made_by, found$statistic[["t"]])
  number(paste0(statistic, ".df"), name, made_by, found$parameter[["df"]])
  number(paste0(statistic, ".p"), name, made_by, found$p.value)
  number(paste0(statistic, ".low"), name, made_by, found$conf.int[[1]])
  number(paste0(statistic, ".high"), name, made_by, found$conf.int[[2]])
}

# All differences are second minus first, as from one wave to the next.
first <- INPUTS$paired$first
second <- INPUTS$paired$second
found <- t.test(second, first, paired = TRUE)
of_test("paired", "paired", "stats::t.test(paired = TRUE)", found, found$estimate[[1]])
number("paired.d_z", "paired", "t / sqrt(n) of stats::t.test", found$statistic[["t"]] / sqrt(length(first)))

first <- INPUTS$independent$first
second <- INPUTS$independent$second
found <- t.test(second, first)
of_test("welch", "independent", "stats::t.test", found, found$estimate[[1]] - found$estimate[[2]])
found <- t.test(second, first, var.equal = TRUE)
of_test("pooled", "independent", "stats::t.test(var.equal = TRUE)", found, found$estimate[[1]] - found$estimate[[2]])
found <- metafor::escalc(measure = "SMD", m1i = mean(second), sd1i = sd(second), n1i = length(second),
  m2i = mean(first), sd2i = sd(first), n2i = length(first))
number("hedges_g", "independent", "metafor::escalc(measure = \"SMD\")", found$yi[[1]])

for (name in c("ranks", "ranks_floats", "unequal")) {
  found <- kruskal.test(INPUTS[[name]]$values, factor(INPUTS[[name]]$groups))
  number("kruskal_wallis.h", name, "stats::kruskal.test", found$statistic[[1]])
  number("kruskal_wallis.df", name, "stats::kruskal.test", found$parameter[[1]])
  number("kruskal_wallis.p", name, "stats::kruskal.test", found$p.value)
}

for (name in c("targets", "targets_floats")) {
  found <- friedman.test(INPUTS[[name]])
  number("friedman.chi_square", name, "stats::friedman.test", found$statistic[[1]])
  number("friedman.df", name, "stats::friedman.test", found$parameter[[1]])
  number("friedman.p", name, "stats::friedman.test", found$p.value)
}

numbers("benjamini_hochberg", "p_values", "stats::p.adjust(method = \"BH\")", p.adjust(INPUTS$p_values, "BH"))

write_numbers("tests", "metafor")

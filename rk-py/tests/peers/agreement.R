# Agreement within groups: multilevel.
source("common.R")
suppressPackageStartupMessages(library(multilevel))

UNIFORM <- list(null = "uniform", options = 5)
SKEWED <- list(null = "slightly_skewed", options = 5)
CLIPPED <- "multilevel takes a variance above the null as the null, so that the number is 0"

of_groups <- function(name, rows, groups) {
  many <- is.matrix(rows)
  for (null in list(UNIFORM, SKEWED)) {
    variance <- if (null$null == "uniform") 2 else 1.34
    found <- if (many) multilevel::rwg.j(rows, groups, variance) else multilevel::rwg(rows, groups, variance)
    below <- if (many) multilevel::rwg.j.lindell(rows, groups, variance)
    for (at in seq_len(nrow(found))) {
      group <- found$grpid[[at]]
      value <- found[[if (many) "rwg.j" else "rwg"]][[at]]
      inner <- if (many) rows[groups == group, , drop = FALSE] else rows[groups == group]
      above <- NROW(inner) > 1 && if (many) {
        mean(apply(na.omit(inner), 2, var)) > variance
      } else {
        var(inner) > variance
      }
      number(if (many) "rwg_j" else "rwg", name, if (many) "multilevel::rwg.j" else "multilevel::rwg", value,
        part = group, options = null, because = if (above) CLIPPED)
      if (many) {
        number("rwg_j_star", name, "multilevel::rwg.j.lindell", below$rwg.lindell[[at]], part = group, options = null)
      }
    }
  }
  for (type in c("mean", "median")) {
    found <- multilevel::ad.m(rows, groups, type)
    numbers(paste0("ad_", type), name, sprintf("multilevel::ad.m(type = \"%s\")", type), found$AD.M, found$grpid)
  }
  found <- multilevel::awg(rows, groups, c(1, 5))
  numbers("a_wg", name, "multilevel::awg", found$a.wg, found$grpid)
}

of_groups("agreement", INPUTS$agreement$rows, INPUTS$agreement$groups)
of_groups("unequal", INPUTS$unequal$values, INPUTS$unequal$groups)

write_numbers("agreement", "multilevel")

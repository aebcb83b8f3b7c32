# Correlations and factors of raw ratings: psych, stats and lavaan.
# Factors of published correlation matrices are compared in samples/factor.
source("common.R")
suppressPackageStartupMessages({
  library(psych)
  library(lavaan)
})

WITH_N <- "lavaan divides by df n, rk by df (n - 1)"
BEYOND <- "the likelihood is largest where the two factors correlate by more than 1, which rk does not take for a fit"
# The likelihood hardly changes about its peak: chi-square agrees to 1e-10 long before the loadings do.
EARLY <- "lavaan's search ends when the likelihood hardly grows, with loadings that are right to about six digits"
NEAR <- 1e-6
HALVES <- list(two = list(0:3, 4:6))
FITS <- c(chi_square = "chisq", df = "df", p = "pvalue", cfi = "cfi", tli = "tli", rmsea = "rmsea")

# The closest search that lavaan ends by itself.
fit <- function(model, rows) {
  for (tolerance in c(1e-14, 1e-13, 1e-12, 1e-11, 1e-10)) {
    found <- suppressWarnings(cfa(model, as.data.frame(rows), std.lv = TRUE, control = list(rel.tol = tolerance)))
    if (lavInspect(found, "converged")) return(found)
  }
  stop("lavaan finds no fit")
}

for (name in c("ratings", "ratings_small", "floats")) {
  rows <- INPUTS[[name]]
  items <- paste0("i", seq_len(ncol(rows)))
  colnames(rows) <- items
  r <- cor(rows)
  numbers("factors.eigenvalues", name, "base::eigen", eigen(r, symmetric = TRUE)$values)
  number("factors.determinant", name, "base::det", det(r))
  found <- psych::KMO(r)
  number("factors.kmo", name, "psych::KMO MSA", found$MSA)
  numbers("factors.kmo_items", name, "psych::KMO MSAi", unname(found$MSAi))
  found <- psych::cortest.bartlett(r, nrow(rows))
  number("factors.bartlett.chi_square", name, "psych::cortest.bartlett chisq", found$chisq)
  number("factors.bartlett.df", name, "psych::cortest.bartlett df", found$df)
  number("factors.bartlett.p", name, "psych::cortest.bartlett p.value", found$p.value)

  of_fit <- function(which, model, options = NULL) {
    found <- fit(model, rows)
    measures <- fitMeasures(found)
    standard <- standardizedSolution(found)
    beyond <- if (any(abs(standard$est.std[standard$op == "~~"]) > 1 + 1e-9)) BEYOND
    for (field in names(FITS)) {
      number(sprintf("factors.%s.%s", which, field), name, sprintf("lavaan::fitMeasures %s", FITS[[field]]),
        measures[[FITS[[field]]]], options = options,
        because = if (!is.null(beyond)) beyond else if (field == "rmsea" && measures[["rmsea"]] > 0) WITH_N)
    }
    numbers(sprintf("factors.%s.loadings", which), name, "lavaan::standardizedSolution", standard$est.std[standard$op == "=~"],
      options = options, because = if (is.null(beyond)) EARLY else beyond, within = if (is.null(beyond)) NEAR)
    list(standard = standard, measures = measures, beyond = beyond)
  }
  sum_of <- paste(items, collapse = " + ")
  one <- of_fit("one", paste("f =~", sum_of))
  number("factors.baseline.chi_square", name, "lavaan::fitMeasures baseline.chisq", one$measures[["baseline.chisq"]])
  number("factors.baseline.df", name, "lavaan::fitMeasures baseline.df", one$measures[["baseline.df"]])
  if (ncol(rows) == 7) {
    halves <- paste("c =~", paste(items[1:4], collapse = " + "), "\n r =~", paste(items[5:7], collapse = " + "))
    two <- of_fit("two", halves, HALVES)
    number("factors.two.correlation", name, "lavaan::standardizedSolution",
      with(two$standard, est.std[lhs == "c" & rhs == "r"]), options = HALVES,
      because = if (is.null(two$beyond)) EARLY else two$beyond, within = if (is.null(two$beyond)) NEAR)
  }

  # Omega as a parameter of the model, so that lavaan gives its interval by the delta method.
  labels <- paste0("l", seq_along(items))
  errors <- paste0("u", seq_along(items))
  whole <- paste(labels, collapse = " + ")
  found <- fit(paste0(
    "f =~ ", paste(labels, items, sep = "*", collapse = " + "), "\n",
    paste(items, "~~", paste(errors, items, sep = "*"), collapse = "\n"), "\n",
    "omega := (", whole, ")^2 / ((", whole, ")^2 + ", paste(errors, collapse = " + "), ")"
  ), rows)
  omega <- subset(standardizedSolution(found), lhs == "omega")
  for (field in c("estimate", "low", "high")) {
    column <- c(estimate = "est.std", low = "ci.lower", high = "ci.upper")[[field]]
    number(paste0("omega_total.", field), name, paste("lavaan::standardizedSolution", column), omega[[column]],
      because = EARLY, within = NEAR)
  }
}

write_numbers("structure", c("lavaan", "psych"))

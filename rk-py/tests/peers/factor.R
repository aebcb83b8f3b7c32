# Factors by lavaan and psych: rk-core/samples/factor/peers.json.
# Run in this folder after factor.py: Rscript factor.R

suppressPackageStartupMessages({
  library(jsonlite)
  library(psych)
  library(lavaan)
})

FOLDER <- file.path("..", "..", "..", "rk-core", "samples", "factor")
CASES <- fromJSON(file.path(FOLDER, "reference.json"), simplifyVector = FALSE)$cases

correlations_of <- function(lower) {
  order <- length(lower) + 1L
  found <- diag(order)
  for (row in seq_along(lower)) {
    for (column in seq_along(lower[[row]])) {
      found[row + 1L, column] <- found[column, row + 1L] <- lower[[row]][[column]]
    }
  }
  dimnames(found) <- list(paste0("i", seq_len(order)), paste0("i", seq_len(order)))
  found
}

# The closest search that lavaan ends by itself.
fit <- function(model, correlations, n) {
  for (tolerance in c(1e-14, 1e-13, 1e-12, 1e-11, 1e-10)) {
    found <- suppressWarnings(cfa(model,
      sample.cov = correlations, sample.nobs = n, std.lv = TRUE, control = list(rel.tol = tolerance)
    ))
    if (lavInspect(found, "converged")) {
      return(found)
    }
  }
  stop("lavaan finds no fit")
}

measures <- function(found) {
  as.list(fitMeasures(found, c(
    "chisq", "df", "pvalue", "cfi", "tli", "rmsea", "baseline.chisq", "baseline.df"
  )))
}

one_factor <- function(correlations, n) {
  names <- colnames(correlations)
  labels <- paste0("l", seq_along(names))
  errors <- paste0("u", seq_along(names))
  model <- paste0(
    "f =~ ", paste(labels, names, sep = "*", collapse = " + "), "\n",
    paste(names, "~~", paste(errors, names, sep = "*"), collapse = "\n"), "\n",
    "omega := (", paste(labels, collapse = " + "), ")^2 / ((",
    paste(labels, collapse = " + "), ")^2 + ", paste(errors, collapse = " + "), ")"
  )
  found <- fit(model, correlations, n)
  standard <- standardizedSolution(found)
  omega <- standard[standard$lhs == "omega", ]
  c(measures(found), list(
    loadings = standard$est.std[standard$op == "=~"],
    omega = omega$est.std, omega_low = omega$ci.lower, omega_high = omega$ci.upper
  ))
}

two_factors <- function(correlations, n, items) {
  names <- colnames(correlations)
  lists <- lapply(items, function(part) names[unlist(part) + 1L])
  model <- paste0(
    "f =~ ", paste(lists[[1]], collapse = " + "), "\n",
    "g =~ ", paste(lists[[2]], collapse = " + ")
  )
  found <- fit(model, correlations, n)
  standard <- standardizedSolution(found)
  loads <- standard[standard$op == "=~", ]
  c(measures(found), list(
    loadings = loads$est.std[match(names, loads$rhs)],
    correlation = standard$est.std[standard$lhs == "f" & standard$rhs == "g"]
  ))
}

of_psych <- function(correlations, n) {
  kmo <- KMO(correlations)
  bartlett <- cortest.bartlett(correlations, n = n)
  axis <- fa(correlations, nfactors = 1, fm = "pa", n.obs = n, min.err = 1e-14, max.iter = 10000, warnings = FALSE)
  ml <- fa(correlations, nfactors = 1, fm = "ml", n.obs = n, warnings = FALSE)
  list(
    kmo = kmo$MSA, kmo_by_item = unname(kmo$MSAi), squared_multiple_correlations = unname(smc(correlations)),
    bartlett = bartlett$chisq, bartlett_p = bartlett$p.value,
    principal_axis = as.numeric(axis$loadings),
    ml = as.numeric(ml$loadings), ml_chi_square = ml$STATISTIC, ml_objective = ml$objective
  )
}

found <- lapply(CASES, function(case) {
  correlations <- correlations_of(case$lower)
  answer <- list(lavaan_one = one_factor(correlations, case$n), psych = of_psych(correlations, case$n))
  if (!is.null(case$items)) answer$lavaan_two <- two_factors(correlations, case$n, case$items)
  answer
})

answer <- list(
  made_by = "rk-py/tests/peers/factor.R",
  versions = list(
    R = paste(R.version$major, R.version$minor, sep = "."),
    psych = as.character(packageVersion("psych")), lavaan = as.character(packageVersion("lavaan"))
  ),
  cases = found
)
writeLines(toJSON(answer, auto_unbox = TRUE, digits = NA, na = "null", pretty = TRUE), file.path(FOLDER, "peers.json"))

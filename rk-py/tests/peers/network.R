# Networks of ties: sna and igraph.
source("common.R")
suppressPackageStartupMessages(library(sna))

permutations <- function(values) {
  if (length(values) < 2) return(list(values))
  found <- list()
  for (at in seq_along(values)) {
    for (rest in permutations(values[-at])) found[[length(found) + 1]] <- c(values[at], rest)
  }
  found
}

open <- function(matrix) {
  diag(matrix) <- 0
  matrix
}

for (name in c("network_6", "network_6_later", "network_12")) {
  survey <- INPUTS[[name]]
  groups <- names(survey$scores)
  w <- open(survey$w)
  size <- nrow(w)
  moderate <- open((survey$w >= 3.5) * 1)
  strong <- open((survey$w > 4) * 1)
  tell <- function(statistic, made_by, value, scope = WHOLE, options = NULL, ...) {
    number(paste0("network.", statistic), name, made_by, value, scope = scope, field = "estimate", options = options, ...)
  }

  tell("density", "sna::gden", sna::gden(w))
  tell("density_sd", "stats::sd of the ties", sd(survey$w, na.rm = TRUE))
  tell("density_binary", "sna::gden of w >= 3.5", sna::gden(moderate), list(level = "moderate"))
  tell("density_binary", "sna::gden of w > 4", sna::gden(strong), list(level = "strong"))
  graph <- igraph::graph_from_adjacency_matrix(moderate, mode = "directed")
  tell("density_binary", "igraph::edge_density of w >= 3.5", igraph::edge_density(graph), list(level = "moderate"))
  for (way in c("out", "in")) {
    mode <- paste0(way, "degree")
    found <- sna::degree(w, cmode = mode) / (size - 1)
    for (at in seq_along(groups)) {
      tell(paste0("strength_", way), sprintf("sna::degree(cmode = \"%s\") / (G - 1)", mode), found[[at]],
        list(group = groups[[at]]))
    }
    # sna's largest possible sum is that of a star of ones; on (w - 1) / 4 that is a star of fives among ones.
    tell(paste0("centralization_", way), sprintf("sna::centralization(degree, cmode = \"%s\") of (w - 1) / 4", mode),
      sna::centralization(open((survey$w - 1) / 4), sna::degree, cmode = mode))
  }

  tell("reciprocity_correlation", "sna::grecip(measure = \"correlation\")", sna::grecip(w, measure = "correlation")[[1]])
  tell("reciprocity_dyadic", "sna::grecip(measure = \"dyadic\") of w >= 3.5", sna::grecip(moderate, measure = "dyadic")[[1]])
  tell("reciprocity_edgewise", "sna::grecip(measure = \"edgewise\") of w >= 3.5",
    sna::grecip(moderate, measure = "edgewise")[[1]])
  tell("reciprocity_edgewise", "igraph::reciprocity of w >= 3.5", igraph::reciprocity(graph))

  qap <- function(one, other, kind, options = NULL) {
    r <- sna::gcor(one, other)
    scope <- list(kind = kind)
    tell("qap_correlation", "sna::gcor", r, scope, options)
    if (size == 6) {
      # sna::qaptest draws permutations; here are all of them, with sna's correlation.
      found <- vapply(permutations(seq_len(size)), function(order) sna::gcor(one[order, order], other), 0)
      tell("qap_p", "sna::gcor of all 720 permutations", mean(found >= r - 1e-12), scope, options)
      tell("qap_p_two_sided", "sna::gcor of all 720 permutations", mean(abs(found) >= abs(r) - 1e-12), scope, options)
    }
  }
  qap(open(survey$communication), open(survey$relationship), "layers")
  if (name == "network_6") qap(w, open(INPUTS$network_6_later$w), "with", list(with = "network_6_later"))
}

write_numbers("network", c("sna", "igraph"))

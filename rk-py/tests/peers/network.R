# Networks of ties: sna and igraph.
source("common.R")
suppressPackageStartupMessages(library(sna))

CUT <- list(cut = 3.5)

permutations <- function(values) {
  if (length(values) < 2) return(list(values))
  found <- list()
  for (at in seq_along(values)) {
    for (rest in permutations(values[-at])) found[[length(found) + 1]] <- c(values[at], rest)
  }
  found
}

for (name in c("network_6", "network_12")) {
  w <- INPUTS[[name]]$w
  other <- INPUTS[[name]]$other
  size <- nrow(w)
  strong <- (w >= 3.5) * 1
  scaled <- (w - 1) / 4
  diag(w) <- diag(other) <- diag(strong) <- diag(scaled) <- 0

  number("density", name, "sna::gden", sna::gden(w))
  number("density.binary", name, "sna::gden of w >= 3.5", sna::gden(strong), options = CUT)
  numbers("strength.out", name, "sna::degree(cmode = \"outdegree\") / (G - 1)", sna::degree(w, cmode = "outdegree") / (size - 1))
  numbers("strength.in", name, "sna::degree(cmode = \"indegree\") / (G - 1)", sna::degree(w, cmode = "indegree") / (size - 1))

  number("reciprocity.correlation", name, "sna::grecip(measure = \"correlation\")", sna::grecip(w, measure = "correlation")[[1]])
  number("reciprocity.dyadic", name, "sna::grecip(measure = \"dyadic\") of w >= 3.5", sna::grecip(strong, measure = "dyadic")[[1]], options = CUT)
  number("reciprocity.edgewise", name, "sna::grecip(measure = \"edgewise\") of w >= 3.5", sna::grecip(strong, measure = "edgewise")[[1]], options = CUT)
  graph <- igraph::graph_from_adjacency_matrix(strong, mode = "directed")
  number("reciprocity.edgewise", name, "igraph::reciprocity of w >= 3.5", igraph::reciprocity(graph), options = CUT)
  number("density.binary", name, "igraph::edge_density of w >= 3.5", igraph::edge_density(graph), options = CUT)

  # sna's largest possible sum is that of a star of ones; on (w - 1) / 4 that is a star of fives among ones.
  for (way in c("in", "out")) {
    mode <- paste0(way, "degree")
    number(paste0("centralization.", way), name, sprintf("sna::centralization(degree, cmode = \"%s\") of (w - 1) / 4", mode),
      sna::centralization(scaled, sna::degree, cmode = mode))
  }

  r <- sna::gcor(w, other)
  number("qap.correlation", name, "sna::gcor", r)
  if (size == 6) {
    # sna::qaptest draws permutations; here are all of them, with sna's correlation.
    all <- vapply(permutations(seq_len(size)), function(order) sna::gcor(w[order, order], other), 0)
    number("qap.p_greater", name, "sna::gcor of all 720 permutations", mean(all >= r - 1e-12))
    number("qap.p_less", name, "sna::gcor of all 720 permutations", mean(all <= r + 1e-12))
  }
}

write_numbers("network", c("sna", "igraph"))

# Agreement within groups: multilevel.
source("common.R")
suppressPackageStartupMessages(library(multilevel))

NULLS <- list(uniform = 2, slightly_skewed = 1.34)
CLIPPED <- "multilevel takes a variance above the null's as the null's, so that the number is 0"

ENDS <- paste("multilevel counts an item that all rate at one end of the scale as 1, and leaves out an item whose mean",
  "is too near to an end; rk has no number for a group with such an item")

# Whether the mean of an item lies where Brown and Hauenstein (2005) give it no a_wg.
at_an_end <- function(rows) {
  rows <- na.omit(as.matrix(rows))
  k <- nrow(rows)
  middle <- colMeans(rows)
  k > 1 && any(middle < ((k - 1) + 5) / k | middle > (1 + (k - 1) * 5) / k)
}

# What multilevel calls each, and the function; rows of one item are a vector to it.
of_rows <- function(rows, groups) {
  many <- is.matrix(rows)
  found <- list()
  for (null in names(NULLS)) {
    found[[paste0("clipped.", null)]] <- if (many) {
      list("multilevel::rwg.j", multilevel::rwg.j(rows, groups, NULLS[[null]])$rwg.j)
    } else {
      list("multilevel::rwg", multilevel::rwg(rows, groups, NULLS[[null]])$rwg)
    }
    if (many) {
      found[[paste0("star.", null)]] <-
        list("multilevel::rwg.j.lindell", multilevel::rwg.j.lindell(rows, groups, NULLS[[null]])$rwg.lindell)
    }
  }
  found$ad <- list("multilevel::ad.m(type = \"median\")", multilevel::ad.m(rows, groups, "median")$AD.M)
  found$a_wg <- list("multilevel::awg", multilevel::awg(rows, groups, c(1, 5))$a.wg)
  found$names <- multilevel::ad.m(rows, groups, "median")$grpid
  found$ends <- vapply(found$names, function(name) at_an_end(as.matrix(rows)[groups == name, , drop = FALSE]), TRUE)
  found
}

# Plain rows: both the number and the clipped one are ours.
for (name in c("agreement", "unequal")) {
  rows <- INPUTS[[name]][[if (name == "agreement") "rows" else "values"]]
  found <- of_rows(rows, INPUTS[[name]]$groups)
  tell <- function(statistic, entry, options = NULL, ...) {
    numbers(paste0("rwg_j.", statistic), name, entry[[1]], entry[[2]], found$names, options = options, ...)
  }
  for (null in names(NULLS)) {
    options <- list(options = 5, null = null)
    tell("clipped", found[[paste0("clipped.", null)]], options)
    for (at in seq_along(found$names)) {
      entry <- found[[paste0("clipped.", null)]]
      number("rwg_j.values", name, entry[[1]], entry[[2]][[at]], part = found$names[[at]], options = options,
        because = if (entry[[2]][[at]] %in% 0) CLIPPED)
    }
    star <- found[[paste0("star.", null)]]
    if (!is.null(star)) tell("r_star", star, options)
  }
  tell("ad", found$ad)
  for (at in seq_along(found$names)) {
    value <- found$a_wg[[2]][[at]]
    number("rwg_j.a_wg", name, found$a_wg[[1]], value, part = found$names[[at]],
      because = if (found$ends[[at]] && !is.na(value)) ENDS)
  }
}

# A survey: raters of one group, or of one site without those of the rated group.
survey <- INPUTS$sites
of_estimates <- function(rated, unit, rows, scope_key, by) {
  found <- of_rows(ratings_of(survey, rated, rows), unit[rows])
  for (at in seq_along(found$names)) {
    scope <- setNames(list(found$names[[at]], rated), c(scope_key, "rated"))
    tell <- function(statistic, entry, ...) {
      number(paste0("agreement.", statistic), "sites", entry[[1]], entry[[2]][[at]], scope = scope, field = "estimate",
        options = list(by = by), ...)
    }
    for (null in names(NULLS)) {
      entry <- found[[paste0("clipped.", null)]]
      tell("rwg_j", entry, method = null, because = if (entry[[2]][[at]] %in% 0) CLIPPED)
      tell("r_star_wg_j", found[[paste0("star.", null)]], method = null)
    }
    tell("ad", found$ad)
    tell("a_wg_j", found$a_wg, because = if (found$ends[[at]] && !is.na(found$a_wg[[2]][[at]])) ENDS)
  }
  for (item in ITEMS) {
    single <- multilevel::rwg(ratings_of(survey, rated, rows)[, item], unit[rows], 2)
    for (at in seq_along(single$grpid)) {
      scope <- setNames(list(single$grpid[[at]], rated, item), c(scope_key, "rated", "item"))
      number("agreement.rwg", "sites", "multilevel::rwg", single$rwg[[at]], scope = scope, method = "uniform",
        field = "estimate", options = list(by = by), because = if (single$rwg[[at]] %in% 0) CLIPPED)
    }
  }
}
for (rated in names(survey$scores)) {
  of_estimates(rated, survey$columns$site, survey$columns$group != rated, "site", "site")
  of_estimates(rated, survey$columns$group, rep(TRUE, length(survey$between)), "rater", "group")
}

write_numbers("agreement", "multilevel")

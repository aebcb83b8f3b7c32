# Times R's boot and sna on the files of benches/data.py: Rscript resampling.R DIR.
# Prints one JSON object: for each task the ms of 10,000 replicates, from fewer, and the estimate.

suppressMessages({
  library(boot)
  library(sna)
})
folder <- commandArgs(trailingOnly = TRUE)[1]
scale <- read.csv(file.path(folder, "scale.csv"))
pairs <- read.csv(file.path(folder, "ties.csv"))

milliseconds <- function(work, replicates) {
  unname(system.time(work())["elapsed"]) * 1000 * 10000 / replicates
}

items <- as.matrix(scale[, -1])
alpha <- function(rows, drawn) {
  spread <- var(rows[drawn, ])
  k <- ncol(spread)
  k / (k - 1) * (1 - sum(diag(spread)) / sum(spread))
}

people <- data.frame(total = rowSums(items), site = factor(scale$site))
icc <- function(rows, drawn) {
  anova <- summary(aov(total ~ site, rows[drawn, ]))[[1]]
  sizes <- tabulate(rows$site[drawn])
  n <- sum(sizes)
  k0 <- (n - sum(sizes^2) / n) / (length(sizes) - 1)
  between <- anova[1, 3]
  within <- anova[2, 3]
  (between - within) / (between + (k0 - 1) * within)
}

n <- max(pairs$rater) + 1
network <- function(values) {
  cells <- matrix(0, n, n)
  cells[cbind(pairs$rater, pairs$rated) + 1] <- values
  cells
}
both <- array(dim = c(2, n, n))
both[1, , ] <- network(pairs$first)
both[2, , ] <- network(pairs$second)

set.seed(1)
results <- list(
  "bootstrap_alpha/R boot" = c(
    milliseconds(function() boot(items, alpha, 100), 100), alpha(items, seq_len(nrow(items)))
  ),
  "bootstrap_icc1/R boot" = c(
    milliseconds(function() boot(people, icc, 5, strata = people$site), 5),
    icc(people, seq_len(nrow(people)))
  ),
  "qap/R sna" = c(
    milliseconds(function() qaptest(both, gcor, reps = 1000, g1 = 1, g2 = 2), 1000), gcor(both)[1, 2]
  )
)
lines <- sprintf('"%s": [%.17g, %.17g]', names(results), sapply(results, `[`, 1), sapply(results, `[`, 2))
cat("{", paste(lines, collapse = ", "), "}\n", sep = "")

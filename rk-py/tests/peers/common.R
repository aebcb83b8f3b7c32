# What all scripts in R share: the inputs, and the file of numbers that is written.
# Run a script in this folder: Rscript scale.R

suppressPackageStartupMessages(library(jsonlite))

FOLDER <- file.path("..", "..", "..", "rk-core", "samples", "peers")
INPUTS <- fromJSON(file.path(FOLDER, "inputs.json"))
ITEMS <- c("frequent", "timely", "accurate", "problem_solving", "shared_goals", "shared_knowledge", "mutual_respect")
WHOLE <- setNames(list(), character(0))
NUMBERS <- new.env()
NUMBERS$lines <- character(0)

# 17 significant digits give the same binary64 number back.
digits <- function(value) {
  if (is.na(value)) "null" else sprintf("%.17g", value)
}

json <- function(value) {
  as.character(toJSON(value, auto_unbox = TRUE, digits = I(15)))
}

# One number of another program. `statistic` is the operation and our name. `part` names
# an item, a group or a form; `scope`, `method` and `field` a row of estimates. `options`
# is what the call says besides. `because` says why rk has another number; `within` is how
# far the two may lie apart all the same.
number <- function(statistic, input, made_by, value, part = NULL, scope = NULL, method = NULL, field = NULL,
                   options = NULL, because = NULL, within = NULL) {
  given <- list(statistic = statistic, input = input, part = part, scope = scope, method = method, field = field,
    options = options, `function` = made_by)
  given <- given[!vapply(given, is.null, TRUE)]
  fields <- c(
    vapply(names(given), function(key) sprintf('"%s": %s', key, json(given[[key]])), ""),
    sprintf('"value": %s', digits(value)),
    if (!is.null(because)) sprintf('"because": %s', json(because)),
    if (!is.null(within)) sprintf('"within": %s', digits(within))
  )
  NUMBERS$lines <- c(NUMBERS$lines, paste0("    {", paste(fields, collapse = ", "), "}"))
}

# The same for a vector, with its names or places, counted from 0, as parts.
numbers <- function(statistic, input, made_by, values, parts = seq_along(values) - 1L, ...) {
  for (at in seq_along(values)) {
    number(statistic, input, made_by, values[[at]], part = parts[[at]], ...)
  }
}

# The ratings of one group in a survey, a column an item.
ratings_of <- function(survey, rated, rows = TRUE) {
  found <- vapply(ITEMS, function(item) as.numeric(survey$columns[[paste0(rated, "_", item)]]),
    numeric(length(survey$between)))
  found[rows, , drop = FALSE]
}

write_numbers <- function(name, packages = character(0)) {
  versions <- list(R = paste(R.version$major, R.version$minor, sep = "."))
  for (package in packages) versions[[package]] <- as.character(packageVersion(package))
  lines <- c(
    "{",
    sprintf('  "made_by": "rk-py/tests/peers/%s.R",', name),
    sprintf('  "versions": %s,', json(versions)),
    '  "numbers": [',
    paste(NUMBERS$lines, collapse = ",\n"),
    "  ]",
    "}"
  )
  writeLines(lines, file.path(FOLDER, paste0(name, "_r.json")))
}

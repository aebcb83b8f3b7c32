# What all scripts in R share: the inputs, and the file of numbers that is written.
# Run a script in this folder: Rscript scale.R

suppressPackageStartupMessages(library(jsonlite))

FOLDER <- file.path("..", "..", "..", "rk-core", "samples", "peers")
INPUTS <- fromJSON(file.path(FOLDER, "inputs.json"))
NUMBERS <- new.env()
NUMBERS$lines <- character(0)

# 17 significant digits give the same binary64 number back.
digits <- function(value) {
  if (is.na(value)) "null" else sprintf("%.17g", value)
}

word <- function(text) {
  as.character(toJSON(text, auto_unbox = TRUE))
}

# One number of another program. `part` names an item or a group, `options` what the
# function was told. `because` says why rk has another number; `within` is how far
# the two may lie apart all the same.
number <- function(statistic, input, made_by, value, part = NULL, options = NULL, because = NULL, within = NULL) {
  fields <- c(
    sprintf('"statistic": %s', word(statistic)),
    sprintf('"input": %s', word(input)),
    if (!is.null(part)) sprintf('"part": %s', word(part)),
    if (!is.null(options)) sprintf('"options": %s', toJSON(options, auto_unbox = TRUE, digits = I(15))),
    sprintf('"function": %s', word(made_by)),
    sprintf('"value": %s', digits(value)),
    if (!is.null(because)) sprintf('"because": %s', word(because)),
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

write_numbers <- function(name, packages = character(0)) {
  versions <- c(R = paste(R.version$major, R.version$minor, sep = "."))
  for (package in packages) versions[package] <- as.character(packageVersion(package))
  lines <- c(
    "{",
    sprintf('  "made_by": "rk-py/tests/peers/%s.R",', name),
    sprintf('  "versions": %s,', toJSON(as.list(versions), auto_unbox = TRUE)),
    '  "numbers": [',
    paste(NUMBERS$lines, collapse = ",\n"),
    "  ]",
    "}"
  )
  writeLines(lines, file.path(FOLDER, paste0(name, "_r.json")))
}

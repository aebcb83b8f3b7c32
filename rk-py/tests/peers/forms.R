# The six intraclass correlations of Shrout and Fleiss: psych.
source("common.R")
suppressPackageStartupMessages(library(psych))

# psych's names and ours, which are those of Shrout and Fleiss.
FORMS <- c(
  ICC1 = "ICC(1,1)", ICC2 = "ICC(2,1)", ICC3 = "ICC(3,1)",
  ICC1k = "ICC(1,k)", ICC2k = "ICC(2,k)", ICC3k = "ICC(3,k)"
)
FIELDS <- c(
  estimate = "ICC", f = "F", df1 = "df1", df2 = "df2", p = "p", low = "lower bound", high = "upper bound"
)

for (name in c("judges", "judges_ratings", "shrout_fleiss")) {
  found <- psych::ICC(INPUTS[[name]], lmer = FALSE)$results
  for (at in seq_len(nrow(found))) {
    for (field in names(FIELDS)) {
      number(paste0("icc_forms.", field), name, sprintf("psych::ICC(lmer = FALSE) %s", FIELDS[[field]]),
        found[at, FIELDS[[field]]], part = FORMS[[found$type[[at]]]])
    }
  }
}

# The same people in two waves.
survey <- INPUTS$matched
waves <- lapply(c("1", "2"), function(wave) survey$between[survey$columns$wave == wave])
found <- psych::ICC(do.call(cbind, waves), lmer = FALSE)$results
for (pair in list(c("icc_agreement", "ICC2"), c("icc_consistency", "ICC3"))) {
  row <- found[found$type == pair[[2]], ]
  for (field in c("estimate", "low", "high")) {
    number(paste0("change.", pair[[1]]), "matched", sprintf("psych::ICC(lmer = FALSE) %s", FIELDS[[field]]),
      row[[FIELDS[[field]]]], scope = WHOLE, field = field)
  }
}

write_numbers("forms", "psych")

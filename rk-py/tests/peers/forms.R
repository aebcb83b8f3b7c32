# The six intraclass correlations of Shrout and Fleiss: psych.
source("common.R")
suppressPackageStartupMessages(library(psych))

# psych's names and ours, which are those of Shrout and Fleiss.
FORMS <- c(
  ICC1 = "icc(1,1)", ICC2 = "icc(2,1)", ICC3 = "icc(3,1)",
  ICC1k = "icc(1,k)", ICC2k = "icc(2,k)", ICC3k = "icc(3,k)"
)

for (name in c("judges", "judges_ratings", "shrout_fleiss")) {
  found <- psych::ICC(INPUTS[[name]], lmer = FALSE)$results
  for (at in seq_len(nrow(found))) {
    row <- found[at, ]
    part <- FORMS[[row$type]]
    number("icc_forms.value", name, "psych::ICC(lmer = FALSE) ICC", row$ICC, part = part)
    number("icc_forms.f", name, "psych::ICC(lmer = FALSE) F", row$F, part = part)
    number("icc_forms.df1", name, "psych::ICC(lmer = FALSE) df1", row$df1, part = part)
    number("icc_forms.df2", name, "psych::ICC(lmer = FALSE) df2", row$df2, part = part)
    number("icc_forms.p", name, "psych::ICC(lmer = FALSE) p", row$p, part = part)
    number("icc_forms.low", name, "psych::ICC(lmer = FALSE) lower bound", row$`lower bound`, part = part)
    number("icc_forms.high", name, "psych::ICC(lmer = FALSE) upper bound", row$`upper bound`, part = part)
  }
}

write_numbers("forms", "psych")

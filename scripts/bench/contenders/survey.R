# R survey, against which the engine is checked: shares and Taylor standard errors of each question, overall and by
# each breakdown. With a second argument the estimates are written there.
suppressPackageStartupMessages(library(survey))
source("../contender.R")

contender(function(path, out = NULL) {
  answers <- read.csv(path, encoding = "UTF-8")
  questions <- grep("^q", names(answers), value = TRUE)
  breakdowns <- grep("^b", names(answers), value = TRUE)
  answers[c(questions, breakdowns)] <- lapply(answers[c(questions, breakdowns)], factor)
  design <- svydesign(ids = ~1, weights = ~weight, data = answers)
  estimates <- list()
  for (question in questions) {
    answer <- levels(answers[[question]])
    overall <- svymean(make.formula(question), design)
    estimates[[length(estimates) + 1]] <- data.frame(
      question, answer,
      by = "", group = "", estimate = as.numeric(coef(overall)), se = as.numeric(SE(overall))
    )
    for (by in breakdowns) {
      shares <- svyby(make.formula(question), make.formula(by), design, svymean)
      estimates[[length(estimates) + 1]] <- data.frame(
        question,
        answer = rep(answer, each = nrow(shares)), by, group = as.character(shares[[by]]),
        estimate = as.numeric(coef(shares)), se = as.numeric(unlist(SE(shares)))
      )
    }
  }
  all <- do.call(rbind, estimates)
  if (!is.null(out)) {
    all[c("estimate", "se")] <- lapply(all[c("estimate", "se")], sprintf, fmt = "%.17g")
    write.csv(all, out, row.names = FALSE, fileEncoding = "UTF-8")
  }
  nrow(all)
})

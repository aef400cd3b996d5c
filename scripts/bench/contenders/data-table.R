# data.table: reads what is needed, then sums the weights and their squares by question and breakdown.
suppressPackageStartupMessages(library(data.table))
source("../contender.R")

# By default it takes half of the processors.
invisible(setDTthreads(0))

contender(function(path) {
  columns <- grep("^(weight|q|b)", names(fread(path, nrows = 0)), value = TRUE)
  answers <- fread(path, select = columns, encoding = "UTF-8")
  answers[, squared := weight^2]
  made <- 0
  for (question in grep("^q", columns, value = TRUE)) {
    for (by in c("", grep("^b", columns, value = TRUE))) {
      cells <- answers[, .(.N, sum(weight), sum(squared)), by = c(question, by[by != ""])]
      made <- made + nrow(cells)
    }
  }
  made
})

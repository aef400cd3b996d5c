# Runs a contender in this process and writes its report, as contender.ts does. `run` gets the file and whatever
# arguments follow it, and tells how many cells it made.
contender <- function(run) {
  arguments <- commandArgs(trailingOnly = TRUE)
  start <- Sys.time()
  made <- do.call(run, as.list(arguments))
  milliseconds <- as.numeric(difftime(Sys.time(), start, units = "secs")) * 1000
  peak <- grep("^VmHWM", readLines("/proc/self/status"), value = TRUE)
  kilobytes <- as.numeric(gsub("[^0-9]", "", peak))
  cat(sprintf(
    '{"milliseconds":%.0f,"megabytes":%.0f,"made":%d}\n',
    milliseconds, kilobytes / 1024, as.integer(made)
  ))
}

/** A task of the page's main thread that took long, as a browser tells it, in milliseconds. */
export interface LongTask {
  readonly startTime: number;
  readonly duration: number;
}

/** What a task may take without a reader noticing, in milliseconds. */
const unnoticed = 50;

/**
 * The total blocking time: what tasks took beyond 50 milliseconds each once something was to be seen. A task before that
 * delays the first paint, and counts there. Defined by web.dev/articles/tbt, here without an end, since a page is watched
 * until it does nothing more.
 *
 * @param tasks - all that took long
 * @param painted - when the first content was painted, in milliseconds from the same beginning
 * @returns milliseconds
 */
export function blockingTime(tasks: readonly LongTask[], painted: number): number {
  return tasks.reduce((total, { startTime, duration }) => {
    const after = startTime + duration - Math.max(startTime, painted);
    return total + Math.max(0, after - unnoticed);
  }, 0);
}

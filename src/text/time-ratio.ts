/** How the time of a tool stands to that of the engine, told so that the number is never below one. */
export interface TimeRatio {
  /** Who took longer: the tool, the engine, or nobody as far as one decimal tells. */
  readonly longer: 'tool' | 'engine' | 'neither';
  /** How many times as long, to one decimal. */
  readonly times: number;
}

/**
 * Sets the time of a tool against that of the engine.
 *
 * @param engine - the engine's time, above 0
 * @param tool - the tool's time, above 0, in the same unit
 * @returns who took longer, and how many times as long
 * @throws RangeError where a time is not above 0
 * @example
 * ```ts
 * timeRatio(2000, 7000) // { longer: 'tool', times: 3.5 }
 * timeRatio(300, 120) // { longer: 'engine', times: 2.5 }
 * timeRatio(100, 104) // { longer: 'neither', times: 1 }
 * ```
 */
export function timeRatio(engine: number, tool: number): TimeRatio {
  if (!(engine > 0 && tool > 0)) throw new RangeError(`times must be above 0: ${engine} and ${tool}`);
  const times = Math.round((Math.max(engine, tool) / Math.min(engine, tool)) * 10) / 10;
  if (times === 1) return { longer: 'neither', times };
  return { longer: tool > engine ? 'tool' : 'engine', times };
}

import type { Evidence } from '../schema/evidence.ts';

/** What the site counts of itself, by the name used in `{site:…}`. */
export const siteCountNames = [
  'statements',
  'quantities',
  'rankings',
  'figures',
  'figuresWithValues',
  'tables',
  'sources',
  'derived',
  'checks',
  'consistent',
  'inconsistent',
  'statementsChecked',
  'statementsNotCheckable',
] as const;

/** A count of the site itself. */
export type SiteCountName = (typeof siteCountNames)[number];

/** Counts what the site holds. */
export function siteCounts(evidence: Evidence): Readonly<Record<SiteCountName, number>> {
  const { statements, figures, reconciliations } = evidence;
  const numbered = figures.filter((figure) => figure.number !== null);
  return {
    statements: statements.length,
    quantities: statements.filter((statement) => statement.kind === 'quantity').length,
    rankings: statements.filter((statement) => statement.kind === 'ranking').length,
    figures: numbered.length,
    figuresWithValues: numbered.filter(
      (figure) => figure.status === 'complete' || figure.status === 'partial',
    ).length,
    tables: evidence.published.length,
    sources: evidence.sources.length,
    derived: evidence.derived.length,
    checks: reconciliations.filter((check) => check.verdict !== 'notCheckable').length,
    consistent: reconciliations.filter((check) => check.verdict === 'consistent').length,
    inconsistent: reconciliations.filter((check) => check.verdict === 'inconsistent').length,
    statementsChecked: statements.filter((statement) => statement.verdict !== 'notCheckable').length,
    statementsNotCheckable: statements.filter((statement) => statement.verdict === 'notCheckable').length,
  };
}

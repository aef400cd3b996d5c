import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Release } from '../../src/schema/release.ts';
import type { VerifyEdition } from '../../src/verify/verify-record.ts';
import { contents, fixture } from '../pipeline/workspace.ts';
import { derive, edit, editionOf, release, type Scratch } from './scratch.ts';

const statements = 'interim-report/statements.csv';
const from = 'profit-exploring,quantity,5(2),body,fig-05,11,28%,1,28,';
const to = 'profit-exploring,quantity,5(2),body,fig-05,11,29%,1,29,';

/** A project that was released, changed by one number and released again. */
export interface TwoReleases {
  readonly place: Scratch;
  /** The files of the first release as they were before the change. */
  readonly first: Record<string, string>;
  readonly before: VerifyEdition;
  readonly after: VerifyEdition;
  /** The version that the data bore between the two. */
  readonly draft: string;
  readonly second: Release;
}

/** Makes the releases 1.0.0 and 1.0.1 of the fixture in a folder. */
export async function twoReleases(folder: string): Promise<TwoReleases> {
  cpSync(fixture, folder, { recursive: true });
  const place = {
    ...{ folder, data: join(folder, 'sources'), releases: join(folder, 'releases') },
    corrections: join(folder, 'corrections.csv'),
  };
  await release(place, '1.0.0');
  const first = contents(join(place.releases, '1.0.0'));
  const before = editionOf(join(folder, 'derived'));
  edit(place, statements, from, to);
  edit(place, statements, ',28%,ニーズ探索に取り組んだ', ',29%,ニーズ探索に取り組んだ');
  edit(place, 'interim-report/fig-05.csv', ',28,', ',29,');
  const evidence = readFileSync(join(await derive(place, '1.0.0'), 'evidence.json'), 'utf8');
  const { version: draft } = JSON.parse(evidence) as { version: string };
  const second = await release(place, '1.0.1');
  return { place, first, before, after: editionOf(join(folder, 'derived')), draft, second };
}

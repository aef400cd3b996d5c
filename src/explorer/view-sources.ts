import type { ExplorerFile, ExplorerIndex } from '../schema/explorer.ts';
import type { Locale } from '../schema/locale.ts';
import type { ExplorerState } from './explorer-state.ts';
import type { ExplorerWords } from './explorer-words.ts';

/** What a view is made of. */
export interface ViewSources {
  readonly index: ExplorerIndex;
  readonly file: ExplorerFile;
  readonly state: ExplorerState;
  readonly words: ExplorerWords;
  readonly locale: Locale;
  /** Whether the tables are of a reader's own file, which nobody released. */
  readonly isOwn?: boolean;
}

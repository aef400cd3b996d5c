/** What a reader must not take a view for: a finding, where its answers were generated; published, where it is their own. */
export interface ViewMarks {
  readonly isSynthetic: boolean;
  /** Whether it was made of a reader's own file. */
  readonly isOwn: boolean;
}

/** The words that the tables of a reader's own file carry in every file and image. */
const ownFileMark = '手元のデータ（未公表） / own file, not published';

/**
 * The words that every file and image of a view carries; null where it is a published one of respondents' answers.
 *
 * @param synthetic - the words of generated answers; null for those of respondents
 * @param isOwn - whether it was made of a reader's own file
 */
export function markText(synthetic: string | null, isOwn: boolean): string | null {
  if (!isOwn) return synthetic;
  return synthetic === null ? ownFileMark : `${synthetic}; ${ownFileMark}`;
}

/** What the names of the files of a view end with. */
export function fileMark({ isSynthetic, isOwn }: ViewMarks): string {
  return `${isSynthetic ? '-synthetic' : ''}${isOwn ? '-own-file-not-published' : ''}`;
}

/** What the names of sheets end with, of which Excel takes 31 characters. */
export function sheetMark({ isSynthetic, isOwn }: ViewMarks): string {
  const short = isSynthetic ? ' own file' : ' 手元のデータ own file';
  return `${isSynthetic ? ' 合成データ synthetic' : ''}${isOwn ? short : ''}`;
}

/** An encoding in which files of answers come. */
export type SurveyEncoding = 'utf-8' | 'shift_jis' | 'euc-jp' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** How a file of answers is written. */
export interface SurveyFile {
  readonly path: string;
  readonly bytes: number;
  readonly encoding: SurveyEncoding;
  /** Bytes of a byte order mark at the beginning. */
  readonly mark: number;
  readonly delimiter: ',' | ';' | '\t';
  readonly decimal: '.' | ',';
  readonly header: readonly string[];
}

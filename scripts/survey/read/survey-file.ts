import type { FileForm } from '../../../src/survey/file/file-form.ts';

/** A file of answers on disk, and how it is written. */
export interface SurveyFile extends FileForm {
  readonly path: string;
  readonly bytes: number;
}

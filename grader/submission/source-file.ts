/** One file of a submission, read as text. */
export interface SourceFile {
  /** Relative to the submission, with `/`. */
  readonly path: string;
  readonly text: string;
}

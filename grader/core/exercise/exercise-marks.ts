/** Something that programs of an exercise do. */
export interface Trace {
  /** Matches a program's text in lower case without accents. */
  readonly pattern: RegExp;
  /** From 1 to 10. */
  readonly weight: number;
}

/** How programs of one exercise can be told from those of others. */
export interface ExerciseMarks {
  /** The words by which names and texts speak of it, in lower case without accents. */
  readonly words: RegExp;
  readonly traces: readonly Trace[];
}

/** How a piece of text stands out, where colours are allowed. */
export type Tone = "plain" | "strong" | "good" | "bad" | "warning" | "faint";

export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

/** One line before it is wrapped. */
export interface Line {
  /** Blanks before every row. */
  readonly indentInColumns: number;
  /** Further blanks before every row but the first. */
  readonly hangInColumns: number;
  /** Stands before every row, after the indentation. */
  readonly bar: string;
  /** A line that is to be copied as it stands is never broken. */
  readonly isWrapped: boolean;
  readonly spans: readonly Span[];
}

/** A piece of text with its tone. */
export function span(text: string, tone: Tone = "plain"): Span {
  return { text, tone };
}

/** A line that starts so many columns from the left. */
export function line(indentInColumns: number, spans: readonly Span[]): Line {
  return {
    indentInColumns,
    hangInColumns: 0,
    bar: "",
    isWrapped: true,
    spans,
  };
}

export const blankLine: Line = line(0, []);

/**
 * What was handed in, and the grader's version. A folder may have any name: what of it stands in a second row is moved
 * in, so that it cannot look like a line of ours.
 */
export function titleLine(title: string, version: string): Line {
  const by = span(` · grade ${version}`, "faint");
  return { ...line(0, [span(title, "strong"), by]), hangInColumns: 8 };
}

/** "label  text": a row of a table whose second column starts at the same place in every row. */
export function row(label: string, spans: readonly Span[]): Line {
  const labelWidth = 12;
  const name = label.padEnd(labelWidth - 1) + " ";
  return {
    ...line(4, [span(name, "faint"), ...spans]),
    hangInColumns: Math.max(labelWidth, name.length),
  };
}

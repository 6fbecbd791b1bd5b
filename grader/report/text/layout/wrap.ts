import type { Span } from "./line.ts";

type Row = readonly Span[];

/** How many columns the first row has, and how many each further row. */
interface RowWidths {
  readonly first: number;
  readonly rest: number;
}

function lengthInColumns(text: string): number {
  return Array.from(text).length;
}

/** Words and blanks in turn, none longer than the width. */
function pieces(spans: readonly Span[], widthInColumns: number): Row {
  const longWord = new RegExp(`.{1,${String(widthInColumns)}}`, "gu");
  return spans.flatMap(({ text, tone }) =>
    (text.match(/ +|[^ ]+/gu) ?? [])
      .flatMap((word) => word.match(longWord) ?? [])
      .map((word) => ({ text: word, tone })),
  );
}

function isBlank(span: Span | undefined): boolean {
  return span?.text.trim() === "";
}

function withoutEndBlanks(row: Row): Row {
  return isBlank(row.at(-1)) ? row.slice(0, -1) : row;
}

/** Neighbours of one tone as one span, so that they are coloured once. */
function joined(row: Row): Row {
  return row.reduce<Row>((spans, next) => {
    const last = spans.at(-1);
    if (last?.tone !== next.tone) return [...spans, next];
    return [...spans.slice(0, -1), { ...next, text: last.text + next.text }];
  }, []);
}

/**
 * Breaks a line between words, or inside a word that is longer than a whole row. The blanks of a break are nowhere: they
 * would let a text choose where in its row the next word stands.
 */
export function wrap(
  spans: readonly Span[],
  { first, rest }: RowWidths,
): Row[] {
  const rows: Span[][] = [[]];
  let freeInColumns = first;
  for (const piece of pieces(spans, rest)) {
    const length = lengthInColumns(piece.text);
    if (length <= freeInColumns) {
      rows.at(-1)?.push(piece);
      freeInColumns -= length;
    } else if (isBlank(piece)) {
      freeInColumns = 0;
    } else {
      rows.push([piece]);
      freeInColumns = rest - length;
    }
  }
  return rows.map((row) => joined(withoutEndBlanks(row)));
}

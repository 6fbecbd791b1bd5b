import { styleText } from "node:util";
import { visible } from "../../neutral/visible.ts";
import { withoutCommands } from "../../neutral/workflow-log.ts";
import type { Line, Span, Tone } from "./line.ts";
import { wrap } from "./wrap.ts";

/** Narrower than this, rows would hold no more than single letters. */
const leastWidthInColumns = 40;

const styles = {
  strong: ["bold"],
  good: ["green"],
  bad: ["red", "bold"],
  warning: ["yellow"],
  faint: ["dim"],
} as const satisfies Readonly<
  Record<Exclude<Tone, "plain">, readonly string[]>
>;

function paint({ text, tone }: Span): string {
  if (tone === "plain") return text;
  return styleText([...styles[tone]], text, { validateStream: false });
}

interface Page {
  readonly colour: boolean;
  readonly widthInColumns: number;
}

function rowsOf(line: Line, page: Page): readonly (readonly Span[])[] {
  const safe = line.spans.map((span) => ({
    ...span,
    text: visible(span.text),
  }));
  if (!line.isWrapped) return [safe];
  const margin = line.indentInColumns + line.bar.length;
  const first = Math.max(leastWidthInColumns, page.widthInColumns) - margin;
  return wrap(safe, { first, rest: first - line.hangInColumns });
}

function layOutLine(line: Line, page: Page): readonly string[] {
  const write = page.colour ? paint : (span: Span): string => span.text;
  return rowsOf(line, page).map((row, index) => {
    const hang = index === 0 ? 0 : line.hangInColumns;
    const margin = " ".repeat(line.indentInColumns) + line.bar;
    const words = row.map(write).join("");
    return withoutCommands(`${margin}${" ".repeat(hang)}${words}`.trimEnd());
  });
}

/** The lines as text: neutralised, also for the log of a workflow, wrapped and, where that is wanted, coloured. */
export function layOut(lines: readonly Line[], page: Page): string {
  const rows = lines.flatMap((line) => layOutLine(line, page));
  return `${rows.join("\n")}\n`;
}

import { describe, expect, test } from "vitest";
import { layOut } from "../text/layout/lay-out.ts";
import { line, span } from "../text/layout/line.ts";
import { annotationMessage, annotationProperty } from "./annotation.ts";
import { csvField } from "./csv-field.ts";
import { htmlAttribute, htmlText } from "./html-text.ts";
import { jsonText } from "./json-text.ts";
import { visible, visibleLines } from "./visible.ts";
import { betweenStops, logText } from "./workflow-log.ts";

const functions = {
  visible,
  visibleLines,
  logText,
  annotationMessage,
  annotationProperty,
  htmlText,
  htmlAttribute,
  csvField,
  jsonText,
  betweenStops: (text: string) => betweenStops(text, "token"),
  layOut: (text: string) =>
    layOut([line(4, [span(text)])], { colour: true, widthInColumns: 80 }),
};

/** What makes expressions go back, and layouts break. */
const units = [
  ...["a", " ", "a ", "#", "##", "##a", "##a[", "[", ":", "::", " ::", "\n"],
  ...["\r", "\r\n", "\u0085", "\u2028", "\u00a0", '"', "'", "\\", "&", "%"],
  ...["\u001b[", "\u202e", "\ufe0f", "\u2764\ufe0f", "\u{e0041}", "\ud800"],
];

const few = 2 ** 11;
const factor = 2 ** 5;
/** What stands around the text, such as quotation marks. */
const around = 50;

// So much text that work which grows with its square would not come to an end; what comes out is counted.
describe.each(Object.entries(functions))("%s", (_, shown) => {
  test.each(units)("grows as the text does, of many %j", (unit) => {
    const small = shown(unit.repeat(few)).length;
    const large = shown(unit.repeat(factor * few)).length;

    expect(Math.abs(large - factor * small)).toBeLessThanOrEqual(
      factor * around,
    );
  });
});

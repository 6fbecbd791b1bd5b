import { test as property, fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { acting, namedAttacks } from "./attacks.suite.ts";
import { csvField } from "./csv-field.ts";
import { visibleLines } from "./visible.ts";

/** The fields of one record by RFC 4180, in which every field is quoted. */
function fieldsIn(record: string, separator: string): readonly string[] {
  const quoted = [...record.matchAll(/"((?:[^"]|"")*)"/g)];
  const whole = quoted.map(([field]) => field).join(separator);
  if (whole !== record) throw new Error(`no record: ${record}`);
  return quoted.map(([, inside = ""]) => inside.replaceAll('""', '"'));
}

function isFormula(field: string): boolean {
  return /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(field.trimStart());
}

const hostile = fc.string({
  unit: fc.constantFrom(
    ..."=+-@\t\r\n\",;|' a1(".split(""),
    ...["\uff1d", "\uff0b", "\uff0d", "\uff20", "\u3000", "\ufeff", "\u207c"],
  ),
});

describe("a field of a table", () => {
  test.each([
    ["Maria", '"Maria"'],
    ['says "hi"', '"says ""hi"""'],
    ["one\r\ntwo", '"one\ntwo"'],
    ["=1+1", `"'=1+1"`],
    ["\n @SUM(A1)", `"'\n @SUM(A1)"`],
    ["\uff0b1", `"'\uff0b1"`],
    ["\t=1+1", '"\\t=1+1"'],
    ["\r=1+1", '"\\r=1+1"'],
    ["\ufeff=1+1", '"\\u{feff}=1+1"'],
    ["1-2=3", '"1-2=3"'],
    ["", '""'],
  ])("is for %j %j", (text, field) => {
    expect(csvField(text)).toBe(field);
  });

  test.each(namedAttacks)("is not attacked by %s", (_, attack) => {
    const [field = ""] = fieldsIn(csvField(attack), ",");

    expect(isFormula(field)).toBe(false);
    expect(field).not.toMatch(acting);
  });

  property.prop([
    fc.array(hostile, { minLength: 1 }),
    fc.constantFrom(",", ";"),
  ])(
    "gives the text back, is no formula, and does not make another field",
    (texts, separator) => {
      const fields = fieldsIn(texts.map(csvField).join(separator), separator);

      expect(
        fields.map((field) => field.replace(/^'(?=\s*[^\s'])/, "")),
      ).toEqual(
        texts.map((text) => visibleLines(text).replace(/^'(?=\s*[^\s'])/, "")),
      );
      expect(fields.filter(isFormula)).toEqual([]);
    },
  );

  property.prop([hostile])("is longer by a fixed factor at most", (text) => {
    expect(csvField(text).length).toBeLessThanOrEqual(8 * text.length + 3);
  });
});

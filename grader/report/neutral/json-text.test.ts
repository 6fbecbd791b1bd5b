import { test as property, fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { acting, attacks, isCommand, namedAttacks } from "./attacks.suite.ts";
import { jsonText } from "./json-text.ts";

/** What the value is when it has gone out as UTF-8 and come in again. */
function read(json: string): unknown {
  const bytes = Buffer.from(json, "utf8");
  return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}

describe("a document as JSON", () => {
  test("shows what would act on a terminal as its escape", () => {
    expect(jsonText(["\u009b2J\u202e\u{e0041}"])).toBe(
      '[\n  "\\u009b2J\\u202e\\udb40\\udc41"\n]\n',
    );
  });

  test("has U+FFFD for half a character", () => {
    expect(read(jsonText([attacks.loneHalf]))).toEqual(["a\ufffdb\ufffdc"]);
  });

  test.each(namedAttacks.filter(([name]) => name !== "loneHalf"))(
    "has the attack %s whole, and does not act by it",
    (_, attack) => {
      const json = jsonText({ stderr: [attack, `\\${attack}`] });

      expect(read(json)).toEqual({ stderr: [attack, `\\${attack}`] });
      expect(json).not.toMatch(acting);
      expect(json.split("\n").filter(isCommand)).toEqual([]);
    },
  );

  property.prop([fc.string({ unit: "binary" })])(
    "is whole, inert and not much longer, whatever it holds",
    (text) => {
      const json = jsonText({ text });

      expect(read(json)).toEqual({ text: text.replace(/\p{Cs}/gu, "\ufffd") });
      expect(json).not.toMatch(acting);
      expect(json.length).toBeLessThanOrEqual(6 * text.length + 20);
    },
  );
});

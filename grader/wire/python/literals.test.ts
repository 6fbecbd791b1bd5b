import { describe, expect, it } from "vitest";
import type { Value } from "../../core/exercise/value.ts";
import { jsonCodec } from "./json.ts";
import { reprCodec } from "./repr.ts";

const googol = 10n ** 100n;

describe("repr", () => {
  it.each<readonly [string, Value]>([
    ["[1, 2, 4]", [1n, 2n, 4n]],
    [" [ 1 ,2,4 , ] \r\n\0", [1n, 2n, 4n]],
    ["(1,)", [1n]],
    ["(1)", 1n],
    ["()", []],
    ["{2, 1}", [2n, 1n]],
    ["set()", []],
    ["set([1, 2])", [1n, 2n]],
    ["frozenset({1, (2, 3)})", [1n, [2n, 3n]]],
    ["bytearray(b'ab')", "ab"],
    ["[True, False, 12L, 1.0, -inf]", [1n, 0n, 12n, 1, -Infinity]],
    [`[${googol}]`, [googol]],
    ["'n\u00e3o'", "n\u00e3o"],
    ['"it\'s"', "it's"],
    ["'a\\'\\x41\\u00e9\\U0001f600\\101\\q'", "a'A\u00e9\u{1f600}A\\q"],
    ["b'n\\xc3\\xa3o'", "n\u00e3o"],
    ["b'n\\xe3o \\u00e9'", "n\u00e3o \\u00e9"],
    ["'n\\xc3\\xa3o'", "n\u00e3o"],
    ["u'n\\xe3o'", "n\u00e3o"],
    ["u'\\xc3\\xa3'", "\u00c3\u00a3"],
    ["[[...], None]", [[{ opaque: "..." }], { opaque: "None" }]],
  ])("reads all of %j, to which nothing can be added", (text, value) => {
    const bytes = Buffer.from(text);
    expect(reprCodec.decode(bytes)).toEqual({
      kind: "value",
      value,
      lengthInBytes: bytes.length,
      isFinal: true,
    });
  });

  it.each<readonly [string, Value]>([
    ["12", 12n],
    ["-1.5e-07\n", -1.5e-7],
    ["True", 1n],
    ["nan", NaN],
  ])("reads %j, after which more may come", (text, value) => {
    expect(reprCodec.decode(Buffer.from(text))).toEqual({
      kind: "value",
      value,
      lengthInBytes: text.length,
      isFinal: false,
    });
  });

  it.each([
    "",
    "-",
    "1e",
    "1.5e+",
    "Tru",
    "froz",
    "set",
    "b",
    "u",
    "[",
    "[1",
    "[1,",
    "(1",
    "{1:",
    "'a",
    "'a\\",
    "..",
    "\n",
  ])("waits after %j", (text) => {
    expect(reprCodec.decode(Buffer.from(text))).toEqual({
      kind: "incomplete",
      neededInBytes: null,
    });
  });

  it.each([
    ["sim", 0],
    ["1, 2, 4", 1],
    ["12 x", 3],
    ["[1 2]", 3],
    ["[,]", 1],
    ["[1}", 2],
    ["1x", 1],
    ["'\\x4'", 0],
    ["'\\N{BULLET}'", 0],
    ["'\\U00110000'", 0],
  ])("refuses %j at offset %i", (text, offset) => {
    expect(reprCodec.decode(Buffer.from(text))).toEqual({
      kind: "invalid",
      offset,
    });
  });

  it("reads a text in Latin-1 as well", () => {
    expect(reprCodec.decode(Buffer.from("'n\u00e3o'", "latin1"))).toMatchObject(
      { value: "n\u00e3o" },
    );
  });

  it.each<readonly [Value, string]>([
    [[1n, -2n, []], "[1, -2, []]"],
    ['it\'s "x"\n\u00e9\u00a0', "'it\\'s \"x\"\\n\u00e9\\xa0'"],
    ["it's", '"it\'s"'],
    ["\ud83d", "'\\ud83d'"],
    [
      [1e16, 1e15, 0.0001, 0.00001, -0, 1e-7, NaN],
      "[1e+16, 1000000000000000.0, 0.0001, 1e-05, -0.0, 1e-07, nan]",
    ],
  ])("writes %o as Python 3 does", (value, text) => {
    expect(Buffer.from(reprCodec.encode(value) ?? []).toString()).toBe(text);
  });
});

describe("json", () => {
  it.each<readonly [string, Value]>([
    ["[1, 2, 4]\n", [1n, 2n, 4n]],
    ["[]", []],
    [`[${googol}, 12.0, 1e2, true, false]`, [googol, 12, 100, 1n, 0n]],
    ['"n\\u00e3o \\ud83d\\ude00\\/"', "n\u00e3o \u{1f600}/"],
    ['"n\u00e3o"', "n\u00e3o"],
    ["[null, {}]", [{ opaque: "null" }, { opaque: "object" }]],
  ])("reads %j", (text, value) => {
    expect(jsonCodec.decode(Buffer.from(text))).toEqual({
      kind: "value",
      value,
      lengthInBytes: Buffer.from(text).length,
      isFinal: true,
    });
  });

  it.each([
    ["[1,]", 3],
    ["007", 1],
    ["'a'", 0],
    ['"\\x41"', 0],
    ['"a\nb"', 2],
    ["{1: 2}", 1],
    ["+5", 0],
    ["1, 2", 1],
    ["[1}", 2],
  ])("refuses %j at offset %i", (text, offset) => {
    expect(jsonCodec.decode(Buffer.from(text))).toEqual({
      kind: "invalid",
      offset,
    });
  });

  it("writes ASCII, as Python's json.dumps does", () => {
    const bytes = jsonCodec.encode(["\u00e9\u{1f600}", 12n, 12, googol]) ?? [];

    expect(Buffer.from(bytes).toString()).toBe(
      `["\\u00e9\\ud83d\\ude00", 12, 12.0, ${googol}]`,
    );
    expect(jsonCodec.encode(NaN)).toBeNull();
  });
});

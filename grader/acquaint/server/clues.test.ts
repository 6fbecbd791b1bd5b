import { expect, it } from "vitest";
import { codecsWanted } from "./clues.ts";

it.each([
  ["struct.error: unpack requires a buffer of 8 bytes", "struct:<q"],
  ["struct.error: unpack requires a string argument of length 4", "struct:<i"],
  ["ValueError: invalid literal for int() with base 10: '\\x0c\\x00'", "text"],
  ["ValueError: invalid literal for int() with base 10: ''", "text/length:!I"],
  ["_pickle.UnpicklingError: invalid load key, '\\x0c'.", "pickle"],
  ["EOFError: Ran out of input", "pickle/length:!I"],
  ["ValueError: bad marshal data (unknown type code)", "marshal"],
  ["KeyError: 'numero'", "json/member:7b226e756d65726f223a20,7d"],
  ["java.io.EOFException", "struct:!i"],
  ["java.io.UTFDataFormatException: malformed input", "text/length:!H"],
  ['NumberFormatException: For input string: "x"', "text"],
])("%j asks for %s first", (complaint, codec) => {
  expect(codecsWanted(complaint, "integer")[0]).toBe(codec);
});

it("knows nothing to ask for where nothing is said", () => {
  expect(codecsWanted("servidor pronto\n", "integer")).toEqual([]);
});

import { expect, test } from "vitest";
import { integers, oracleAnswer } from "../../../core/exercise/fields.suite.ts";
import { codecNamed } from "../../../wire/registry.ts";
import { isUnderstood } from "./is-understood.ts";

test.each([
  ["utf-8", "Oráculo: sim\n", true],
  ["utf-8/newline", "Oráculo: sim\n", true],
  ["mutf-8/length:!H", "Oráculo: sim\n", true],
  ["json", "Oráculo: sim\n", true],
  ["utf-8/newline", "Oráculo: não\n", false],
  ["mutf-8/length:!H", "Oráculo: \0\x03sim\n", false],
  ["utf-8/header:10", "Oráculo: 3         sim\n", false],
  ["json", 'Oráculo: "sim"\n', false],
])(
  "an answer in %s after which %j is shown was understood: %j",
  (id, output, is) => {
    const value = "sim";
    const bytes = codecNamed(id).encode(value) ?? new Uint8Array();

    expect(isUnderstood({ field: oracleAnswer, value, bytes, output })).toBe(
      is,
    );
  },
);

test("a list that is shown as it came was understood", () => {
  const value = [1n, 2n];
  const bytes = Buffer.from("[1, 2]");

  expect(
    isUnderstood({ field: integers, value, bytes, output: "[1, 2]\n" }),
  ).toBe(true);
});

import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { Value } from "../core/exercise/value.ts";
import { showsValue } from "./shows-value.ts";

describe("showsValue", () => {
  test.each<readonly [string, Value]>([
    ["X = 77\n", 77n],
    ["Digite N: X = 77", 77n],
    ["(77,)", 77n],
    ["77.0", 77n],
    ["1.005.973", 1005973n],
    ["1,005,973", 1005973n],
    ["1005973", 1005973n],
    ["X = -7", -7n],
    ["18446744073709551557", 18446744073709551557n],
    ["X = 77", 77],
    ["meia: 2.5", 2.5],
    ["divisores: 1, 2, 4", [1n, 2n, 4n]],
    ["[4, 2, 1]", [1n, 2n, 4n]],
    ["From Server: OLÁ", "OLÁ"],
  ])("finds in %j the value %s", (text, value) => {
    expect(showsValue(text, value)).toBe(true);
  });

  test.each<readonly [string, Value]>([
    ["", 77n],
    ["N = 10", 77n],
    ["X = 770", 77n],
    ["X = 177", 77n],
    ["x77", 77n],
    ["77.5", 77n],
    ["-77", 77n],
    ["77", -77n],
    ["7 7", 77n],
    ["0x4d", 77n],
    ["9.99e+11", 999985999949n],
    ["18446744073709551616", 18446744073709551557n],
    ["divisores: 1, 4", [1n, 2n, 4n]],
    ["12", [1n, 2n]],
    ["From Server: olá", "OLÁ"],
  ])("does not find in %j the value %s", (text, value) => {
    expect(showsValue(text, value)).toBe(false);
  });

  property.prop([fc.bigInt()])("finds each number between words", (value) => {
    expect(showsValue(`X = ${value}.\n`, value)).toBe(true);
  });

  property.prop([fc.bigInt(), fc.bigInt()])(
    "does not take one number for another",
    (shown, value) => {
      expect(showsValue(`X = ${shown}\n`, value)).toBe(shown === value);
    },
  );
});

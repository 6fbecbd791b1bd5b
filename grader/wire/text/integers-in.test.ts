import { describe, expect, it } from "vitest";
import { integersIn } from "./integers-in.ts";

function values(text: string): readonly string[] {
  return integersIn(text).map(({ value }) => String(value));
}

describe("integersIn", () => {
  it.each([
    ["77", ["77"]],
    ["X = 77", ["77"]],
    ["X=77", ["77"]],
    ["X=-77.", ["-77"]],
    ["X=−77", ["-77"]],
    ["b'77'", ["77"]],
    [String.raw`b'X:\n77\n'`, ["77"]],
    ["[77]", ["77"]],
    ["(77,)", ["77"]],
    ["'77'", ["77"]],
    ["Resultado: +77!", ["77"]],
    ["->77", ["77"]],
    ["...77...", ["77"]],
    ["007", ["7"]],
    ["77.0", ["77"]],
    ["9999999999.000", ["9999999999"]],
    ["100%", ["100"]],
    ["Nº10: 77", ["10", "77"]],
    ["答案是77", ["77"]],
    ["77n", ["77"]],
    ["(77L,)", ["77"]],
    ["\u001b[1;32m77\u001b[0m", ["77"]],
    ["7 e 11: 7*11=77", ["7", "11", "7", "11", "77"]],
    ["10-5", ["10", "5"]],
    ["10 -5", ["10", "-5"]],
    ["De 127.0.0.1:12345 veio 77", ["12345", "77"]],
    ["1,2,3", ["1", "2", "3"]],
    ["1234,567", ["1234", "567"]],
    ["1,234,5", ["1", "234", "5"]],
    ["0,123", ["0", "123"]],
    ["12345 678", ["12345", "678"]],
  ])("finds in %j %j", (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it.each([
    "abc77",
    "n2",
    "N10",
    "n_2",
    "77px",
    "77_",
    "77.5",
    ".5",
    "1.5.2024",
    "0x4d",
    "1e3",
    "9.99e+11",
    "1E-05",
    "",
    "nenhum",
    "9".repeat(5000),
  ])("finds nothing in %j", (text) => {
    expect(values(text)).toEqual([]);
  });

  it.each([
    ["1.005.973", ["1005973"]],
    ["1_005_973", ["1005973"]],
    ["1'005'973", ["1005973"]],
    ["1\u00a0005\u00a0973", ["1005973"]],
    ["X: 1\u202f005\u202f973.", ["1005973"]],
    ["-1.234", ["-1234"]],
  ])("reads the thousands of %j as one number", (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it.each([
    ["1,234", ["1234", "1", "234"]],
    ["1,005,973.0", ["1005973", "1", "5", "973"]],
    ["1.005.973,00", ["1005973", "0"]],
    ["1 234", ["1234", "1", "234"]],
    ["77.000", ["77", "77000"]],
  ])("gives each reading of %j", (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it("says where each number stands, with its sign and fraction", () => {
    expect(integersIn("X = -77.0;")).toEqual([
      { value: -77n, start: 4, end: 9 },
    ]);
  });

  it("takes time in proportion to the length, so that a flood does no harm", () => {
    for (const part of ["1", "1 ", "1,234,", "1 234 ", ".0", "'1", "-"]) {
      const text = part.repeat(200_000 / part.length);
      expect(integersIn(text).length).toBeGreaterThanOrEqual(0);
    }
  });
});

import { describe, expect, it } from "vitest";
import type { Value } from "../../core/exercise/value.ts";
import { fromHex, toHex } from "../hex.ts";
import { halfFromNumber, numberFromHalf } from "./half.ts";
import { structCodec } from "./struct-codec.ts";

function written(format: string, value: Value): string | null {
  const bytes = structCodec(format)?.encode(value);
  return bytes ? toHex(bytes) : null;
}

function read(format: string, hex: string): unknown {
  return structCodec(format)?.decode(fromHex(hex));
}

describe("structCodec", () => {
  it.each<[string, Value, string]>([
    ["i", 77n, "4d000000"],
    ["!i", 77n, "0000004d"],
    ["<q", -1n, "ffffffffffffffff"],
    [">Q", 2n ** 64n - 1n, "ffffffffffffffff"],
    ["l", 10n, "0a00000000000000"],
    ["<d", 77n, "0000000000405340"],
    ["<e", 65504n, "ff7b"],
    ["<e", 1n, "003c"],
    ["!f", 0.5, "3f000000"],
    ["@bi", [1n, 2n], "0100000002000000"],
    ["?", 1n, "01"],
  ])("writes with %j the value %o", (format, value, hex) => {
    expect(written(format, value)).toBe(hex);
  });

  it.each<[string, Value]>([
    ["b", 128n],
    ["b", -129n],
    ["B", 256n],
    ["B", -1n],
    ["<i", 2n ** 31n],
    ["<i", -(2n ** 31n) - 1n],
    ["<Q", 2n ** 64n],
    ["<f", 2n ** 24n + 1n],
    ["<d", 2n ** 53n + 1n],
    ["<d", 10n ** 400n],
    ["<e", 65520n],
    ["<e", 65520],
    ["<f", 1e39],
    ["f", 1e39],
    ["<i", 77],
    ["<i", "77"],
    ["<i", [77n]],
    ["<d", "77"],
    ["<2i", 77n],
    ["<2i", [77n]],
    ["<2i", [77n, 78n, 79n]],
    ["<2i", [77n, [78n]]],
    ["<2i", "77"],
    ["?", 2n],
    ["?", -1n],
  ])("cannot carry with %j the value %o", (format, value) => {
    expect(written(format, value)).toBeNull();
  });

  it("reads a bare value from one item and a list from several", () => {
    expect(read("<h", "4d00")).toMatchObject({ value: 77n });
    expect(read("<h?d", "4d00070000000000405340")).toMatchObject({
      value: [77n, 1n, 77],
    });
  });

  it("leaves the bytes after its value alone", () => {
    expect(read("!h", "004d0a0b")).toEqual({
      kind: "value",
      value: 77n,
      lengthInBytes: 2,
      isFinal: true,
    });
  });

  it("reads from the middle of a buffer", () => {
    const middle = fromHex("ffff4d00ffff").subarray(2, 4);

    expect(structCodec("<h")?.decode(middle)).toMatchObject({ value: 77n });
  });

  it.each([
    ["<e", "ff7f"],
    ["<f", "010080ff"],
    ["<d", "010000000000f07f"],
  ])("reads every NaN of %j as NaN", (format, hex) => {
    expect(read(format, hex)).toMatchObject({ value: NaN });
  });

  it("keeps each of the 65536 half floats", () => {
    const lost = Array.from({ length: 65_536 }, (_, bits) => bits).filter(
      (bits) => {
        const { value, again } = roundTrip(bits);
        return !Number.isNaN(value) && again !== bits;
      },
    );

    expect(lost).toEqual([]);
  });
});

function roundTrip(bits: number) {
  const value = numberFromHalf(bits);
  return { value, again: halfFromNumber(value) };
}

import { describe, expect, it } from "vitest";
import { UsageError } from "../core/errors.ts";
import type { Value } from "../core/exercise/value.ts";
import { codecNamed, findCodec } from "./registry.ts";

const ids = [
  "struct:i",
  "struct:<q",
  "struct:!hB",
  "text",
  "text/newline",
  "text/crlf",
  "text/words",
];

const awkward: readonly Value[] = [
  10n ** 5000n,
  -(10n ** 400n),
  NaN,
  -0,
  Infinity,
  "",
  "77",
  [],
  [[]],
  ["x", 1n],
];

/** Codecs whose value has a last byte, with a value of it. */
const selfEnding: readonly (readonly [string, Value])[] = [
  ["struct:b", -7n],
  ["struct:!H", 258n],
  ["struct:<i", 16909060n],
  ["struct:!q", -72623859790382856n],
  ["struct:<d", 0.1],
  ["struct:bhilq", [1n, 2n, 3n, 4n, 5n]],
  ["text/newline", -12345n],
  ["text/crlf", 9999999999999999999n],
];

describe("codecNamed", () => {
  it.each(ids)("gives the codec %j its own id and family", (id) => {
    expect(codecNamed(id)).toMatchObject({ id, family: id.split(/[:/]/)[0] });
  });

  it.each([
    "",
    "struct",
    "struct:",
    "struct:10s",
    "TEXT",
    "text/",
    "constructor",
    "toString",
  ])("refuses %j and names the known forms", (id) => {
    expect(findCodec(id)).toBeNull();
    expect(() => codecNamed(id)).toThrow(UsageError);
    expect(() => codecNamed(id)).toThrow(
      /text, text\/newline, .* struct:<format>, .* \/newline, \/crlf/,
    );
  });
});

describe.each(ids)("codec %s", (id) => {
  it("answers every value with bytes or null, and never throws", () => {
    for (const value of awkward) {
      const bytes = codecNamed(id).encode(value);
      expect(bytes === null || bytes.length > 0).toBe(true);
    }
  });
});

describe.each(selfEnding)("codec %s", (id, value) => {
  const codec = codecNamed(id);
  const bytes = codec.encode(value) ?? new Uint8Array();

  it("waits at every cut and then has the value", () => {
    for (let length = 0; length < bytes.length; length += 1) {
      const decoded = codec.decode(bytes.subarray(0, length));
      expect(decoded.kind).toBe("incomplete");
    }
    const whole = { value, lengthInBytes: bytes.length, isFinal: true };
    expect(codec.decode(bytes)).toEqual({ kind: "value", ...whole });
  });

  it("reads the same value whatever follows", () => {
    for (const next of [0, 0x0a, 0x37, 0xff]) {
      const longer = Uint8Array.of(...bytes, next);
      expect(codec.decode(longer)).toEqual(codec.decode(bytes));
    }
  });
});

import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Value } from "../core/exercise/value.ts";
import { codecNamed } from "./registry.ts";

const integers = fc.bigInt({ min: 0n, max: 2n ** 31n - 1n });
/** A zero at the end of a block cannot be told from its padding. */
const positive = fc.bigInt({ min: 1n, max: 2n ** 31n - 1n });
const list = fc.array(integers, { minLength: 1, maxLength: 20 });
const line = fc
  .string({ minLength: 1, unit: "grapheme" })
  .filter((text) => !/[\r\n\0]/.test(text));

/** Every kind of payload and framing, with values that it carries. */
const carried: readonly (readonly [string, fc.Arbitrary<Value>])[] = [
  ["utf-8", line],
  ["utf-8/newline", line],
  ["utf-8/crlf", line],
  ["utf-8/length:!I", line],
  ["utf-8/header:10", line],
  ["utf-8/block:4096", line],
  ["latin-1", fc.string({ minLength: 1, unit: "binary-ascii" })],
  ["ascii/newline", fc.stringMatching(/^[ -~]+$/)],
  ["mutf-8/length:!H", line],
  ["text/length:<I", integers],
  ["text/header:64", integers],
  ["struct:!i/length:!H", integers],
  ["numbers:comma-blank", list],
  ["numbers:hash/newline", list],
  ["numbers:line", list],
  ["elements:<i", list],
  [
    "elements:!q/block:400",
    fc.array(positive, { minLength: 1, maxLength: 20 }),
  ],
  ["counted:<i,<i", list],
  ["counted:!H,!I", list],
  ["counted:<q,!q", list],
];

/** Codecs that need no framing to know where a value ends. */
const selfDelimiting = carried.filter(([id]) => /\/|counted/.test(id));

describe.each(carried)("%s", (id, values) => {
  const codec = codecNamed(id);

  test.prop([values])("reads what it writes", (value) => {
    const bytes = codec.encode(value) ?? new Uint8Array();

    expect(codec.decode(bytes)).toMatchObject({
      kind: "value",
      value,
      lengthInBytes: bytes.length,
    });
  });

  test.prop([fc.uint8Array({ maxLength: 200 })])(
    "stays within any bytes",
    (bytes) => {
      const decoded = codec.decode(bytes);

      if (decoded.kind === "value")
        expect(decoded.lengthInBytes).toBeLessThanOrEqual(bytes.length);
      if (decoded.kind === "invalid")
        expect(decoded.offset).toBeLessThanOrEqual(bytes.length);
    },
  );
});

describe.each(selfDelimiting)("%s", (id, values) => {
  const codec = codecNamed(id);

  test.prop([values, fc.nat()])("is incomplete at every cut", (value, at) => {
    const bytes = codec.encode(value) ?? new Uint8Array();
    const cut = bytes.subarray(0, at % bytes.length);

    expect(codec.decode(cut).kind).toBe("incomplete");
  });

  test.prop([values, fc.uint8Array()])(
    "leaves what follows alone",
    (value, rest) => {
      const bytes = codec.encode(value) ?? new Uint8Array();

      expect(codec.decode(Buffer.concat([bytes, rest]))).toMatchObject({
        kind: "value",
        value,
        lengthInBytes: bytes.length,
        isFinal: true,
      });
    },
  );
});

function bytes(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}

describe("text", () => {
  it.each([
    ["utf-8", "n\xc3\xa3o", "não"],
    ["utf-8", "n\xe3o", "não"],
    ["utf-8", "  a b  ", "  a b  "],
    ["utf-8/newline", "HELLO\r\n", "HELLO"],
    ["utf-8/newline", "\n", ""],
    ["utf-8/block:16", "abc".padEnd(16, "\0"), "abc"],
    ["mutf-8/length:!H", "\0\x03\xc3\xa9a", "éa"],
    ["mutf-8/length:!H", "\0\x02\xc0\x80", "\0"],
    ["utf-8/header:10", "5         HELLO", "HELLO"],
    ["utf-8/length:!I", "\0\0\0\0", ""],
  ])("in %s: %j is %j", (id, received, value) => {
    expect(codecNamed(id).decode(bytes(received))).toMatchObject({ value });
  });

  it("waits for the rest of a character", () => {
    expect(codecNamed("utf-8").decode(bytes("n\xc3"))).toMatchObject({
      kind: "incomplete",
    });
  });

  it.each([
    ["ascii", "ç"],
    ["latin-1", "→"],
    ["utf-8/newline", "two\nlines"],
    ["utf-8/block:4", "hello"],
  ])("%s cannot carry %j", (id, value) => {
    expect(codecNamed(id).encode(value)).toBeNull();
  });
});

describe("lists of numbers", () => {
  const twelve = [1n, 2n, 3n, 4n, 6n, 12n];

  it.each([
    ["numbers:comma", "1, 2, 3, 4, 6, 12"],
    ["numbers:comma", "[1,2,3,4,6,12]\n"],
    ["numbers:comma", "(1, 2, 3, 4, 6, 12)"],
    ["numbers:comma", "{1, 2, 3, 4, 6, 12}"],
    ["numbers:comma", "1#2#3#4#6#12"],
    ["numbers:comma", " 1 2 3 4 6 12 "],
    ["numbers:comma", "1-2-3-4-6-12"],
    ["numbers:comma", "1.0, 2.0, 3.0, 4.0, 6.0, 12.0"],
    ["numbers:comma", "1\n2\n3\n4\n6\n12\n"],
    ["numbers:comma", "1,2,3,4,6,12\0\0\0\0"],
    ["numbers:words", "Os divisores de 12 são: 1, 2, 3, 4, 6 e 12"],
    ["numbers:words", "Divisors of 12: [1, 2, 3, 4, 6, 12]."],
  ])("in %s: %j", (id, text) => {
    expect(codecNamed(id).decode(Buffer.from(text))).toMatchObject({
      value: twelve,
    });
  });

  it.each([
    ["elements:<i", "0100000002000000", [1n, 2n]],
    ["counted:!H,!I", "00020000000100000002", [1n, 2n]],
    ["counted:<i,!i", "020000000000000100000002", [1n, 2n]],
    ["counted:<i,<i", "00000000", []],
    ["elements:<i/block:16", "01000000020000000000000000000000", [1n, 2n]],
    ["elements:<i/block:16", "01000000000100000000000000000000", [1n, 256n]],
  ])("in %s: %s", (id, hex, value) => {
    const received = Buffer.from(hex, "hex");

    expect(codecNamed(id).decode(received)).toMatchObject({ value });
  });

  it.each([
    ["counted:<q,<q", "ffffffffffffff7f"],
    ["counted:<i,<i", "ffffffff"],
    ["pickle/length:!I", "7fffffff"],
    ["utf-8/length:<Q", "ffffffffffffffff"],
  ])("%s does not believe the length of %s", (id, hex) => {
    expect(codecNamed(id).decode(Buffer.from(hex, "hex"))).toMatchObject({
      kind: "invalid",
      offset: 0,
    });
  });

  it("has no bytes for an empty list that nothing counts", () => {
    expect(codecNamed("elements:<i").encode([])).toBeNull();
    expect(codecNamed("numbers:comma").encode([])).toBeNull();
  });
});

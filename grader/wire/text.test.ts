import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decoded } from "./codec.ts";
import { textCodecs } from "./text.ts";

type Id = keyof typeof textCodecs;

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function read(id: Id, text: string): Decoded {
  return textCodecs[id].decode(bytesOf(text));
}

const waiting: Decoded = { kind: "incomplete", neededInBytes: null };

describe("text", () => {
  it.each([
    ["77", 77n],
    ["+5", 5n],
    ["-5", -5n],
    ["007", 7n],
    ["77.", 77n],
    ["77.0", 77n],
    [" 77\r\n", 77n],
    ["77\0\0\0", 77n],
    ["9".repeat(4300), BigInt("9".repeat(4300))],
  ])("reads all of %j, which more digits may follow", (text, value) => {
    const lengthInBytes = text.length;
    expect(read("text", text)).toEqual({
      kind: "value",
      value,
      lengthInBytes,
      isFinal: false,
    });
  });

  it.each(["", " ", "\n", "-", " +", "\0"])("waits after %j", (text) => {
    expect(read("text", text)).toEqual(waiting);
  });

  it.each([
    ["77.5", 3],
    ["1e3", 1],
    ["77 88", 3],
    ["7\n8", 2],
    ["- 5", 1],
    ["--5", 1],
    ["X = 77", 0],
    ["não", 0],
    ["77é", 2],
    [".5", 0],
    ["[77]", 0],
    ["9".repeat(4301), 4300],
  ])("refuses %j at offset %i", (text, offset) => {
    expect(read("text", text)).toEqual({ kind: "invalid", offset });
  });
});

describe.each(["text/newline", "text/crlf"] as const)("%s", (id) => {
  it.each([
    ["77\n", 77n, 3],
    ["77\r\n", 77n, 4],
    ["77.0 \n", 77n, 6],
    ["\n77\n", 77n, 4],
    ["77\n88\n", 77n, 3],
    ["77\nX", 77n, 3],
  ])("reads from %j the value %s of %i bytes", (text, value, lengthInBytes) => {
    expect(read(id, text)).toEqual({
      kind: "value",
      value,
      lengthInBytes,
      isFinal: true,
    });
  });

  it.each(["", "-", "77", "77.0", "77\r"])("waits after %j", (text) => {
    expect(read(id, text)).toEqual(waiting);
  });

  it.each([
    ["77 8\n", 3],
    ["7x\n", 1],
    ["sim\n", 0],
  ])("refuses %j at offset %i", (text, offset) => {
    expect(read(id, text)).toEqual({ kind: "invalid", offset });
  });
});

describe("text/words", () => {
  it.each([
    ["X = 77\n", 77n],
    ["Resultado: 77", 77n],
    ["A resposta é 77.", 77n],
    ["77 = 77\n", 77n],
    ["X = 1.005.973", 1005973n],
    ["X = 1,005,973", 1005973n],
    ["X = 77.000", 77n],
    ["77", 77n],
  ])("reads the one number of %j", (text, value) => {
    const lengthInBytes = bytesOf(text).length;
    expect(read("text/words", text)).toEqual({
      kind: "value",
      value,
      lengthInBytes,
      isFinal: false,
    });
  });

  it("reads Latin-1 as well", () => {
    const bytes = Uint8Array.from(Buffer.from("É 77", "latin1"));

    expect(textCodecs["text/words"].decode(bytes)).toMatchObject({
      value: 77n,
    });
  });

  it.each(["", "X = ", "não sei", "77.5", "n2"])("waits after %j", (text) => {
    expect(read("text/words", text)).toEqual(waiting);
  });

  it.each([
    ["10 -> 77\n", 6],
    ["é 7 e 11: 77\n", 7],
    ["1,2,3\n", 2],
  ])("refuses %j at the second number, offset %i", (text, offset) => {
    expect(read("text/words", text)).toEqual({ kind: "invalid", offset });
  });

  it("waits while a second number may still turn out to be a part of the first", () => {
    expect(read("text/words", "X = 1,005,97")).toEqual(waiting);
    expect(read("text/words", "X = 1,005,973")).toMatchObject({
      value: 1005973n,
    });
  });
});

const soup = fc.string({
  unit: fc.constantFrom(..."0123 .,'_-+nLxe\n\0é\u00a0".split("")),
});

describe.each(Object.keys(textCodecs).filter(isId))("%s", (id) => {
  const { encode, decode } = textCodecs[id];

  test.prop([fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n })])(
    "reads what it wrote",
    (value) => {
      const bytes = encode(value) ?? new Uint8Array();

      expect(decode(bytes)).toMatchObject({
        kind: "value",
        value,
        lengthInBytes: bytes.length,
      });
    },
  );

  test.prop([soup, soup], { numRuns: 2000 })(
    "never takes an invalid or a final back",
    (text, more) => {
      const early = read(id, text);

      const isSettled =
        early.kind === "invalid" || (early.kind === "value" && early.isFinal);
      if (isSettled) expect(read(id, text + more)).toEqual(early);
    },
  );

  it("carries nothing but whole numbers", () => {
    expect([77, "77", [77n]].map((value) => encode(value))).toEqual([
      null,
      null,
      null,
    ]);
  });
});

function isId(id: string): id is Id {
  return id in textCodecs;
}

import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import {
  any,
  fact,
  hexOf,
  judged,
  mismatch,
  oneOf,
} from "../evidence.suite.ts";

const right = hexOf("struct:<q", 77n);
const at = { step: 2, asked: "10" };

describe("a value", () => {
  test.each([
    ["struct:<q", "4d00000000000000"],
    ["struct:>i", "0000004d"],
    ["struct:<d", "0000000000405340"],
    ["text", "3737"],
    ["text/newline", "37370a"],
    ["text/crlf", "37370d0a"],
    ["text/words", hexOfText("X = 77.")],
  ])("passes when it is right, in %s", (reply, hex) => {
    expect(judged([fact.received(hex)], { reply })).toEqual({ kind: "pass" });
  });

  test("passes however many segments it came in", () => {
    const bytes = right.match(/../g) ?? [];

    expect(judged(bytes.map((hex) => fact.received(hex)))).toEqual({
      kind: "pass",
    });
  });

  test("passes when it is any of the accepted alternatives", () => {
    const exchange = { expected: oneOf(78n, 77n) };

    expect(judged([fact.received(right)], exchange)).toEqual({ kind: "pass" });
  });

  test("fails with all accepted alternatives when it is none of them", () => {
    const hex = hexOf("struct:<q", 99n);

    expect(
      mismatch([fact.received(hex)], { expected: oneOf(77n, 78n) }),
    ).toEqual({
      kind: "wrong-value",
      ...at,
      expected: ["77", "78"],
      actual: "99",
      hex,
    });
  });

  test("passes whichever it is where any value will do", () => {
    const hex = hexOf("struct:<q", 99n);

    expect(judged([fact.received(hex)], { expected: any })).toEqual({
      kind: "pass",
    });
  });

  property.prop([
    fc.uint8Array({ maxLength: 12 }).filter((bytes) => hexIn(bytes) !== right),
  ])("passes for no other bytes than its own", (bytes) => {
    const facts = bytes.length === 0 ? [] : [fact.received(hexIn(bytes))];

    expect(judged(facts).kind).toBe("fail");
  });
});

describe("bytes behind a value", () => {
  test.each([
    ["a stale tail", oneOf(77n)],
    ["anything behind any value", any],
  ])("fail: %s", (_what, expected) => {
    expect(mismatch([fact.received(`${right}ff`)], { expected })).toEqual({
      kind: "trailing-bytes",
      ...at,
      actual: "77",
      extraHex: "ff",
      hex: `${right}ff`,
    });
  });

  test("fail although they came in a segment of their own", () => {
    const facts = [fact.received(right), fact.received("00")];

    expect(mismatch(facts)).toMatchObject({ kind: "trailing-bytes" });
  });

  test("are the lesser trouble where the value itself is wrong", () => {
    const hex = `${hexOf("struct:<q", 99n)}ff`;

    expect(mismatch([fact.received(hex)])).toMatchObject({
      kind: "wrong-value",
    });
  });
});

describe("a part of a value", () => {
  test.each([1, 2, 3, 4, 5, 6, 7])(
    "fails as incomplete after %i of 8 bytes",
    (lengthInBytes) => {
      const hex = right.slice(0, 2 * lengthInBytes);
      const facts = [fact.received(hex), fact.closedByProgram()];

      expect(mismatch(facts)).toEqual({
        kind: "incomplete",
        ...at,
        codec: "struct:<q",
        hex,
        silence: { kind: "closed", how: "end" },
      });
    },
  );

  test("is nothing received after none of 8 bytes", () => {
    expect(mismatch([fact.closedByProgram()])).toEqual({
      kind: "nothing-received",
      ...at,
      expected: ["77"],
      silence: { kind: "closed", how: "end" },
    });
  });

  test("fails where the line never ends", () => {
    const facts = [fact.received(hexOfText("77")), fact.blocked];

    expect(mismatch(facts, { reply: "text/newline" })).toMatchObject({
      kind: "incomplete",
      codec: "text/newline",
    });
  });

  test("is whole where the text needs no end of a line", () => {
    const facts = [fact.received(hexOfText("7")), fact.received("37")];

    expect(judged(facts, { reply: "text" })).toEqual({ kind: "pass" });
  });
});

describe("bytes that are no value", () => {
  test("fail at the first byte that cannot be right", () => {
    const hex = hexOfText("7x");

    expect(mismatch([fact.received(hex)], { reply: "text" })).toEqual({
      kind: "undecodable",
      ...at,
      codec: "text",
      offset: 1,
      hex,
    });
  });
});

describe("a prescribed family of codecs", () => {
  test("fails a right value in another one", () => {
    const hex = hexOfText("77");
    const exchange = { as: "struct", reply: "text" };

    expect(mismatch([fact.received(hex)], exchange)).toEqual({
      kind: "wrong-codec",
      ...at,
      expected: "struct",
      actual: "text",
      hex,
    });
  });

  test.each(["struct:<q", "struct:!I", "struct:@l", "struct:<d"])(
    "passes any of its own: %s",
    (reply) => {
      const exchange = { as: "struct", reply, expected: any };

      expect(judged([fact.received(hexOf(reply, 77n))], exchange)).toEqual({
        kind: "pass",
      });
    },
  );

  test("says nothing of a program that did not answer", () => {
    expect(mismatch([fact.blocked], { as: "struct" })).toMatchObject({
      kind: "nothing-received",
    });
  });
});

function hexOfText(text: string): string {
  return Buffer.from(text).toString("hex");
}

function hexIn(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

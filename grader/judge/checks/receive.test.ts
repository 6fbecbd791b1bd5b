import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { Expected, Step } from "../../core/exercise/test-case.ts";
import type { Dialect } from "../../core/profile.ts";
import type { Fact } from "../../core/transcript.ts";
import type { Verdict } from "../../core/verdict.ts";
import {
  any,
  caseOf,
  close,
  connect,
  fact,
  hexOf,
  lecture,
  oneOf,
  receive,
  send,
  transcriptOf,
  whatever,
} from "../evidence.suite.ts";
import { judgeCase } from "../judge-case.ts";

const right = hexOf("struct:<q", 77n);

interface Exchange {
  readonly expected?: Expected;
  readonly as?: string;
  readonly reply?: string;
}

/** A server that was asked for 10, and what it did then. */
function judged(
  facts: readonly Fact[],
  { expected = oneOf(77n), as, reply = lecture.reply }: Exchange = {},
): Verdict {
  const steps = [connect(), send([10n]), receive(expected, "a", as), close()];
  const before = [
    [0, fact.connected()],
    [1, fact.sent("0a000000")],
  ] as const;
  const transcript = transcriptOf(
    ...before,
    ...facts.map((happened) => [2, happened] as const),
    [3, fact.closed()],
  );
  return judgeCase(caseOf("server", steps), transcript, { ...lecture, reply });
}

function mismatch(facts: Parameters<typeof judged>[0], exchange?: Exchange) {
  const verdict = judged(facts, exchange);
  return verdict.kind === "fail" ? verdict.mismatch : verdict;
}

const at = { step: 2, asked: "10" };
const aliveButSilent = {
  kind: "stalled",
  stall: { kind: "blocked", in: "other" },
};

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

describe("silence", () => {
  test.each([
    [[fact.blocked], { kind: "stalled", stall: fact.blocked.stall }],
    [[fact.computing], { kind: "stalled", stall: fact.computing.stall }],
    [[fact.sleeping], { kind: "stalled", stall: fact.sleeping.stall }],
    [[fact.closedByProgram("reset")], { kind: "closed", how: "reset" }],
    [
      [fact.closedByProgram(), fact.ended(1)],
      { kind: "ended", end: { code: 1, signal: null, byUs: false } },
    ],
    [
      [fact.ended(null, "SIGSEGV"), fact.closedByProgram("reset")],
      { kind: "ended", end: { code: null, signal: "SIGSEGV", byUs: false } },
    ],
    [[fact.blocked, fact.closedByProgram()], { kind: "closed", how: "end" }],
    [[], aliveButSilent],
  ])("after %j is told as %j", (facts, silence) => {
    expect(mismatch(facts)).toEqual({
      kind: "nothing-received",
      ...at,
      expected: ["77"],
      silence,
    });
  });

  test("of one connection is not explained by the end of another", () => {
    const facts = [fact.closedByProgram("end", "b"), fact.blocked];

    expect(mismatch(facts)).toMatchObject({
      silence: { kind: "stalled", stall: fact.blocked.stall },
    });
  });
});

describe("more bytes than a connection may bring", () => {
  test.each([oneOf(77n), any, whatever])(
    "fail where $kind is right",
    (expected) => {
      const facts = [
        fact.received(right),
        { kind: "flooded", on: "a", limitInBytes: 262_144 } as const,
      ];

      expect(mismatch(facts, { expected })).toEqual({
        kind: "flooded",
        ...at,
        limitInBytes: 262_144,
      });
    },
  );
});

describe("whatever", () => {
  test.each([
    ["an answer", [fact.received(right)]],
    ["garbage", [fact.received("00")]],
    ["a close", [fact.closedByProgram()]],
    ["a reset", [fact.closedByProgram("reset")]],
    ["a wait for more", [fact.blocked]],
  ])("passes %s", (_what, facts) => {
    expect(judged(facts, { expected: whatever })).toEqual({ kind: "pass" });
  });

  test.each([
    ["the death of the program", [fact.closedByProgram(), fact.ended(1)]],
    ["endless computing", [fact.computing]],
    ["endless sleep", [fact.sleeping]],
  ])("fails %s", (_what, facts) => {
    expect(mismatch(facts, { expected: whatever })).toMatchObject({
      kind: "nothing-received",
      ...at,
      expected: [],
    });
  });
});

function hexOfText(text: string): string {
  return Buffer.from(text).toString("hex");
}

function hexIn(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

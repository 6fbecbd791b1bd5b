import { describe, expect, test } from "vitest";
import {
  any,
  caseOf,
  connect,
  fact,
  hexOf,
  judged,
  lecture,
  mismatch,
  oneOf,
  receive,
  send,
  transcriptOf,
  whatever,
} from "../evidence.suite.ts";
import { judgeCase } from "../judge-case.ts";

const right = hexOf("struct:<q", 77n);
const at = { step: 2, asked: "10" };
const aliveButSilent = {
  kind: "stalled",
  stall: { kind: "blocked", in: "other" },
};

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

  test("fail although they came before anybody listened", () => {
    const steps = [connect(), send([10n]), receive(any)];
    const transcript = transcriptOf(
      [1, fact.received(right)],
      [1, { kind: "flooded", on: "a", limitInBytes: 262_144 }],
    );

    expect(
      judgeCase(caseOf("server", steps), transcript, lecture),
    ).toMatchObject({ mismatch: { kind: "flooded", step: 2 } });
  });

  test("on one connection are not held against another", () => {
    const flood = { kind: "flooded", on: "b", limitInBytes: 262_144 } as const;

    expect(judged([flood, fact.received(right)])).toEqual({ kind: "pass" });
  });
});

describe("whatever", () => {
  test.each([
    ["an answer", [fact.received(right)]],
    ["garbage", [fact.received("00")]],
    ["a close", [fact.closedByProgram()]],
    ["a reset", [fact.closedByProgram("reset")]],
    ["a wait for more", [fact.blocked]],
    ["a loop that only looks now and then", [fact.sleeping]],
  ])("passes %s", (_what, facts) => {
    expect(judged(facts, { expected: whatever })).toEqual({ kind: "pass" });
  });

  test.each([
    ["the death of the program", [fact.closedByProgram(), fact.ended(1)]],
    ["endless computing", [fact.computing]],
  ])("fails %s", (_what, facts) => {
    expect(mismatch(facts, { expected: whatever })).toMatchObject({
      kind: "nothing-received",
      ...at,
      expected: [],
    });
  });
});

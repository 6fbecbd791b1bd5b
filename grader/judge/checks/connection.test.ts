import { describe, expect, test } from "vitest";
import type { Step } from "../../core/exercise/test-case.ts";
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
  receive,
  send,
  start,
  transcriptOf,
} from "../evidence.suite.ts";
import { judgeCase } from "../judge-case.ts";

const answer = hexOf("struct:<q", 77n);
const death = { code: 1, signal: null, byUs: false };
const exchange: readonly Step[] = [
  connect(),
  send([10n]),
  receive(any),
  close(),
];

/** A server that answered one client, and what it did in the step after that. */
function afterwards(step: Step, ...facts: readonly Fact[]): Verdict {
  const transcript = transcriptOf(
    [0, fact.connected()],
    [2, fact.received(answer)],
    [3, fact.closed()],
    ...facts.map((happened) => [4, happened] as const),
  );
  const testCase = caseOf("server", [...exchange, step]);
  return judgeCase(testCase, transcript, lecture);
}

describe("a connection", () => {
  test("passes where the server lets the peer in", () => {
    expect(afterwards(connect("b"), fact.connected("b"))).toEqual({
      kind: "pass",
    });
  });

  test.each([
    [[fact.refused("b")], { kind: "refused", reason: "ECONNREFUSED" }],
    [[fact.refused("b"), fact.ended(1)], { kind: "ended", end: death }],
    [
      [fact.refused("b"), fact.blocked],
      { kind: "refused", reason: "ECONNREFUSED" },
    ],
    [[fact.sleeping], { kind: "stalled", stall: fact.sleeping.stall }],
  ])("fails after %j as %j", (facts, silence) => {
    expect(afterwards(connect("b"), ...facts)).toEqual({
      kind: "fail",
      mismatch: { kind: "no-connection", step: 4, asked: "10", silence },
    });
  });

  test.each([
    [fact.ended(1), { kind: "ended", end: death }],
    [fact.blocked, { kind: "stalled", stall: fact.blocked.stall }],
  ])("that a client never makes fails after %j", (happened, silence) => {
    const testCase = caseOf("client", [start(20n), connect(), receive(any)]);
    const transcript = transcriptOf([1, happened]);

    expect(judgeCase(testCase, transcript, lecture)).toEqual({
      kind: "fail",
      mismatch: { kind: "no-connection", step: 1, asked: "20", silence },
    });
  });
});

describe("a close", () => {
  const step: Step = { kind: "expect-close", on: "a" };

  test.each(["end", "reset"] as const)("passes by %s", (how) => {
    expect(afterwards(step, fact.closedByProgram(how))).toEqual({
      kind: "pass",
    });
  });

  test("fails where nobody saw one", () => {
    expect(afterwards(step)).toMatchObject({
      kind: "fail",
      mismatch: { kind: "not-closed" },
    });
  });

  test("fails where the program keeps the connection open", () => {
    expect(afterwards(step, fact.blocked)).toEqual({
      kind: "fail",
      mismatch: {
        kind: "not-closed",
        step: 4,
        asked: null,
        stall: fact.blocked.stall,
      },
    });
  });
});

describe("a start", () => {
  const restart: Step = { kind: "restart" };

  test("passes where the server listens again", () => {
    expect(afterwards(restart)).toEqual({ kind: "pass" });
  });

  test.each([
    [fact.ended(1), { kind: "ended", end: death }],
    [fact.sleeping, { kind: "stalled", stall: fact.sleeping.stall }],
  ])("fails after %j", (happened, silence) => {
    expect(afterwards(restart, happened)).toEqual({
      kind: "fail",
      mismatch: { kind: "not-started", step: 4, asked: null, silence },
    });
  });
});

describe("an action of ours", () => {
  const actions: readonly Step[] = [
    send([20n]),
    { kind: "half-close", on: "a" },
    { kind: "reset", on: "a" },
    close(),
    { kind: "pause", forMs: 5 },
    { kind: "feed", text: "sair\n" },
  ];

  test.each(actions)("is never wrong: $kind", (step) => {
    for (const happened of [fact.blocked, fact.ended(1), fact.refused()])
      expect(afterwards(step, happened)).toEqual({ kind: "pass" });
  });
});

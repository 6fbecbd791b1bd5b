import { describe, expect, test } from "vitest";
import type { Step } from "../../core/exercise/test-case.ts";
import type { Fact } from "../../core/transcript.ts";
import type { Verdict } from "../../core/verdict.ts";
import {
  caseOf,
  close,
  connect,
  fact,
  hexOf,
  lecture,
  talkIn,
  oneOf,
  receive,
  send,
  transcriptOf,
} from "../evidence.suite.ts";
import { judgeCase } from "../judge-case.ts";

const first = hexOf("struct:<q", 77n);
const second = hexOf("struct:<q", 437n);

/** Two requests in one segment; the answers are received at steps 2 and 3. */
const inOneSegment: readonly Step[] = [
  connect(),
  send([10n, 20n]),
  receive(oneOf(77n)),
  receive(oneOf(437n)),
  close(),
];

function judged(
  facts: readonly (readonly [number, Fact])[],
  reply = lecture.dialect.reply,
): Verdict {
  const transcript = transcriptOf([0, fact.connected()], ...facts);
  const testCase = caseOf("server", inOneSegment);
  return judgeCase(testCase, transcript, talkIn({ reply }));
}

describe("two answers on one connection", () => {
  test.each([
    [
      "each in its own step",
      [
        [2, fact.received(first)],
        [3, fact.received(second)],
      ],
    ],
    ["both in one segment", [[2, fact.received(first + second)]]],
    [
      "cut in the middle of the second",
      [
        [2, fact.received(first + second.slice(0, 6))],
        [3, fact.received(second.slice(6))],
      ],
    ],
  ] as const)("pass %s", (_how, facts) => {
    expect(judged(facts)).toEqual({ kind: "pass" });
  });

  test("pass as lines of text", () => {
    const both = Buffer.from("77\n437\n").toString("hex");

    expect(judged([[2, fact.received(both)]], "text/newline")).toEqual({
      kind: "pass",
    });
  });

  test("fail at the second where only the first came", () => {
    const verdict = judged([
      [2, fact.received(first)],
      [3, fact.blocked],
    ]);

    expect(verdict).toEqual({
      kind: "fail",
      mismatch: {
        kind: "nothing-received",
        step: 3,
        asked: "10, 20",
        expected: ["437"],
        silence: { kind: "stalled", stall: fact.blocked.stall },
      },
    });
  });

  test("fail where the first is said twice", () => {
    expect(judged([[2, fact.received(first + first)]])).toMatchObject({
      mismatch: { kind: "wrong-value", step: 3, actual: "77", hex: first },
    });
  });

  test("fail where a third follows", () => {
    const hex = first + second + first;

    expect(judged([[2, fact.received(hex)]])).toMatchObject({
      mismatch: { kind: "trailing-bytes", step: 3, extraHex: first },
    });
  });

  test("fail at the first where it is wrong, whatever the second is", () => {
    expect(judged([[2, fact.received(second + first)]])).toMatchObject({
      mismatch: { kind: "wrong-value", step: 2, actual: "437" },
    });
  });
});

describe("answers on two connections", () => {
  const steps = [
    connect("a"),
    send([10n], "a"),
    connect("b"),
    send([20n], "b"),
    receive(oneOf(77n), "a"),
    receive(oneOf(437n), "b"),
  ];
  const testCase = caseOf("server", steps);

  test("do not mix, whichever came first", () => {
    const transcript = transcriptOf(
      [4, fact.received(second, "b")],
      [4, fact.received(first, "a")],
    );

    expect(judgeCase(testCase, transcript, lecture)).toEqual({ kind: "pass" });
  });

  test("are told with what was asked on their own connection", () => {
    const transcript = transcriptOf(
      [4, fact.received(second, "a")],
      [5, fact.received(first, "b")],
    );

    expect(judgeCase(testCase, transcript, lecture)).toMatchObject({
      mismatch: { kind: "wrong-value", step: 4, asked: "10", actual: "437" },
    });
  });
});

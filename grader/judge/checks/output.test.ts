import { describe, expect, test } from "vitest";
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
  talkIn,
  receive,
  send,
  shows,
  start,
  transcriptOf,
} from "../evidence.suite.ts";
import { judgeCase } from "../judge-case.ts";

const steps = [
  start(20n),
  connect(),
  receive(any),
  send([437n]),
  close(),
  shows(437n),
];
const testCase = caseOf("client", steps);
const request = fact.received("14000000");
const answer = hexOf("struct:<q", 437n);

/** What a client said before its request, while its answer was withheld, and after it. */
interface Said {
  readonly before?: string;
  readonly withheld?: string;
  readonly after?: string;
}

function printed(
  step: number,
  text = "",
): readonly (readonly [number, Fact])[] {
  return text === "" ? [] : [[step, fact.printed(text)]];
}

function judged(
  { before, withheld, after }: Said,
  silence: readonly Fact[] = [fact.ended(0)],
): Verdict {
  const transcript = transcriptOf(
    [1, fact.accepted()],
    ...printed(1, before),
    [2, request],
    ...printed(2, withheld),
    [3, fact.sent(answer)],
    ...printed(5, after),
    ...silence.map((happened) => [5, happened] as const),
  );
  return judgeCase(testCase, transcript, lecture);
}

function mismatch(...said: Parameters<typeof judged>) {
  const verdict = judged(...said);
  return verdict.kind === "fail" ? verdict.mismatch : verdict;
}

const at = { step: 5, asked: "20" };

describe("the answer shown", () => {
  test.each([
    "437",
    "X = 437\n",
    "Para N = 20, X = 437.",
    "(437,)",
    "b'437'",
    "19 * 23 = 437",
    "437.0",
    "\u001b[1m437\u001b[0m",
  ])("passes in %j", (after) => {
    expect(judged({ after })).toEqual({ kind: "pass" });
  });

  test("passes on the line of the prompt", () => {
    expect(judged({ before: "N: ", after: "X = 437" })).toEqual({
      kind: "pass",
    });
  });

  test("passes in several pieces", () => {
    const transcript = transcriptOf(
      [2, request],
      [3, fact.sent(answer)],
      [4, fact.printed("X = 4")],
      [5, fact.printed("37\n")],
    );

    expect(judgeCase(testCase, transcript, lecture)).toEqual({ kind: "pass" });
  });

  test("passes piece by piece while the segments of the answer come", () => {
    const transcript = transcriptOf(
      [2, fact.received("3230")],
      [3, fact.sent("34")],
      [3, fact.printed("4")],
      [3, fact.sent("33")],
      [3, fact.printed("3")],
      [3, fact.sent("37")],
      [4, fact.printed("7\n")],
    );
    const inText = talkIn({ request: "text", reply: "text" });

    expect(judgeCase(testCase, transcript, inText)).toEqual({ kind: "pass" });
  });

  test("passes although a prompt held the same number by chance", () => {
    const said = { before: "Ex.: 437. N: ", after: "X = 437" };

    expect(judged(said)).toEqual({ kind: "pass" });
  });

  test.each([
    "X = 437\nN (ex.: 437): ",
    "X = 437\r\n1 - Calcular 437\r\n2 - Sair\r\nN (ex.: 437): ",
  ])("passes before a prompt that comes again: %j", (after) => {
    const before = "1 - Calcular 437\n2 - Sair\nN (ex.: 437): ";

    expect(judged({ before, after })).toEqual({ kind: "pass" });
  });

  test("passes although the program printed that one word before", () => {
    expect(judged({ before: "437\nN: ", after: "437\n" })).toEqual({
      kind: "pass",
    });
  });

  test("passes however the client goes on", () => {
    for (const silence of [[], [fact.blocked], [fact.ended(1)]])
      expect(judged({ after: "437" }, silence)).toEqual({ kind: "pass" });
  });
});

describe("the answer not shown", () => {
  test.each([
    ["nothing", ""],
    ["the number it was given", "N = 20"],
    ["another number", "X = 436"],
    ["a number that contains it", "X = 14370"],
    ["the bytes as they came", String.raw`b'\xb5\x01\x00\x00\x00\x00\x00\x00'`],
    ["a fraction", "437.5"],
    ["a name that ends in it", "x437"],
  ])("fails: %s", (_what, after) => {
    expect(mismatch({ after })).toEqual({
      kind: "not-shown",
      ...at,
      expected: ["437"],
      output: after,
      silence: { kind: "ended", end: { code: 0, signal: null, byUs: false } },
    });
  });

  test("fails where only the prompt holds it that comes again", () => {
    const said = { before: "N (ex.: 437): ", after: "\nN (ex.: 437): " };

    expect(mismatch(said)).toMatchObject({ kind: "shown-early" });
  });

  test("fails where only the error output has it", () => {
    expect(mismatch({}, [fact.complained("437")])).toMatchObject({
      kind: "not-shown",
      output: "",
      silence: null,
    });
  });

  test.each([
    [[], null],
    [[fact.blocked], { kind: "stalled", stall: fact.blocked.stall }],
    [[fact.computing], { kind: "stalled", stall: fact.computing.stall }],
    [
      [fact.ended(1)],
      { kind: "ended", end: { code: 1, signal: null, byUs: false } },
    ],
  ])("after %j is told with the silence %j", (facts, silence) => {
    expect(mismatch({}, facts)).toMatchObject({ kind: "not-shown", silence });
  });
});

describe("the answer shown early", () => {
  test("fails while it was withheld, even if it is shown again", () => {
    const said = { before: "N: ", withheld: "X = 437\n", after: "X = 437\n" };

    expect(mismatch(said)).toEqual({
      kind: "shown-early",
      ...at,
      value: "437",
      output: "X = 437\n",
    });
  });

  test("fails before the request, where it is not shown again", () => {
    expect(mismatch({ before: "X = 437\n", after: "fim\n" })).toEqual({
      kind: "shown-early",
      ...at,
      value: "437",
      output: "X = 437\n",
    });
  });

  test("is not what a client does that says anything else meanwhile", () => {
    const said = { withheld: "enviado: 20\n", after: "437" };

    expect(judged(said)).toEqual({ kind: "pass" });
  });

  test("fails a client that never asked and computes by itself", () => {
    const steps = [start(20n), connect(), send([437n]), shows(437n)];
    const transcript = transcriptOf(
      [1, fact.accepted()],
      [1, fact.printed("437")],
      [2, fact.sent(answer)],
    );

    expect(
      judgeCase(caseOf("client", steps), transcript, lecture),
    ).toMatchObject({ mismatch: { kind: "shown-early", value: "437" } });
  });

  test("names the value that was shown, of several accepted ones", () => {
    const steps = [start(20n), receive(any), send([437n]), shows(1n, 437n)];
    const transcript = transcriptOf(
      [1, request],
      [1, fact.printed("437")],
      [2, fact.sent(answer)],
    );

    expect(
      judgeCase(caseOf("client", steps), transcript, lecture),
    ).toMatchObject({ mismatch: { kind: "shown-early", value: "437" } });
  });
});

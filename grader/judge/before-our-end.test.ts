import { expect, test } from "vitest";
import type { Fact } from "../core/transcript.ts";
import { beforeOurEnd } from "./before-our-end.ts";
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
  shows,
  start,
  transcriptOf,
} from "./evidence.suite.ts";
import { judgeCase } from "./judge-case.ts";

const steps = [
  start(0n),
  connect(),
  receive(any),
  send([437n]),
  close(),
  shows(437n),
];
const testCase = caseOf("client", steps);

/** A client that asks for numbers until it is told the one that ends it, which is its first number, too. */
function transcriptWith(...facts: readonly Fact[]) {
  return transcriptOf(
    [1, fact.accepted()],
    [2, fact.printed("N (0 para sair): ")],
    [2, fact.fed("0\n")],
    [2, fact.received("00000000")],
    [3, fact.sent(hexOf("struct:<q", 437n))],
    [4, fact.printed("N (0 para sair): ")],
    ...facts.map((happened) => [5, happened] as const),
  );
}

const farewell = fact.fed("0\n");

test("what a client sends once it was told to end is not its request", () => {
  const transcript = transcriptWith(
    farewell,
    fact.received("00000000"),
    fact.printed("X = 437\n"),
    fact.ended(0),
  );

  expect(judgeCase(testCase, transcript, lecture)).toEqual({ kind: "pass" });
});

test("what a client sends by itself is", () => {
  const transcript = transcriptWith(
    fact.received("00000000"),
    fact.printed("X = 437\n"),
  );

  expect(judgeCase(testCase, transcript, lecture)).toMatchObject({
    mismatch: { kind: "trailing-bytes", extraHex: "00000000" },
  });
});

test.each([
  ["nothing ends it", [], 6],
  ["its keyboard ends", [{ kind: "input-ended" }, fact.ended(1)], 6],
  ["it is told what it asked for", [farewell, fact.ended(0)], 6],
  ["it is told something else", [fact.fed("7\n"), fact.ended(0)], 8],
] as const)(
  "a program is on its own until we end it: %s",
  (_how, facts, own) => {
    const transcript = transcriptWith(...facts);

    expect(beforeOurEnd(testCase, transcript)).toHaveLength(own);
  },
);

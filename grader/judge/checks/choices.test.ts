import { describe, expect, test } from "vitest";
import { oracleAnswer, text } from "../../core/exercise/fields.suite.ts";
import type { Fact } from "../../core/transcript.ts";
import {
  any,
  caseOf,
  close,
  connect,
  fact,
  hexOf,
  receive,
  send,
  shows,
  start,
  transcriptOf,
} from "../evidence.suite.ts";
import { judgeCase } from "../judge-case.ts";

const question = "Vai chover?";
const steps = [
  start(question),
  connect(),
  receive(any),
  send(["sim"]),
  close(),
  shows("sim"),
];
const talk = {
  dialect: { request: "utf-8", reply: "utf-8" },
  fields: { request: text, reply: oracleAnswer },
};
const request = fact.received(hexOf("utf-8", question));
const fed = fact.fed(`${question}\n`);
const right = "Oráculo: sim\n";

function judged(before: readonly Fact[], after = right) {
  const transcript = transcriptOf(
    [1, fact.accepted()],
    ...before.map((happened) => [2, happened] as const),
    [3, fact.sent(hexOf("utf-8", "sim"))],
    [5, fact.printed(after)],
  );
  const verdict = judgeCase(caseOf("client", steps), transcript, talk);
  return verdict.kind === "fail" ? verdict.mismatch : verdict;
}

describe("one of several words, shown before the answer came", () => {
  test.each([
    ["after the question", [fed, request, fact.printed("talvez...\n")]],
    ["before it was seen to be sent", [fed, fact.printed("sim\n"), request]],
    ["where the question was an argument", [fact.printed("não\n"), request]],
  ])("fails: %s", (_when, before) => {
    expect(judged(before)).toMatchObject({ kind: "shown-early" });
  });

  test.each([
    ["a prompt", [fact.printed("Escreva não\n> "), fed, request]],
    [
      "all of them in a list",
      [fact.printed("sim, não ou talvez\n"), fed, request],
    ],
    ["a sentence", [fed, request, fact.printed("Por favor, não feche\n")]],
    [
      "a greeting sent before the question was typed",
      [fact.printed("Sim!\n"), request, fed],
    ],
  ])("passes: %s", (_what, before) => {
    expect(judged(before)).toEqual({ kind: "pass" });
  });
});

describe("another word besides the answer", () => {
  test("contradicts it, before it or after it", () => {
    const contradicted = {
      kind: "contradicted",
      value: '"talvez"',
      expected: ['"sim"'],
    };

    expect(judged([fed, request], `${right}Oráculo: talvez\n`)).toMatchObject(
      contradicted,
    );
    expect(judged([fed, request], `talvez\n${right}`)).toMatchObject(
      contradicted,
    );
  });

  test("is no contradiction in a prompt", () => {
    const after = `${right}Não quer mais? (sim/não) `;

    expect(judged([fed, request], after)).toEqual({ kind: "pass" });
  });
});

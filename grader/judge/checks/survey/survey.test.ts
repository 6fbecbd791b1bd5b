import { describe, expect, test } from "vitest";
import { oracleAnswer, text } from "../../../core/exercise/fields.suite.ts";
import type { Step, Survey } from "../../../core/exercise/test-case.ts";
import type { Fact } from "../../../core/transcript.ts";
import { caseOf, fact, transcriptOf } from "../../evidence.suite.ts";
import { judgeCase } from "../../judge-case.ts";

const talk = {
  dialect: { request: "utf-8", reply: "utf-8/newline" },
  fields: { request: text, reply: oracleAnswer },
};

function survey(times: number, enough: Survey["enough"] = null): Survey {
  const questions = ["Vai chover?", "E depois?"];
  return { kind: "survey", questions, times, pace: "at-once", enough };
}

function surveyed(answer: string, question = '"Vai chover?"'): Fact {
  const hex = Buffer.from(answer, "utf8").toString("hex");
  return { kind: "surveyed", question, hex, start: 0 };
}

function judged(step: Step, facts: readonly Fact[]) {
  const entries = facts.map((happened) => [0, happened] as const);
  const transcript = transcriptOf(...entries);
  return judgeCase(caseOf("server", [step]), transcript, talk);
}

const at = { step: 0, asked: '"Vai chover?"' };
const choices = ['"sim"', '"não"', '"talvez"'];

describe("a survey", () => {
  test("passes answers that name one of the words, whatever stands around it", () => {
    const answers = ["sim\n", "NÃO!\n", "O oráculo diz: talvez...\n", "nao\n"];
    const facts = answers.map((answer) => surveyed(answer));

    expect(judged(survey(4), facts)).toEqual({ kind: "pass" });
  });

  test.each(["sim ou não\n", "quem sabe\n", "\n"])(
    "fails the answer %j as one that is none of the words",
    (answer) => {
      const facts = [surveyed("sim\n"), surveyed(answer), surveyed("não\n")];

      expect(judged(survey(3), facts)).toMatchObject({
        kind: "fail",
        mismatch: { kind: "wrong-value", ...at, expected: choices },
      });
    },
  );

  test("names the first wrong answer, and its question", () => {
    const wrong = [surveyed("hm\n", '"E depois?"'), surveyed("ah\n")];
    const facts = [surveyed("sim\n"), ...wrong, surveyed("hm\n")];

    expect(judged(survey(4), facts)).toMatchObject({
      mismatch: { actual: '"hm"', asked: '"E depois?"' },
    });
  });

  test("fails a server that gives no answer, and says why none came", () => {
    const facts = [
      fact.connected("1"),
      surveyed("sim\n"),
      fact.closedByProgram("end", "1"),
      fact.connected("2"),
      fact.blocked,
      surveyed(""),
    ];

    expect(judged(survey(3), facts)).toEqual({
      kind: "fail",
      mismatch: {
        kind: "nothing-received",
        ...at,
        expected: choices,
        silence: { kind: "stalled", stall: fact.blocked.stall },
      },
    });
  });

  test("fails a server that stops in the middle of an answer", () => {
    const facts = [fact.closedByProgram("reset", "1"), surveyed("si")];

    expect(judged(survey(2), facts)).toMatchObject({
      mismatch: { kind: "incomplete", hex: "7369" },
    });
  });

  test.each([
    [[surveyed("sim\n"), fact.refused("2")], "no-connection"],
    [[surveyed("sim\n"), fact.ended(1)], "not-started"],
    [[surveyed("sim\n")], "not-started"],
    [[], "not-started"],
  ])("that could not go on after %j fails as %s", (facts, kind) => {
    expect(judged(survey(2), facts)).toMatchObject({ mismatch: { kind } });
  });

  test("may end early where it was to end as soon as it had enough", () => {
    const enough = { different: 2, same: 9 };
    const facts = [surveyed("sim\n"), surveyed("não\n")];

    expect(judged(survey(30, enough), facts)).toEqual({ kind: "pass" });
    expect(judged(survey(30, enough), []).kind).toBe("fail");
  });

  test("fails a server that floods", () => {
    const facts: readonly Fact[] = [
      { kind: "flooded", on: "1", limitInBytes: 9 },
    ];

    expect(judged(survey(1), facts)).toMatchObject({
      mismatch: { kind: "flooded", limitInBytes: 9 },
    });
  });
});

describe("a survey whose answers are judged by chance", () => {
  const rule = { kind: "expect-random", rule: "all-occur" } as const;
  const words = ["sim\n", "não\n", "talvez\n"];

  function verdictOn(answers: readonly string[], after: readonly Step[]) {
    const facts = answers.map((answer) => [0, surveyed(answer)] as const);
    const steps = [survey(answers.length), ...after];
    return judgeCase(caseOf("server", steps), transcriptOf(...facts), talk);
  }

  function turns(times: number, said: readonly string[]): readonly string[] {
    return Array.from(
      { length: times },
      (_, turn) => said[turn % said.length] ?? "",
    );
  }

  test("leaves other words out, which another survey charges", () => {
    const answers = turns(57, [...words, "quem sabe\n"]);

    expect(verdictOn(answers, [rule])).toEqual({ kind: "pass" });
    expect(verdictOn(answers, [])).toMatchObject({
      mismatch: { kind: "wrong-value", actual: '"quem sabe"' },
    });
  });

  test("fails where most answers are other words, for too few are left", () => {
    const few = turns(57, [...words, "1\n", "2\n", "3\n", "4\n"]);

    for (const answers of [few, turns(57, ["1\n", "2\n", "3\n"])])
      expect(verdictOn(answers, [rule])).toMatchObject({
        mismatch: { kind: "wrong-value", step: 0 },
      });
  });

  test.each([
    [["sim\n", "não\n", "hm\n"], "never-said"],
    [["sim\n", "hm\n"], "always-the-same"],
    [["sim\n", "hm\n", "ah\n"], "wrong-value"],
  ])("judges what is left of %j: %s", (said, kind) => {
    expect(verdictOn(turns(57, said), [rule])).toMatchObject({
      mismatch: { kind },
    });
  });

  test("fails an answer that is broken, whatever else is left out", () => {
    const answers = [...turns(56, words), "si"];

    expect(verdictOn(answers, [rule])).toMatchObject({
      mismatch: { kind: "incomplete" },
    });
  });
});

describe("the port", () => {
  const step: Step = { kind: "expect-port", port: 12345 };
  const listening = (port: number): Fact => ({
    kind: "listening",
    port,
    address: "127.0.0.1",
  });

  test("is right where the server listens there", () => {
    expect(judged(step, [listening(12345)])).toEqual({ kind: "pass" });
  });

  test("is wrong where it listens elsewhere", () => {
    expect(judged(step, [listening(12000)])).toEqual({
      kind: "fail",
      mismatch: {
        kind: "wrong-port",
        step: 0,
        asked: null,
        expected: ["12345"],
        actual: "12000",
      },
    });
  });

  test("is not right where nobody looked", () => {
    expect(judged(step, []).kind).toBe("fail");
  });
});

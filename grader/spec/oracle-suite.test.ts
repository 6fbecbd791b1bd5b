import { describe, expect, test } from "vitest";
import type { Step, Survey } from "../core/exercise/test-case.ts";
import { showValue, type Value } from "../core/exercise/value.ts";
import { choicesIn } from "../wire/field/choices/choices-in.ts";
import {
  builtIn,
  sentBy,
  shownBy,
  startedWith,
  theCase,
} from "./cases-of.suite.ts";

const exercise = await builtIn("oracle");
const words = ["sim", "não", "talvez"];
const clients = exercise.cases.filter(({ role }) => role === "client");
const servers = exercise.cases.filter(({ role }) => role === "server");

function surveysOf(steps: readonly Step[]): readonly Survey[] {
  return steps.filter((step) => step.kind === "survey");
}

function rulesOf(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) =>
    step.kind === "expect-random" ? [step.rule] : [],
  );
}

function questionsOf(steps: readonly Step[]): readonly Value[] {
  return surveysOf(steps).flatMap(({ questions }) => questions);
}

function namedIn(text: Value): readonly string[] {
  return typeof text === "string" ? choicesIn(text, words) : [];
}

describe("the answer", () => {
  test("is one of the three words, however it is put", () => {
    expect(exercise.reply.comparison).toEqual({
      kind: "one-of",
      choices: words,
    });
  });

  test.each(clients)("of $id names exactly one word", ({ steps, again }) => {
    for (const sent of [...sentBy(steps), ...sentBy(again?.steps ?? [])])
      expect(namedIn(sent)).toHaveLength(1);
  });

  test("of each kind is shown by some case, and by another case awaited", () => {
    const shown = clients.flatMap(({ steps }) =>
      shownBy(steps).length === 1 ? shownBy(steps) : [],
    );
    const awaited = shownBy(
      theCase(exercise, "oracle/client/core/waits-for-the-answer").steps,
    );

    expect(shown.flatMap(namedIn)).toEqual(expect.arrayContaining(words));
    expect(awaited).toEqual(words);
  });
});

describe("questions", () => {
  test.each(exercise.cases)(
    "of $id name none of the words, and have no accents",
    ({ role, steps, again }) => {
      const asked = [steps, again?.steps ?? []].flatMap((list) => [
        ...questionsOf(list),
        ...(role === "server" ? sentBy(list) : startedWith(list)),
      ]);

      for (const question of asked) {
        expect(question).toMatch(/^[\x20-\x7e]+$/);
        expect(namedIn(question)).toEqual([]);
      }
    },
  );
});

describe("randomness", () => {
  test("is judged by each rule in one case", () => {
    const rules = servers.flatMap(({ steps }) => rulesOf(steps));

    expect(rules).toEqual(["all-occur", "independent", "unpredictable"]);
  });

  test("is asked for 139 times in all", () => {
    const judged = servers.filter(({ steps }) => rulesOf(steps).length > 0);
    const times = judged
      .flatMap(({ steps }) => surveysOf(steps))
      .map((survey) => survey.times);

    expect(times).toEqual([57, 34, 24, 24]);
  });

  test("of all words is seen also by an oracle that follows the length of a question", () => {
    const { steps } = theCase(exercise, "oracle/server/core/all-three-occur");
    const questions = questionsOf(steps);

    expect(new Set(questions).size).toBe(19);
    expect(
      new Set(questions.map((text) => showValue(text).length % 3)).size,
    ).toBe(3);
  });

  test("that follows the length of a question is seen, for lengths are spread", () => {
    const { steps } = theCase(
      exercise,
      "oracle/server/core/independent-of-the-question",
    );
    const lengths = questionsOf(steps).map((text) => showValue(text).length);

    expect(new Set(questionsOf(steps)).size).toBe(11);
    for (const divisor of [2, 3, 4, 5])
      expect(new Set(lengths.map((length) => length % divisor)).size).toBe(
        divisor,
      );
  });

  test("of an honest server that is seeded by the second gets another chance", () => {
    const occur = theCase(exercise, "oracle/server/core/all-three-occur");
    const free = theCase(exercise, "oracle/server/core/unpredictable");

    expect(occur.again).toMatchObject({
      after: ["always-the-same"],
      steps: [
        {
          pace: "each-second",
          enough: {
            different: 3,
            same: 21,
            acyclic: { longest: 12, within: 36 },
          },
        },
        { rule: "all-occur" },
        { rule: "unpredictable" },
      ],
    });
    expect(free.again?.after).toEqual(["same-sequence"]);
    expect(free.again?.steps).toContainEqual({ kind: "pause", forMs: 1100 });
  });
});

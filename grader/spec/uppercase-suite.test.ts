import { describe, expect, test } from "vitest";
import { models } from "../../reference/models.ts";
import { roles } from "../core/exercise/exercise.ts";
import { showValue, type Value } from "../core/exercise/value.ts";
import {
  builtIn,
  casesOf,
  judgedExchanges,
  sentBy,
  shownBy,
  startedWith,
  theCase,
} from "./cases-of.suite.ts";

const exercise = await builtIn("uppercase");
const servers = exercise.cases.filter(({ role }) => role === "server");
const clients = exercise.cases.filter(({ role }) => role === "client");

/** The grader's server answers these with another text on purpose. */
const decoys = [
  "uppercase/client/core/shows-what-the-server-said",
  "uppercase/client/core/shows-what-another-server-said",
  "uppercase/client/core/shows-a-drawn-answer",
  "uppercase/client/robustness/longer-than-one-recv",
];

/** Letter by letter, so that it shares no line with the reference; letters with accents may be in either case. */
function isUpperCaseOf(answer: Value, sentence: Value | null): boolean {
  if (typeof answer !== "string" || typeof sentence !== "string") return false;
  if (answer.length !== sentence.length) return false;
  return [...sentence].every((letter, at) => {
    const code = letter.charCodeAt(0);
    if (code > 127) return [letter, capitals[letter]].includes(answer[at]);
    const isSmall = code >= 97 && code <= 122;
    return answer.charCodeAt(at) === (isSmall ? code - 32 : code);
  });
}

const capitals: Readonly<Record<string, string>> = { ç: "Ç", ã: "Ã" };

describe("answers", () => {
  test.each(servers)("of $id are the sentence in upper case", (testCase) => {
    for (const { request, values } of judgedExchanges(testCase)) {
      for (const value of values)
        expect(isUpperCaseOf(value, request)).toBe(true);
      expect(values).toContain(models.uppercase(request ?? 0n));
    }
  });

  test("with accents are accepted in each of their forms", () => {
    const { steps } = theCase(exercise, "uppercase/server/robustness/accents");
    const forms = steps.flatMap((step) =>
      step.kind === "receive" && step.expected.kind === "one-of"
        ? step.expected.values
        : [],
    );

    // Two letters with accents, each in two cases.
    expect(new Set(forms).size).toBe(4);
  });

  test("to find out the dialect are right", () => {
    for (const { request, reply } of exercise.acquaintance)
      expect(isUpperCaseOf(reply, request)).toBe(true);
  });

  test.each(clients)(
    "of $id are right, or decoys on purpose",
    ({ id, steps }) => {
      const [input = null] = startedWith(steps);

      for (const sent of sentBy(steps))
        expect(isUpperCaseOf(sent, input)).toBe(!decoys.includes(id));
    },
  );

  test.each(clients)(
    "that $id wants to see are those that it sends",
    ({ steps }) => {
      for (const value of shownBy(steps))
        expect(sentBy(steps)).toContain(value);
    },
  );

  test.each(clients)(
    "that $id wants to see cannot be an echo of the sentence",
    ({ steps }) => {
      for (const shown of shownBy(steps))
        expect(startedWith(steps)).not.toContain(shown);
    },
  );
});

const scored = roles.flatMap((role) =>
  ["core", "edge"].flatMap((group) => casesOf(exercise, role, group)),
);

describe("scored answers", () => {
  test.each(scored.filter(({ role }) => role === "client"))(
    "of $id are as long as the sentence, for a client may read as many bytes as it sent",
    ({ steps }) => {
      const [sentence = ""] = startedWith(steps);

      for (const answer of sentBy(steps))
        expect(showValue(answer)).toHaveLength(showValue(sentence).length);
    },
  );
});

describe("sentences", () => {
  test.each(scored)(
    "of $id have no accents, and fit 1024 bytes",
    ({ steps }) => {
      for (const text of [...startedWith(steps), ...sentBy(steps)])
        expect(text).toMatch(/^[\x20-\x7e]{1,1024}$/);
    },
  );

  test.each([
    ["uppercase/server/core/five-hundred-characters", 500],
    ["uppercase/server/edge/exactly-1024-bytes", 1024],
    ["uppercase/client/edge/exactly-1024-bytes", 1024],
    ["uppercase/server/robustness/longer-than-1024-bytes", 3000],
    ["uppercase/client/robustness/longer-than-one-recv", 3000],
  ])("of %s have %i characters", (id, length) => {
    const [sentence = ""] = sentBy(theCase(exercise, id).steps);

    expect(showValue(sentence)).toHaveLength(length + '""'.length);
  });
});

import { describe, expect, test } from "vitest";
import { UsageError } from "../core/errors.ts";
import { failureOf } from "./failure-of.suite.ts";
import { loadExercise } from "./load-exercise.ts";

const knownSteps =
  '"connect", "send", "send-bytes", "half-close", "reset", "close", "receive", "expect-close", "pause-ms", "start", "restart", "feed", "expect-port", "survey", "crowd", "expect-random", "expect-output", "expect-end"';
const integer =
  'a whole number in decimal digits, written as a string such as "49"';
const given =
  'a number or a text, written as a string such as "49", a list, { "drawn": … } or { "model": … }';
const caseNames =
  '"id", "role", "weight", "requirement", "needs", "processorLimitMs", "draw", "steps" or "again"';

/** File · the text that is replaced · what takes its place · the exact words. */
const broken: readonly (readonly [string, string, string, string])[] = [
  [
    "edge.json",
    '"weight": 2',
    '"weight": 2,,',
    'edge.json:7:19: expected a name in double quotes, found ","',
  ],
  [
    "edge.json",
    '"weight": 2',
    '"weight": 2 /* two */',
    'edge.json:7:19: expected no comment, found "/* two */"',
  ],
  [
    "edge.json",
    "{",
    "[]",
    'edge.json:2:3: expected the end of the file, found "$schema"',
  ],
  [
    "edge.json",
    '"cases"',
    '"$schema": "x", "cases"',
    'edge.json:3:3: expected each name once, found "$schema" again',
  ],
  [
    "edge.json",
    '{ "connect": "a" }',
    '{ "conect": "a" }',
    `edge.json:13:11: expected one of ${knownSteps}, found "conect" (did you mean "connect"?) (at /cases/0/steps/0/conect)`,
  ],
  [
    "edge.json",
    '"weight": 2',
    '"weight": 2, "weigth": 3',
    `edge.json:7:20: unknown name "weigth" (did you mean "weight"?); expected ${caseNames} (at /cases/0/weigth)`,
  ],
  [
    "edge.json",
    '"weight": 2,',
    "",
    'edge.json:4:5: expected "weight" here, found "id", "role", "requirement", "steps" (at /cases/0)',
  ],
  [
    "edge.json",
    '"send": { "n": "2" }, "on": "a"',
    '"send": { "n": "2" }, "to": "b"',
    'edge.json:14:9: expected "on" here, found "send", "to" (at /cases/0/steps/1)\nedge.json:14:33: unknown name "to"; expected "send", "on", "segmentInBytes" or "gapMs" (at /cases/0/steps/1/to)',
  ],
  [
    "edge.json",
    '"weight": 2',
    '"weight": "2"',
    'edge.json:7:17: expected a weight above 0, relative to the other cases of the group and role, found "2" (at /cases/0/weight)',
  ],
  [
    "edge.json",
    '"role": "server"',
    '"role": "servr"',
    'edge.json:6:15: expected "server" or "client", found "servr" (did you mean "server"?) (at /cases/0/role)',
  ],
  [
    "edge.json",
    '{ "n": "2" }',
    '{ "n": 2 }',
    `edge.json:14:26: expected ${given}, found 2 (at /cases/0/steps/1/send/n)`,
  ],
  [
    "edge.json",
    '{ "n": "2" }',
    '[{ "n": 2 }]',
    `edge.json:14:27: expected ${given}, found 2 (at /cases/0/steps/1/send/0/n)`,
  ],
  [
    "edge.json",
    '{ "n": "2" }',
    '{ "n": "two" }',
    `edge.json:14:26: expected ${integer}, found "two" (at /cases/0/steps/1/send/n)`,
  ],
  [
    "edge.json",
    '{ "n": "2" }',
    '{ "n": "2", "m": "3" }',
    'edge.json:14:19: expected exactly one name, found {"n":"2","m":"3"} (at /cases/0/steps/1/send)',
  ],
  [
    "edge.json",
    '{ "n": "2" }',
    '"2"',
    'edge.json:14:19: expected an object or a list, found "2" (at /cases/0/steps/1/send)',
  ],
  [
    "edge.json",
    '{ "x": "6" }',
    '{ "x": { "one-of": [] } }',
    "edge.json:15:41: expected at least one entry, found [] (at /cases/0/steps/2/receive/x/one-of)",
  ],
  [
    "edge.json",
    '"receive": { "x": "6" }',
    '"receive": "ani"',
    'edge.json:15:22: expected "any" or "whatever", found "ani" (did you mean "any"?) (at /cases/0/steps/2/receive)',
  ],
  [
    "edge.json",
    '{ "n": "2" }',
    '{ "m": "2" }',
    'edge.json:14:21: expected the field "n", found "m" (at /cases/0/steps/1/send/m)',
  ],
  [
    "edge.json",
    '{ "n": "2" }, "on": "a"',
    '{ "n": "2" }, "on": "b"',
    'edge.json:14:39: expected a connection of an earlier "connect" ("a"), found "b" (at /cases/0/steps/1/on)',
  ],
  [
    "edge.json",
    '{ "close": "a" }',
    '{ "connect": "a" }',
    'edge.json:16:22: expected a new name, found "a" a second time (at /cases/0/steps/3/connect)',
  ],
  [
    "edge.json",
    '{ "close": "a" }',
    '{ "feed": "2" }',
    'edge.json:16:11: expected a step of a server case, found "feed" (at /cases/0/steps/3/feed)',
  ],
  [
    "requirements.json",
    '{ "start": { "n": "10" } },',
    "",
    'requirements.json:29:9: expected "start" as the first step of a client case, found another one (at /cases/1/steps/0)',
  ],
  [
    "edge.json",
    "server/edge/three",
    "server/edge/two",
    'edge.json:20:13: expected each id once, found "primes/server/edge/two" again (first in /cases/0) (at /cases/1/id)',
  ],
  [
    "edge.json",
    "server/edge/three",
    "server/core/three",
    'edge.json:20:13: expected an id that begins with "primes/server/edge/", found "primes/server/core/three" (at /cases/1/id)',
  ],
  [
    "edge.json",
    '{ "n": "2" }',
    '{ "n": { "drawn": "n" } }',
    'edge.json:14:37: expected a name of "draw" (nothing), found "n" (at /cases/0/steps/1/send/n/drawn)',
  ],
  [
    "core.json",
    '"from": "200"',
    '"from": "20000"',
    'core.json:117:17: expected "from" to be at most "to", found 20000 and 9999 (at /cases/7/draw/n)',
  ],
  [
    "core.json",
    '"from": "200", "to": "9999"',
    '"from": "1", "to": "1"',
    "core.json:121:40: expected a value that the model has an answer to, found 1 (at /cases/7/steps/2/receive/x/model)",
  ],
  [
    "exercise.json",
    '"group": "core"',
    '"group": "cores"',
    'exercise.json:35:14: expected one of "requirements", "core", "edge", "robustness", found "cores" (did you mean "core"?) (at /pair/group)',
  ],
  [
    "exercise.json",
    '"id": "edge"',
    '"id": "egde"',
    'exercise.json:28:3: expected a group for each file in this folder, found none for "edge.json" (did you mean "egde"?) (at /groups)\nexercise.json:31:13: expected a file "egde.json" beside this one, found "core.json", "edge.json", "requirements.json", "robustness.json" (did you mean "edge"?) (at /groups/2/id)',
  ],
  [
    "exercise.json",
    "12345",
    "123456",
    "exercise.json:27:29: expected a port from 1 to 65535, found 123456 (at /customaryPorts/1)",
  ],
];

describe("a broken spec is refused with file, line, column, place, expected and found", () => {
  test.each(broken)("%s with %s → %s", async (file, from, to, words) => {
    const failure = await failureOf(`primes/${file}`, from, to);

    expect(failure?.message).toBe(words);
  });

  test("the first problem is the location of the error", async () => {
    const failure = await failureOf(
      "primes/edge.json",
      '"weight": 2',
      '"weight": 0',
    );

    expect(failure?.location).toMatchObject({
      line: 7,
      column: 17,
      path: "/cases/0/weight",
    });
  });

  test("at most ten problems are shown, and the rest is counted", async () => {
    const failure = await failureOf(
      "primes/edge.json",
      '"cases": [',
      '"cases": [1,2,3,4,5,6,7,8,9,10,11,12,',
    );

    expect(failure?.message.split("\n")).toHaveLength(11);
    expect(failure?.message).toMatch(/\n… and 2 more$/);
  });
});

test("an unknown exercise is a wrong usage that names the known ones", async () => {
  const source = { specsFolder: "specs", seed: "1", model: null };

  const loading = loadExercise({ ...source, exerciseId: "prime" });

  await expect(loading).rejects.toThrow(UsageError);
  await expect(loading).rejects.toThrow(
    'found "prime" (did you mean "primes"?)',
  );
});

test("an exercise without a model has no case that asks for it", async () => {
  const source = { specsFolder: "specs", seed: "1", model: null };

  const loading = loadExercise({ ...source, exerciseId: "primes" });

  await expect(loading).rejects.toThrow(
    "expected a value that needs no model, found an exercise without one (at /cases/7/steps/2/receive/x/model)",
  );
});

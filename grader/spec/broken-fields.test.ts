import { expect, test } from "vitest";
import { failureOf } from "./failure-of.suite.ts";

const list = 'a list of whole numbers in decimal digits, such as ["1", "7"]';
const member =
  'a whole number in decimal digits, written as a string such as "49"';

/** File · the text that is replaced · what takes its place · the words, without their line and column. */
const broken: readonly (readonly [string, string, string, string])[] = [
  [
    "divisors/core.json",
    '["1", "7"]',
    '"17"',
    `expected ${list}, found "17" (at /cases/3/steps/2/receive/divisors)`,
  ],
  [
    "divisors/core.json",
    '["1", "7"]',
    '["1", "seven"]',
    `expected ${member}, found "seven" (at /cases/3/steps/2/receive/divisors/1)`,
  ],
  [
    "divisors/core.json",
    '["1", "7"]',
    '["1", 7]',
    `expected ${member} or { "drawn": … }, found 7 (at /cases/3/steps/2/receive/divisors/1)`,
  ],
  [
    "divisors/core.json",
    '["1", "7"]',
    '{ "one-of": [["1"], "7"] }',
    `expected ${list}, found "7" (at /cases/3/steps/2/receive/divisors/one-of/1)`,
  ],
  [
    "divisors/core.json",
    '{ "model": "n" }',
    '{ "drawn": "n" }',
    `expected ${list}, found 1299 (at /cases/7/steps/2/receive/divisors/drawn)`,
  ],
  [
    "divisors/core.json",
    '{ "drawn": "second" }',
    '{ "drawn": "secnd" }',
    'expected a name of "draw" ("n", "first", "second", "third"), found "secnd" (did you mean "second"?) (at /cases/14/steps/3/send/divisors/1/drawn)',
  ],
  [
    "uppercase/core.json",
    '"sentence": "ola mundo"',
    '"sentence": ["1"]',
    'expected a text, found ["1"] (at /cases/0/steps/1/send/sentence)',
  ],
  [
    "uppercase/core.json",
    '"letters": 12',
    '"letters": 33',
    "expected a number of letters from 1 to 32, found 33 (at /cases/6/draw/word/letters)",
  ],
  [
    "uppercase/core.json",
    '{ "letters": 12 }',
    '{ "leters": 12 }',
    'expected one of "from", "letters", found "leters" (did you mean "letters"?) (at /cases/6/draw/word/leters)',
  ],
  [
    "uppercase/core.json",
    '{ "letters": 12 }',
    '{ "from": "1", "to": "1" }',
    "expected a text, found 1 (at /cases/6/steps/1/send/sentence/drawn)",
  ],
  [
    "uppercase/exercise.json",
    '"answer": "BOM DIA"',
    '"answer": ["1"]',
    'expected a text, found ["1"] (at /acquaintance/0/answer)',
  ],
  [
    "divisors/exercise.json",
    '"n": "12"',
    '"n": "dozen"',
    `expected ${member}, found "dozen" (at /pair/request/n)`,
  ],
  [
    "divisors/exercise.json",
    '"type": "integers"',
    '"type": "numbers"',
    'expected "integer", "integers" or "text", found "numbers" (at /reply/type)',
  ],
  [
    "divisors/exercise.json",
    '"comparison": "set"',
    '"comparison": "sets"',
    'expected "exact" or "set", found "sets" (did you mean "set"?) (at /reply/comparison)',
  ],
  [
    "divisors/exercise.json",
    '"comparison": "set"',
    '"comparison": { "one-of": ["yes", "no"] }',
    'expected "exact" or "set" as the comparison of "integers", found "one-of" (at /reply/comparison)',
  ],
  [
    "divisors/exercise.json",
    '"name": "n"',
    '"name": "divisors"',
    'expected another name than that of the request, found "divisors" (at /reply/name)',
  ],
  [
    "oracle/exercise.json",
    '["sim", "não", "talvez"]',
    '["sim", "talvez nunca"]',
    'expected a word, found "talvez nunca" (at /reply/comparison/one-of/1)',
  ],
  [
    "oracle/core.json",
    '"Ola"',
    '["1"]',
    'expected a text, found ["1"] (at /cases/3/steps/0/survey/5)',
  ],
  [
    "oracle/core.json",
    '"expect-random": "independent"',
    '"expect-random": "independant"',
    'expected "all-occur", "independent" or "unpredictable", found "independant" (did you mean "independent"?) (at /cases/3/steps/1/expect-random)',
  ],
  [
    "oracle/core.json",
    '"after": ["always-the-same"]',
    '"after": ["always-same"]',
    'found "always-same" (at /cases/2/again/after/0)',
  ],
  [
    "oracle/core.json",
    '{ "pause-ms": 1100 }',
    '{ "feed": "sair" }',
    'expected a step of a server case, found "feed" (at /cases/4/again/steps/2/feed)',
  ],
  [
    "oracle/core.json",
    '{ "pause-ms": 1100 }',
    '{ "close": "a" }',
    'expected a connection of an earlier "connect" (nothing), found "a" (at /cases/4/again/steps/2/close)',
  ],
  [
    "oracle/core.json",
    '"role": "server"',
    '"role": "client"',
    'expected an id that begins with "oracle/client/core/", found "oracle/server/core/answers-a-question" (at /cases/0/id)',
  ],
  [
    "oracle/requirements.json",
    '{ "expect-port": 12345 }',
    '{ "expect-random": "all-occur" }',
    'expected an earlier "survey", found none (at /cases/0/steps/0/expect-random)',
  ],
  [
    "oracle/requirements.json",
    '{ "expect-port": 12345 }',
    '{ "expect-port": 0 }',
    "expected a port from 1 to 65535, found 0 (at /cases/0/steps/0/expect-port)",
  ],
  [
    "uppercase/edge.json",
    '{ "send": { "sentence": "w" }, "on": "a" }',
    '{ "survey": ["w"], "times": 3 }, { "expect-random": "all-occur" }',
    'expected an exercise whose "answer" is one of several choices, found "exact" (at /cases/2/steps/2/expect-random)',
  ],
  [
    "uppercase/edge.json",
    '{ "start": { "sentence": "w" } },',
    '{ "start": { "sentence": "w" } }, { "expect-port": 12000 },',
    'expected a step of a client case, found "expect-port" (at /cases/5/steps/1/expect-port)',
  ],
];

test.each(broken)(
  "%s with %s → %s is refused",
  async (file, from, to, words) => {
    const failure = await failureOf(file, from, to);
    expect(failure?.message).toContain(words);
  },
);

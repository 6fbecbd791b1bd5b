import { describe, expect, test } from "vitest";
import { nextKeyboard } from "../acquaint/input/keyboard/next-keyboard.ts";
import {
  menuChoiceIn,
  roleChoiceIn,
  yesIn,
} from "../acquaint/input/keyboard/choice-in.ts";
import { usageIn } from "../acquaint/input/arguments/usage-in.ts";
import { slotIn } from "../acquaint/input/slot-in.ts";
import { variablesIn } from "../acquaint/input/variables-in.ts";
import { codecsWanted } from "../acquaint/server/clues.ts";
import { abridge, leftOutIn } from "../messages/language/abridge.ts";
import { excerpt, quote } from "../messages/language/quote.ts";
import { errorHint } from "../messages/hint/errors/error-hint.ts";
import { javaWords } from "../submission/c-like/vocabularies/java.ts";
import { inspectCLike } from "../submission/c-like/inspect-c-like.ts";
import { roleWords } from "../submission/choice/roles/role-words.ts";
import { inspectPython } from "../submission/python/inspect-python.ts";
import { showsOnly } from "../wire/field/shows-only.ts";
import { showsValue } from "../wire/shows-value.ts";
import { farewellIn } from "../wire/text/farewell-in.ts";
import { integersIn } from "../wire/text/integers-in.ts";
import { missingPackage } from "./program/missing-package.ts";
import { syntaxError } from "./program/start-problem.ts";

/** As many as a page has room for; no window of them may be looked at as a whole. */
const members = Array.from({ length: 10_000 }, (_, index) => BigInt(index));
const oneOf = {
  comparison: { kind: "one-of", choices: ["Sim", "Não"] },
} as const;
const told = [{ kind: "slot", slot: "value" }] as const;
const filling = { host: "localhost", port: 12_000, value: "10" };

/** Whatever reads what programs print, or what they are written in. */
const readers = {
  abridge: (text: string) => abridge(text, 1000),
  codecsWanted: (text: string) => codecsWanted(text.repeat(8), "integer"),
  errorHint: (text: string) => errorHint([text.repeat(8)]),
  excerpt,
  farewellIn,
  inspectCLike: (text: string) =>
    inspectCLike({ path: "A.java", text }, javaWords),
  inspectPython: (text: string) => inspectPython({ path: "a.py", text }),
  integersIn,
  leftOutIn,
  menuChoiceIn,
  missingPackage,
  nextKeyboard: (printed: string) => nextKeyboard({ told, filling, printed }),
  quote,
  roleChoiceIn: (text: string) => roleChoiceIn(text, "client"),
  roleWords,
  showsChoice: (text: string) => showsOnly(oneOf, text, "Sim"),
  showsList: (text: string) =>
    showsOnly({ comparison: { kind: "exact" } }, text, members),
  showsNumber: (text: string) => showsValue(text, 77n),
  slotIn,
  syntaxError,
  usageIn: (text: string) => usageIn(text, "value"),
  variablesIn: (text: string) => variablesIn(text.repeat(4)),
  yesIn,
};

/** What makes expressions go back, begin again in the middle, or look far ahead. */
const units = [
  ...["a", "quit", "1", "1,", "1\n", "\n", " ", "-", "(", '"', "Sim\n", "ABC "],
  ...["para ", "variable ", "uso: ", "struct.error: ", "SyntaxError: "],
  ...["import a\n", "flag.String(", 'File "a", line 1\n', "1 - servidor\n"],
];

/** Twice what is kept of an output: work that grows with its square takes minutes. What is quick at that is given more. */
const sizeInCharacters = 2 ** 17;

describe.each(Object.entries(readers))("%s", (_, read) => {
  test("comes to its end with pages of anything", { timeout: 120_000 }, () => {
    for (const unit of units) {
      const text = unit.repeat(sizeInCharacters / unit.length);
      expect(() => read(text)).not.toThrow();
    }
  });
});

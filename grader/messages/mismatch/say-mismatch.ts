import type { Localized } from "../../core/exercise/exercise.ts";
import type { Mismatch } from "../../core/verdict.ts";
import { explainInvisible } from "../language/invisible.ts";
import { sayingFor, type Sayings } from "../language/by-kind.ts";
import type { SentenceContext } from "../program/subject.ts";
import { endingMismatches } from "./ending-mismatches.ts";
import { sayWrongMembers } from "./member-mismatch.ts";
import { randomMismatches } from "./random-mismatches.ts";
import { silenceMismatches } from "./silence-mismatches.ts";
import { valueMismatches } from "./value-mismatches.ts";

const mismatches: Sayings<Mismatch, SentenceContext> = {
  ...valueMismatches,
  ...silenceMismatches,
  ...endingMismatches,
  ...randomMismatches,
  "wrong-members": sayWrongMembers,
};

/** What happened, in one or two sentences that a first-year student understands. */
export function sayMismatch(
  mismatch: Mismatch,
  context: SentenceContext,
): Localized {
  const said = sayingFor(mismatches, context)(mismatch.kind, mismatch);
  const codes = explainInvisible(valuesIn(mismatch));
  return {
    "pt-BR": `${said["pt-BR"]}${codes["pt-BR"]}`,
    en: `${said.en}${codes.en}`,
  };
}

/** The values that a sentence about a mismatch may quote. */
function valuesIn(mismatch: Mismatch): readonly string[] {
  const { asked } = mismatch;
  const expected = "expected" in mismatch ? mismatch.expected : [];
  const actual = "actual" in mismatch ? mismatch.actual : null;
  return [asked, expected, actual].flat().filter((one) => one !== null);
}

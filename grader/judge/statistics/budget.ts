import type { Mismatch } from "../../core/verdict.ts";
import type { Sample } from "./answers.ts";
import type { Chance } from "./chance.ts";

type RandomKind =
  | "always-the-same"
  | "never-said"
  | "rarely-said"
  | "follows-question"
  | "cycle"
  | "same-sequence";

type WithoutPlace<Member> = Member extends Mismatch
  ? Omit<Member, "step" | "asked">
  : never;

/** What chance would not do, without the step that found it. */
export type Finding = WithoutPlace<
  Extract<Mismatch, { readonly kind: RandomKind }>
>;

/** Out of 10¹² gradings of an honest oracle, how many may fail in this way. */
const perMillionMillion: Readonly<Record<RandomKind, bigint>> = {
  "never-said": 300n,
  "always-the-same": 300n,
  "rarely-said": 7n,
  "follows-question": 15n,
  cycle: 15n,
  "same-sequence": 15n,
};

/**
 * The greatest probability of an honest oracle's bad luck that is still called a mistake, for each way to be wrong. The
 * first and the second try of a case together use two of each but `always-the-same`, `follows-question` and
 * `same-sequence`; clocks use one more of `rarely-said` (words that change too seldom) and of `cycle` (words that go
 * round with the seconds): 2 · (300 + 7 + 15) + 300 + 15 + 15 + 7 + 15 = 996 out of 10¹², less than 1e-9.
 */
export function budgetFor(kind: RandomKind): Chance {
  return { cases: perMillionMillion[kind], of: 10n ** 12n };
}

/**
 * The same for a sample. An oracle that says other words than the choices is not honest, so the bound of 1e-9 is not
 * about it; what is left of its answers, at least half of them, is judged with 1e-4.
 */
export function budgetIn(
  { hasOthers }: Pick<Sample, "hasOthers">,
  kind: RandomKind,
): Chance {
  return hasOthers ? { cases: 1n, of: 10n ** 4n } : budgetFor(kind);
}

import type { Locale, Localized } from "../../core/exercise/exercise.ts";
import type { Mismatch } from "../../core/verdict.ts";
import type { ByKind } from "../language/by-kind.ts";
import { count } from "../language/count.ts";
import { excerpt } from "../language/quote.ts";
import { subjectOf, type SentenceContext } from "../program/subject.ts";
import { askedClause } from "./asked-clause.ts";

type WrongMembers = ByKind<Mismatch>["wrong-members"];

const actions = {
  server: { "pt-BR": "respondeu", en: "answered" },
  client: { "pt-BR": "enviou", en: "sent" },
} as const;

/** What a list lacks, what it repeats and what should not be in it, each named. */
export function sayWrongMembers(
  wrong: WrongMembers,
  context: SentenceContext,
): Localized {
  const subject = subjectOf(context.role);
  const action = actions[context.role];
  const actual = excerpt(wrong.actual);
  const asked = askedClause(wrong.asked, context);
  const differences = sayDifferences(wrong);
  const say = (locale: Locale): string =>
    `${subject[locale]} ${action[locale]} ${actual[locale]}${asked[locale]}${differences[locale]}.`;
  return { "pt-BR": say("pt-BR"), en: say("en") };
}

function sayDifferences({ missing, repeated, extra }: WrongMembers): Localized {
  const clauses = [
    clause(missing, {
      "pt-BR": (names, isOne) => `${isOne ? "falta" : "faltam"} ${names}`,
      en: (names, isOne) => `${names} ${isOne ? "is" : "are"} missing`,
    }),
    clause(repeated, {
      "pt-BR": (names, isOne) =>
        `${names} ${isOne ? "aparece" : "aparecem"} mais de uma vez`,
      en: (names, isOne) =>
        `${names} ${isOne ? "appears" : "appear"} more than once`,
    }),
    clause(extra, {
      "pt-BR": (names, isOne) =>
        `${names} não ${isOne ? "devia" : "deviam"} estar na lista`,
      en: (names) => `${names} should not be in the list`,
    }),
  ].filter((said) => said !== null);
  const join = (locale: Locale): string =>
    clauses.length === 0
      ? ""
      : `: ${clauses.map((said) => said[locale]).join("; ")}`;
  return { "pt-BR": join("pt-BR"), en: join("en") };
}

type Wording = Readonly<
  Record<Locale, (names: string, isOne: boolean) => string>
>;

function clause(
  members: readonly string[],
  wording: Wording,
): Localized | null {
  if (members.length === 0) return null;
  const isOne = members.length === 1;
  const say = (locale: Locale): string =>
    wording[locale](namesOf(members, locale), isOne);
  return { "pt-BR": say("pt-BR"), en: say("en") };
}

const mostNamed = 6;

/** "1, 6 e 12"; a long list is cut short and the rest counted. */
function namesOf(members: readonly string[], locale: Locale): string {
  const shown = members.slice(0, mostNamed).map((one) => excerpt(one)[locale]);
  const leftOut = members.length - shown.length;
  const rest = leftOut > 0 ? [count(leftOut, "otherMember")[locale]] : [];
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  return list.format([...shown, ...rest]);
}

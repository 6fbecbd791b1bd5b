import type { Localized } from "../../core/exercise/exercise.ts";
import { excerpt } from "../language/quote.ts";
import type { SentenceContext } from "../program/subject.ts";

/** " para N = 10": which question a sentence is about; empty where nothing was asked. */
export function askedClause(
  asked: string | null,
  context: SentenceContext,
): Localized {
  if (asked === null) return { "pt-BR": "", en: "" };
  const value = excerpt(asked);
  return {
    "pt-BR": ` para ${context.request["pt-BR"]} = ${value["pt-BR"]}`,
    en: ` for ${context.request.en} = ${value.en}`,
  };
}

import type { Localized } from "../../core/exercise/exercise.ts";
import type { HalfProblem } from "../../core/verdict.ts";
import { errorHint } from "../hint/errors/error-hint.ts";
import { sayingFor, type Sayings } from "../language/by-kind.ts";
import { readingProblems } from "../selection/reading-problems.ts";
import type { SentenceContext } from "../program/subject.ts";
import { conversationProblems } from "./conversation-problems.ts";
import { startProblems } from "./start-problems.ts";

const problems: Sayings<HalfProblem, SentenceContext> = {
  ...startProblems,
  ...conversationProblems,
  ...readingProblems,
};

/** Why a half could not be tried, followed by advice where the program's own error text is known. */
export function sayProblem(
  problem: HalfProblem,
  context: SentenceContext,
): Localized {
  const sentence = sayingFor(problems, context)(problem.kind, problem);
  // What went wrong in a trial of ours is no mistake of the program.
  const isOurs = problem.kind === "never-answered";
  const hint = isOurs ? null : errorHint(context.stderr);
  if (hint === null) return sentence;
  return {
    "pt-BR": `${sentence["pt-BR"]} ${hint["pt-BR"]}`,
    en: `${sentence.en} ${hint.en}`,
  };
}

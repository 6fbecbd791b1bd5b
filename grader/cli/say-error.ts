import { GraderFault, SpecError, UsageError } from "../core/errors.ts";
import type { UsageReason } from "../core/errors.ts";
import type { Locale } from "../core/exercise/localized.ts";
import { messages } from "../messages/messages.ts";
import { sayFault } from "../messages/outcome/say-fault.ts";
import { exitCodes } from "./exit-code.ts";
import { nearest } from "./nearest.ts";

/** What the user is told, and the exit code that goes with it. */
export interface Farewell {
  readonly sentence: string;
  readonly exitCode: number;
}

/** One clear sentence for everything that can end the command early. */
export function sayError(error: unknown, locale: Locale): Farewell {
  if (error instanceof UsageError)
    return { sentence: sayUsage(error, locale), exitCode: exitCodes.unusable };
  if (error instanceof SpecError)
    return { sentence: error.message, exitCode: exitCodes.unusable };
  return { sentence: sayOurs(error, locale), exitCode: exitCodes.fault };
}

function sayOurs(error: unknown, locale: Locale): string {
  if (error instanceof GraderFault) return sayFault(error.fault)[locale];
  const detail =
    error instanceof Error ? (error.stack ?? error.message) : String(error);
  return messages(locale).graderFault({ detail });
}

type Sentence<Kind extends UsageReason["kind"]> = (
  reason: Extract<UsageReason, { kind: Kind }>,
  locale: Locale,
) => string | null;

/** `null`: the error's own message says it. */
const sentences: { readonly [Kind in UsageReason["kind"]]: Sentence<Kind> } = {
  "no-such-path": (at, locale) => messages(locale).noSuchFolder(at),
  "not-a-folder": (at, locale) => messages(locale).notAFolder(at),
  "empty-folder": (at, locale) => messages(locale).emptyFolder(at),
  unreadable: ({ path, code }, locale) =>
    messages(locale).unreadable({ path, reason: code }),
  "unknown-exercise": (exercise, locale) =>
    messages(locale).unknownExercise(exercise),
  "unknown-case": ({ id, exercise, known }, locale) =>
    messages(locale).unknownCase({ id, exercise, nearest: nearest(id, known) }),
  "unknown-group": () => null,
  "weightless-policy": () => null,
  "bad-command": () => null,
  other: () => null,
};

function sayUsage({ reason, message }: UsageError, locale: Locale): string {
  return sentenceFor(reason, locale) ?? message;
}

function sentenceFor<Kind extends UsageReason["kind"]>(
  reason: Extract<UsageReason, { kind: Kind }>,
  locale: Locale,
): string | null {
  return sentences[reason.kind](reason, locale);
}

import { GraderFault, SpecError, UsageError } from "../../core/errors.ts";
import type { UsageReason } from "../../core/errors.ts";
import type { Locale } from "../../core/exercise/localized.ts";
import { messages } from "../../messages/messages.ts";
import { sayFault } from "../../messages/outcome/say-fault.ts";
import { visible } from "../../report/neutral/visible.ts";
import { exitCodes } from "../exit-code.ts";
import { nearest } from "./nearest.ts";

/** What the user is told, and the exit code that goes with it. */
export interface Farewell {
  readonly sentence: string;
  readonly exitCode: number;
}

/** One clear sentence for everything that can end the command early. What names a path is one line, whatever the path is. */
export function sayError(error: unknown, locale: Locale): Farewell {
  if (error instanceof UsageError)
    return {
      sentence: visible(sayUsage(error, locale)),
      exitCode: exitCodes.unusable,
    };
  if (error instanceof SpecError)
    return { sentence: saySpec(error, locale), exitCode: exitCodes.unusable };
  return { sentence: sayOurs(error, locale), exitCode: exitCodes.fault };
}

/** A mistake of ours is told whole, for whoever is to mend it. */
function sayOurs(error: unknown, locale: Locale): string {
  if (!(error instanceof GraderFault))
    return sayMistake(stackOf(error), locale);
  const { fault } = error;
  if (fault.kind === "internal") return sayMistake(fault.detail, locale);
  return sayFault(fault)[locale];
}

function sayMistake(detail: string, locale: Locale): string {
  return messages(locale).graderFault({ detail });
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.stack ?? error.message;
}

/** The message already has a line for each problem, with its file, line and column. */
function saySpec({ message }: SpecError, locale: Locale): string {
  return messages(locale).brokenSpec({ problems: message });
}

/** Where a reason is `other`, the error's own message says it. */
function sayUsage({ reason, message }: UsageError, locale: Locale): string {
  const say = messages(locale);
  switch (reason.kind) {
    case "no-such-path":
      return say.noSuchFolder(reason);
    case "not-a-folder":
      return say.notAFolder(reason);
    case "empty-folder":
      return say.emptyFolder(reason);
    case "unknown-archive":
      return say.unknownArchive(reason);
    case "damaged-archive":
      return say.damagedArchive(reason);
    case "unreadable":
      return sayUnreadable(reason, locale);
    case "unknown-exercise":
      return say.unknownExercise(reason);
    case "unknown-case":
      return sayUnknownCase(reason, locale);
    case "unknown-group":
      return say.unknownGroup(reason);
    case "bad-command":
      return say.badCommand(reason);
    case "weightless-policy":
    case "only-root":
    case "other":
      return sayPlainly(reason.kind, { message, locale });
  }
}

function sayUnknownCase(
  reason: Extract<UsageReason, { kind: "unknown-case" }>,
  locale: Locale,
): string {
  const near = nearest(reason.id, reason.known);
  return messages(locale).unknownCase({ ...reason, nearest: near });
}

/** Reasons that there is nothing to be told of. */
function sayPlainly(
  kind: "weightless-policy" | "only-root" | "other",
  { message, locale }: { readonly message: string; readonly locale: Locale },
): string {
  const { weightlessPolicy, onlyRoot } = messages(locale);
  if (kind === "other") return message;
  return kind === "only-root" ? onlyRoot() : weightlessPolicy();
}

function sayUnreadable(
  { path, code }: Extract<UsageReason, { kind: "unreadable" }>,
  locale: Locale,
): string {
  const say = messages(locale);
  if (code === "ENOENT") return say.noSuchFile({ path });
  return say.unreadable({ path, reason: code });
}

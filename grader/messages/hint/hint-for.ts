import type { Localized } from "../../core/exercise/exercise.ts";
import type { Mismatch } from "../../core/verdict.ts";
import { sayingFor } from "../language/by-kind.ts";
import type { SentenceContext } from "../program/subject.ts";
import { errorHint } from "./errors/error-hint.ts";
import { hintsByKind } from "./hints-by-kind.ts";

/** Error text explains a mismatch only where the program broke off, not where it gave a wrong answer. */
function ownErrorHint(
  mismatch: Mismatch,
  stderr: readonly string[],
): Localized | null {
  if (mismatch.kind === "traceback") {
    return errorHint([...stderr, mismatch.lastLine]);
  }
  if (!("silence" in mismatch) || mismatch.silence === null) return null;
  return mismatch.silence.kind === "stalled" ? null : errorHint(stderr);
}

/** What to look at, in a sentence; the program's own error text goes first where it explains the mismatch. */
export function hintFor(
  mismatch: Mismatch,
  context: SentenceContext,
): Localized | null {
  return (
    ownErrorHint(mismatch, context.stderr) ??
    sayingFor(hintsByKind, context)(mismatch.kind, mismatch)
  );
}

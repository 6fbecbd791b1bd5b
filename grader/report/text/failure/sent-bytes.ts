import type { TranscriptEntry } from "../../document.ts";

type Sent = Extract<TranscriptEntry, { readonly kind: "sent" }>;

function isSent(entry: TranscriptEntry): entry is Sent {
  return entry.kind === "sent";
}

/**
 * The bytes that we sent where the case went wrong, segments joined; `null` where nothing was sent, or where the
 * transcript does not tell which of several sendings it was. A survey sends many questions in one step.
 */
export function sentBytes(
  transcript: readonly TranscriptEntry[],
  asked: string | null,
): string | null {
  const sent = transcript.filter(isSent);
  const named = sent.findLast(({ means }) => means === asked);
  if (transcript.some(({ kind }) => kind === "surveyed"))
    return named?.hex ?? null;
  const steps = new Set(sent.map(({ step }) => step));
  const only = steps.size === 1 ? sent.at(-1) : undefined;
  const step = (named ?? only)?.step;
  if (step === undefined) return null;
  return sent
    .filter((entry) => entry.step === step)
    .map(({ hex }) => hex)
    .join("");
}

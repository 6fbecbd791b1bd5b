import type { TranscriptEntry } from "../../document.ts";

type Sent = Extract<TranscriptEntry, { readonly kind: "sent" }>;

function isSent(entry: TranscriptEntry): entry is Sent {
  return entry.kind === "sent";
}

/** The bytes, and the value that they stand for where that is known. */
interface SentMessage {
  readonly hex: string;
  readonly means: string | null;
}

/**
 * What we sent where the case went wrong, segments joined: of several sendings the last one of a value that is named;
 * `null` where nothing was sent, or where the transcript does not tell which it was. A survey sends many questions in
 * one step.
 */
export function sentMessage(
  transcript: readonly TranscriptEntry[],
  values: readonly string[],
): SentMessage | null {
  const sent = transcript.filter(isSent);
  const named = sent.findLast(
    ({ means }) => means !== undefined && values.includes(means),
  );
  const means = named?.means ?? null;
  if (transcript.some(({ kind }) => kind === "surveyed"))
    return named === undefined ? null : { hex: named.hex, means };
  const steps = new Set(sent.map(({ step }) => step));
  const only = steps.size === 1 ? sent.at(-1) : undefined;
  const step = (named ?? only)?.step;
  if (step === undefined) return null;
  const segments = sent.filter((entry) => entry.step === step);
  const hex = segments.map((entry) => entry.hex).join("");
  const isOne = segments.length === 1;
  return { hex, means: means ?? (isOne ? segments[0]?.means : null) ?? null };
}

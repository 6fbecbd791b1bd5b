import type { TranscriptEntry } from "../../document.ts";
import type { Bytes } from "./hex-dump.ts";

type Sent = Extract<TranscriptEntry, { readonly kind: "sent" }>;

function isSent(entry: TranscriptEntry): entry is Sent {
  return entry.kind === "sent";
}

/** The bytes, and the value that they stand for where that is known. */
interface SentMessage {
  readonly bytes: Bytes;
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
    return named === undefined ? null : { bytes: named, means };
  const steps = new Set(sent.map(({ step }) => step));
  const only = steps.size === 1 ? sent.at(-1) : undefined;
  const step = (named ?? only)?.step;
  if (step === undefined) return null;
  const segments = sent.filter((entry) => entry.step === step);
  const isOne = segments.length === 1;
  const bytes = joined(segments);
  return { bytes, means: means ?? (isOne ? segments[0]?.means : null) ?? null };
}

function joined(segments: readonly Sent[]): Bytes {
  const sizes = segments.map(({ leftOut }) => leftOut?.size ?? 0);
  const size = sizes.reduce((total, each) => total + each, 0);
  const hex = segments.map((entry) => entry.hex).join("");
  return { hex, leftOut: { size } };
}

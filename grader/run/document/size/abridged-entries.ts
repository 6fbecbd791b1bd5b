import type { LeftOut } from "../../../core/transcript.ts";
import { abridge } from "../../../messages/language/abridge.ts";
import type { TranscriptEntry } from "../../../report/document.ts";

/** How much a report tells of each thing. */
export interface Extent {
  /** Of one message. */
  readonly mostBytes: number;
  /** Of one text. */
  readonly mostCharacters: number;
  /** Of one transcript. */
  readonly mostEntries: number;
}

/** Bytes as hexadecimal digits, and what is left out of them where that is anything. */
interface Bytes {
  readonly hex: string;
  readonly leftOut?: LeftOut;
}

/** The beginning and the end of a long message. */
export function abridgedBytes(hex: string, mostBytes: number): Bytes {
  const size = hex.length / 2 - mostBytes;
  if (size <= 0) return { hex };
  const behind = Math.floor(mostBytes / 4);
  const at = mostBytes - behind;
  const digits = hex.slice(0, 2 * at) + hex.slice(hex.length - 2 * behind);
  return { hex: digits, leftOut: { at, size } };
}

/** The first and the last of many, with one in their place that counts those between them. */
export function abridgedEntries(
  entries: readonly TranscriptEntry[],
  extent: Extent,
): readonly TranscriptEntry[] {
  return fewer(entries, extent.mostEntries).map((entry) =>
    abridged(entry, extent),
  );
}

function fewer(
  entries: readonly TranscriptEntry[],
  mostEntries: number,
): readonly TranscriptEntry[] {
  const count = entries.length - mostEntries;
  if (count <= 0) return entries;
  const behind = Math.floor(mostEntries / 4);
  const start = entries.slice(0, mostEntries - behind);
  const end = entries.slice(entries.length - behind);
  const { at, step } = start.at(-1) ?? { at: 0, step: 0 };
  return [...start, { kind: "left-out", at, step, count }, ...end];
}

function abridged(entry: TranscriptEntry, extent: Extent): TranscriptEntry {
  const means = meansIn(entry, extent);
  if ("hex" in entry)
    return {
      ...entry,
      ...means,
      ...abridgedBytes(entry.hex, extent.mostBytes),
    };
  if ("text" in entry)
    return { ...entry, text: abridge(entry.text, extent.mostCharacters) };
  return entry;
}

function meansIn({ means }: TranscriptEntry, { mostCharacters }: Extent) {
  return means === undefined ? {} : { means: abridge(means, mostCharacters) };
}

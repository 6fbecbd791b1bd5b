import type { Codec } from "../codec.ts";
import { findCodec } from "../registry.ts";
import { normalizeFormat } from "../struct/normalize-format.ts";

/** A codec that a program may speak. */
export interface LikelyCodec {
  readonly codec: Codec;
  /** Whether the source of the program names it. */
  readonly hinted: boolean;
}

/**
 * Every number that one format character can carry, and text. The commonest in students' programs come first: Python's
 * native `i`, unterminated text, network order; the widths follow, then what has hardly ever been seen.
 */
const commonest = [
  "struct:<i",
  "text",
  "struct:!i",
  "struct:<q",
  "struct:!q",
  "text/newline",
  "struct:<I",
  "struct:!I",
  "struct:<Q",
  "struct:!Q",
  "struct:<h",
  "struct:!h",
  "struct:<H",
  "struct:!H",
  "struct:<d",
  "struct:!d",
  "struct:<f",
  "struct:!f",
  "struct:<B",
  "struct:<b",
  "text/crlf",
  "struct:<e",
  "struct:!e",
  "text/words",
];

/**
 * The codecs to think of, the likeliest first: the hints in their own spelling, then the rest of the catalogue. Each
 * behaviour occurs once: after the hint `struct:i` there is no `struct:<i`. Hints that name no codec are passed over.
 */
export function likelyCodecs(hints: readonly string[]): readonly LikelyCodec[] {
  const byBehaviour = new Map<string, LikelyCodec>();
  for (const id of [...hints, ...commonest]) {
    const codec = findCodec(id);
    const behaviour = behaviourOf(id);
    if (codec === null || byBehaviour.has(behaviour)) continue;
    byBehaviour.set(behaviour, { codec, hinted: hints.includes(id) });
  }
  return [...byBehaviour.values()];
}

function behaviourOf(id: string): string {
  const format = /^struct:(?<format>.*)$/s.exec(id)?.groups?.["format"];
  return format === undefined
    ? id
    : `struct:${normalizeFormat(format) ?? format}`;
}

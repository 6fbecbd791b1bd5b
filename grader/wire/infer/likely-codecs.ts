import type { FieldType } from "../../core/exercise/exercise.ts";
import type { Value } from "../../core/exercise/value.ts";
import type { Codec } from "../codec.ts";
import { blockPayloads, catalogue } from "../field/catalogue.ts";
import { findCodec } from "../registry.ts";
import { normalizeFormat } from "../struct/normalize-format.ts";

/** A codec that a program may speak. */
export interface LikelyCodec {
  readonly codec: Codec;
  /** Whether the source of the program names it. */
  readonly hinted: boolean;
}

/** What every codec of a type can carry. */
const samples: Readonly<Record<FieldType, Value>> = {
  integer: 1n,
  integers: [1n, 2n],
  text: "a",
};

/**
 * The codecs to think of for a type, the likeliest first: the hints in their own spelling, then the catalogue, and
 * blocks of the size that all `messages` have. Each behaviour occurs once: after the hint `struct:i` there is no
 * `struct:<i`. Hints that name no codec, or one of another type, are passed over.
 */
export function likelyCodecs(
  hints: readonly string[],
  type: FieldType,
  messages: readonly Uint8Array[] = [],
): readonly LikelyCodec[] {
  const hinted = type === "integers" ? [...hints, ...listsOf(hints)] : hints;
  const ids = [...hinted, ...blocksLike(messages, type), ...catalogue[type]];
  const byBehaviour = new Map<string, LikelyCodec>();
  for (const id of ids) {
    const codec = findCodec(id);
    const behaviour = behaviourOf(id);
    if (codec === null || byBehaviour.has(behaviour)) continue;
    if (codec.encode(samples[type]) === null) continue;
    byBehaviour.set(behaviour, { codec, hinted: hinted.includes(id) });
  }
  return [...byBehaviour.values()];
}

/** Formats of single numbers, as the lists that are made of them. */
function listsOf(hints: readonly string[]): readonly string[] {
  const formats = hints.flatMap(
    (hint) => /^struct:(?<format>.+)$/.exec(hint)?.groups?.["format"] ?? [],
  );
  return [
    ...formats.map((format) => `elements:${format}`),
    ...formats.flatMap((count) =>
      formats.map((element) => `counted:${count},${element}`),
    ),
  ];
}

/** Shorter messages than this are no blocks. */
const leastBlockInBytes = 16;

/** Messages of one size that end with NULs, or a single one, may be blocks. */
function blocksLike(
  messages: readonly Uint8Array[],
  type: FieldType,
): readonly string[] {
  const [first] = messages;
  if (first === undefined || first.length < leastBlockInBytes) return [];
  const isBlock = messages.every(
    (bytes) => bytes.length === first.length && bytes.at(-1) === 0,
  );
  return isBlock
    ? blockPayloads[type].map((payload) => `${payload}/block:${first.length}`)
    : [];
}

/** Formats that pack and unpack alike are one behaviour: each format of an id in its explicit form. */
function behaviourOf(id: string): string {
  const [kind = "", formats] = id.split(":", 2);
  if (formats === undefined || id.includes("/")) return id;
  if (!["struct", "elements", "counted"].includes(kind)) return id;
  const explicit = formats
    .split(",")
    .map((format) => normalizeFormat(format) ?? format);
  return `${kind}:${explicit.join(",")}`;
}

import type { FieldType } from "../../core/exercise/exercise.ts";
import type { Value } from "../../core/exercise/value.ts";
import type { Codec } from "../codec.ts";
import { blockPayloads, catalogue } from "../field/catalogue.ts";
import { memberCodecs } from "./member-codecs.ts";
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
 * The codecs to think of for a type, the likeliest first: the members of the objects that the messages are, the hints in their own spelling, then the catalogue, and at
 * last blocks of the size that all `messages` have, for messages may be of one size by chance. Each behaviour occurs once: after the hint `struct:i` there is no
 * `struct:<i`. Hints that name no codec, or one of another type, are passed over.
 */
export function likelyCodecs(
  hints: readonly string[],
  type: FieldType,
  messages: readonly Uint8Array[] = [],
): readonly LikelyCodec[] {
  const hinted = type === "integers" ? [...hints, ...listsOf(hints)] : hints;
  const ids = [
    ...memberCodecs(messages, type),
    ...hinted,
    ...catalogue[type],
    ...blocksLike(messages, type),
  ];
  const named = new Set(hinted);
  const byBehaviour = new Map<string, LikelyCodec>();
  for (const id of ids) {
    const known = knownCodec(id, type);
    if (known === null || byBehaviour.has(known.behaviour)) continue;
    const { codec, behaviour } = known;
    byBehaviour.set(behaviour, { codec, hinted: named.has(id) });
  }
  return [...byBehaviour.values()];
}

interface Known {
  readonly codec: Codec;
  readonly behaviour: string;
}

/** The codecs of the catalogue are the same each time, and there are hundreds. */
const remembered = new Map<string, Known | null>();
const inCatalogue = new Set(Object.values(catalogue).flat());

function knownCodec(id: string, type: FieldType): Known | null {
  if (!inCatalogue.has(id)) return find(id, type);
  const key = `${type} ${id}`;
  const isNew = !remembered.has(key);
  if (isNew) remembered.set(key, find(id, type));
  return remembered.get(key) ?? null;
}

/** `null` for what is no codec, or one that cannot carry the type. */
function find(id: string, type: FieldType): Known | null {
  const codec = findCodec(id);
  const sample = codec?.encode(samples[type]) ?? null;
  if (codec === null || sample === null) return null;
  return { codec, behaviour: behaviourOf(id) };
}

/** Formats of single numbers, as the lists that are made of them. */
function listsOf(hints: readonly string[]): readonly string[] {
  const formats = hints.flatMap(
    (hint) => /^struct:(?<format>.+)$/.exec(hint)?.groups?.["format"] ?? [],
  );
  return [
    ...formats.map((format) => `elements:${format}`),
    ...formats.map((format) => `ended:${format}`),
    ...formats.flatMap((count) =>
      formats.map((element) => `counted:${count},${element}`),
    ),
  ];
}

/** Shorter messages than this are no blocks. */
const leastBlockInBytes = 16;

/** What fills a block up, and what it is called then. */
const fillers: readonly (readonly [number, string])[] = [
  [0, "block"],
  [" ".charCodeAt(0), "padded"],
];

/** Messages of one size that end with NULs or blanks, or a single one, may be blocks. */
function blocksLike(
  messages: readonly Uint8Array[],
  type: FieldType,
): readonly string[] {
  const [first] = messages;
  if (first === undefined || first.length < leastBlockInBytes) return [];
  const isBlock = (filler: number): boolean =>
    messages.every(
      (bytes) => bytes.length === first.length && bytes.at(-1) === filler,
    );
  return fillers
    .filter(([filler]) => isBlock(filler))
    .flatMap(([, name]) =>
      blockPayloads[type].map((one) => `${one}/${name}:${first.length}`),
    );
}

/** Formats that pack and unpack alike are one behaviour: each format of an id in its explicit form. */
function behaviourOf(id: string): string {
  const [kind = "", formats] = id.split(":", 2);
  if (formats === undefined || id.includes("/")) return id;
  if (!["struct", "elements", "ended", "counted"].includes(kind)) return id;
  const explicit = formats
    .split(",")
    .map((format) => normalizeFormat(format) ?? format);
  return `${kind}:${explicit.join(",")}`;
}

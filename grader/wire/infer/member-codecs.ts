import type { FieldType } from "../../core/exercise/exercise.ts";
import { toHex } from "../hex.ts";
import { readObject } from "../framing/members/member.ts";
import { type Place, membersOf } from "../framing/members/members-of.ts";

/** How a value may stand in an object: by itself, as digits in a text, and what a text may hold. */
const payloads: Readonly<
  Record<FieldType, { readonly plain: Formats; readonly quoted: Formats }>
> = {
  integer: { plain: ["json"], quoted: ["digits:json", "digits:repr"] },
  integers: {
    plain: ["json", "digits:json", "repr", "digits:repr"],
    quoted: [],
  },
  text: { plain: [], quoted: ["json", "repr"] },
};

type Formats = readonly string[];

/** Lists of numbers between the quotes of a text. */
const lists = [
  "numbers:comma-blank",
  "numbers:comma",
  "numbers:blank",
  "numbers:semicolon",
];

/** Codecs of each member of the object that the first message is; none where it is no object. */
export function memberCodecs(
  messages: readonly Uint8Array[],
  type: FieldType,
): readonly string[] {
  const [first] = messages;
  if (first?.[0] !== "{".charCodeAt(0)) return [];
  if (readObject(first).kind !== "value") return [];
  const text = Buffer.from(first).toString("latin1");
  return membersOf(text).flatMap((place) => idsAt(first, place, type));
}

function idsAt(
  bytes: Uint8Array,
  { start, end }: Place,
  type: FieldType,
): readonly string[] {
  const isQuoted = ["'", '"'].includes(String.fromCharCode(bytes[start] ?? 0));
  const { plain, quoted } = payloads[type];
  const id = (payload: string, inside: number): string =>
    `${payload}/member:${toHex(bytes.subarray(0, start + inside))},${toHex(bytes.subarray(end - inside))}`;
  const whole = (isQuoted ? quoted : plain).map((payload) => id(payload, 0));
  const isList = isQuoted && type === "integers";
  return [...whole, ...(isList ? lists.map((list) => id(list, 1)) : [])];
}

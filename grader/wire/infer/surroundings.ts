import type { FieldType } from "../../core/exercise/exercise.ts";
import { type Value } from "../../core/exercise/value.ts";
import { toHex } from "../hex.ts";
import { codecNamed } from "../registry.ts";

/** A message, and the value that it is known to carry. */
export interface Carrying {
  readonly bytes: Uint8Array;
  readonly value: Value;
}

/** What may stand inside of something else. One byte stands everywhere, so that no width of one byte is among them. */
const payloads: Readonly<Record<FieldType, readonly string[]>> = {
  integer: [
    "text",
    ...["i", "q", "h", "d"].flatMap((width) => [
      `struct:!${width}`,
      `struct:<${width}`,
    ]),
  ],
  integers: [
    "numbers:comma-blank",
    "numbers:comma",
    "numbers:blank",
    "numbers:semicolon",
    "numbers:line",
    "counted:!i,!i",
    "counted:<i,<i",
    "counted:!i,!q",
    "counted:<i,<q",
    "elements:!i",
    "elements:<i",
    "elements:!q",
    "elements:<q",
  ],
  text: ["utf-8", "json", "repr"],
};

/** What shows its place in a single message: a value that stands there as text. */
const alone: Readonly<Record<FieldType, readonly string[]>> = {
  integer: payloads.integer.slice(0, 1),
  integers: payloads.integers.slice(0, 1),
  text: payloads.text,
};

/**
 * Codecs whose payload stands between bytes that are the same in all messages: `{"n": 12}`, a header of fixed fields. A
 * single message shows that only where the value stands in it as text.
 */
export function surroundingCodecs(
  messages: readonly Carrying[],
  type: FieldType,
): readonly string[] {
  const [first, ...others] = messages;
  if (first === undefined) return [];
  const tried = others.length === 0 ? alone : payloads;
  return tried[type].flatMap((payload) =>
    placesIn(first, payload)
      .map((place) => idAt(first, payload, place))
      .filter((id) => isSensible(id, type))
      .filter((id) => others.every((other) => isWrittenSo(id, other))),
  );
}

/** A value that occurs more often than this stands nowhere in particular. */
const mostPlaces = 4;

function placesIn(
  { bytes, value }: Carrying,
  payload: string,
): readonly number[] {
  const inside = codecNamed(payload).encode(value);
  if (inside === null) return [];
  const all = Buffer.from(bytes);
  const places: number[] = [];
  for (let at = all.indexOf(inside); at >= 0; at = all.indexOf(inside, at + 1))
    places.push(at);
  return places.length <= mostPlaces ? places : [];
}

function idAt(
  { bytes, value }: Carrying,
  payload: string,
  place: number,
): string {
  const inside = codecNamed(payload).encode(value);
  const end = place + (inside?.length ?? 0);
  const before = toHex(bytes.subarray(0, place));
  return `${payload}/around:${before},${toHex(bytes.subarray(end))}`;
}

function isWrittenSo(id: string, { bytes, value }: Carrying): boolean {
  const written = codecNamed(id).encode(value);
  return written !== null && Buffer.compare(written, bytes) === 0;
}

/**
 * Digits beside digits are another number; and words around a text are what a program says, not how it says it, so that
 * only brackets, quotes and bytes that are no text frame one.
 */
function isSensible(id: string, type: FieldType): boolean {
  const [before = "", behind = ""] = id
    .slice(id.indexOf("/around:") + "/around:".length)
    .split(",")
    .map((hex) => Buffer.from(hex, "hex").toString("latin1"));
  if (before === "" && behind === "") return false;
  if (isHalf(id, before, behind)) return false;
  if (type === "text") return isFrameOf(id, before, behind);
  const isText = id.startsWith("text/") || id.startsWith("numbers:");
  return !isText || !(/[\d.,-]$/.test(before) || /^[\d.,]/.test(behind));
}

/** Zeros on the side where a wider number has them belong to it: greater values will need them. */
function isHalf(id: string, before: string, behind: string): boolean {
  const { order, width } =
    /^struct:(?<order>[<!])(?<width>[hi])\//.exec(id)?.groups ?? {};
  if (order === undefined) return false;
  const zeros = "\0".repeat(width === "h" ? 2 : 4);
  return order === "<" ? behind.startsWith(zeros) : before.endsWith(zeros);
}

/**
 * A text between quotes is a literal: whoever reads it undoes its escapes, so that the quotes belong to the payload. A
 * letter that touches them says what kind of literal it is: `b'…'` is bytes as Python shows them, and not their text.
 */
function isFrameOf(id: string, before: string, behind: string): boolean {
  if (!id.startsWith("utf-8/")) return !/\p{L}$/u.test(before);
  return !isQuoted(before, behind) && isFrame(before, behind);
}

/** A quote that opens before the text and closes behind it. */
function isQuoted(before: string, behind: string): boolean {
  return ['"', "'"].some(
    (quote) => before.split(quote).length % 2 === 0 && behind.includes(quote),
  );
}

/** A single byte behind a text that is none of a text, such as the NUL of C, ends it. */
function isFrame(before: string, behind: string): boolean {
  if (before === "") return /^[\0-\x08\x0e-\x1f\x7f]$/.test(behind);
  return /[{<["'\0-\x08\x0e-\x1f\x7f-\xff]/.test(before);
}

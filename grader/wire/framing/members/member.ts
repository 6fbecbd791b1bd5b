import { isOpaque } from "../../../core/exercise/value.ts";
import type { Codec, Decoded } from "../../codec.ts";
import { jsonCodec } from "../../python/json.ts";
import { reprCodec } from "../../python/repr.ts";
import type { Surroundings } from "../around.ts";
import { readFramed } from "../frame.ts";
import { membersOf } from "./members-of.ts";

/**
 * One member of an object: `{"n": 12, "divisors": [1, 2]}`, as JSON or as Python shows a dictionary. It is read wherever
 * it stands, whatever the other members say; it is written into an object that was seen.
 */
export function member(
  payload: Codec,
  name: string,
  { before, behind }: Surroundings,
): Codec | null {
  const key = lastKeyIn(before);
  if (key === null) return null;
  const isQuoted = /["']$/.test(latin1Of(before));
  return {
    id: `${payload.id}/${name}`,
    family: payload.family,
    encode: (value) => {
      const bytes = payload.encode(value);
      return bytes && Buffer.concat([before, bytes, behind]);
    },
    decode: (bytes) => {
      const whole = readObject(bytes);
      if (whole.kind !== "value") return whole;
      const { lengthInBytes } = whole;
      const text = latin1Of(bytes.subarray(0, lengthInBytes));
      const found = membersOf(text).find((one) => one.key === key);
      if (found === undefined) return { kind: "invalid", offset: 0 };
      const quotes = isQuoted ? 1 : 0;
      const [start, end] = [found.start + quotes, found.end - quotes];
      return readFramed(payload, bytes, { start, end, lengthInBytes });
    },
  };
}

/** An object as JSON or as Python writes it, with the blanks and line ends behind it. */
export function readObject(bytes: Uint8Array): Decoded {
  const json = jsonCodec.decode(bytes);
  const read = json.kind === "invalid" ? reprCodec.decode(bytes) : json;
  if (read.kind !== "value") return read;
  return isOpaque(read.value) ? read : { kind: "invalid", offset: 0 };
}

/** The key whose value would stand next. */
function lastKeyIn(before: Uint8Array): string | null {
  const text = latin1Of(before).replace(/(?<=:\s*)["']$/, "");
  return membersOf(`${text}0}`).at(-1)?.key ?? null;
}

function latin1Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}

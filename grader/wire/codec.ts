import type { Value } from "../core/exercise/value.ts";

/** What a decoder says of the bytes so far. */
export type Decoded =
  | {
      readonly kind: "value";
      readonly value: Value;
      /** Bytes that the value took; what follows belongs to something else. */
      readonly lengthInBytes: number;
      /** Whether no further byte can change the value. Text without a terminator is never final by itself. */
      readonly isFinal: boolean;
    }
  /** A beginning, right so far; `neededInBytes` is the least total length of a whole value, where that is known. */
  | { readonly kind: "incomplete"; readonly neededInBytes: number | null }
  /** No continuation can make it right; `offset` is the first byte that cannot be. */
  | { readonly kind: "invalid"; readonly offset: number };

/** Bytes ↔ value. The id is stable and appears in reports: `struct:<i`, `text`, `text/newline`. */
export interface Codec {
  readonly id: string;
  /** What a statement prescribes: `struct`, `text`, … */
  readonly family: string;
  /** The value of no bytes at all, where a framing says that there are none. */
  readonly empty?: Value;
  /** The bytes of a value, or `null` if this codec cannot carry it. */
  encode(value: Value): Uint8Array | null;
  decode(bytes: Uint8Array): Decoded;
}

import type { Codec } from "../../../grader/wire/codec.ts";
import { showBytes, wholeNumber } from "./whole-number.ts";

/** What the bytes that have arrived amount to. */
export type TakenRequest =
  | {
      readonly kind: "request";
      readonly n: bigint;
      /** Bytes of the next request. */
      readonly rest: Uint8Array;
    }
  | { readonly kind: "wait" }
  | { readonly kind: "garbage"; readonly reason: string };

/** No codec needs more for one N; somebody who sends on and on is stopped. */
const longestRequestInBytes = 4096;

/**
 * Takes the first request from the bytes. Text without a terminator counts as whole as soon as it arrives:
 * nothing in it says whether more will follow, and the lecture's server, with its one `recv`, does the same.
 */
export function takeRequest(codec: Codec, bytes: Uint8Array): TakenRequest {
  if (bytes.length === 0) return { kind: "wait" };
  const decoded = codec.decode(bytes);
  if (decoded.kind === "value") {
    const n = wholeNumber(decoded.value);
    const rest = bytes.subarray(decoded.lengthInBytes);
    return n === null ? garbage(codec, bytes) : { kind: "request", n, rest };
  }
  const isTooLong = bytes.length > longestRequestInBytes;
  return decoded.kind === "invalid" || isTooLong
    ? garbage(codec, bytes)
    : { kind: "wait" };
}

function garbage(codec: Codec, bytes: Uint8Array): TakenRequest {
  const reason = `no whole number as ${codec.id}: ${showBytes(bytes)}`;
  return { kind: "garbage", reason };
}

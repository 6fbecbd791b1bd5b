import type { FieldType } from "../../grader/core/exercise/exercise.ts";
import type { Value } from "../../grader/core/exercise/value.ts";
import type { Codec } from "../../grader/wire/codec.ts";
import { showBytes } from "./show-briefly.ts";
import { longestMessageInBytes, valueKinds } from "./value-kinds.ts";

/** What the bytes that have arrived amount to. */
export type TakenRequest =
  | {
      readonly kind: "request";
      readonly value: Value;
      /** Bytes of the next request. */
      readonly rest: Uint8Array;
    }
  | { readonly kind: "wait" }
  | { readonly kind: "garbage"; readonly reason: string };

/** What a request carries, and in which bytes. */
export interface RequestForm {
  readonly codec: Codec;
  readonly type: FieldType;
}

/**
 * Takes the first request from the bytes. Text without a terminator counts as whole as soon as it arrives:
 * nothing in it says whether more will follow, and the lecture's server, with its one `recv`, does the same.
 */
export function takeRequest(
  form: RequestForm,
  bytes: Uint8Array,
): TakenRequest {
  if (bytes.length === 0) return { kind: "wait" };
  const decoded = form.codec.decode(bytes);
  if (decoded.kind === "value") {
    const value = valueKinds[form.type].from(decoded.value);
    const rest = bytes.subarray(decoded.lengthInBytes);
    return value === null
      ? garbage(form, bytes)
      : { kind: "request", value, rest };
  }
  const isTooLong = bytes.length > longestMessageInBytes;
  return decoded.kind === "invalid" || isTooLong
    ? garbage(form, bytes)
    : { kind: "wait" };
}

function garbage({ codec, type }: RequestForm, bytes: Uint8Array) {
  const { noun } = valueKinds[type];
  const reason = `no ${noun} as ${codec.id}: ${showBytes(bytes)}`;
  return { kind: "garbage", reason } as const;
}

import type { Decoded } from "../codec.ts";
import { limits } from "./limits.ts";

/** Why a decoder went no further. */
export type Stop = Exclude<Decoded, { readonly kind: "value" }>;

/**
 * Bytes and how far they are read. Once it stopped, every read gives something empty and changes nothing, so that a
 * decoder may look at `stop` when it suits.
 */
export interface Input {
  readonly bytes: Uint8Array;
  at: number;
  /** The least total length that the bytes themselves have announced. */
  leastInBytes: number;
  stop: Stop | null;
}

const nothing = new Uint8Array();

export function inputOf(bytes: Uint8Array): Input {
  return { bytes, at: 0, leastInBytes: 0, stop: null };
}

export function hasStopped(input: Input): boolean {
  return input.stop !== null;
}

/** No continuation can make it right; the first reason counts. */
export function refuse(input: Input, offset: number): void {
  input.stop ??= {
    kind: "invalid",
    offset: Math.min(offset, input.bytes.length),
  };
}

/** The bytes said that the whole is at least so long; beyond our limit there is no use in waiting for it. */
export function announce(input: Input, totalInBytes: number): void {
  if (totalInBytes > limits.inBytes) refuse(input, input.at);
  input.leastInBytes = Math.max(input.leastInBytes, totalInBytes);
}

/** The bytes end here, although the value does not. */
export function wait(input: Input): void {
  if (input.bytes.length >= limits.inBytes) refuse(input, limits.inBytes);
  const isKnown = input.leastInBytes > input.bytes.length;
  const neededInBytes = isKnown ? input.leastInBytes : null;
  input.stop ??= { kind: "incomplete", neededInBytes };
}

export function take(input: Input, sizeInBytes: number): Uint8Array {
  if (!canTake(input, sizeInBytes)) return nothing;
  const taken = input.bytes.subarray(input.at, input.at + sizeInBytes);
  input.at += sizeInBytes;
  return taken;
}

function canTake(input: Input, sizeInBytes: number): boolean {
  const end = input.at + sizeInBytes;
  const isThere = end <= input.bytes.length && end <= limits.inBytes;
  if (isThere) return input.stop === null;
  announce(input, end);
  wait(input);
  return false;
}

/** The bytes up to a line feed, without it. */
export function takeLine(input: Input): Uint8Array {
  const end = input.bytes.indexOf(0x0a, input.at);
  if (end < 0) wait(input);
  if (hasStopped(input)) return nothing;
  const line = take(input, end - input.at);
  take(input, 1);
  return line;
}

/** Little-endian; exact up to 2⁵³, and a length beyond that is refused anyway. */
export function takeUnsigned(input: Input, sizeInBytes: number): number {
  if (!canTake(input, sizeInBytes)) return 0;
  let value = 0;
  for (let index = sizeInBytes - 1; index >= 0; index -= 1) {
    value = value * 256 + (input.bytes[input.at + index] ?? 0);
  }
  input.at += sizeInBytes;
  return value;
}

/** Little-endian, two's complement. */
export function takeSigned32(input: Input): number {
  return takeUnsigned(input, 4) | 0;
}

export function takeFloat(input: Input, isLittleEndian: boolean): number {
  const bytes = take(input, 8);
  if (bytes.length < 8) return 0;
  return new DataView(bytes.buffer, bytes.byteOffset).getFloat64(
    0,
    isLittleEndian,
  );
}

import { latin1Of, textOf, unicodeOf } from "../bytes/byte-text.ts";
import { floatOf } from "../bytes/number-text.ts";
import {
  type Input,
  take,
  takeFloat,
  takeSigned32,
  takeUnsigned,
} from "../input.ts";
import { type Leaf, named, none } from "../node.ts";
import { takeLong } from "./long.ts";
import { type Reader, takeSize } from "./reader.ts";

/** Reads what follows the type byte; `null`: no such object. */
type LeafReader = (reader: Reader) => Leaf | null;

/** Objects without members, by the type byte of CPython's `marshal.c`. */
export const leaves: ReadonlyMap<string, LeafReader> = new Map(
  Object.entries<LeafReader>({
    N: () => none,
    T: () => 1n,
    F: () => 0n,
    S: () => named("StopIteration"),
    ".": () => named("Ellipsis"),
    i: ({ input }) => BigInt(takeSigned32(input)),
    I: takeSigned64,
    l: takeLong,
    f: takeFloatText,
    g: ({ input }) => takeFloat(input, true),
    x: (reader) => complex(takeFloatText(reader), takeFloatText(reader)),
    y: ({ input }) => complex(takeFloat(input, true), takeFloat(input, true)),
    s: (reader) => textOf(takeSized(reader)),
    t: takeInterned,
    R: ({ input, interned }) => interned[takeUnsigned(input, 4)] ?? null,
    u: (reader) => unicodeOf(takeSized(reader)),
    a: (reader) => latin1Of(takeSized(reader)),
    A: (reader) => latin1Of(takeSized(reader)),
    z: ({ input }) => latin1Of(takeShort(input)),
    Z: ({ input }) => latin1Of(takeShort(input)),
  }),
);

/** Python 2 on 64-bit systems. */
function takeSigned64({ input }: Reader): bigint {
  const low = BigInt(takeUnsigned(input, 4));
  return (BigInt(takeSigned32(input)) << 32n) | low;
}

/** Versions 0 and 1. */
function takeFloatText({ input }: Reader): number | null {
  return floatOf(latin1Of(takeShort(input)));
}

function complex(real: number | null, imaginary: number | null): Leaf | null {
  return real === null || imaginary === null ? null : named("complex");
}

/** Bytes in Python 2, where a later `R` may refer to them, and a text in Python 3. */
function takeInterned(reader: Reader): string {
  const bytes = takeSized(reader);
  const text = unicodeOf(bytes) ?? textOf(bytes);
  reader.interned.push(text);
  return text;
}

function takeSized(reader: Reader): Uint8Array {
  return take(reader.input, takeSize(reader));
}

function takeShort(input: Input): Uint8Array {
  return take(input, takeUnsigned(input, 1));
}

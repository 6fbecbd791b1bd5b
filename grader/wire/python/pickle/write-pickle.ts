import { type Value, isList } from "../../../core/exercise/value.ts";
import {
  bytesOfInteger,
  bytesOfSigned32,
  bytesOfUnsigned,
} from "../bytes/binary-integer.ts";
import { utf8Of } from "../bytes/byte-text.ts";

/** Protocol 2, which every Python from 2.3 on loads. */
const opening = Buffer.from("\x80\x02", "latin1");
const stop = Buffer.from(".");

/** The value must be affordable; `null` for a text that has no UTF-8. */
export function writePickle(value: Value): Uint8Array | null {
  const parts: Uint8Array[] = [opening];
  return append(parts, value) ? Buffer.concat([...parts, stop]) : null;
}

function append(parts: Uint8Array[], value: Value): boolean {
  if (isList(value)) return appendList(parts, value);
  const written = writeLeaf(value);
  if (written === null) return false;
  parts.push(written);
  return true;
}

function appendList(parts: Uint8Array[], items: readonly Value[]): boolean {
  parts.push(Buffer.from("]("));
  const isWritten = items.every((item) => append(parts, item));
  parts.push(Buffer.from("e"));
  return isWritten;
}

function writeLeaf(value: Value): Uint8Array | null {
  if (typeof value === "bigint") return writeInteger(value);
  if (typeof value === "number") return writeFloat(value);
  return typeof value === "string" ? writeText(value) : null;
}

function writeInteger(value: bigint): Uint8Array {
  if (value >= 0n && value < 256n) return instruction("K", [Number(value)]);
  if (BigInt.asIntN(32, value) === value) {
    return instruction("J", bytesOfSigned32(Number(value)));
  }
  const bytes = bytesOfInteger(value);
  return bytes.length < 256
    ? instruction("\x8a", [bytes.length, ...bytes])
    : Buffer.concat([
        instruction("\x8b", bytesOfUnsigned(bytes.length, 4)),
        bytes,
      ]);
}

function writeFloat(value: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return instruction("G", bytes);
}

function writeText(text: string): Uint8Array | null {
  const bytes = utf8Of(text);
  if (bytes === null) return null;
  const head = instruction("X", bytesOfUnsigned(bytes.length, 4));
  return Buffer.concat([head, bytes]);
}

function instruction(code: string, argument: Iterable<number>): Uint8Array {
  return Buffer.from([...Buffer.from(code, "latin1"), ...argument]);
}

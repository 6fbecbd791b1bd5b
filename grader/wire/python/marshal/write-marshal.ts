import { type Value, isList } from "../../../core/exercise/value.ts";
import { bytesOfSigned32 } from "../bytes/binary-integer.ts";
import { utf8Of } from "../bytes/byte-text.ts";
import { bytesOfLong } from "./long.ts";

/** Version 2, which every Python from 2.5 on loads. The value must be affordable; `null` for a text without UTF-8. */
export function writeMarshal(value: Value): Uint8Array | null {
  const parts: Uint8Array[] = [];
  return append(parts, value) ? Buffer.concat(parts) : null;
}

function append(parts: Uint8Array[], value: Value): boolean {
  if (isList(value)) {
    parts.push(typed("[", bytesOfSigned32(value.length)));
    return value.every((item) => append(parts, item));
  }
  const written = writeLeaf(value);
  if (written === null) return false;
  parts.push(written);
  return true;
}

function writeLeaf(value: Value): Uint8Array | null {
  if (typeof value === "bigint") return writeInteger(value);
  if (typeof value === "number") return writeFloat(value);
  return typeof value === "string" ? writeText(value) : null;
}

function writeInteger(value: bigint): Uint8Array {
  const isShort = BigInt.asIntN(32, value) === value;
  return isShort
    ? typed("i", bytesOfSigned32(Number(value)))
    : typed("l", bytesOfLong(value));
}

function writeFloat(value: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return typed("g", bytes);
}

function writeText(text: string): Uint8Array | null {
  const bytes = utf8Of(text);
  if (bytes === null) return null;
  return typed("u", Buffer.concat([bytesOfSigned32(bytes.length), bytes]));
}

function typed(type: string, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(type), bytes]);
}

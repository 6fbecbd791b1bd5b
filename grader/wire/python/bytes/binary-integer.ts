import { bufferOf } from "./byte-text.ts";

/** Little-endian, two's complement, of any length; no bytes are 0. Linear, where adding byte by byte is quadratic. */
export function integerOfBytes(bytes: Uint8Array): bigint {
  if (bytes.length === 0) return 0n;
  const bits = BigInt(`0x${bufferOf(bytes.toReversed()).toString("hex")}`);
  return BigInt.asIntN(8 * bytes.length, bits);
}

/** The shortest bytes that `integerOfBytes` reads as this value. */
export function bytesOfInteger(value: bigint): Uint8Array {
  const magnitude = value < 0n ? ~value : value;
  // One bit more for the sign.
  const bits = (magnitude === 0n ? 0 : magnitude.toString(2).length) + 1;
  const sizeInBytes = Math.ceil(bits / 8);
  const hex = BigInt.asUintN(8 * sizeInBytes, value).toString(16);
  return Buffer.from(hex.padStart(2 * sizeInBytes, "0"), "hex").reverse();
}

/** The bytes of an unsigned number, little-endian. */
export function bytesOfUnsigned(
  value: number,
  sizeInBytes: number,
): Uint8Array {
  const bytes = Buffer.alloc(sizeInBytes);
  bytes.writeUIntLE(value, 0, sizeInBytes);
  return bytes;
}

/** Four bytes, little-endian, two's complement. */
export function bytesOfSigned32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

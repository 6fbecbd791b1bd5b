import type { Slot } from "./element.ts";

/** Reads all bytes of the slot as one integer (two's complement if signed). */
export function readInteger(slot: Slot, isSigned: boolean): bigint {
  const { view, isLittleEndian } = slot;
  const last = view.byteLength - 1;
  let bits = 0n;
  for (let index = 0; index <= last; index += 1) {
    const byte = view.getUint8(isLittleEndian ? last - index : index);
    bits = (bits << 8n) | BigInt(byte);
  }
  return isSigned ? BigInt.asIntN(view.byteLength * 8, bits) : bits;
}

/** Fills the slot; `false` if the integer is out of its range. */
export function writeInteger(
  slot: Slot,
  isSigned: boolean,
  value: bigint,
): boolean {
  const { view, isLittleEndian } = slot;
  const bits = view.byteLength * 8;
  const wrapped = isSigned
    ? BigInt.asIntN(bits, value)
    : BigInt.asUintN(bits, value);
  if (wrapped !== value) return false;
  const last = view.byteLength - 1;
  for (let index = 0; index <= last; index += 1) {
    const byte = Number((value >> BigInt(8 * index)) & 0xffn);
    view.setUint8(isLittleEndian ? index : last - index, byte);
  }
  return true;
}

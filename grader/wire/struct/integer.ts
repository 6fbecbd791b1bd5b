import type { Slot } from "./element.ts";

type Read = (slot: Slot) => bigint;

/** By the size in bytes: unsigned, and in two's complement. */
const readers: ReadonlyMap<
  number,
  { readonly unsigned: Read; readonly signed: Read }
> = new Map([
  [
    1,
    {
      unsigned: ({ view }) => BigInt(view.getUint8(0)),
      signed: ({ view }) => BigInt(view.getInt8(0)),
    },
  ],
  [
    2,
    {
      unsigned: ({ view, isLittleEndian }) =>
        BigInt(view.getUint16(0, isLittleEndian)),
      signed: ({ view, isLittleEndian }) =>
        BigInt(view.getInt16(0, isLittleEndian)),
    },
  ],
  [
    4,
    {
      unsigned: ({ view, isLittleEndian }) =>
        BigInt(view.getUint32(0, isLittleEndian)),
      signed: ({ view, isLittleEndian }) =>
        BigInt(view.getInt32(0, isLittleEndian)),
    },
  ],
  [
    8,
    {
      unsigned: ({ view, isLittleEndian }) =>
        view.getBigUint64(0, isLittleEndian),
      signed: ({ view, isLittleEndian }) => view.getBigInt64(0, isLittleEndian),
    },
  ],
]);

/** Reads all bytes of the slot as one integer (two's complement if signed). */
export function readInteger(slot: Slot, isSigned: boolean): bigint {
  const reader = readers.get(slot.view.byteLength);
  return reader?.[isSigned ? "signed" : "unsigned"](slot) ?? 0n;
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

import type { Value } from "../../core/exercise/value.ts";
import type { FloatSize, Slot } from "./element.ts";
import { halfFromNumber, numberFromHalf } from "./half.ts";

interface Access {
  readonly read: (slot: Slot) => number;
  readonly write: (slot: Slot, value: number) => void;
}

const accesses: Readonly<Record<FloatSize, Access>> = {
  2: {
    read: ({ view, isLittleEndian }) =>
      numberFromHalf(view.getUint16(0, isLittleEndian)),
    write: ({ view, isLittleEndian }, value) => {
      view.setUint16(0, halfFromNumber(value), isLittleEndian);
    },
  },
  4: {
    read: ({ view, isLittleEndian }) => view.getFloat32(0, isLittleEndian),
    write: ({ view, isLittleEndian }, value) => {
      view.setFloat32(0, value, isLittleEndian);
    },
  },
  8: {
    read: ({ view, isLittleEndian }) => view.getFloat64(0, isLittleEndian),
    write: ({ view, isLittleEndian }, value) => {
      view.setFloat64(0, value, isLittleEndian);
    },
  },
};

export function readFloat(slot: Slot, size: FloatSize): number {
  return accesses[size].read(slot);
}

/** Rounds a `number` as Python does; an integer must be exact. `false`: too large, not exact, or no number. */
export function writeFloat(slot: Slot, size: FloatSize, value: Value): boolean {
  if (typeof value !== "bigint" && typeof value !== "number") return false;
  const given = Number(value);
  accesses[size].write(slot, given);
  const kept = accesses[size].read(slot);
  if (typeof value === "number") return keepsFinite(given, kept);
  return Number.isFinite(kept) && BigInt(kept) === value;
}

/** A finite number that only infinity could stand for makes `struct.pack` raise OverflowError. */
function keepsFinite(given: number, kept: number): boolean {
  return Number.isFinite(given) === Number.isFinite(kept);
}

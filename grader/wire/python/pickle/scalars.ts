import { integerOfBytes } from "../bytes/binary-integer.ts";
import { latin1Of } from "../bytes/byte-text.ts";
import { floatOf, integerOf } from "../bytes/number-text.ts";
import {
  take,
  takeFloat,
  takeLine,
  takeSigned32,
  takeUnsigned,
} from "../input.ts";
import { none } from "../node.ts";
import { type Machine, type Operations, fail, push } from "./machine.ts";

/** Numbers, truth values and None. */
export const scalars: Operations = {
  I: (machine) => {
    push(machine, integerOrBoolean(latin1Of(takeLine(machine.input))));
  },
  L: (machine) => {
    push(machine, integerOf(latin1Of(takeLine(machine.input))));
  },
  F: (machine) => {
    push(machine, floatOf(latin1Of(takeLine(machine.input))));
  },
  G: (machine) => {
    push(machine, takeFloat(machine.input, false));
  },
  J: (machine) => {
    push(machine, BigInt(takeSigned32(machine.input)));
  },
  K: (machine) => {
    push(machine, BigInt(takeUnsigned(machine.input, 1)));
  },
  M: (machine) => {
    push(machine, BigInt(takeUnsigned(machine.input, 2)));
  },
  N: (machine) => {
    push(machine, none);
  },
  "\x88": (machine) => {
    push(machine, 1n);
  },
  "\x89": (machine) => {
    push(machine, 0n);
  },
  "\x8a": (machine) => {
    pushLong(machine, takeUnsigned(machine.input, 1));
  },
  "\x8b": (machine) => {
    pushLong(machine, takeSigned32(machine.input));
  },
};

/** `I00` and `I01` are how protocols 0 and 1 write False and True. */
function integerOrBoolean(line: string): bigint | null {
  return integerOf(line.endsWith("L") ? "" : line);
}

function pushLong(machine: Machine, sizeInBytes: number): void {
  if (sizeInBytes < 0) fail(machine);
  else push(machine, integerOfBytes(take(machine.input, sizeInBytes)));
}

import { latin1Of } from "../bytes/byte-text.ts";
import { announce, takeLine, takeUnsigned } from "../input.ts";
import {
  type Machine,
  type Operations,
  fail,
  isEmpty,
  pop,
  popToMark,
  push,
  top,
} from "./machine.ts";

/** The stack, the memo and the frame of the stream. */
export const memory: Operations = {
  "(": ({ marks, stack }) => {
    marks.push(stack.length);
  },
  "0": (machine) => {
    // On an empty stack it takes the mark away, as Python does.
    if (isEmpty(machine)) popToMark(machine);
    else pop(machine);
  },
  "1": (machine) => {
    popToMark(machine);
  },
  "2": (machine) => {
    push(machine, top(machine));
  },
  p: (machine) => {
    store(machine, keyOf(latin1Of(takeLine(machine.input))));
  },
  q: (machine) => {
    store(machine, takeUnsigned(machine.input, 1));
  },
  r: (machine) => {
    store(machine, takeUnsigned(machine.input, 4));
  },
  "\x94": (machine) => {
    store(machine, machine.memo.size);
  },
  g: (machine) => {
    recall(machine, keyOf(latin1Of(takeLine(machine.input))));
  },
  h: (machine) => {
    recall(machine, takeUnsigned(machine.input, 1));
  },
  j: (machine) => {
    recall(machine, takeUnsigned(machine.input, 4));
  },
  "\x80": (machine) => {
    if (takeUnsigned(machine.input, 1) > newestProtocol) fail(machine);
  },
  "\x95": (machine) => {
    const sizeInBytes = takeUnsigned(machine.input, 8);
    announce(machine.input, machine.input.at + sizeInBytes);
  },
};

const newestProtocol = 5;

/** Not a number where the line is no key: it was never stored, and storing it fails. */
function keyOf(line: string): number {
  return /^\d{1,10}$/.test(line) ? Number(line) : NaN;
}

function store(machine: Machine, key: number): void {
  if (Number.isNaN(key)) fail(machine);
  machine.memo.set(key, top(machine));
}

function recall(machine: Machine, key: number): void {
  push(machine, machine.memo.get(key) ?? null);
}

import type { Value } from "../../core/exercise/value.ts";
import type { Codec, Decoded } from "../codec.ts";
import { isAffordable } from "./budget.ts";
import { hasStopped, inputOf, takeUnsigned } from "./input.ts";
import { limits } from "./limits.ts";
import { type Node, decodedFrom } from "./node.ts";
import { collections } from "./pickle/collections.ts";
import {
  type Machine,
  type Operation,
  fail,
  machineOf,
  pop,
} from "./pickle/machine.ts";
import { memory } from "./pickle/memory.ts";
import { objects } from "./pickle/objects.ts";
import { scalars } from "./pickle/scalars.ts";
import { texts } from "./pickle/texts.ts";
import { writePickle } from "./pickle/write-pickle.ts";

/**
 * Python's `pickle`: protocols 0 to 5 are read, 2 is written. Only data is read; what a pickle would look up or call
 * is named (`os.system`) and never looked up or called.
 */
export const pickleCodec: Codec = {
  id: "pickle",
  family: "pickle",
  encode,
  decode,
};

const operations: ReadonlyMap<number, Operation> = new Map(
  Object.entries({
    ...memory,
    ...scalars,
    ...texts,
    ...collections,
    ...objects,
  }).map(([code, operation]) => [code.charCodeAt(0), operation]),
);

const stopCode = ".".charCodeAt(0);

function encode(value: Value): Uint8Array | null {
  const bytes = isAffordable(value) ? writePickle(value) : null;
  return bytes === null || bytes.length > limits.inBytes ? null : bytes;
}

function decode(bytes: Uint8Array): Decoded {
  const input = inputOf(bytes);
  return decodedFrom(input, run(machineOf(input)));
}

function run(machine: Machine): Node {
  for (let count = 0; count < limits.instructions; count += 1) {
    machine.instructionAt = machine.input.at;
    const code = takeUnsigned(machine.input, 1);
    if (code === stopCode) return pop(machine);
    const operate = hasStopped(machine.input) ? fail : operations.get(code);
    (operate ?? fail)(machine);
    if (hasStopped(machine.input)) break;
  }
  return fail(machine);
}

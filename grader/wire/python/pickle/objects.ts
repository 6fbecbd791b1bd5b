import { textOf } from "../bytes/byte-text.ts";
import { takeLine, takeSigned32, takeUnsigned } from "../input.ts";
import { type Node, isItems, isOpaqueNode, named } from "../node.ts";
import {
  type Machine,
  type Operations,
  fail,
  pop,
  popToMark,
  push,
  top,
} from "./machine.ts";
import { resultOf } from "./result-of.ts";

/** Everything that Python would look up, call or fill. Here it gets a name, its arguments are dropped, nothing runs. */
export const objects: Operations = {
  c: (machine) => {
    push(machine, takeGlobal(machine));
  },
  "\x93": (machine) => {
    const [name, module] = [pop(machine), pop(machine)];
    if (typeof name !== "string" || typeof module !== "string") fail(machine);
    else push(machine, named(`${module}.${name}`));
  },
  R: (machine) => {
    const [values, callee] = [pop(machine), pop(machine)];
    push(machine, resultOf(callee, values));
  },
  i: (machine) => {
    const made = takeGlobal(machine);
    popToMark(machine);
    push(machine, made);
  },
  o: (machine) => {
    const [made] = popToMark(machine);
    pushInstance(machine, made ?? fail(machine));
  },
  "\x81": (machine) => {
    const [values, made] = [pop(machine), pop(machine)];
    if (!isItems(values)) fail(machine);
    pushInstance(machine, made);
  },
  "\x92": (machine) => {
    const [, values, made] = [pop(machine), pop(machine), pop(machine)];
    if (!isItems(values)) fail(machine);
    pushInstance(machine, made);
  },
  b: (machine) => {
    pop(machine);
    top(machine);
  },
  P: (machine) => {
    takeLine(machine.input);
    push(machine, named("persistent id"));
  },
  Q: (machine) => {
    pop(machine);
    push(machine, named("persistent id"));
  },
  "\x82": (machine) => {
    pushExtension(machine, takeUnsigned(machine.input, 1));
  },
  "\x83": (machine) => {
    pushExtension(machine, takeUnsigned(machine.input, 2));
  },
  "\x84": (machine) => {
    pushExtension(machine, takeSigned32(machine.input));
  },
  "\x97": (machine) => {
    push(machine, named("buffer"));
  },
  "\x98": (machine) => {
    top(machine);
  },
};

function takeGlobal({ input }: Machine): Node {
  const module = textOf(takeLine(input));
  const name = textOf(takeLine(input));
  return named(`${module}.${name}`);
}

/** An instance goes by the name of its class. */
function pushInstance(machine: Machine, made: Node): void {
  push(machine, isOpaqueNode(made) ? made : null);
}

function pushExtension(machine: Machine, code: number): void {
  if (code <= 0) fail(machine);
  push(machine, named(`extension ${code}`));
}

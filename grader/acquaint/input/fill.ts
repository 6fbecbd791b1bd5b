import { type Value, isList, showValue } from "../../core/exercise/value.ts";
import type { Slot, Word } from "../../core/program/input-plan.ts";

/** What stands in the slots of a plan at one start. */
export interface Filling {
  /** `null` for a server, or a client that is told nothing. */
  readonly value: Value | null;
  readonly port: number;
}

const fillings: Readonly<Record<Slot, (filling: Filling) => string>> = {
  value: ({ value }) => (value === null ? "" : typed(value)),
  // A program that takes no names takes this; one that takes names takes it, too.
  host: () => "127.0.0.1",
  port: ({ port }) => String(port),
  address: ({ port }) => `127.0.0.1:${port}`,
  // A text of the exercise is as good a name as any, in case that it is what is to be sent.
  name: ({ value }) => (typeof value === "string" ? value : "Ana"),
};

/** A word of a plan as it is typed. */
export function filled(word: Word, filling: Filling): string {
  return word.kind === "literal" ? word.text : fillings[word.slot](filling);
}

/** How a person would type a value. */
function typed(value: Value): string {
  if (typeof value === "string") return value;
  return isList(value) ? value.map(typed).join(" ") : showValue(value);
}

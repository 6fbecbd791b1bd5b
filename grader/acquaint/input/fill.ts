import { type Value, isList, showValue } from "../../core/exercise/value.ts";
import type { InputPlan, Slot, Word } from "../../core/program/input-plan.ts";

/** What stands in the slots of a plan at one start. */
export interface Filling {
  /** `null` for a server, or a client that is told nothing. */
  readonly value: Value | null;
  readonly port: number;
  /** Who sits in front of the screen, where that is no longer to be guessed. */
  readonly person?: string;
}

const fillings: Readonly<Record<Slot, (filling: Filling) => string>> = {
  value: ({ value }) => (value === null ? "" : typed(value)),
  // A program that takes no names takes this; one that takes names takes it, too.
  host: () => "127.0.0.1",
  port: ({ port }) => String(port),
  address: ({ port }) => `127.0.0.1:${port}`,
  // A text of the exercise is as good a name as any, in case that it is what is to be sent.
  name: ({ value, person }) =>
    person ?? (typeof value === "string" ? value : somebody),
};

const somebody = "Ana";

/** No name is longer; a program may have no room for one that is. */
const longestNameInLetters = 64;

/** What a plan is filled in with: who is told the value in another word need not take a whole text for a name. */
export function withPerson(
  { arguments: words, keyboard, variables = {} }: InputPlan,
  filling: Filling,
): Filling {
  const all = [...words, ...keyboard, ...Object.values(variables)];
  const { value } = filling;
  const isLong =
    typeof value === "string" && value.length > longestNameInLetters;
  return isLong && all.some(isValue)
    ? { ...filling, person: somebody }
    : filling;
}

/** Whether a word is the value that the exercise is about. */
export function isValue(word: Word): boolean {
  return word.kind === "slot" && word.slot === "value";
}

/** A word of a plan as it is typed. */
export function filled(word: Word, filling: Filling): string {
  return word.kind === "literal" ? word.text : fillings[word.slot](filling);
}

/** How a person would type a value. */
function typed(value: Value): string {
  if (typeof value === "string") return value;
  return isList(value) ? value.map(typed).join(" ") : showValue(value);
}

/** A thing that a program may want to be told at its start; what it is told is filled in anew each time. */
export type Slot =
  /** The N or the sentence of the exercise. */
  | "value"
  | "host"
  | "port"
  /** Host and port in one word: `127.0.0.1:12000`. */
  | "address"
  /** Of the person in front of the screen. */
  | "name";

/** One word of a command line, or one line of the keyboard. */
export type Word =
  | { readonly kind: "slot"; readonly slot: Slot }
  /** A flag, or the choice of a menu. */
  | { readonly kind: "literal"; readonly text: string };

/** What a program is told, in the order in which it wants it. */
export interface InputPlan {
  /** Behind the words of its command. */
  readonly arguments: readonly Word[];
  /** One line for each time that it asks. */
  readonly keyboard: readonly Word[];
  /** By the names of variables of its environment; left out where it wants none. */
  readonly variables?: Readonly<Record<string, Word>>;
}

/**
 * Answers a program that asks its keyboard. `printed` is what it has said since it was told something last; `null`:
 * there is nothing to tell it.
 */
export type Typist = (printed: string) => string | null;

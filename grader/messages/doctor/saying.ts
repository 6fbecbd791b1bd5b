import type { Localized } from "../../core/exercise/exercise.ts";
import type { MachineFact } from "../../core/machine-fact.ts";
import type { ByKind } from "../language/by-kind.ts";

/** A fact in words: what was found, and what that means for grading. */
export interface FactSaying {
  readonly found: Localized;
  readonly meaning: Localized;
}

/** One way to speak for each kind of fact in a catalogue. */
export type SayingsOf<Kind extends MachineFact["kind"]> = {
  readonly [One in Kind]: (fact: ByKind<MachineFact>[One]) => FactSaying;
};

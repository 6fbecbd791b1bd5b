import type { Certainty } from "../core/profile.ts";

/** How sure a dialect is in which so many different values agreed; `isNamed`: the program itself speaks for it. */
export function certaintyFrom(agreed: number, isNamed: boolean): Certainty {
  if (agreed > 1) return "sure";
  return agreed === 1 || isNamed ? "likely" : "guess";
}

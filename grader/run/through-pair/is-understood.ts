import type { HalfOutcome } from "../half/outcome.ts";

/** What it says, or what it makes of what it is told, was confirmed at least once, by itself or through the pair. */
export function isUnderstood({ role, profile }: HalfOutcome): boolean {
  const own = role === "server" ? "right-answers" : "shown-answer";
  return (
    profile?.evidence.some(({ kind }) => [own, "pair"].includes(kind)) ?? false
  );
}

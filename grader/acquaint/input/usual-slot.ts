import type { Role } from "../../core/exercise/exercise.ts";
import type { Slot } from "../../core/program/input-plan.ts";

/** What a program of this role is told if it is told one thing. */
export function usualSlot(role: Role): Slot {
  return role === "client" ? "value" : "port";
}

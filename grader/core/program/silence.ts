import type { ProgramEnd, Stall } from "../program-handle.ts";

/** Why nothing (more) came. */
export type Silence =
  | { readonly kind: "closed"; readonly how: "end" | "reset" }
  | { readonly kind: "ended"; readonly end: ProgramEnd }
  | { readonly kind: "stalled"; readonly stall: Stall }
  | { readonly kind: "refused"; readonly reason: string };

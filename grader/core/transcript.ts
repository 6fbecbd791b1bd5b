import type { Activity, ProgramEnd, Stall } from "./program-handle.ts";
import type { MismatchKind } from "./verdict.ts";

/** `size` bytes of a long message stand in no report; they come after its first `at`. */
export interface LeftOut {
  readonly at: number;
  readonly size: number;
}

interface Message {
  readonly hex: string;
  /** Set in reports alone. */
  readonly leftOut?: LeftOut;
}

/** One thing that happened. `step` is the index of the step that was played meanwhile. */
export type Fact =
  /** As a person would type it. */
  | { readonly kind: "started"; readonly command: readonly string[] }
  | {
      readonly kind: "listening";
      readonly port: number;
      readonly address: string;
    }
  | { readonly kind: "connected"; readonly on: string; readonly port: number }
  | {
      readonly kind: "refused";
      readonly on: string;
      readonly port: number;
      readonly reason: string;
    }
  | { readonly kind: "accepted"; readonly on: string; readonly port: number }
  | ({ readonly kind: "sent"; readonly on: string } & Message)
  | {
      readonly kind: "cannot-carry";
      readonly on: string;
      readonly codec: string;
    }
  | ({ readonly kind: "received"; readonly on: string } & Message)
  | { readonly kind: "half-closed"; readonly on: string }
  | {
      readonly kind: "closed";
      readonly on: string;
      readonly how: "end" | "reset";
    }
  /** The program ended its side of the connection. */
  | {
      readonly kind: "closed-by-program";
      readonly on: string;
      readonly how: "end" | "reset";
    }
  | { readonly kind: "fed"; readonly text: string }
  | { readonly kind: "input-ended" }
  | {
      readonly kind: "output";
      readonly stream: "stdout" | "stderr";
      readonly text: string;
    }
  /** One exchange of a survey: the answer's bytes, none if none came. `start` counts the starts of the program in the case, from 0. */
  | ({
      readonly kind: "surveyed";
      readonly question: string;
      readonly start: number;
    } & Message)
  /** What follows is a second try, after one that failed in a way that an honest program may. */
  | { readonly kind: "tried-again"; readonly after: MismatchKind }
  /** What the program was seen doing, from now on, while something was waited for. */
  | {
      readonly kind: "doing";
      readonly activity: Exclude<
        Activity,
        { readonly kind: "ended" | "unknown" }
      >;
    }
  /** A wait of this step ended without what it waited for. */
  | { readonly kind: "stalled"; readonly stall: Stall }
  /** Bytes arrived beyond the cap of a connection; the rest was not read. */
  | {
      readonly kind: "flooded";
      readonly on: string;
      readonly limitInBytes: number;
    }
  | { readonly kind: "ended"; readonly end: ProgramEnd }
  /** In reports alone: so many things that happened here are not told. */
  | { readonly kind: "left-out"; readonly count: number };

/** A fact with its time, in milliseconds since the case began. */
export type Entry = Fact & { readonly at: number; readonly step: number };

/** Ordered facts of one case, no opinion. */
export type Transcript = readonly Entry[];

type Stream = Extract<Fact, { readonly kind: "output" }>["stream"];

/** What the program printed on these streams, in the order in which it was seen. */
export function printedIn(
  entries: readonly Entry[],
  streams: readonly Stream[],
): string {
  return entries
    .filter((entry) => entry.kind === "output")
    .filter(({ stream }) => streams.includes(stream))
    .map(({ text }) => text)
    .join("");
}

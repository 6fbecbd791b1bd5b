import type { Readable, Writable } from "node:stream";
import type { Dialect } from "../grader/core/profile.ts";

/** Where a reference program reads and writes. */
export interface ReferenceIo {
  readonly keyboard: Readable;
  /** For the result. */
  readonly output: Writable;
  /** For the log and for what went wrong. */
  readonly errors: Writable;
}

/** How one reference program is run by hand. */
export interface ReferenceCall {
  readonly host: string;
  readonly port: number;
  readonly dialect: Dialect;
  /** From the command line; `null`: ask at the keyboard. */
  readonly input: string | null;
  /** Decides what a server draws. */
  readonly seed: string;
  readonly io: ReferenceIo;
  /** Ends the program. */
  readonly signal: AbortSignal;
}

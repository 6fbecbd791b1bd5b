import type { Fault } from "./verdict.ts";

/** What cannot be used, so that `messages` can say it in every language; `other` has the message alone. */
export type UsageReason =
  | { readonly kind: "no-such-path"; readonly path: string }
  /** Neither a folder nor a single program. */
  | { readonly kind: "not-a-folder"; readonly path: string }
  | { readonly kind: "empty-folder"; readonly path: string }
  /** Of a kind that is not opened, such as `.rar`. */
  | { readonly kind: "unknown-archive"; readonly path: string }
  | { readonly kind: "damaged-archive"; readonly path: string }
  /** `code` as the operating system names it, such as `EACCES`. */
  | {
      readonly kind: "unreadable";
      readonly path: string;
      readonly code: string;
    }
  | {
      readonly kind: "unknown-exercise";
      readonly id: string;
      readonly known: readonly string[];
    }
  | {
      readonly kind: "unknown-case";
      readonly id: string;
      readonly exercise: string;
      readonly known: readonly string[];
    }
  /** A policy weighs a group that the exercise does not have. */
  | {
      readonly kind: "unknown-group";
      readonly id: string;
      readonly known: readonly string[];
    }
  /** A policy leaves no group with any weight. */
  | { readonly kind: "weightless-policy" }
  /** The words of `--server` or `--client` cannot be told apart, or there are none. */
  | { readonly kind: "bad-command"; readonly command: string }
  /** Only root could run the student's programs here, and it does not. */
  | { readonly kind: "only-root" }
  | { readonly kind: "other" };

/** The command line, the submission or a file cannot be used as it is; ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";

  readonly reason: UsageReason;

  constructor(
    message: string,
    reason: UsageReason = { kind: "other" },
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.reason = reason;
  }
}

/** Where in a JSON file something is wrong; `line` and `column` count from 1. */
export interface SpecLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** JSON pointer (RFC 6901) of the offending place; empty for the whole document. */
  readonly path: string;
}

/** A spec, policy or `expected.json` file breaks its schema; ends with exit code 2. */
export class SpecError extends Error {
  override readonly name = "SpecError";

  readonly location: SpecLocation;

  constructor(message: string, location: SpecLocation, options?: ErrorOptions) {
    super(message, options);
    this.location = location;
  }
}

/** Something that the grader or the machine got wrong; ends with exit code 3 and never costs a point. */
export class GraderFault extends Error {
  override readonly name = "GraderFault";
  readonly fault: Fault;

  constructor(fault: Fault, options?: ErrorOptions) {
    super(JSON.stringify(fault), options);
    this.fault = fault;
  }
}

import type { Stall } from "./program-handle.ts";
import type { Silence } from "./program/silence.ts";

/** What was asked before something went wrong, and at which step: the common part of every mismatch. */
interface At {
  readonly step: number;
  /** The value that was sent, or given to the client; `null` if there was none. */
  readonly asked: string | null;
}

interface SaidSoOften<Kind extends string> {
  readonly kind: Kind;
  readonly word: string;
  readonly said: number;
  readonly times: number;
}

interface SaidAgain<Kind extends string> {
  readonly kind: Kind;
  /** Of the sequence that comes again, in answers. */
  readonly length: number;
  readonly times: number;
}

/** What differs between the expected and the actual; one member for each way to be wrong. */
export type Mismatch = At &
  (
    | {
        readonly kind: "wrong-value";
        readonly expected: readonly string[];
        readonly actual: string;
        readonly hex: string;
      }
    | {
        readonly kind: "trailing-bytes";
        readonly actual: string;
        readonly extraHex: string;
        readonly hex: string;
      }
    | {
        readonly kind: "undecodable";
        readonly codec: string;
        readonly offset: number;
        readonly hex: string;
      }
    | {
        readonly kind: "incomplete";
        readonly codec: string;
        readonly hex: string;
        readonly silence: Silence;
      }
    | {
        readonly kind: "nothing-received";
        readonly expected: readonly string[];
        readonly silence: Silence;
      }
    | {
        readonly kind: "wrong-codec";
        readonly expected: string;
        readonly actual: string;
        readonly hex: string;
      }
    | { readonly kind: "cannot-carry"; readonly codec: string }
    /** A list with other members than it should have. */
    | {
        readonly kind: "wrong-members";
        readonly missing: readonly string[];
        readonly extra: readonly string[];
        readonly repeated: readonly string[];
        readonly expected: readonly string[];
        readonly actual: string;
        readonly hex: string;
      }
    | {
        readonly kind: "wrong-port";
        readonly expected: readonly string[];
        readonly actual: string;
      }
    /** Client and server of one submission, each on a port of its own. */
    | {
        readonly kind: "ports-differ";
        readonly server: number;
        readonly client: number;
      }
    /** Answers that chance would not give; `times` counts the answers that were looked at. */
    | SaidSoOften<"always-the-same">
    | SaidSoOften<"never-said">
    | SaidSoOften<"rarely-said">
    | {
        readonly kind: "follows-question";
        readonly question: string;
        readonly word: string;
        readonly times: number;
      }
    | SaidAgain<"same-sequence">
    | SaidAgain<"cycle">
    | { readonly kind: "no-connection"; readonly silence: Silence }
    | {
        readonly kind: "not-shown";
        readonly expected: readonly string[];
        readonly output: string;
        readonly silence: Silence | null;
      }
    /** The client showed the answer, and another one besides. */
    | {
        readonly kind: "contradicted";
        readonly value: string;
        readonly expected: readonly string[];
        readonly output: string;
      }
    | {
        readonly kind: "shown-early";
        readonly value: string;
        readonly output: string;
      }
    | { readonly kind: "not-closed"; readonly stall: Stall }
    | { readonly kind: "not-ended"; readonly stall: Stall }
    | { readonly kind: "traceback"; readonly lastLine: string }
    | { readonly kind: "wordless" }
    | { readonly kind: "flooded"; readonly limitInBytes: number }
    | { readonly kind: "not-started"; readonly silence: Silence }
  );

export type MismatchKind = Mismatch["kind"];

/** Something that we or the machine got wrong. */
export type Fault =
  | {
      readonly kind: "interpreter-missing";
      readonly name: string;
      readonly language: string;
    }
  /** A tool that is there, but where the student's programs may not go. */
  | {
      readonly kind: "tool-closed";
      readonly language: string;
      readonly path: string;
      /** What the machine said. */
      readonly said: string;
    }
  | {
      readonly kind: "port-held";
      readonly port: number;
      /** Who holds it, if the machine tells. */
      readonly holder: { readonly pid: number; readonly name: string } | null;
    }
  /** No network of its own could be had for the submission. */
  | {
      readonly kind: "no-lane";
      /** What the machine said. */
      readonly detail: string;
      /** The command that would give one, as far as it is known. */
      readonly remedy: string | null;
    }
  /** It has a network of its own, but nothing would hide the machine's files from it. */
  | {
      readonly kind: "no-walls";
      readonly detail: string;
      readonly remedy: string | null;
    }
  /** They stood when they were tried, but not around a program, which never ran or whose end nobody knows. */
  | { readonly kind: "walls-fell"; readonly detail: string }
  | { readonly kind: "internal"; readonly detail: string };

/** Why a case was not tried. */
export type SkipReason =
  | {
      readonly kind: "not-applicable";
      readonly because:
        | "request-cannot-carry"
        | "reply-cannot-carry"
        | "one-exchange"
        | "requests-without-end"
        | "dialect-undecodable"
        | "pair-without-both-halves"
        | "pair-halves-fail";
    }
  | {
      readonly kind: "prerequisite";
      readonly because: "program-does-not-work";
    };

export type Verdict =
  | { readonly kind: "pass" }
  | { readonly kind: "fail"; readonly mismatch: Mismatch }
  | { readonly kind: "skip"; readonly reason: SkipReason }
  | { readonly kind: "fault"; readonly fault: Fault };

export type { HalfProblem } from "./submission/half-problem.ts";
export type { Silence } from "./program/silence.ts";

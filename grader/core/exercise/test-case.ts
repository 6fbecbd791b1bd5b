import type { Localized } from "./localized.ts";
import type { Role } from "./role.ts";
import type { MismatchKind } from "../verdict.ts";
import type { Value } from "./value.ts";

/** Every accepted alternative. */
export type Expected =
  /** One whole value of the dialect, whichever it is. */
  | { readonly kind: "any" }
  /** An answer, a refusal, a close or silence: only dying and computing for ever are wrong. */
  | { readonly kind: "whatever" }
  | { readonly kind: "one-of"; readonly values: readonly Value[] };

/** Values in the student's dialect, one after the other in one write, or bytes as they are. */
export type Payload =
  | { readonly kind: "values"; readonly values: readonly Value[] }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array };

/** How the bytes of one send are spread over segments. */
export interface Delivery {
  /** Bytes of each segment; the whole payload at once when left out. */
  readonly segmentInBytes?: number;
  /** Pause between two segments. */
  readonly gapMs?: number;
}

/** Asks a server many times, its questions in turn. */
export interface Survey {
  readonly kind: "survey";
  readonly questions: readonly Value[];
  readonly times: number;
  /** `each-second`: every question in another second of the wall clock, for a server that is seeded by it. */
  readonly pace: "at-once" | "each-second";
  readonly enough: Enough | null;
}

/** Ends a survey early when so many different answers have come, or so many equal ones from the first on. */
export interface Enough {
  readonly different: number;
  readonly same: number;
  /** Different answers that may come in a cycle are not enough; left out where that is not looked at. */
  readonly acyclic?: Acyclic;
}

/** Until none of the periods from 2 to `longest` fits the answers, or `within` answers have come. */
export interface Acyclic {
  readonly longest: number;
  readonly within: number;
}

/** What chance would not do. */
export const randomRules = [
  /** Each choice occurs, and none is absurdly rare. */
  "all-occur",
  /** The same question does not always get the same answer, while another one gets another. */
  "independent",
  /** Neither a cycle, nor the same sequence after each start. */
  "unpredictable",
] as const;

export type RandomRule = (typeof randomRules)[number];

/** One action or one expectation inside a case; `on` names the connection. */
export type Step =
  | { readonly kind: "connect"; readonly on: string }
  | {
      readonly kind: "send";
      readonly on: string;
      readonly payload: Payload;
      readonly delivery: Delivery;
    }
  | { readonly kind: "half-close"; readonly on: string }
  | { readonly kind: "reset"; readonly on: string }
  | { readonly kind: "close"; readonly on: string }
  | {
      readonly kind: "receive";
      readonly on: string;
      readonly expected: Expected;
      /** The codec family that the statement prescribes, such as `struct`. */
      readonly as?: string;
    }
  | { readonly kind: "expect-close"; readonly on: string }
  | { readonly kind: "pause"; readonly forMs: number }
  | {
      readonly kind: "start";
      /** What the program is told on its keyboard or its command line, as its profile says. */
      readonly input: Value | null;
      /** `absent`: nobody listens where a client will connect. */
      readonly peer: "listening" | "absent";
    }
  | {
      readonly kind: "restart";
      /** Leaves a program alone that still serves; so a server that ends after one client can be asked for several values. */
      readonly onlyIfEnded?: boolean;
    }
  | { readonly kind: "feed"; readonly text: string }
  /** The server listens on this port and no other. */
  | { readonly kind: "expect-port"; readonly port: number }
  | Survey
  /** So many clients at once, each on a connection of its own, named from "1" on: each gets an answer and leaves. */
  | { readonly kind: "crowd"; readonly requests: readonly Value[] }
  /** The answers of the surveys before it come as chance would have them. */
  | { readonly kind: "expect-random"; readonly rule: RandomRule }
  | { readonly kind: "expect-output"; readonly expected: Expected }
  /** The program ends by itself, with words rather than a traceback. */
  | { readonly kind: "expect-end" };

export type StepKind = Step["kind"];

/** The members of `Step`, found by their kind. */
export type StepsByKind = {
  readonly [Kind in StepKind]: Extract<Step, { readonly kind: Kind }>;
};

/** What a dialect must allow for a case to apply to it. */
export type Need = "many-exchanges" | "self-ending-requests";

/** The smallest thing that is scored by itself. */
export interface TestCase {
  readonly id: string;
  readonly role: Role;
  readonly group: string;
  readonly weight: number;
  /** The sentence of the statement that the case checks. */
  readonly requirement: Localized;
  readonly needs: readonly Need[];
  /** Own limit of processor time for each wait, where a case asks for speed; `null`: the usual one. */
  readonly processorLimitMs: number | null;
  readonly steps: readonly Step[];
  /** Played in place of a failure of these kinds; what comes of it then counts. */
  readonly again: Again | null;
}

export interface Again {
  readonly after: readonly MismatchKind[];
  /** `another-choice-shown`: not for a client that showed one of the choices, but a wrong one. */
  readonly unless: "another-choice-shown" | null;
  readonly steps: readonly Step[];
}

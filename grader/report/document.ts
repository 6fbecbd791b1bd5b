import type { Localized, Role } from "../core/exercise/exercise.ts";
import type {
  Certainty,
  Dialect,
  Ending,
  InputMode,
  Remark,
} from "../core/profile.ts";
import type { Aside, Choice } from "../core/submission/selection.ts";
import type { Entry, LeftOut } from "../core/transcript.ts";
import type { MismatchKind, Verdict } from "../core/verdict.ts";

/** The one document that every format shows; its schema is `specs/report.schema.json`. */
export interface Report {
  readonly schema: "grade/report/v1";
  readonly grader: {
    readonly version: string;
    readonly node: string;
    readonly platform: string;
    /** Hash of the exercises' spec files, so that two reports can be compared. */
    readonly suite: string;
  };
  readonly isolation: {
    readonly network: "namespace" | "host";
    readonly walls: string;
    /** What the machine said where more was wanted than could be had. */
    readonly because: string | null;
  };
  /** Faults of ours that went away when everything was tried once more. */
  readonly retried: readonly RetriedFault[];
  readonly seed: string;
  readonly submission: {
    readonly id: string;
    readonly path: string;
    readonly sha256: string;
    /** What was handed in and is not used. */
    readonly remarks: readonly AsideReport[];
  };
  readonly exercises: readonly ExerciseReport[];
  readonly totals: Score;
  readonly durationMs: number;
}

export interface RetriedFault {
  readonly kind: string;
  readonly message: Localized;
}

/** `score` is `null` when a fault of ours keeps it from being known. */
export interface Score {
  readonly score: number | null;
  readonly maxScore: number;
}

export interface ExerciseReport extends Score {
  readonly id: string;
  readonly title: Localized;
  readonly halves: readonly HalfReport[];
  /** `null` when it was not asked for (`--role`) or there are not two programs. */
  readonly pair: OutcomeReport | null;
  readonly cases: readonly CaseReport[];
  readonly misconceptions: readonly MisconceptionReport[];
  readonly counterexample: Counterexample | null;
}

export interface HalfReport extends Score {
  readonly role: Role;
  /** `null`: none found. */
  readonly program: {
    readonly path: string;
    readonly language: string;
    readonly command: readonly string[];
  } | null;
  /** `null`: it never came to a conversation. */
  readonly profile: {
    readonly port: number;
    readonly address: string;
    readonly input: InputMode | null;
    /** What it is told at each start; what is filled in stands in angle brackets. */
    readonly plan?: {
      readonly arguments: readonly string[];
      readonly keyboard: readonly string[];
    };
    /** How often it was started until it was known. */
    readonly starts?: number;
    readonly dialect: Dialect;
    readonly ending: Ending;
    readonly certainty?: Certainty;
    /** Why the dialect is believed, in words. */
    readonly evidence: readonly Localized[];
  } | null;
  /** Why the half could not be tried at all. */
  readonly problem: {
    readonly kind: string;
    readonly message: Localized;
    readonly stderr: readonly string[];
  } | null;
  /** What is worth knowing and costs nothing. */
  readonly remarks: readonly RemarkReport[];
  readonly groups: readonly GroupReport[];
}

export interface RemarkReport {
  readonly kind: Remark["kind"] | Choice["kind"];
  readonly message: Localized;
}

export interface AsideReport {
  /** `more`: of all that are left out here. */
  readonly kind: Aside["kind"] | "more";
  readonly message: Localized;
}

export interface GroupReport {
  readonly id: string;
  readonly weight: number;
  readonly score: number | null;
  readonly passed: number;
  readonly total: number;
}

/** A verdict as a reader needs it; exactly the members that belong to the verdict are not `null`. */
export interface OutcomeReport {
  readonly verdict: Verdict["kind"];
  readonly requirement: Localized;
  readonly mismatch: MismatchReport | null;
  readonly skip: {
    readonly kind: "not-applicable" | "prerequisite";
    readonly message: Localized;
  } | null;
  readonly fault: { readonly kind: string; readonly message: Localized } | null;
  /** The last lines that the program wrote to its standard error; empty for a pass. */
  readonly stderr: readonly string[];
  readonly durationMs: number;
  readonly transcript: readonly TranscriptEntry[];
}

export interface CaseReport extends OutcomeReport {
  readonly id: string;
  readonly role: Role;
  readonly group: string;
  readonly weight: number;
}

export interface MismatchReport {
  readonly kind: MismatchKind;
  /** What the program was asked, `null` where nothing was. */
  readonly asked: string | null;
  readonly expected: readonly string[];
  readonly actual: string | null;
  /** The bytes that were received, as hexadecimal digits. */
  readonly hex: string | null;
  readonly leftOut?: LeftOut;
  /** What happened, in a sentence. */
  readonly message: Localized;
  /** What to look at. */
  readonly hint: Localized | null;
}

/** A fact; `means` is the value that the bytes of `hex` stand for in the dialect. */
export type TranscriptEntry = Entry & { readonly means?: string };

export interface MisconceptionReport {
  readonly id: string;
  readonly role: Role;
  readonly explains: readonly string[];
  readonly message: Localized;
}

export interface Counterexample {
  readonly role: Role;
  readonly input: string;
  readonly expected: string;
  readonly actual: string;
}

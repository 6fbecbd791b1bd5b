import type { Role } from "../core/exercise/exercise.ts";
import type { OpenedPlace } from "./hand-in/open-submission.ts";
import type { Isolation } from "../sandbox/lane-kind.ts";

/** What was asked of the grader, once words have become values. */
export interface GradeRequest {
  /** As the user wrote it. */
  readonly submission: string;
  /** Where its contents are, and what was left aside on the way there; left out: it is a plain folder or program. */
  readonly opened?: OpenedPlace;
  readonly exerciseId: string;
  readonly roles: readonly Role[];
  /** Only this case; `null`: all. */
  readonly caseId: string | null;
  /** Of the drawn cases; `null`: taken from the submission, so that it is the same in every run. */
  readonly seed: string | null;
  readonly specsFolder: string;
  readonly policyFile: string | null;
  /** Command lines that replace what would be found. */
  readonly commands: Readonly<Record<Role, string | null>>;
  /** Where to look first, when a program does not say. */
  readonly port: number | null;
  readonly isolation: Isolation;
  /** Makes every deadline this many times longer. */
  readonly slow: number;
}

/** Told about while it happens; never part of the result. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly caseId: string;
}

/** What the grading tells while it goes on, and what it calls itself. */
export interface GradeTools {
  readonly version: string;
  readonly report: (progress: Progress) => void;
  /** The second try of a grading that met somebody else: no other one of this machine is to run beside it. */
  readonly alone?: boolean;
}

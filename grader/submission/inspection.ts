import type { Role } from "../core/exercise/exercise.ts";

/** What the text of one file says about its part in a submission. */
export interface Inspection {
  /** How strongly the calls speak for each role; 0 is not at all. */
  readonly evidence: Readonly<Record<Role, number>>;
  /** Whether it asks for a UDP socket. */
  readonly usesDatagrams: boolean;
  /** Paths, relative to the submission, that its imports may mean; most of them do not exist. */
  readonly imports: readonly string[];
  /** `guarded`: does its work only when it is the main file; `none`: only definitions. */
  readonly start: "guarded" | "plain" | "none";
  /** Identifiers and literals, in lower case and without accents. */
  readonly words: string;
}

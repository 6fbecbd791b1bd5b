import type { Role } from "./exercise/exercise.ts";

/** What the source says about itself; evidence, never proof. */
export interface SourceFacts {
  /** Whole numbers that may be ports, the likeliest first. */
  readonly ports: readonly number[];
  /** Codecs that the source writes in, in order of appearance: `struct:<i`, `pickle`. */
  readonly writes: readonly string[];
  /** Codecs that the source reads. */
  readonly reads: readonly string[];
  /** Whether the program looks at its command line. */
  readonly readsArguments: boolean;
}

/** One runnable part of a submission. */
export interface Program {
  readonly role: Role;
  /** Relative to the submission, with `/`; the command line itself when the user gave one. */
  readonly path: string;
  readonly language: string;
  /** Program and arguments; the first word may still be a name that `launch` resolves. */
  readonly command: readonly string[];
  /** Absolute path of the folder it is started in. */
  readonly folder: string;
  readonly facts: SourceFacts;
}

/** The folder that a student handed in, as found. */
export interface Submission {
  readonly id: string;
  /** As the user wrote it. */
  readonly path: string;
  /** Absolute path of the folder that `files` are in. */
  readonly root: string;
  /** Of all its files, so that a report names exactly what was graded. */
  readonly sha256: string;
  /** All that was found, relative and with `/`, sorted: what a reader is told where no program was. */
  readonly files: readonly string[];
  readonly programs: Readonly<Record<Role, Program | null>>;
}

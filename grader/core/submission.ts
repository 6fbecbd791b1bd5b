import type { Role } from "./exercise/exercise.ts";
import type { Aside, Choice, LookedAt } from "./submission/selection.ts";
import type { HalfProblem } from "./verdict.ts";

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
  /** The lines that look at it, as they are written; left out where nobody looked for them. */
  readonly argumentLines?: readonly string[];
}

/** How a program is made and started. The first word of each command is a tool that `launch` finds on the machine. */
export interface Recipe {
  /** What a person would type in its folder: the head of `command`. What stands behind that are arguments. */
  readonly typed: readonly string[];
  /**
   * Commands that make it, one after the other, in its folder; `{out}` stands for a folder of their own. None: it is
   * started as it was handed in.
   */
  readonly build: readonly (readonly string[])[];
  /** What is started, before its arguments. */
  readonly run: readonly string[];
  /** Files that it is made of, relative to its folder, so that a compiler's words can be traced back to them. */
  readonly sources: readonly string[];
  /** Where it is started, relative to the submission, with `/`; left out: in the folder of its main file. */
  readonly folder?: string;
}

/** One runnable part of a submission. */
export interface Program {
  readonly role: Role;
  /** Relative to the submission, with `/`; the command line itself when the user gave one. */
  readonly path: string;
  readonly language: string;
  /** Program and arguments; the first word may still be a name that `launch` resolves. */
  readonly command: readonly string[];
  /** How it is made, where that is known; `null`: `command` is all that there is. */
  readonly recipe: Recipe | null;
  /** Absolute path of the folder it is started in. */
  readonly folder: string;
  readonly facts: SourceFacts;
  /**
   * Lines to be typed at its keyboard before anything else, as soon as it waits for them: a program that plays both
   * roles asks which one, and this is the answer. What is left out needs nothing.
   */
  readonly opening?: readonly string[];
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
  /** Why a half is not worth a try, as far as reading alone tells; a program that was found may have one, too. */
  readonly problems: Readonly<Record<Role, HalfProblem | null>>;
  /** What was not obvious in the choice of each program. */
  readonly choices: Readonly<Record<Role, readonly Choice[]>>;
  /** Every file in a known language, sorted by path. */
  readonly looked: readonly LookedAt[];
  /** What was handed in and is not used. */
  readonly asides: readonly Aside[];
}

import type { Role } from "../../core/exercise/exercise.ts";
import type { TestCase } from "../../core/exercise/test-case.ts";
import type { ProgramHandle } from "../../core/program-handle.ts";
import type { Profile, Remark } from "../../core/profile.ts";
import type { Program } from "../../core/submission.ts";
import type { Transcript } from "../../core/transcript.ts";
import type { Fault, HalfProblem, Verdict } from "../../core/verdict.ts";

/** One case with what happened and what is thought of it. */
export interface CaseOutcome {
  readonly testCase: TestCase;
  readonly verdict: Verdict;
  readonly transcript: Transcript;
  /** The program's last lines on its standard error. */
  readonly stderr: readonly string[];
  readonly durationMs: number;
}

/** Why a half came to nothing, with the program's last words. */
export interface Obstacle {
  readonly problem: HalfProblem;
  readonly stderr: readonly string[];
}

export interface HalfOutcome {
  readonly role: Role;
  readonly program: Program | null;
  readonly profile: Profile | null;
  readonly obstacle: Obstacle | null;
  readonly remarks: readonly Remark[];
  readonly cases: readonly CaseOutcome[];
}

/** A reader needs the end of what a program complained of, not all of it. */
const keptLines = 12;

export function lastLines(text: string): readonly string[] {
  const lines = text.trimEnd().split("\n");
  return text.trim() === "" ? [] : lines.slice(-keptLines);
}

export function lastWords(program: ProgramHandle | null): readonly string[] {
  return program === null ? [] : lastLines(program.stderr.text);
}

/** A case that was not tried. */
export function untried(testCase: TestCase, verdict: Verdict): CaseOutcome {
  return { testCase, verdict, transcript: [], stderr: [], durationMs: 0 };
}

/** A half that never came to a conversation: its cases could not be tried because of that. */
export function blockedHalf(half: {
  readonly role: Role;
  readonly program: Program | null;
  readonly obstacle: Obstacle;
  readonly cases: readonly TestCase[];
}): HalfOutcome {
  const verdict: Verdict = {
    kind: "skip",
    reason: { kind: "prerequisite", because: "program-does-not-work" },
  };
  const cases = half.cases.map((testCase) => untried(testCase, verdict));
  return { ...half, profile: null, remarks: [], cases };
}

/** A half that a fault of ours kept from being graded: nothing is charged. */
export function faultyHalf(half: {
  readonly role: Role;
  readonly program: Program | null;
  readonly fault: Fault;
  readonly cases: readonly TestCase[];
}): HalfOutcome {
  const { role, program, fault } = half;
  const verdict: Verdict = { kind: "fault", fault };
  const cases = half.cases.map((testCase) => untried(testCase, verdict));
  const nothing = { profile: null, obstacle: null, remarks: [] };
  return { role, program, ...nothing, cases };
}

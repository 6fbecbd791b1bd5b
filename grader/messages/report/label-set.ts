import type { Role } from "../../core/exercise/exercise.ts";

/** The fixed words of the reports for people. */
export interface LabelSet {
  readonly score: string;
  readonly scoreUnknown: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly pair: string;
  readonly verdicts: Readonly<
    Record<"pass" | "fail" | "skip" | "fault", string>
  >;
  readonly program: string;
  readonly noProgram: string;
  readonly port: string;
  readonly input: string;
  readonly inputModes: Readonly<Record<"arguments" | "keyboard", string>>;
  readonly format: string;
  readonly certainties: Readonly<Record<"sure" | "likely" | "guess", string>>;
  readonly request: string;
  readonly reply: string;
  readonly points: string;
  readonly problem: string;
  readonly remark: string;
  readonly failures: string;
  readonly worstFirst: string;
  readonly faults: string;
  readonly skipped: string;
  readonly misconceptions: string;
  readonly counterexample: string;
  readonly asked: string;
  readonly sent: string;
  /** What we said to a client. */
  readonly answered: string;
  readonly expected: string;
  readonly received: string;
  readonly nothing: string;
  readonly hint: string;
  readonly errorOutput: string;
  readonly conversation: string;
  readonly repeat: string;
  readonly isolation: string;
  readonly networks: Readonly<Record<"namespace" | "host", string>>;
  readonly noWalls: string;
  readonly seed: string;
  readonly duration: string;
  readonly total: string;
  /** Names of the groups that every exercise may have; another group goes by its id. */
  readonly groups: Readonly<Record<string, string>>;
  readonly outOf: (part: string, whole: string) => string;
  readonly badge: (part: string, whole: string) => string;
  readonly casesPassed: (passed: number, total: number) => string;
  readonly allPassed: (total: number) => string;
  readonly caseCount: (total: number) => string;
  readonly moreAlike: (count: number) => string;
  readonly moreBytes: (count: string) => string;
  readonly moreLinesBefore: (count: string) => string;
  readonly moreCharacters: (count: string) => string;
  readonly unknownCase: (id: string) => string;
}

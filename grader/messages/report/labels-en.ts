import type { LabelSet } from "./label-set.ts";

function cases(total: number): string {
  return `${String(total)} ${total === 1 ? "case" : "cases"}`;
}

/** The fixed words of the reports, in English. */
export const english: LabelSet = {
  score: "SCORE",
  scoreUnknown: "no score yet (no points are taken)",
  roles: { server: "Server", client: "Client" },
  pair: "Pair",
  verdicts: {
    pass: "passed",
    fail: "failed",
    skip: "not tried",
    fault: "grader's fault",
  },
  program: "program",
  noProgram: "none found",
  port: "port",
  input: "input",
  inputModes: { arguments: "command line", keyboard: "keyboard" },
  format: "format",
  certainties: {
    sure: "format found for sure",
    likely: "likely format",
    guess: "format guessed",
  },
  request: "request",
  reply: "answer",
  points: "points",
  problem: "problem",
  remark: "remark",
  failures: "What failed",
  worstFirst: "what costs most comes first",
  faults: "What the grader could not try (nothing is taken)",
  skipped: "Not tried",
  misconceptions: "What explains the failures",
  counterexample: "Smallest example",
  asked: "input",
  sent: "sent",
  answered: "answered",
  expected: "expected",
  received: "received",
  nothing: "nothing",
  hint: "Hint",
  errorOutput: "the program's error output",
  conversation: "conversation",
  repeat: "repeat",
  isolation: "isolation",
  networks: { namespace: "own network", host: "this machine's network" },
  noWalls: "no walls",
  seed: "seed",
  duration: "duration",
  total: "TOTAL",
  groups: {
    requirements: "the statement's demands",
    core: "core",
    edge: "edge cases",
    robustness: "robustness",
  },
  outOf: (part, whole) => `${part} of ${whole}`,
  badge: (part, whole) => `badge: ${part} of ${whole} (worth no points)`,
  casesPassed: (passed, total) => `${String(passed)} of ${cases(total)}`,
  allPassed: (total) =>
    total === 1 ? "The only case passed." : `All ${cases(total)} passed.`,
  caseCount: cases,
  moreAlike: (count) =>
    count === 1
      ? "and 1 more case like this:"
      : `and ${String(count)} more cases like this:`,
  moreBytes: (count) => `… and ${count} more; see all with --format json`,
  moreLinesBefore: (count) =>
    `… ${count} before these; see all with --format json`,
  moreCharacters: (count) => `… and ${count} more; see all with --format json`,
  unknownCase: (id) => `This report has no case ${id}.`,
};

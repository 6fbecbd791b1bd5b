/** One answer of a survey. */
export interface Answer {
  /** Which of the choices. */
  readonly choice: number;
  readonly question: string;
  /** How many starts of the program in the case came before this one. */
  readonly start: number;
  /** When it had come, in milliseconds since the case began. */
  readonly atMs: number;
  /** Whether the survey waited for another second of the wall clock before it asked. */
  readonly isInOwnSecond: boolean;
}

/** All that a rule looks at. */
export interface Sample {
  readonly answers: readonly Answer[];
  /** The words, in the order that `Answer.choice` counts them in. */
  readonly choices: readonly string[];
  /** How often the survey could have ended: more than once where it ends as soon as it has enough. */
  readonly looks: number;
  /**
   * The longest period that the survey went on for until chance had left it, or enough answers had come; `null` where
   * it did not end early, so that any period may be told.
   */
  readonly longestPeriod: number | null;
  /** Whether the oracle also said what is none of the choices, which is left out here: an honest one never does. */
  readonly hasOthers: boolean;
}

export function isConstant(answers: readonly Answer[]): boolean {
  return new Set(answers.map(({ choice }) => choice)).size <= 1;
}

const secondMs = 1000;

/** Clocks of the kernel differ by a tick of up to 10 ms (`CLOCK_REALTIME_COARSE`, time(2) reads that one). */
const toleranceMs = 20;

/**
 * Whether the answers may be those of an honest oracle that is seeded anew by the second at each question
 * (`srand(time(NULL))`): it says one word during a second, so its words change at borders of seconds alone, which are
 * a whole second apart. Answers of different seconds are independent ones, and say nothing of the kind.
 */
export function mayFollowTheClock(answers: readonly Answer[]): boolean {
  if (answers.some(({ isInOwnSecond }) => isInOwnSecond)) return false;
  if (answers.length > 1 && areAllApart(answers)) return false;
  let latestStartMs = -Infinity;
  return changesIn(answers).every(({ fromMs, toMs }, index) => {
    const shiftMs = index * secondMs;
    const fits = toMs - shiftMs + toleranceMs >= latestStartMs;
    latestStartMs = Math.max(latestStartMs, fromMs - shiftMs);
    return fits;
  });
}

function areAllApart(answers: readonly Answer[]): boolean {
  return answers
    .slice(1)
    .every(({ atMs }, index) => atMs - momentOf(answers, index) >= secondMs);
}

interface Change {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * Between which moments the border lies that a change of words needs. A server may draw a word as soon as it has given
 * the one before, which is after we had the one before that.
 */
function changesIn(answers: readonly Answer[]): readonly Change[] {
  return answers.flatMap(({ choice, atMs }, index) => {
    if (index === 0 || answers[index - 1]?.choice === choice) return [];
    return [{ fromMs: momentOf(answers, index - 3), toMs: atMs }];
  });
}

function momentOf(answers: readonly Answer[], index: number): number {
  return answers[index]?.atMs ?? 0;
}

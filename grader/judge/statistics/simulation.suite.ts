import { oracleAnswer, text } from "../../core/exercise/fields.suite.ts";
import type { Step, Survey, TestCase } from "../../core/exercise/test-case.ts";
import { showValue } from "../../core/exercise/value.ts";
import type { Entry, Transcript } from "../../core/transcript.ts";
import type { Verdict } from "../../core/verdict.ts";
import { Course } from "../../drive/players/survey/course.ts";
import { codecNamed } from "../../wire/registry.ts";
import { caseOf } from "../evidence.suite.ts";
import type { Talk } from "../evidence.ts";
import { judgeCase } from "../judge-case.ts";
import { secondChance } from "../second-chance.ts";
import type { Draw } from "./generators.suite.ts";

/** A program: `start` begins it at a moment of the wall clock, and gives the way in which it answers. */
export interface Oracle {
  readonly start: (nowMs: number) => Answering;
  /** It ends after each client, and asks for one question of each. */
  readonly isOneShot?: boolean;
}

/** Which of the three words the program says. */
export type Answering = (question: string, nowMs: number) => number;

const words = ["sim", "não", "talvez"];

const talk: Talk = {
  dialect: { request: "utf-8", reply: "utf-8" },
  fields: { request: text, reply: oracleAnswer },
};

/** Uneven pauses, from a generator of their own. */
export interface Pace {
  readonly draw: Draw;
  /** Of one exchange, at most. */
  readonly exchangeMs: number;
}

/** Plays a case, and its second try where the first one asks for it, against a program that exists in numbers alone. */
export function verdictOn(
  oracle: Oracle,
  testCase: TestCase,
  pace: Pace,
): Verdict {
  // Somewhere in a second.
  const startedMs = 1_700_000_000_000 + Math.floor(between(pace.draw) * 1000);
  const clock = new Clock(startedMs, pace);
  const first = judged(oracle, testCase, clock);
  const again = secondChance(testCase, first, talk.fields);
  if (again === null) return first;
  return judged(oracle, { ...testCase, steps: again.steps }, clock);
}

function judged(oracle: Oracle, testCase: TestCase, clock: Clock): Verdict {
  const play = new Play(oracle, clock);
  for (const [index, step] of testCase.steps.entries()) play.step(step, index);
  return judgeCase(testCase, play.transcript, talk);
}

/** A number from 0 to 1 with steps of 3⁻⁸. */
function between(draw: Draw): number {
  let share = 0;
  for (let place = 1; place <= 8; place += 1) share += draw() / 3 ** place;
  return share;
}

class Clock {
  nowMs: number;
  readonly #pace: Pace;

  constructor(nowMs: number, pace: Pace) {
    this.nowMs = nowMs;
    this.#pace = pace;
  }

  pass(atMostMs = this.#pace.exchangeMs): void {
    this.nowMs += (0.2 + 0.8 * between(this.#pace.draw)) * atMostMs;
  }

  toNextSecond(): void {
    this.nowMs = (Math.floor(this.nowMs / 1000) + 1) * 1000 + 25;
  }
}

/** A start of Python takes so long at most. */
const startMs = 60;

class Play {
  readonly #entries: Entry[] = [];
  readonly #oracle: Oracle;
  readonly #clock: Clock;
  readonly #beganMs: number;
  #starts = 0;
  #answering: Answering;

  constructor(oracle: Oracle, clock: Clock) {
    this.#oracle = oracle;
    this.#clock = clock;
    this.#beganMs = clock.nowMs;
    this.#answering = oracle.start(clock.nowMs);
  }

  get transcript(): Transcript {
    return this.#entries;
  }

  step(step: Step, index: number): void {
    if (step.kind === "restart") this.#restart();
    if (step.kind === "pause") this.#clock.nowMs += step.forMs;
    if (step.kind === "survey") this.#survey(step, index);
  }

  #restart(): void {
    this.#clock.pass(startMs);
    this.#starts += 1;
    this.#answering = this.#oracle.start(this.#clock.nowMs);
  }

  #survey(survey: Survey, step: number): void {
    const incoming = codecNamed("utf-8");
    const { comparison } = oracleAnswer;
    const course = new Course({ incoming, comparison }, survey.enough);
    for (let turn = 0; turn < survey.times && !course.hasEnough; turn += 1) {
      if (survey.pace === "each-second") this.#clock.toNextSecond();
      if (turn > 0 && this.#oracle.isOneShot === true) this.#restart();
      const question = survey.questions[turn % survey.questions.length] ?? "";
      const bytes = Buffer.from(this.#ask(showValue(question)), "utf8");
      course.take(bytes);
      this.#record(step, showValue(question), bytes.toString("hex"));
    }
  }

  #ask(question: string): string {
    this.#clock.pass();
    return words[this.#answering(question, this.#clock.nowMs)] ?? "";
  }

  #record(step: number, question: string, hex: string): void {
    this.#clock.pass(2);
    const at = this.#clock.nowMs - this.#beganMs;
    const start = this.#starts;
    this.#entries.push({ at, step, kind: "surveyed", question, hex, start });
  }
}

/** Questions of many lengths and beginnings, as a suite should have them. */
const subjects = [
  "Vai chover?",
  "Devo ir?",
  "Hoje é um bom dia?",
  "Passo na prova?",
  "Ela gosta de mim?",
  "Vale a pena esperar mais um ano?",
  "Sim?",
  "O time ganha no domingo?",
  "Compro um carro novo?",
  "Mudo de cidade?",
  "Existe vida em Marte?",
  "Faz frio amanhã cedo?",
  "Ganho na loteria?",
  "Aprendo sockets até sexta?",
  "Posso confiar no acaso?",
  "Quem sabe?",
  "Tenho razão?",
  "Chego antes das oito horas?",
  "Isto é um teste?",
];

function survey(questions: number, times: number): Survey {
  const asked = subjects.slice(0, questions);
  const pace = "at-once";
  return { kind: "survey", questions: asked, times, pace, enough: null };
}

const restart: Step = { kind: "restart" };
const twoStarts = (pause: readonly Step[]): readonly Step[] => [
  restart,
  survey(1, 24),
  ...pause,
  restart,
  survey(1, 24),
  { kind: "expect-random", rule: "unpredictable" },
];

/** The suite's three cases, with the numbers of questions that README.md derives. */
export const cases = {
  "all-occur": {
    ...caseOf("server", [
      survey(19, 57),
      { kind: "expect-random", rule: "all-occur" },
    ]),
    again: {
      after: ["always-the-same"],
      unless: null,
      steps: [
        {
          ...survey(19, 57),
          pace: "each-second",
          enough: {
            different: 3,
            same: 21,
            acyclic: { longest: 12, within: 36 },
          },
        },
        { kind: "expect-random", rule: "all-occur" },
        { kind: "expect-random", rule: "unpredictable" },
      ],
    },
  },
  independent: caseOf("server", [
    survey(11, 34),
    { kind: "expect-random", rule: "independent" },
  ]),
  unpredictable: {
    ...caseOf("server", twoStarts([])),
    again: {
      after: ["same-sequence"],
      unless: null,
      steps: twoStarts([{ kind: "pause", forMs: 1100 }]),
    },
  },
} as const satisfies Readonly<Record<string, TestCase>>;

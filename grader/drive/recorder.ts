import { performance } from "node:perf_hooks";
import type { Activity, ProgramHandle } from "../core/program-handle.ts";
import type { Entry, Fact, Transcript } from "../core/transcript.ts";

/** What a program does for a shorter time tells nothing: an ordinary answer is there before. */
const lastingMs = 50;

/** Enough to tell a program that stands still from a slow one; a loop would fill a page. */
const mostDoingsInStep = 5;

/** What a program was seen doing, from when on, and whether that is written down. */
interface Doing {
  readonly activity: Activity;
  readonly sinceMs: number;
  readonly isTold: boolean;
}

/** Writes down what happens in one case, with its time and the step that is being played. */
export class Recorder {
  readonly #entries: Entry[] = [];
  readonly #startedAt = performance.now();
  #step = 0;
  #doing: Doing | null = null;
  #doingsInStep = 0;

  get transcript(): Transcript {
    return this.#entries;
  }

  enterStep(step: number): void {
    this.#step = step;
    this.#doing = null;
    this.#doingsInStep = 0;
  }

  record(fact: Fact): void {
    const at = Math.round((performance.now() - this.#startedAt) * 10) / 10;
    this.#entries.push({ at, step: this.#step, ...fact });
  }

  /** Takes what the program is seen doing while something is waited for; what lasts is written down, once. */
  observe(activity: Activity, nowMs: number): void {
    const last = this.#doing;
    const doing =
      last !== null && isSame(last.activity, activity)
        ? last
        : { activity, sinceMs: nowMs, isTold: false };
    const isNews = !doing.isTold && nowMs - doing.sinceMs >= lastingMs;
    this.#doing = { ...doing, isTold: doing.isTold || isNews };
    if (isNews) this.#tell(activity);
  }

  /** An end has a fact of its own, and a machine that does not tell has nothing to tell. */
  #tell(activity: Activity): void {
    if (activity.kind === "ended" || activity.kind === "unknown") return;
    this.#doingsInStep += 1;
    if (this.#doingsInStep <= mostDoingsInStep)
      this.record({ kind: "doing", activity });
  }

  /** Records what a program prints, as it is printed, from now on. */
  follow(program: ProgramHandle): () => void {
    const seen = { stdout: program.stdout.text, stderr: program.stderr.text };
    return program.onChange(() => {
      for (const stream of ["stdout", "stderr"] as const) {
        const { text } = program[stream];
        if (text.length === seen[stream].length) continue;
        this.record({
          kind: "output",
          stream,
          text: text.slice(seen[stream].length),
        });
        seen[stream] = text;
      }
    });
  }
}

function isSame(left: Activity, right: Activity): boolean {
  if (left.kind === "blocked" && right.kind === "blocked")
    return left.in === right.in;
  return left.kind === right.kind;
}

import { performance } from "node:perf_hooks";
import type { ProgramHandle } from "../core/program-handle.ts";
import type { Entry, Fact, Transcript } from "../core/transcript.ts";

/** Writes down what happens in one case, with its time and the step that is being played. */
export class Recorder {
  readonly #entries: Entry[] = [];
  readonly #startedAt = performance.now();
  #step = 0;

  get transcript(): Transcript {
    return this.#entries;
  }

  enterStep(step: number): void {
    this.#step = step;
  }

  record(fact: Fact): void {
    const at = Math.round((performance.now() - this.#startedAt) * 10) / 10;
    this.#entries.push({ at, step: this.#step, ...fact });
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

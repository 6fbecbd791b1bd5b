import getPort from "get-port";
import type { InputPlan } from "../../core/program/input-plan.ts";
import type { ProgramHandle, Sample } from "../../core/program-handle.ts";
import { Keyboard } from "../../drive/keyboard.ts";
import type { ServerStart } from "../../launch/server-keeper.ts";
import { type Filling, filled } from "../input/fill.ts";
import { Interview } from "../input/keyboard/interview.ts";
import { type Rehearsal, nextPlan } from "../input/next-plan.ts";
import { type Startable, startWithPlan, toldNothing } from "../starter.ts";

/** A server that may want to be told its port, at first in a way that nobody knows. */
export class ToldServer {
  readonly #server: Startable;
  /** That a server is told where they are free, the likeliest first. */
  readonly #ports: readonly number[];
  readonly #attempts: Rehearsal[] = [];
  #plan: InputPlan = toldNothing;
  #filling: Filling | null = null;
  #interview: Interview | null = null;
  #keyboard: Keyboard | null = null;

  constructor(server: Startable, ports: readonly number[]) {
    this.#server = server;
    this.#ports = ports;
    this.#plan = this.#next() ?? toldNothing;
  }

  /** What it was told at its last start. */
  get plan(): InputPlan {
    const keyboard = this.#interview?.told ?? [];
    return { ...this.#plan, keyboard };
  }

  /** The lines that were typed at its last start. */
  get lines(): readonly string[] {
    const filling = this.#filling;
    if (filling === null) return [];
    return this.plan.keyboard.map((word) => filled(word, filling));
  }

  /** The port that it was told, if it was told one. */
  get toldPorts(): readonly number[] {
    const { arguments: words, keyboard, variables = {} } = this.plan;
    const all = [...words, ...keyboard, ...Object.values(variables)];
    const isTold = all.some(
      (word) => word.kind === "slot" && ["port", "address"].includes(word.slot),
    );
    return isTold && this.#filling !== null ? [this.#filling.port] : [];
  }

  readonly start = async (): Promise<ProgramHandle> => {
    this.#filling ??= {
      value: null,
      port: await getPort({ port: this.#ports }),
    };
    const filling = this.#filling;
    const program = await startWithPlan(this.#server, this.#plan, filling);
    const interview = new Interview({
      role: "server",
      filling,
      known: this.#plan.keyboard,
      isConnected: () => false,
      isHeard: () => false,
    });
    this.#interview = interview;
    this.#keyboard = new Keyboard(program, interview.answer);
    return program;
  };

  readonly whileStarting = (sample: Sample): boolean =>
    this.#keyboard?.look(sample) ?? false;

  readonly learn = ({
    program,
  }: Extract<ServerStart, { kind: "failed" }>): boolean => {
    if (this.#filling === null) return false;
    const { arguments: words, variables } = this.#plan;
    this.#attempts.push({
      arguments: words,
      ...(variables === undefined ? {} : { variables }),
      told: this.#interview?.told ?? [],
      filling: this.#filling,
      printed: `${program.stdout.text}\n${program.stderr.text}`,
      at: null,
    });
    const next = this.#next();
    if (next === null) return false;
    this.#plan = next;
    return true;
  };

  #next(): InputPlan | null {
    return nextPlan({
      role: "server",
      facts: this.#server.facts,
      opening: this.#server.opening ?? [],
      attempts: this.#attempts,
    });
  }
}

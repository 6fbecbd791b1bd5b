import type { Socket } from "node:net";
import { performance } from "node:perf_hooks";
import type { Typist } from "../core/program/input-plan.ts";
import type {
  Patience,
  ProgramHandle,
  Sample,
  WaitEnd,
} from "../core/program-handle.ts";
import { Connection } from "./connections/connection.ts";
import type { Listener } from "./connections/listener.ts";
import { gotOn, waitForAll } from "./connections/traffic.ts";
import { Keyboard, lineByLine } from "./keyboard.ts";
import { Recorder } from "./recorder.ts";
import { turns } from "./turns.ts";

/** To answer: 5 s of processor time, or 10 s of sleep. */
export const patienceToAnswer: Patience = {
  processorLimitMs: 5_000,
  sleepLimitMs: 10_000,
};

/**
 * After a whole value: long enough to see what the program says next, if it says anything, and short enough for a
 * program that waits with a time limit of its own, which looks like sleep.
 */
export const patienceToSettle: Patience = {
  processorLimitMs: 200,
  sleepLimitMs: 10,
};

/** After a value that more bytes could still change. */
export const patienceToFinish: Patience = {
  processorLimitMs: 500,
  sleepLimitMs: 80,
};

/** What is on its way for longer than this is not waited for by a settling. */
const mostSettlings = 50;

export interface StageSetting {
  readonly program: ProgramHandle | null;
  /** Where the peer listens, when it plays a server. */
  readonly listener: Listener | null;
  readonly patience: Patience;
}

/** What a case, or a first meeting, plays on: the program, the connections to it, and the record of both. */
export class Stage {
  readonly recorder = new Recorder();
  readonly listener: Listener | null;
  readonly patience: Patience;
  readonly #connections = new Map<string, Connection>();
  #program: ProgramHandle | null = null;
  #keyboard: Keyboard | null = null;
  #starts = 0;
  #unfollow: () => void = () => undefined;

  constructor(setting: StageSetting) {
    this.listener = setting.listener;
    this.patience = setting.patience;
    if (setting.program !== null) this.enter(setting.program);
    if (this.listener !== null)
      this.listener.onArrival = () => {
        this.#program?.wake();
      };
  }

  get program(): ProgramHandle | null {
    return this.#program;
  }

  /** How many programs have been watched so far: one more for each start. */
  get starts(): number {
    return this.#starts;
  }

  get connections(): readonly Connection[] {
    return [...this.#connections.values()];
  }

  /** From now on this program is watched. */
  enter(program: ProgramHandle): void {
    this.#unfollow();
    this.#program = program;
    this.#starts += 1;
    this.#unfollow = this.recorder.follow(program);
  }

  /** What is typed as soon as the program asks for it, one line at a time. */
  prepareKeyboard(lines: readonly string[]): void {
    this.handKeyboardTo(lineByLine(lines));
  }

  /** Somebody who finds out what to type by what the program asks. */
  handKeyboardTo(typist: Typist): void {
    if (this.#program === null) return;
    this.#keyboard = new Keyboard(this.#program, typist, (line) => {
      this.recorder.record({ kind: "fed", text: `${line}\n` });
    });
  }

  connection(name: string): Connection | null {
    return this.#connections.get(name) ?? null;
  }

  /** Takes a connection that was just made onto the stage. */
  join(name: string, socket: Socket): void {
    const connection = new Connection(socket, {
      name,
      record: (fact) => {
        this.recorder.record(fact);
      },
      wake: () => {
        this.#program?.wake();
      },
    });
    this.#connections.set(name, connection);
  }

  /** Waits for something, typing what the keyboard holds whenever the program asks for it. */
  async wait(isMet: () => boolean, patience = this.patience): Promise<WaitEnd> {
    const program = this.#program;
    if (program === null) return { kind: "met" };
    const whileWaiting = (sample: Sample): boolean => {
      this.recorder.observe(sample.activity, performance.now());
      return this.#keyboard?.look(sample) ?? false;
    };
    const wait = { isMet, patience, whileWaiting };
    const { connections } = this;
    const end = await waitForAll({ program, connections }, wait);
    if (end.kind === "met") return end;
    // What the kernel has taken for us since then was said before.
    await turns(3);
    return isMet() ? { kind: "met" } : end;
  }

  /**
   * Lets the program go on until it waits for something, or `isFinished`: what it has to say by itself is then said.
   */
  async settle(
    isFinished: () => boolean = () => false,
    patience = patienceToSettle,
  ): Promise<void> {
    // What we said or ended last leaves our process in the next turns only; before that everybody looks idle.
    await turns(2);
    for (let look = 0; look < mostSettlings; look += 1) {
      await this.#idle(isFinished, patience);
      const got = gotOn(this.connections);
      if (isFinished() || (await this.#program?.hasTraffic(got)) !== true)
        break;
    }
    await turns(2);
  }

  /** The same where it is known that all has been said: what is on its way is not looked for. */
  async rest(patience = patienceToSettle): Promise<void> {
    await turns(2);
    await this.#idle(() => false, patience);
    await turns(2);
  }

  async #idle(isFinished: () => boolean, patience: Patience): Promise<void> {
    let isIdle = false;
    const look = (sample: Sample): boolean => {
      isIdle ||= sample.activity.kind === "blocked";
      return false;
    };
    await this.#program?.waitUntil({
      isMet: () => isIdle || isFinished(),
      patience,
      whileWaiting: look,
    });
  }

  /** Sees what the program does next by itself, for example that it ends. */
  lookAround(): Promise<WaitEnd> {
    return this.wait(() => false, patienceToSettle);
  }

  /** Time that the case itself asks for. */
  pause(forMs: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, forMs));
  }

  endInput(): void {
    this.recorder.record({ kind: "input-ended" });
    this.#program?.endInput();
  }

  leave(): void {
    this.#unfollow();
  }
}

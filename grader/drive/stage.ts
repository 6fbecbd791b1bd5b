import { type Socket, connect } from "node:net";
import type {
  Patience,
  ProgramHandle,
  Sample,
  WaitEnd,
} from "../core/program-handle.ts";
import { Connection } from "./connection.ts";
import { Dialling } from "./dialling.ts";
import type { Listener } from "./listener.ts";
import { Recorder } from "./recorder.ts";

/** To answer: 5 s of processor time, or 10 s of sleep. */
export const patienceToAnswer: Patience = {
  processorLimitMs: 5_000,
  sleepLimitMs: 10_000,
};

/** After a whole value: long enough to see what the program says next, if it says anything. */
const patienceToSettle: Patience = { processorLimitMs: 200, sleepLimitMs: 40 };

/** After a value that more bytes could still change. */
const patienceToFinish: Patience = { processorLimitMs: 500, sleepLimitMs: 250 };

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
  #keyboard: string[] = [];
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

  get connections(): readonly Connection[] {
    return [...this.#connections.values()];
  }

  /** From now on this program is watched. */
  enter(program: ProgramHandle): void {
    this.#unfollow();
    this.#program = program;
    this.#unfollow = this.recorder.follow(program);
  }

  /** What is typed as soon as the program asks for it, one line at a time. */
  prepareKeyboard(lines: readonly string[]): void {
    this.#keyboard = [...lines];
  }

  connection(name: string): Connection | null {
    return this.#connections.get(name) ?? null;
  }

  /**
   * Connects to a server. One that stands still with a full queue leaves the connection pending, as it would any
   * client's; one that is not there refuses it.
   */
  async dial(
    name: string,
    to: { readonly host: string; readonly port: number },
  ): Promise<WaitEnd> {
    const socket = connect({ ...to, allowHalfOpen: true });
    const dialling = new Dialling(socket, () => this.#program?.wake());
    const end = await this.wait(() => dialling.isDecided);
    const refusal =
      end.kind === "ended" ? "ECONNREFUSED" : dialling.refusal;
    if (refusal === null) return this.#joined(name, socket, to.port);
    socket.destroy();
    const { port } = to;
    this.recorder.record({ kind: "refused", on: name, port, reason: refusal });
    return end.kind === "met" ? this.#endOrMet() : end;
  }

  /** Takes the next connection that a client made, waiting for it if there is none yet. */
  async accept(name: string): Promise<WaitEnd> {
    const end = await this.wait(() => this.listener?.hasArrival === true);
    const arrival = this.listener?.take() ?? null;
    if (arrival === null) return end;
    const { socket, port } = arrival;
    this.recorder.record({ kind: "accepted", on: name, port });
    this.#connections.set(name, this.#connectionOn(name, socket));
    return { kind: "met" };
  }

  /** Waits for something, typing what the keyboard holds whenever the program asks for it. */
  async wait(isMet: () => boolean, patience = this.patience): Promise<WaitEnd> {
    const program = this.#program;
    if (program === null) return { kind: "met" };
    const whileWaiting = (sample: Sample): boolean =>
      this.#typeInto(program, sample);
    const end = await program.waitUntil({ isMet, patience, whileWaiting });
    if (end.kind !== "ended") return end;
    await turns(3);
    return isMet() ? { kind: "met" } : end;
  }

  /** Lets the program go on until it waits for us: what it has to say by itself is then said. */
  async settle(
    isFinished: () => boolean,
    hasWholeValue: boolean,
  ): Promise<void> {
    await this.wait(
      isFinished,
      hasWholeValue ? patienceToSettle : patienceToFinish,
    );
  }

  /** Resolves as soon as the program waits for something, or has ended. */
  async idle(): Promise<void> {
    let isIdle = false;
    const look = ({ activity }: Sample): boolean => {
      isIdle ||= activity.kind === "blocked";
      return false;
    };
    const patience = patienceToSettle;
    const isMet = (): boolean => isIdle;
    await this.#program?.waitUntil({ isMet, patience, whileWaiting: look });
  }

  /** Sees what the program does next by itself, for example that it ends. */
  lookAround(): Promise<WaitEnd> {
    return this.wait(() => false, patienceToSettle);
  }

  /** Ends a connection as the real counterpart would, so that neither side is hurt. */
  async part(connection: Connection): Promise<void> {
    if (await this.#mayReset(connection)) connection.reset();
    else connection.end();
  }

  /** Nothing more will come from us: neither on a connection nor on the keyboard. */
  hangUp(): void {
    for (const connection of this.connections) connection.end();
    this.endInput();
  }

  /** Time that the case itself asks for. */
  pause(forMs: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, forMs));
  }

  endInput(): void {
    if (this.#program === null) return;
    this.recorder.record({ kind: "input-ended" });
    this.#program.endInput();
  }

  #joined(name: string, socket: Socket, port: number): WaitEnd {
    this.recorder.record({ kind: "connected", on: name, port });
    this.#connections.set(name, this.#connectionOn(name, socket));
    return { kind: "met" };
  }

  async #endOrMet(): Promise<WaitEnd> {
    const next = await this.lookAround();
    return next.kind === "ended" ? next : { kind: "met" };
  }

  leave(): void {
    this.#unfollow();
  }

  /**
   * A program that closed first would leave its port in TIME_WAIT for a minute if we ended normally; a reset prevents
   * that, but would hurt a program that only ended its sending side and still reads.
   */
  async #mayReset(connection: Connection): Promise<boolean> {
    if (this.listener !== null) return false;
    if (connection.closedByProgram === null) return false;
    const program = this.#program;
    if (program === null || program.end !== null) return true;
    const isHeld = await program.holdsConnection(connection.ownPort);
    return isHeld !== true;
  }

  #connectionOn(name: string, socket: Socket): Connection {
    return new Connection(socket, {
      name,
      record: (fact) => {
        this.recorder.record(fact);
      },
      wake: () => {
        this.#program?.wake();
      },
    });
  }

  #typeInto(program: ProgramHandle, { activity }: Sample): boolean {
    const asks = activity.kind === "blocked" && activity.in === "keyboard";
    // Where the machine does not tell, the lines are typed in advance: a pipe keeps them.
    if (!asks && activity.kind !== "unknown") return false;
    const line = this.#keyboard.shift();
    if (line === undefined) return false;
    this.recorder.record({ kind: "fed", text: `${line}\n` });
    program.feed(`${line}\n`);
    return true;
  }
}

/** Lets the event loop read what the kernel already has. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1)
    await new Promise((resolve) => setImmediate(resolve));
}

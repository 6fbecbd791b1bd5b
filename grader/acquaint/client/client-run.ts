import type { Value } from "../../core/exercise/value.ts";
import type { InputPlan, Word } from "../../core/program/input-plan.ts";
import type { Network } from "../../core/network.ts";
import type { ProgramHandle, WaitEnd } from "../../core/program-handle.ts";
import type { Fact, Transcript } from "../../core/transcript.ts";
import type { Connection } from "../../drive/connections/connection.ts";
import { Listener } from "../../drive/connections/listener.ts";
import { closeAfter, hangUp } from "../../drive/connections/part.ts";
import { accept } from "../../drive/connections/reach.ts";
import { sayFarewell } from "../../drive/say.ts";
import { Stage, patienceToAnswer } from "../../drive/stage.ts";
import type { Codec } from "../../wire/codec.ts";
import { type Heard, hear } from "../hear.ts";
import type { Filling } from "../input/fill.ts";
import { Interview } from "../input/keyboard/interview.ts";
import { type Startable, startWithPlan } from "../starter.ts";

export interface RunSetting {
  readonly client: Startable;
  /** What it is told; what it asks beyond that is answered by what it says. */
  readonly plan: InputPlan;
  readonly network: Network;
  readonly ports: readonly number[];
  /** Where it is told to go, if it wants to be told; the first of the ports, if that is left out. */
  readonly toldPort?: number;
  readonly value: Value;
  /** The codec of its requests, if that is known. */
  readonly codec?: Codec;
}

/** One unscored run of a client against a peer, up to the end of its request. */
export class ClientRun {
  readonly program: ProgramHandle;
  readonly #listener: Listener;
  readonly #stage: Stage;
  readonly connection: Connection | null;
  /** What the client sent. */
  readonly request: Uint8Array;
  /** How the wait for its connection, or for its first byte, ended. */
  readonly end: WaitEnd;
  /** What it was told on its keyboard up to then. */
  readonly told: readonly Word[];

  private constructor(run: {
    readonly program: ProgramHandle;
    readonly listener: Listener;
    readonly stage: Stage;
    readonly heard: Heard;
    readonly told: readonly Word[];
  }) {
    this.program = run.program;
    this.#listener = run.listener;
    this.#stage = run.stage;
    this.connection = run.stage.connection("a");
    this.request = run.heard.bytes;
    this.end = run.heard.end;
    this.told = run.told;
  }

  static async begin(setting: RunSetting): Promise<ClientRun> {
    const { client, plan, ports, network } = setting;
    const listener = await Listener.open(ports, network.reach);
    const program = await startWithPlan(client, plan, fillingOf(setting));
    const stage = new Stage({ program, listener, patience: patienceToAnswer });
    const interview = interviewOn(stage, setting);
    stage.handKeyboardTo(interview.answer);
    const heard = await listen(stage, setting.codec);
    const told = [...interview.told];
    return new ClientRun({ program, listener, stage, heard, told });
  }

  get transcript(): Transcript {
    return this.#stage.recorder.transcript;
  }

  /** Whether the client ended its side of the connection after its request. */
  get hasEndedItsSide(): boolean {
    return this.connection?.closedByProgram === "end";
  }

  get heldPorts(): readonly number[] {
    return this.#listener.held;
  }

  /** Sends an answer and lets the client say what it makes of it. */
  async answer(bytes: Uint8Array): Promise<string> {
    const before = this.program.stdout.text.length;
    await this.connection?.send(bytes);
    await this.#stage.wait(() => false);
    return this.program.stdout.text.slice(before);
  }

  /** Ends our side of the connection, for a client that reads until then. */
  async finish(): Promise<string> {
    const before = this.program.stdout.text.length;
    this.connection?.halfClose();
    await this.#stage.wait(() => false);
    return this.program.stdout.text.slice(before);
  }

  /** Ends all that the client may still wait for: one that keeps back what it prints says it at its end. */
  async hangUp(): Promise<string> {
    const before = this.program.stdout.text.length;
    if (sayFarewell(this.#stage)) await this.#stage.wait(() => false);
    hangUp(this.#stage);
    await this.#stage.wait(() => false);
    return this.program.stdout.text.slice(before);
  }

  /** Whether the client still wants something from us; it may have ended its own side after its request. */
  get isWaiting(): boolean {
    return (
      this.program.end === null && this.connection?.closedByProgram !== "reset"
    );
  }

  leave(): Promise<void> {
    return closeAfter(this.#stage, this.program);
  }
}

/** What fills the slots of a client's plan: where it may come to us, if it lets itself be told. */
function fillingOf({ value, ports, toldPort }: RunSetting): Filling {
  return { value, port: toldPort ?? ports[0] ?? 0 };
}

function interviewOn(stage: Stage, setting: RunSetting): Interview {
  const hasHappened = (kind: Fact["kind"]): boolean =>
    stage.recorder.transcript.some((entry) => entry.kind === kind);
  return new Interview({
    role: "client",
    filling: fillingOf(setting),
    known: setting.plan.keyboard,
    isConnected: () =>
      hasHappened("accepted") || stage.listener?.hasArrival === true,
    isHeard: () => hasHappened("received"),
  });
}

async function listen(stage: Stage, codec?: Codec): Promise<Heard> {
  const end = await accept(stage, "a");
  const connection = stage.connection("a");
  return connection === null
    ? { bytes: new Uint8Array(), end }
    : hear(stage, connection, codec);
}

import type { Value } from "../../core/exercise/value.ts";
import type { Network } from "../../core/network.ts";
import type { InputMode } from "../../core/profile.ts";
import type { ProgramHandle, WaitEnd } from "../../core/program-handle.ts";
import type { Transcript } from "../../core/transcript.ts";
import type { Connection } from "../../drive/connections/connection.ts";
import { Listener } from "../../drive/connections/listener.ts";
import { closeAfter } from "../../drive/connections/part.ts";
import { accept } from "../../drive/connections/reach.ts";
import { Stage, patienceToAnswer } from "../../drive/stage.ts";
import type { Codec } from "../../wire/codec.ts";
import { hear } from "../hear.ts";
import { type Startable, startWithInput, typed } from "../starter.ts";

export interface RunSetting {
  readonly client: Startable;
  readonly mode: InputMode;
  readonly network: Network;
  readonly ports: readonly number[];
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

  private constructor(run: {
    readonly program: ProgramHandle;
    readonly listener: Listener;
    readonly stage: Stage;
    readonly heard: { readonly bytes: Uint8Array; readonly end: WaitEnd };
  }) {
    this.program = run.program;
    this.#listener = run.listener;
    this.#stage = run.stage;
    this.connection = run.stage.connection("a");
    this.request = run.heard.bytes;
    this.end = run.heard.end;
  }

  static async begin(setting: RunSetting): Promise<ClientRun> {
    const { client, mode, ports, value, network } = setting;
    const listener = await Listener.open(ports, network.reach);
    const program = await startWithInput(client, mode, value);
    const stage = new Stage({ program, listener, patience: patienceToAnswer });
    stage.prepareKeyboard([typed(value)]);
    const end = await accept(stage, "a");
    const connection = stage.connection("a");
    const heard =
      connection === null
        ? { bytes: new Uint8Array(), end }
        : await hear(stage, connection, setting.codec);
    return new ClientRun({ program, listener, stage, heard });
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

import type { Value } from "../../../core/exercise/value.ts";
import type { Decoded } from "../../../wire/codec.ts";
import { Attempt } from "../../connections/attempt.ts";
import type { Connection } from "../../connections/connection.ts";
import { part } from "../../connections/part.ts";
import { serverAddress } from "../../connections/server-address.ts";
import type { Scene } from "../../scene.ts";
import { patienceToFinish } from "../../stage.ts";
import { send } from "../send.ts";

/** One of many clients: it comes, asks as soon as it is let in, and leaves with its answer. */
export class Client {
  readonly #scene: Scene;
  readonly #name: string;
  readonly #request: Value;
  readonly #attempt: Attempt;
  #connection: Connection | null = null;
  #isGone = false;
  #isAnswered = false;

  constructor(scene: Scene, name: string, request: Value) {
    const { stage, setting } = scene;
    this.#scene = scene;
    this.#name = name;
    this.#request = request;
    const to = serverAddress(stage, setting.profile);
    this.#attempt = new Attempt(stage, name, to);
  }

  /** Answered, or turned away. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** It got a whole value. */
  get isAnswered(): boolean {
    return this.#isAnswered;
  }

  get isOutside(): boolean {
    return this.#connection === null && !this.#isGone;
  }

  /** Whether there is something for it to do. */
  get hasNews(): boolean {
    if (this.#isGone) return false;
    const connection = this.#connection;
    if (connection === null) return this.#attempt.isDecided;
    return (
      connection.isFinished || this.#decoded(connection).kind !== "incomplete"
    );
  }

  /** Knocks again at a door that did not open. */
  knock(): void {
    this.#attempt.again();
  }

  giveUp(): void {
    if (this.isOutside) this.#attempt.abandon();
  }

  /** Does what there is to do. */
  async act(): Promise<void> {
    if (!this.hasNews) return;
    if (this.#connection === null) await this.#enter();
    else await this.#leave(this.#connection);
  }

  async #enter(): Promise<void> {
    const { stage } = this.#scene;
    this.#isGone = !this.#attempt.conclude();
    this.#connection = stage.connection(this.#name);
    if (this.#connection === null) return;
    const payload = { kind: "values", values: [this.#request] } as const;
    const step = {
      kind: "send",
      on: this.#name,
      payload,
      delivery: {},
    } as const;
    const progress = await send(this.#scene, step);
    this.#isGone ||= progress === "stop";
  }

  async #leave(connection: Connection): Promise<void> {
    const { stage } = this.#scene;
    const decoded = this.#decoded(connection);
    if (decoded.kind === "value" && !decoded.isFinal && !connection.isFinished)
      await stage.settle(() => connection.isFinished, patienceToFinish);
    this.#isGone = true;
    this.#isAnswered = decoded.kind === "value";
    await part(stage, connection);
  }

  #decoded({ unread }: Connection): Decoded {
    return this.#scene.incoming.decode(unread);
  }
}

import { type Socket, connect } from "node:net";
import type { Address } from "../../core/network.ts";
import type { Stage } from "../stage.ts";
import { Dialling } from "./dialling.ts";

/** A connection to a server that lets it in when it comes to it: its queue may be full. */
export class Attempt {
  readonly #stage: Stage;
  readonly #name: string;
  readonly #to: Address;
  #socket: Socket;
  #dialling: Dialling;

  constructor(stage: Stage, name: string, to: Address) {
    this.#stage = stage;
    this.#name = name;
    this.#to = to;
    [this.#socket, this.#dialling] = this.#dial();
  }

  /** Either connected or refused. */
  get isDecided(): boolean {
    return this.#dialling.isDecided;
  }

  /**
   * Dials anew: a queue that was full may have room, of which the kernel would find out only seconds later (it repeats
   * what was dropped after 1, 3 and 7 s).
   */
  again(): void {
    this.#socket.destroy();
    [this.#socket, this.#dialling] = this.#dial();
  }

  /** Writes down what was decided, and takes a connection that was made onto the stage; `false`: it was refused. */
  conclude(): boolean {
    const { recorder } = this.#stage;
    const [on, { port }] = [this.#name, this.#to];
    const { refusal: reason } = this.#dialling;
    if (reason === null) {
      recorder.record({ kind: "connected", on, port });
      this.#stage.join(on, this.#socket);
      return true;
    }
    this.abandon();
    recorder.record({ kind: "refused", on, port, reason });
    return false;
  }

  abandon(): void {
    this.#socket.destroy();
  }

  #dial(): [Socket, Dialling] {
    const socket = connect({ ...this.#to, allowHalfOpen: true });
    return [socket, new Dialling(socket, () => this.#stage.program?.wake())];
  }
}

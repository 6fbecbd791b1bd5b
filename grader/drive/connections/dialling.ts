import type { Socket } from "node:net";

/** A connection that is being made. */
export class Dialling {
  #refusal: string | null = null;
  #isDecided = false;

  constructor(socket: Socket, wake: () => void) {
    const connected = (): void => {
      this.#isDecided = true;
      socket.off("error", failed);
      // A server may reset before anybody looks; the connection that is made of the socket sees that it did.
      socket.on("error", () => undefined);
      wake();
    };
    const failed = (error: NodeJS.ErrnoException): void => {
      this.#refusal = error.code ?? error.message;
      this.#isDecided = true;
      wake();
    };
    socket.once("connect", connected);
    socket.once("error", failed);
  }

  /** Either connected or refused. */
  get isDecided(): boolean {
    return this.#isDecided;
  }

  /** The code of the error; `null` while there is none. */
  get refusal(): string | null {
    return this.#refusal;
  }
}

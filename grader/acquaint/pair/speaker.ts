import type { Patience, WaitEnd } from "../../core/program-handle.ts";
import type { Connection } from "../../drive/connections/connection.ts";
import type { Stage } from "../../drive/stage.ts";

/** One end of a relayed conversation: a program that runs, or what one was recorded to say. */
export interface Speaker {
  /** Whether it has said anything that was not taken yet. */
  readonly hasWord: boolean;
  /** Whether it says no more; one that was never reached does not either. */
  readonly hasEnded: boolean;
  /** Whether nothing more of it can be heard. */
  readonly isOver: boolean;
  /** What it has printed so far. */
  readonly printed: string;
  /** Takes what it has said. */
  take(): Uint8Array;
  tell(bytes: Uint8Array): Promise<void>;
  /** Tells it that the other one says no more. */
  tellEnd(): void;
  /** Lets it go on until it waits for something. */
  settle(): Promise<void>;
  /** Gives it all the time that it has for an answer. */
  wait(isMet: () => boolean): Promise<WaitEnd>;
}

/** A program on a stage. */
export class StageSpeaker implements Speaker {
  readonly #stage: Stage;
  readonly #connection: Connection | null;
  readonly #patienceAfterWord: Patience;
  #patience: Patience;

  /**
   * `connection`: of the program to us; `null`: it could not be reached. `patienceAfterWord`: how long it is waited for
   * before it is told anything, and when it has said something since.
   */
  constructor(
    stage: Stage,
    connection: Connection | null,
    patienceAfterWord = stage.patience,
  ) {
    this.#stage = stage;
    this.#connection = connection;
    this.#patienceAfterWord = patienceAfterWord;
    this.#patience = patienceAfterWord;
  }

  get hasWord(): boolean {
    return this.#connection !== null && this.#connection.unread.length > 0;
  }

  get hasEnded(): boolean {
    return this.#connection?.closedByProgram !== null;
  }

  get isOver(): boolean {
    return this.#connection === null || this.#connection.isFinished;
  }

  get printed(): string {
    return this.#stage.program?.stdout.text ?? "";
  }

  take(): Uint8Array {
    const bytes = Uint8Array.from(this.#connection?.unread ?? []);
    this.#connection?.consume();
    this.#patience = this.#patienceAfterWord;
    return bytes;
  }

  async tell(bytes: Uint8Array): Promise<void> {
    this.#patience = this.#stage.patience;
    await this.#connection?.send(bytes);
  }

  tellEnd(): void {
    this.#patience = this.#stage.patience;
    this.#connection?.halfClose();
  }

  settle(): Promise<void> {
    return this.#stage.settle(() => this.isOver);
  }

  wait(isMet: () => boolean): Promise<WaitEnd> {
    return this.#stage.wait(isMet, this.#patience);
  }
}

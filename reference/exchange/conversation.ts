import { once } from "node:events";
import { connect, Socket } from "node:net";
import type { Value } from "../../grader/core/exercise/value.ts";
import type { Dialect, Ending } from "../../grader/core/profile.ts";
import type { Codec } from "../../grader/wire/codec.ts";
import { codecNamed } from "../../grader/wire/registry.ts";
import { endingOf } from "./ending-of.ts";
import { readReply } from "./read-reply.ts";
import type { ReadReply } from "./read-reply.ts";
import { showBriefly, showBytes } from "./show-briefly.ts";
import { valueKinds } from "./value-kinds.ts";
import type { MessageTypes } from "./value-kinds.ts";

/** Where a server is, and how it is talked to. */
export interface Destination {
  readonly host: string;
  readonly port: number;
  readonly dialect: Dialect;
  readonly types: MessageTypes;
  /** What follows from the dialect, if left out. */
  readonly ending?: Ending;
  /** 30 000 if left out. */
  readonly answerWithinMs?: number;
}

/** Nothing that can be shown, with one sentence for whoever asked. */
export interface Failure {
  readonly kind: "failure";
  readonly sentence: string;
}

export type Answer =
  { readonly kind: "answer"; readonly value: Value } | Failure;

/** A client's side: one connection for as many questions as the server takes on it, then another one. */
export class Conversation {
  readonly #to: Destination;
  readonly #request: Codec;
  readonly #reply: Codec;
  readonly #ending: Ending;
  readonly #answerWithinMs: number;
  #socket: Socket | null = null;

  /** Connects when something is asked. A UsageError if there is no such codec. */
  constructor(to: Destination) {
    this.#to = to;
    this.#request = codecNamed(to.dialect.request);
    this.#reply = codecNamed(to.dialect.reply);
    this.#ending = to.ending ?? endingOf(this.#reply, to.types);
    this.#answerWithinMs = to.answerWithinMs ?? 30_000;
  }

  /** What the server does wrong is a value, too. */
  async ask(value: Value): Promise<Answer> {
    const bytes = this.#request.encode(value);
    if (bytes === null || bytes.length === 0) {
      const shown = showBriefly(value);
      return failure(`${this.#request.id} cannot carry ${shown}.`);
    }
    const read = (await this.#askAgain(bytes)) ?? (await this.#askAnew(bytes));
    return "kind" in read ? read : this.#understand(read);
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = null;
  }

  /** On the connection of the last answer; `null` if it is gone, which may show only after the question. */
  async #askAgain(bytes: Uint8Array): Promise<ReadReply | null> {
    const socket = this.#socket;
    if (socket === null || socket.readableEnded || !socket.writable)
      return null;
    const read = await this.#exchange(socket, bytes);
    const isGone = read.until === "closed" || read.until === "broken";
    return isGone && read.bytes.length === 0 ? null : read;
  }

  async #askAnew(bytes: Uint8Array): Promise<ReadReply | Failure> {
    this.close();
    const socket = await dial(this.#to, this.#answerWithinMs);
    if (!(socket instanceof Socket)) return socket;
    this.#socket = socket;
    return this.#exchange(socket, bytes);
  }

  async #exchange(socket: Socket, bytes: Uint8Array): Promise<ReadReply> {
    if (this.#ending.requestEnds === "end-of-connection") socket.end(bytes);
    else socket.write(bytes);
    const read = await readReply(socket, this.#reply, {
      answerWithinMs: this.#answerWithinMs,
      toTheEnd: this.#ending.replyEnds === "end-of-connection",
    });
    if (read.until !== "whole" || this.#ending.exchanges === "one")
      this.close();
    return read;
  }

  #understand({ bytes, until }: ReadReply): Answer {
    if (bytes.length === 0) return failure(silences[until]);
    const { from, noun } = valueKinds[this.#to.types.reply];
    const decoded = this.#reply.decode(bytes);
    const value = decoded.kind === "value" ? from(decoded.value) : null;
    if (value !== null) return { kind: "answer", value };
    const what =
      decoded.kind === "incomplete"
        ? "The answer stopped too early"
        : `The answer is no ${noun}`;
    return failure(
      `${what}; as ${this.#reply.id} it cannot be read: ${showBytes(bytes)}.`,
    );
  }
}

async function dial(
  { host, port }: Destination,
  withinMs: number,
): Promise<Socket | Failure> {
  const socket = connect({ host, port, allowHalfOpen: true });
  // Whoever reads hears of an error, too; between two questions nobody does.
  socket.on("error", () => undefined);
  try {
    await once(socket, "connect", { signal: AbortSignal.timeout(withinMs) });
    return socket;
  } catch (error) {
    socket.destroy();
    const reason = error instanceof Error ? error.message : String(error);
    return failure(
      `Cannot connect to ${host}, port ${port}: is the server running? (${reason})`,
    );
  }
}

const silences: Readonly<Record<ReadReply["until"], string>> = {
  whole: "The server gave an empty answer.",
  closed: "The server closed the connection without an answer.",
  broken: "The server broke the connection before it answered.",
  deadline: "The server kept the connection open, but gave no answer in time.",
};

function failure(sentence: string): Failure {
  return { kind: "failure", sentence };
}

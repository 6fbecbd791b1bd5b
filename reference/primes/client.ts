import { once } from "node:events";
import { connect, Socket } from "node:net";
import type { Dialect, Ending } from "../../grader/core/profile.ts";
import type { Codec } from "../../grader/wire/codec.ts";
import { codecNamed } from "../../grader/wire/registry.ts";
import { readReply } from "./exchange/read-reply.ts";
import type { ReadReply } from "./exchange/read-reply.ts";
import { showBytes, wholeNumber } from "./exchange/whole-number.ts";

/** Where a server is, and how it is talked to. */
export interface Destination {
  readonly host: string;
  readonly port: number;
  readonly dialect: Dialect;
  readonly ending?: Ending;
  /** 30 000 if left out. */
  readonly answerWithinMs?: number;
}

export interface Question extends Destination {
  readonly n: bigint;
}

/** Nothing that can be shown, with one sentence for whoever asked. */
export interface Failure {
  readonly kind: "failure";
  readonly sentence: string;
}

export type Answer = { readonly kind: "answer"; readonly x: bigint } | Failure;

/** Asks a server for the X of N; what the server does wrong is a value, too. */
export async function askPrimes(question: Question): Promise<Answer> {
  const request = codecNamed(question.dialect.request);
  const reply = codecNamed(question.dialect.reply);
  const bytes = request.encode(question.n);
  if (bytes === null) {
    return failure(`${request.id} cannot carry ${question.n}.`);
  }
  const answerWithinMs = question.answerWithinMs ?? 30_000;
  const socket = await dial(question, answerWithinMs);
  if (!(socket instanceof Socket)) return socket;
  try {
    send(socket, bytes, question.ending);
    const toTheEnd = question.ending?.replyEnds === "end-of-connection";
    const read = await readReply(socket, reply, { answerWithinMs, toTheEnd });
    return understand(reply, read);
  } finally {
    socket.destroy();
  }
}

async function dial(
  { host, port }: Question,
  withinMs: number,
): Promise<Socket | Failure> {
  const socket = connect({ host, port, allowHalfOpen: true });
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

function send(socket: Socket, bytes: Uint8Array, ending?: Ending): void {
  if (ending?.requestEnds === "end-of-connection") socket.end(bytes);
  else socket.write(bytes);
}

function understand(codec: Codec, { bytes, until }: ReadReply): Answer {
  if (bytes.length === 0) return failure(silences[until]);
  const decoded = codec.decode(bytes);
  const x = decoded.kind === "value" ? wholeNumber(decoded.value) : null;
  if (x !== null) return { kind: "answer", x };
  const what =
    decoded.kind === "incomplete"
      ? "The answer stopped too early"
      : "The answer is no whole number";
  return failure(
    `${what}; as ${codec.id} it cannot be read: ${showBytes(bytes)}.`,
  );
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

import type { Socket } from "node:net";
import { showValue } from "../../../grader/core/exercise/value.ts";
import type { Ending } from "../../../grader/core/profile.ts";
import type { Codec } from "../../../grader/wire/codec.ts";
import { primesModel } from "../model.ts";
import { takeRequest } from "./take-request.ts";
import { showBytes } from "./whole-number.ts";

/** How the clients of one server are served. */
export interface Service {
  readonly request: Codec;
  readonly reply: Codec;
  readonly ending: Ending;
  /** Takes one line, without its end. */
  readonly log: (line: string) => void;
}

/** Answers what one client asks until it has left, or until it asks something without an answer. */
export function answerRequests(socket: Socket, service: Service): void {
  const client = `${socket.remoteAddress ?? "?"}:${socket.remotePort ?? 0}`;
  const log = (line: string) => {
    service.log(`${client}: ${line}`);
  };
  let waiting: Uint8Array = new Uint8Array();
  const answer = () => {
    waiting = answerAll(socket, { ...service, log }, waiting);
  };
  socket.on("data", (chunk) => {
    if (!socket.writable) return;
    waiting = Buffer.concat([waiting, chunk]);
    if (service.ending.requestEnds === "by-itself") answer();
    else refuseTooMuch(socket, waiting, log);
  });
  socket.on("end", () => {
    if (!socket.writable) return;
    answer();
    if (waiting.length > 0) log(`left inside a request: ${showBytes(waiting)}`);
    socket.end();
  });
  socket.on("error", (error) => {
    log(`the connection broke: ${error.message}`);
  });
}

/** Answers every whole request; what is left is the beginning of the next one. */
function answerAll(
  socket: Socket,
  service: Service,
  bytes: Uint8Array,
): Uint8Array {
  let rest = bytes;
  while (socket.writable) {
    const taken = takeRequest(service.request, rest);
    if (taken.kind === "wait") return rest;
    if (taken.kind === "garbage") {
      service.log(taken.reason);
      socket.destroySoon();
      break;
    }
    answerOne(socket, service, taken.n);
    rest = taken.rest;
  }
  return new Uint8Array();
}

function answerOne(socket: Socket, service: Service, n: bigint): void {
  const x = primesModel(n);
  if (x === null) {
    service.log(`${n} has no answer`);
    socket.destroySoon();
    return;
  }
  const bytes = service.reply.encode(x);
  if (bytes === null) {
    service.log(`${n} → ${showValue(x)}: too large for ${service.reply.id}`);
    socket.destroySoon();
    return;
  }
  service.log(`${n} → ${showValue(x)}`);
  write(socket, bytes);
  if (closesAfterReply(service.ending)) socket.end();
}

function closesAfterReply(ending: Ending): boolean {
  return ending.exchanges === "one" || ending.replyEnds === "end-of-connection";
}

/** Reads no further requests while a client does not read its answers. */
function write(socket: Socket, bytes: Uint8Array): void {
  if (socket.write(bytes)) return;
  socket.pause();
  socket.once("drain", () => socket.resume());
}

const longestUnansweredInBytes = 65536;

function refuseTooMuch(
  socket: Socket,
  bytes: Uint8Array,
  log: Service["log"],
): void {
  if (bytes.length <= longestUnansweredInBytes) return;
  log(`more than ${longestUnansweredInBytes} bytes without an end`);
  socket.destroySoon();
}

import type { Socket } from "node:net";
import type { Model } from "../../grader/core/exercise/exercise.ts";
import type { Value } from "../../grader/core/exercise/value.ts";
import type { Ending } from "../../grader/core/profile.ts";
import type { Codec } from "../../grader/wire/codec.ts";
import { showBriefly, showBytes } from "./show-briefly.ts";
import { takeRequest } from "./take-request.ts";
import type { RequestForm } from "./take-request.ts";
import { longestMessageInBytes } from "./value-kinds.ts";

/** How the clients of one server are served. */
export interface Service {
  readonly request: RequestForm;
  readonly reply: Codec;
  readonly ending: Ending;
  /** `null` refuses a request: the connection is closed. */
  readonly answer: Model;
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
    answerOne(socket, service, taken.value);
    rest = taken.rest;
  }
  return new Uint8Array();
}

function answerOne(socket: Socket, service: Service, request: Value): void {
  const asked = showBriefly(request);
  const reply = service.answer(request);
  if (reply === null) {
    service.log(`${asked} has no answer`);
    socket.destroySoon();
    return;
  }
  const exchange = `${asked} → ${showBriefly(reply)}`;
  const bytes = service.reply.encode(reply);
  // No bytes are no message: the client would wait for ever.
  if (bytes === null || bytes.length === 0) {
    service.log(`${exchange}: ${service.reply.id} cannot carry it`);
    socket.destroySoon();
    return;
  }
  service.log(exchange);
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

function refuseTooMuch(
  socket: Socket,
  bytes: Uint8Array,
  log: Service["log"],
): void {
  if (bytes.length <= longestMessageInBytes) return;
  log(`more than ${longestMessageInBytes} bytes without an end`);
  socket.destroySoon();
}

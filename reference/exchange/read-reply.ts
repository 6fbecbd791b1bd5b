import type { Socket } from "node:net";
import type { Codec } from "../../grader/wire/codec.ts";
import { longestMessageInBytes } from "./value-kinds.ts";

/** All that came before the reply was whole, or why no more of it came. */
export interface ReadReply {
  readonly bytes: Uint8Array;
  readonly until: "whole" | "closed" | "broken" | "deadline";
}

export interface Patience {
  readonly answerWithinMs: number;
  /** Whether the reply goes on until the server closes. */
  readonly toTheEnd: boolean;
}

/** After unterminated text nothing says whether more will come; a server that keeps the connection open has answered when it is quiet for so long. */
const quietMs = 500;

/** Reads until the codec says that nothing more belongs to the reply. What comes later, before another reply is read, is lost. */
export function readReply(
  socket: Socket,
  codec: Codec,
  patience: Patience,
): Promise<ReadReply> {
  return new Promise((resolve) => {
    let bytes: Uint8Array = new Uint8Array();
    let quiet: NodeJS.Timeout | undefined;
    const settle = (until: ReadReply["until"]) => {
      clearTimeout(quiet);
      clearTimeout(deadline);
      socket.off("data", take).off("end", closed).off("error", broken);
      resolve({ bytes, until });
    };
    const closed = settle.bind(null, "closed");
    const broken = settle.bind(null, "broken");
    const take = (chunk: Uint8Array) => {
      clearTimeout(quiet);
      bytes = Buffer.concat([bytes, chunk]);
      const state = stateOf(bytes, codec, patience);
      if (state === "whole") settle("whole");
      if (state === "maybe") quiet = afterQuiet(() => bytes, settle);
    };
    const deadline = setTimeout(settle, patience.answerWithinMs, "deadline");
    socket.on("data", take).on("end", closed).on("error", broken);
  });
}

/** On a busy machine the timer is late, and what came in the meantime is not yet read: that is done first. */
function afterQuiet(
  bytesNow: () => Uint8Array,
  settle: (until: "whole") => void,
): NodeJS.Timeout {
  const before = bytesNow();
  const settleIfQuiet = () => {
    if (bytesNow() === before) settle("whole");
  };
  return setTimeout(setImmediate, quietMs, settleIfQuiet);
}

/** `maybe`: a whole reply, or the beginning of a longer one. */
function stateOf(
  bytes: Uint8Array,
  codec: Codec,
  { toTheEnd }: Patience,
): "whole" | "maybe" | "part" {
  if (bytes.length > longestMessageInBytes) return "whole";
  const decoded = codec.decode(bytes);
  if (toTheEnd || decoded.kind === "incomplete") return "part";
  return decoded.kind === "invalid" || decoded.isFinal ? "whole" : "maybe";
}

import type { Socket } from "node:net";
import type { Codec } from "../../../grader/wire/codec.ts";

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

const longestReplyInBytes = 65536;

/** Reads until the codec says that nothing more belongs to the reply. */
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
      resolve({ bytes, until });
    };
    const deadline = setTimeout(settle, patience.answerWithinMs, "deadline");
    socket.on("data", (chunk) => {
      clearTimeout(quiet);
      bytes = Buffer.concat([bytes, chunk]);
      const state = stateOf(bytes, codec, patience);
      if (state === "whole") settle("whole");
      if (state === "maybe") quiet = setTimeout(settle, quietMs, "whole");
    });
    socket.once("end", () => {
      settle("closed");
    });
    socket.once("error", () => {
      settle("broken");
    });
  });
}

/** `maybe`: a whole reply, or the beginning of a longer one. */
function stateOf(
  bytes: Uint8Array,
  codec: Codec,
  { toTheEnd }: Patience,
): "whole" | "maybe" | "part" {
  if (bytes.length > longestReplyInBytes) return "whole";
  const decoded = codec.decode(bytes);
  if (toTheEnd || decoded.kind === "incomplete") return "part";
  return decoded.kind === "invalid" || decoded.isFinal ? "whole" : "maybe";
}

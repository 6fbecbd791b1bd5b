import type { Ending } from "../../grader/core/profile.ts";
import type { Codec } from "../../grader/wire/codec.ts";
import { valueKinds } from "./value-kinds.ts";
import type { MessageTypes } from "./value-kinds.ts";

const conversational: Ending = {
  requestEnds: "by-itself",
  replyEnds: "by-itself",
  exchanges: "many",
};

const untilClosed: Ending = {
  requestEnds: "by-itself",
  replyEnds: "end-of-connection",
  exchanges: "one",
};

/**
 * The ending that follows from the reply's codec: elements that nothing counts go on until the server closes. A short
 * reply without an end of its own fits in one segment and needs no close, as in the lecture's programs.
 */
export function endingOf(reply: Codec, types: MessageTypes): Ending {
  const { isLong, sample } = valueKinds[types.reply];
  return isLong && !endsByItself(reply, sample) ? untilClosed : conversational;
}

/** Whether the codec knows the last byte of its own message. */
function endsByItself(codec: Codec, sample: Parameters<Codec["encode"]>[0]) {
  const bytes = codec.encode(sample);
  const decoded = bytes && codec.decode(bytes);
  return decoded?.kind !== "value" || decoded.isFinal;
}

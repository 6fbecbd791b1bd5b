import {
  type DecodedPacket,
  AUTHORITATIVE_ANSWER,
  decode,
  encode,
} from "dns-packet";

/** What a name server says, and the name that somebody wanted the address of. */
export interface NameReply {
  readonly bytes: Uint8Array;
  readonly name: string | null;
}

const noSuchName = 3;

/**
 * Every name has one address, that of the loopback interface, and none of IPv6; nothing else is known of any. `null`:
 * that is no question.
 */
export function answerTo(message: Buffer): NameReply | null {
  const packet = read(message);
  const question = packet?.questions?.[0];
  if (packet?.type !== "query" || question === undefined) return null;
  const { name, type } = question;
  const isAddress = type === "A" || type === "AAAA";
  const bytes = encode({
    type: "response",
    id: packet.id ?? 0,
    flags: AUTHORITATIVE_ANSWER | (isAddress ? 0 : noSuchName),
    questions: [question],
    answers:
      type === "A"
        ? [{ type, name, class: "IN", ttl: 1, data: "127.0.0.1" }]
        : [],
  });
  return { bytes, name: isAddress ? name : null };
}

/** What is no packet is nobody's question. */
function read(message: Buffer): DecodedPacket | null {
  try {
    return decode(message);
  } catch {
    return null;
  }
}

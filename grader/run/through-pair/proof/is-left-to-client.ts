import type { Conversation } from "../../../acquaint/pair/relay.ts";
import type { KnownAnswer } from "../../../core/exercise/exercise.ts";
import { type Value, isList } from "../../../core/exercise/value.ts";
import { isTellingIn, readWhole } from "../../../wire/infer/read-whole.ts";
import { findCodec } from "../../../wire/registry.ts";
import { holdsValue, sameValue } from "../../../wire/same-value.ts";
import { replyIn } from "../../pair/reply-in.ts";
import { carries, formsOf } from "./carries.ts";

/** A conversation about a question whose right answer is known. */
export interface Asked {
  readonly conversation: Pick<Conversation, "turns">;
  readonly known: KnownAnswer;
}

/** The codec in which a server seems to answer, and those that its source names. */
export interface ServerCodecs {
  readonly replyCodec: string;
  readonly writes: readonly string[];
}

/**
 * Whether a server leaves the work to its client: what it answers is the question once more, or can be read, and is not
 * the right answer. Where a reply has the right answer in it, or nobody can tell, it does not.
 */
export function isLeftToClient(
  asked: readonly Asked[],
  codecs: ServerCodecs,
): boolean {
  if (asked.some(hasAnswer)) return false;
  return isEcho(asked) || asked.every((one) => isReadWrong(one, codecs));
}

function hasAnswer({ conversation, known }: Asked): boolean {
  return carries(replyIn(conversation), known.reply);
}

/** What the client said, or the value that it asked for, between bytes that are always the same. */
function isEcho(asked: readonly Asked[]): boolean {
  const [first, ...others] = asked.map(({ conversation, known }) => ({
    reply: replyIn(conversation),
    payloads: [...saidIn(conversation), ...formsOf(known.request)],
  }));
  if (first === undefined || others.length === 0) return false;
  return first.payloads.some((payload, at) =>
    framesOf(first.reply, payload).some(([before, behind]) =>
      others.every(({ reply, payloads }) => {
        const other = payloads[at] ?? Buffer.alloc(0);
        return reply.equals(Buffer.concat([before, other, behind]));
      }),
    ),
  );
}

/** The last word comes first, so that two conversations agree in their places. */
function saidIn({ turns }: Asked["conversation"]): readonly Buffer[] {
  const said = turns.filter(({ from }) => from === "client");
  return said.slice(-1).map(({ bytes }) => Buffer.from(bytes));
}

type Frame = readonly [before: Buffer, behind: Buffer];

function framesOf(reply: Buffer, payload: Buffer): readonly Frame[] {
  const frames: Frame[] = [];
  if (payload.length === 0) return frames;
  for (let at = reply.indexOf(payload); at >= 0;) {
    frames.push([reply.subarray(0, at), reply.subarray(at + payload.length)]);
    at = reply.indexOf(payload, at + 1);
  }
  return frames;
}

/** In a codec that would not read other bytes, too, or one that the source names. */
function isReadWrong({ conversation, known }: Asked, codecs: ServerCodecs) {
  const reply = replyIn(conversation);
  const { replyCodec, writes } = codecs;
  const structs = writes.filter((id) => id.startsWith("struct:"));
  const values = [...new Set([replyCodec, ...structs])].flatMap((id) => {
    const codec = findCodec(id);
    const value = codec && readWhole(codec, reply);
    if (codec === null || value === null) return [];
    return writes.includes(id) || isTellingIn(codec, reply) ? [value] : [];
  });
  return (
    values.length > 0 && values.every((value) => isWrong(value, known.reply))
  );
}

/** Another value of the same kind, as far as that can be told: a text may be any encoding of another one. */
function isWrong(value: Value, right: Value): boolean {
  if (isList(right)) return isNumber(value) || isWrongList(value, right);
  if (typeof right === "string")
    return typeof value === "string" && isAlike(value, right);
  if (isList(value)) return value.every(isNumber) && !holdsValue(value, right);
  return isNumber(value) && !sameValue(value, right);
}

function isNumber(value: Value): boolean {
  return typeof value === "bigint" || typeof value === "number";
}

/** A text whose letters anybody can read, but for their case. */
function isAlike(value: string, right: string): boolean {
  return value.toLowerCase().includes(right.toLowerCase());
}

/** What goes before a list, or ends it, may be no member of it: a count, an end mark. */
function isWrongList(value: Value, right: readonly Value[]): boolean {
  if (!isList(value) || !value.every(isNumber)) return false;
  const last = value.at(-1);
  const isMember = last !== undefined && holdsValue(right, last);
  const bodies = [
    value,
    value.slice(1),
    ...(isMember ? [] : [value.slice(0, -1)]),
  ];
  return !bodies.some((body) => isSameSet(body, right));
}

function isSameSet(left: readonly Value[], right: readonly Value[]): boolean {
  return (
    left.length === right.length &&
    right.every((member) => holdsValue(left, member))
  );
}

import type { Fields } from "../../../core/exercise/exercise.ts";
import { likelyCodecs } from "../../../wire/infer.ts";
import { codecNamed, findCodec } from "../../../wire/registry.ts";

/** A codec to answer a client in, and why. */
export interface ReplyTry {
  readonly codec: string;
  readonly because: "own-server" | "source" | "guess";
}

export interface ReplyHints {
  /** The codec in which the student's own server answers, if that is known. */
  readonly ownReply: string | null;
  /** The codecs that its source reads. */
  readonly reads: readonly string[];
  /** The codec of the client's requests. */
  readonly request: string;
  /** What a request and what an answer carries. */
  readonly fields: Fields;
}

/** Each guess costs a start of the client. */
const mostGuesses = 12;

/**
 * The codecs in which a client may want to be answered, the likeliest first: as its own server does, as its source
 * says, as it talks itself, and then what is common; where both ways carry the same, in the family in which it talks first.
 */
export function replyTries(hints: ReplyHints): readonly ReplyTry[] {
  const own = hints.ownReply === null ? [] : [hints.ownReply];
  const { reads, request, fields } = hints;
  const { type } = fields.reply;
  const likely = likelyCodecs([...own, ...reads, request], type);
  const tries = likely.map(({ codec, hinted }): ReplyTry => {
    const isOfSource = hinted && codec.id !== request;
    return { codec: codec.id, because: reason(codec.id, own, isOfSource) };
  });
  const known = tries.filter(({ because }) => because !== "guess");
  const guesses = tries.filter(({ because }) => because === "guess");
  const ordered =
    type === fields.request.type ? alikeFirst(guesses, request) : guesses;
  const all = [...framedLike(request, ordered), ...ordered];
  const isNew = ({ codec }: ReplyTry, at: number): boolean =>
    !known.some((one) => one.codec === codec) &&
    all.findIndex((one) => one.codec === codec) === at;
  return [...known, ...all.filter(isNew).slice(0, mostGuesses)];
}

/** Of the guesses in one framing so many are tried before all the others. */
const mostFramed = 4;

/** Who marks where a request ends, mostly wants the same mark in the answer. */
function framedLike(
  request: string,
  guesses: readonly ReplyTry[],
): readonly ReplyTry[] {
  const [, ...framing] = request.split("/");
  if (framing.length === 0) return [];
  const { family } = codecNamed(request);
  return guesses
    .filter(({ codec }) => isBare(codec) && codecNamed(codec).family === family)
    .map((guess) => ({ ...guess, codec: [guess.codec, ...framing].join("/") }))
    .filter(({ codec }) => findCodec(codec) !== null)
    .slice(0, mostFramed);
}

function isBare(codec: string): boolean {
  return !codec.includes("/");
}

function reason(
  id: string,
  own: readonly string[],
  isOfSource: boolean,
): ReplyTry["because"] {
  if (own.includes(id)) return "own-server";
  return isOfSource ? "source" : "guess";
}

function alikeFirst(
  tries: readonly ReplyTry[],
  request: string,
): readonly ReplyTry[] {
  const { family } = codecNamed(request);
  const isAlike = ({ codec }: ReplyTry): boolean =>
    codecNamed(codec).family === family;
  return [...tries.filter(isAlike), ...tries.filter((one) => !isAlike(one))];
}

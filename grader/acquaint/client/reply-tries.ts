import { likelyCodecs } from "../../wire/infer.ts";
import { codecNamed } from "../../wire/registry.ts";

/** A codec to answer a client in, and why. */
export interface ReplyTry {
  readonly codec: string;
  readonly because: "own-server" | "source" | "guess";
}

export interface ReplyHints {
  /** The codec in which the student's own server answers, if that is known. */
  readonly ownReply: string | null;
  readonly unpackFormats: readonly string[];
  /** The codec of the client's requests. */
  readonly request: string;
}

/** Each guess costs a start of the client. */
const mostGuesses = 5;

/**
 * The codecs in which a client may want to be answered, the likeliest first: as its own server does, as its source
 * says, as it talks itself, and then what is common in the family in which it talks.
 */
export function replyTries(hints: ReplyHints): readonly ReplyTry[] {
  const own = hints.ownReply === null ? [] : [hints.ownReply];
  const source = hints.unpackFormats.map((format) => `struct:${format}`);
  const tries = likelyCodecs([...own, ...source, hints.request]).map(
    ({ codec }): ReplyTry => ({
      codec: codec.id,
      because: reason(codec.id, own, source),
    }),
  );
  const known = tries.filter(({ because }) => because !== "guess");
  const guesses = tries.filter(({ because }) => because === "guess");
  return [
    ...known,
    ...alikeFirst(guesses, hints.request).slice(0, mostGuesses),
  ];
}

function reason(
  id: string,
  own: readonly string[],
  source: readonly string[],
): ReplyTry["because"] {
  if (own.includes(id)) return "own-server";
  return source.includes(id) ? "source" : "guess";
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

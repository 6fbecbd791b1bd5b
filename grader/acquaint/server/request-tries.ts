import { likelyCodecs } from "../../wire/infer.ts";

/** A codec to ask a server in, and why. */
export interface RequestTry {
  readonly codec: string;
  readonly because: "recorded" | "source" | "guess";
}

/** Guesses cost a start each where a server dies of a wrong one. */
const mostGuesses = 8;

/**
 * The codecs in which a server may want to be asked, the likeliest first: what its own client was heard to say, what
 * its source names, then what is common. With evidence there is little to guess.
 */
export function requestTries(
  recorded: readonly string[],
  unpackFormats: readonly string[],
): readonly RequestTry[] {
  const hints = unpackFormats.map((format) => `struct:${format}`);
  const tries = likelyCodecs([...recorded, ...hints]).map(({ codec }) => ({
    codec: codec.id,
    because: reason(codec.id, recorded, hints),
  }));
  const known = tries.filter(({ because }) => because !== "guess");
  const guesses = tries.filter(({ because }) => because === "guess");
  return [...known, ...guesses.slice(0, mostGuesses)];
}

function reason(
  id: string,
  recorded: readonly string[],
  hints: readonly string[],
): RequestTry["because"] {
  if (recorded.includes(id)) return "recorded";
  return hints.includes(id) ? "source" : "guess";
}

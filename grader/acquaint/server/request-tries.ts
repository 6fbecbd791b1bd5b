import type { FieldType } from "../../core/exercise/exercise.ts";
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
  reads: readonly string[],
  type: FieldType,
): readonly RequestTry[] {
  const tries = likelyCodecs([...recorded, ...reads], type).map(
    ({ codec, hinted }) => ({
      codec: codec.id,
      because: reason(codec.id, recorded, hinted),
    }),
  );
  const known = tries.filter(({ because }) => because !== "guess");
  const guesses = tries.filter(({ because }) => because === "guess");
  return [...known, ...guesses.slice(0, mostGuesses)];
}

function reason(
  id: string,
  recorded: readonly string[],
  isHinted: boolean,
): RequestTry["because"] {
  if (recorded.includes(id)) return "recorded";
  return isHinted ? "source" : "guess";
}

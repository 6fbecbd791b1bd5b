import { createHash } from "node:crypto";

/** What a drawn number depends on; the same source always gives the same number. */
export interface DrawSource {
  readonly seed: string;
  readonly caseId: string;
  readonly name: string;
}

/** Both ends are included. */
export interface DrawRange {
  readonly from: bigint;
  readonly to: bigint;
}

const wordRange = 2n ** 256n;

/**
 * A whole number of the range, each equally likely: SHA-256 of source and round as one 256-bit word. A word in the
 * incomplete last stretch of the range's multiples is thrown away, because a plain remainder would favour small numbers.
 */
export function drawInteger(
  source: DrawSource,
  { from, to }: DrawRange,
): bigint {
  const size = to - from + 1n;
  const limit = wordRange - (wordRange % size);
  for (let round = 0; ; round += 1) {
    const word = hashWord(source, round);
    if (word < limit) return from + (word % size);
  }
}

const alphabet = "abcdefghijklmnopqrstuvwxyz";

/** A word of so many lower-case ASCII letters, each equally likely. */
export function drawWord(source: DrawSource, letters: number): string {
  const size = BigInt(alphabet.length);
  let rest = drawInteger(source, {
    from: 0n,
    to: size ** BigInt(letters) - 1n,
  });
  let word = "";
  while (word.length < letters) {
    word += alphabet[Number(rest % size)] ?? "";
    rest /= size;
  }
  return word;
}

function hashWord({ seed, caseId, name }: DrawSource, round: number): bigint {
  const text = JSON.stringify([seed, caseId, name, round]);
  const hex = createHash("sha256").update(text).digest("hex");
  return BigInt(`0x${hex}`);
}

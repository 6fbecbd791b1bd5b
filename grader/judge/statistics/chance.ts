/** An exact probability: so many cases out of so many, all equally likely. */
export interface Chance {
  readonly cases: bigint;
  readonly of: bigint;
}

export const impossible: Chance = { cases: 0n, of: 1n };

export function isAtMost(left: Chance, right: Chance): boolean {
  return left.cases * right.of <= right.cases * left.of;
}

/** The sum, which bounds the probability that any of them happens, whatever they have to do with one another (Boole). */
export function sumOf(chances: readonly Chance[]): Chance {
  return chances.reduce(plus, impossible);
}

/** Powers of one number have the greater one as their denominator. */
function plus(left: Chance, right: Chance): Chance {
  if (left.of > right.of) return plus(right, left);
  const isMultiple = right.of % left.of === 0n;
  const [mine, theirs] = isMultiple
    ? [right.of / left.of, 1n]
    : [right.of, left.of];
  return {
    cases: left.cases * mine + right.cases * theirs,
    of: left.of * mine,
  };
}

/** Bounds the probability that one of `count` events of this chance happens. */
export function ofAny(count: number, { cases, of }: Chance): Chance {
  return { cases: cases * BigInt(count), of };
}

/** For people, rounded up in its last digit: "8.4e-10". */
export function showChance({ cases, of }: Chance): string {
  if (cases === 0n) return "0";
  let exponent = 0;
  let scaled = cases * 10n;
  while (scaled < of * 10n) {
    scaled *= 10n;
    exponent -= 1;
  }
  const digits = String((scaled + of - 1n) / of);
  return `${digits.slice(0, -1)}.${digits.slice(-1)}e${String(exponent)}`;
}

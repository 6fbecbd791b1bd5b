import { describe, expect, test } from "vitest";
import type { Chance } from "./chance.ts";
import {
  chanceOfAgreement,
  chanceOfAll,
  chanceOfExcess,
  chanceOfMissing,
} from "./tails.ts";

/** All sequences of so many answers. */
function* sequences(choices: number, length: number): Generator<number[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (const rest of sequences(choices, length - 1))
    for (let choice = 0; choice < choices; choice += 1) yield [choice, ...rest];
}

/** The same by trying all of them. */
function tried(
  [choices, length]: readonly [number, number],
  isSo: (counts: readonly number[], sequence: readonly number[]) => boolean,
): Chance {
  let cases = 0n;
  for (const sequence of sequences(choices, length)) {
    const counts = Array.from(
      { length: choices },
      (_, choice) => sequence.filter((one) => one === choice).length,
    );
    if (isSo(counts, sequence)) cases += 1n;
  }
  return { cases, of: BigInt(choices) ** BigInt(length) };
}

const sizes = [
  [2, 1],
  [2, 7],
  [3, 1],
  [3, 2],
  [3, 8],
  [4, 6],
] as const;

describe.each(sizes)("of %i choices and %i answers", (choices, length) => {
  test("as many sequences miss a choice as there are", () => {
    const counted = tried([choices, length], (counts) => counts.includes(0));

    expect(chanceOfMissing(choices, length)).toEqual(counted);
  });

  test.each([0, 1, 2, 4, 7])(
    "as many sequences have a choice more than %i times as there are",
    (most) => {
      const counted = tried([choices, length], (counts) =>
        counts.some((count) => count > most),
      );

      expect(chanceOfExcess(choices, length, most)).toEqual(counted);
    },
  );

  test.each([0, 1, 3])(
    "as many sequences agree %i times or more with the answer before as there are",
    (least) => {
      const counted = tried([choices, length], (_, sequence) => {
        const held = sequence.filter(
          (choice, place) => place > 0 && choice === sequence[place - 1],
        );
        return held.length >= least;
      });
      const { cases, of } = chanceOfAgreement(choices, length - 1, least);

      expect(cases * counted.of).toBe(counted.cases * of);
    },
  );
});

test("equalities that must all hold are as likely as agreement in all", () => {
  expect(chanceOfAll(3, 23)).toEqual(chanceOfAgreement(3, 23, 23));
});

import { createHash } from "node:crypto";
import type { Fixture } from "../../../fixtures/fixture.ts";

export interface SampleSize {
  readonly most: number;
  /** The same seed draws the same fixtures. */
  readonly seed: string;
}

/** So many of the fixtures, drawn by the seed; at least one of each exercise's accepted, partial and rejected ones. */
export function sampleOf(
  fixtures: readonly Fixture[],
  { most, seed }: SampleSize,
): readonly Fixture[] {
  const drawn = fixtures.toSorted((left, right) =>
    orderOf(seed, left) < orderOf(seed, right) ? -1 : 1,
  );
  const classes = new Set<string>();
  const firsts = drawn.filter((fixture) => {
    const isFirst = !classes.has(classOf(fixture));
    classes.add(classOf(fixture));
    return isFirst;
  });
  const others = drawn.filter((fixture) => !firsts.includes(fixture));
  const chosen = new Set([...firsts, ...others].slice(0, most));
  return fixtures.filter((fixture) => chosen.has(fixture));
}

function classOf({ expected, folder }: Fixture): string {
  return `${expected.exercise}/${folder}`;
}

function orderOf(seed: string, { path }: Fixture): string {
  return createHash("sha256").update(`${seed}/${path}`).digest("hex");
}

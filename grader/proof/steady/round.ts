import type { Fixture } from "../../../fixtures/fixture.ts";
import type { Grading } from "../../../fixtures/grading.ts";
import { gradeFixture } from "../../../fixtures/grading.ts";
import { inTurns } from "../in-turns.ts";

export interface Round {
  /** How its progress is called. */
  readonly name: string;
  readonly atOnce: number;
  readonly signal: AbortSignal;
}

/** Grades each fixture once, telling how far it has come. */
export async function gradeRound(
  fixtures: readonly Fixture[],
  { name, atOnce, signal }: Round,
): Promise<ReadonlyMap<Fixture, Grading>> {
  let done = 0;
  const gradings = await inTurns(
    fixtures,
    { atOnce, signal },
    async (fixture) => {
      const startedAt = performance.now();
      const grading = await gradeFixture(fixture, { signal });
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      done += 1;
      console.error(
        `${name}: ${done} of ${fixtures.length}, ${fixture.path}, ${seconds} s`,
      );
      return [fixture, grading] as const;
    },
  );
  return new Map(gradings);
}

import { allFixtures } from "../../../fixtures/fixture.ts";
import { gradeFixture } from "../../../fixtures/grading.ts";
import type { Figure } from "../figure.ts";

const path = "primes/accepted/lecture-style";

/** What a student waits for who has done everything right. */
export async function measureGrading(
  count: number,
): Promise<readonly Figure[]> {
  const fixture = allFixtures().find((each) => each.path === path);
  if (fixture === undefined) throw new Error(`There is no fixture ${path}.`);
  const valuesMs: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const startedAt = performance.now();
    const { exitCode, stderr } = await gradeFixture(fixture);
    if (exitCode !== 0) throw new Error(`${path} lost points. ${stderr}`);
    valuesMs.push(performance.now() - startedAt);
  }
  return [{ what: `grade ${path}`, valuesMs, promisedMs: 2000 }];
}

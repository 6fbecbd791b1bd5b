/**
 * `npm run steady`: every verdict on a machine that has far too much to do is the verdict of a quiet one. Grades fixtures
 * quietly, then again and again beside busy loops and disk writers, and prints what differs.
 */
import { type Fixture, allFixtures } from "../../fixtures/fixture.ts";
import type { Grading } from "../../fixtures/grading.ts";
import { startLoad } from "./load/start-load.ts";
import { differencesBetween, sayDifference } from "./outcome/differences.ts";
import { complaintsAbout } from "./outcome/complaints.ts";
import { outcomesOf } from "./outcome/outcomes.ts";
import { runProof } from "./run-proof.ts";
import { keepReports } from "./steady/keep-reports.ts";
import { type SteadyOptions, steadyOptions } from "./steady/options.ts";
import { gradeRound } from "./steady/round.ts";
import { sampleOf } from "./steady/sample.ts";

type Gradings = ReadonlyMap<Fixture, Grading>;

interface Compared {
  readonly name: string;
  readonly quiet: Gradings;
  readonly loaded: Gradings;
  readonly keep: string | null;
}

const options = steadyOptions(process.argv.slice(2));
await runProof((signal) => proveSteady(options, signal));

async function proveSteady(
  asked: SteadyOptions,
  signal: AbortSignal,
): Promise<boolean> {
  const { rounds, sample: most, seed } = asked;
  const found = allFixtures().filter(({ path }) => path.includes(asked.only));
  const fixtures = sampleOf(found, { most, seed });
  console.log(`${fixtures.length} of ${found.length} fixtures, seed ${seed}`);
  const quiet = await gradeRound(fixtures, {
    name: "quiet",
    atOnce: 1,
    signal,
  });
  const wrong = complaintsOf(quiet);
  for (const complaint of wrong) console.log(`quiet: ${complaint}`);
  const differences = await loadedRounds(quiet, asked, signal);
  console.log(
    `${rounds} rounds, ${rounds * fixtures.length} gradings, ${differences} differences, ${wrong.length} wrong when quiet`,
  );
  return differences + wrong.length === 0;
}

/** What the quiet run has wrong already: two runs that fail alike prove nothing. */
function complaintsOf(quiet: Gradings): readonly string[] {
  return [...quiet].flatMap(([{ path, expected }, grading]) =>
    complaintsAbout(expected, grading).map((said) => `${path}: ${said}`),
  );
}

/** How many differences there are between the quiet run and all the rounds under load. */
async function loadedRounds(
  quiet: Gradings,
  { rounds, atOnce, load, keep }: SteadyOptions,
  signal: AbortSignal,
): Promise<number> {
  await using running = await startLoad(load);
  console.error(`load: processes ${running.pids.join(" ")}`);
  let differences = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const name = `round ${round}`;
    const fixtures = [...quiet.keys()];
    const loaded = await gradeRound(fixtures, { name, atOnce, signal });
    differences += await compareRound({ name, quiet, loaded, keep });
  }
  return differences;
}

async function compareRound(compared: Compared): Promise<number> {
  let count = 0;
  for (const fixture of compared.quiet.keys())
    count += await compareFixture(fixture, compared);
  return count;
}

/** Prints, and keeps the evidence of, what differs for one fixture; how much that is. */
async function compareFixture(
  fixture: Fixture,
  { name, quiet, loaded, keep }: Compared,
): Promise<number> {
  const gradings = [quiet, loaded].map((each) => each.get(fixture));
  const [before, after] = gradings;
  if (before === undefined || after === undefined) return 0;
  const found = differencesBetween(outcomesOf(before), outcomesOf(after));
  if (found.length === 0) return 0;
  console.log(`${name}: ${fixture.path}`);
  for (const difference of found) console.log(sayDifference(difference));
  if (keep !== null)
    await keepReports(keep, `${name}-${fixture.path}`, {
      quiet: before,
      loaded: after,
    });
  return found.length;
}

import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { validateCases } from "../spec/generated/validators.js";
import { root } from "./grade.suite.ts";

/** That of the requirements is short as it is. */
const longGroups = ["core", "edge", "robustness"];
const casesOfEachRole = 3;

/**
 * Puts an exercise into a folder of specs, with three cases of each role in each long group: for tests of what does not
 * depend on the number of cases. The fixtures are graded by all of them.
 */
export async function addWithFewCases(
  exercise: string,
  specs: string,
): Promise<void> {
  const folder = join(specs, exercise);
  await cp(join(root, "specs", exercise), folder, { recursive: true });
  for (const group of longGroups) await shorten(join(folder, `${group}.json`));
}

export function addPrimesWithFewCases(specs: string): Promise<void> {
  return addWithFewCases("primes", specs);
}

async function shorten(file: string): Promise<void> {
  const document: unknown = JSON.parse(await readFile(file, "utf8"));
  if (!validateCases(document)) throw new Error(`${file} is broken`);
  const few = ["server", "client"].flatMap((role) =>
    document.cases
      .filter((testCase) => testCase.role === role)
      .slice(0, casesOfEachRole),
  );
  await writeFile(file, JSON.stringify({ ...document, cases: few }));
}

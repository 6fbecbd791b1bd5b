import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { exerciseMarks } from "./exercise-marks.ts";
import { fifthExerciseId, writeFifthExercise } from "./fifth-exercise.suite.ts";

const specs = join(import.meta.dirname, "..", "..", "specs");

it.each([
  ["primes", "vizinhos_primos", true],
  ["primes", "primeiro", false],
  ["divisors", "servidor_divisores", true],
  ["oracle", "oraculo", true],
  ["uppercase", "maiusculas", true],
  ["uppercase", "toupper", true],
])("%s is spoken of by %j: %j", async (id, text, is) => {
  const words = await exerciseMarks(specs);

  expect(words.get(id)?.words.test(text)).toBe(is);
});

it.each([
  ["its id where the file says none", (document: string) => document],
  ["its id where the file is broken", () => "{"],
])("takes %s", async (_what, change) => {
  const folder = await writeFifthExercise();
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, fifthExerciseId, "exercise.json");
  const document = await readFile(file, "utf8");
  await writeFile(file, change(document));

  const words = await exerciseMarks(folder);

  expect(words.get(fifthExerciseId)?.words.source).toBe(fifthExerciseId);
});

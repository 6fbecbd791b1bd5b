import { expect, test } from "vitest";
import {
  fifthExerciseId,
  removeSpecs,
  writeFifthExercise,
} from "./fifth-exercise.suite.ts";
import { findModel } from "./find-model.ts";
import { listExercises } from "./list-exercises.ts";
import { loadExercise } from "./load-exercise.ts";

test("a fifth exercise is loaded from its folder alone", async () => {
  const specsFolder = await writeFifthExercise();

  try {
    const exerciseId = fifthExerciseId;
    const model = findModel(exerciseId);
    const known = await listExercises(specsFolder);
    const loaded = await loadExercise({
      specsFolder,
      exerciseId,
      seed: "1",
      model,
    });

    expect(known).toEqual([exerciseId]);
    expect(model).toBeNull();
    expect(loaded).toMatchObject({
      request: {
        name: "terms",
        type: "integers",
        comparison: { kind: "exact" },
      },
      reply: { name: "sum", type: "integer", comparison: { kind: "exact" } },
      customaryPorts: [12000],
      pair: { request: [1n, 2n] },
      acquaintance: [
        { request: [10n, 7n], reply: 17n },
        { request: [100n, 20n, 3n], reply: 123n },
        { request: [400n, 56n], reply: 456n },
      ],
    });
    expect(loaded.cases.map(({ again }) => again)).toEqual([null, null, null]);
    expect(loaded.cases[0]?.steps.slice(1, 3)).toEqual([
      {
        kind: "send",
        on: "a",
        payload: { kind: "values", values: [[40n, -3n, 1n]] },
        delivery: {},
      },
      {
        kind: "receive",
        on: "a",
        expected: { kind: "one-of", values: [38n] },
      },
    ]);
  } finally {
    await removeSpecs(specsFolder);
  }
});

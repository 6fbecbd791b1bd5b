import { expect, test } from "vitest";
import { findModel } from "../../spec/find-model.ts";
import { loadExercise } from "../../spec/load-exercise.ts";
import type { HalfOutcome } from "../half/outcome.ts";
import { throughPair } from "./through-pair.ts";

function notUnderstood(role: HalfOutcome["role"]): HalfOutcome {
  const nothing = { program: null, profile: null, obstacle: null };
  return { role, ...nothing, remarks: [], cases: [] };
}

test("halves whose pair a fault of ours kept from being tried are charged with nothing", async () => {
  const fault = { kind: "port-held", port: 12_000, holder: null } as const;
  const exercise = await loadExercise({
    specsFolder: "specs",
    exerciseId: "primes",
    seed: "1",
    model: findModel("primes"),
  });

  const { server, client } = await throughPair({
    context: {
      exercise,
      request: { roles: ["server", "client"], caseId: null },
    },
    server: notUnderstood("server"),
    client: notUnderstood("client"),
    proof: () => Promise.resolve({ kind: "fault", fault }),
  });

  for (const { role, cases } of [server, client]) {
    const own = exercise.cases.filter((testCase) => testCase.role === role);
    expect(cases).toHaveLength(own.length);
    for (const { verdict } of cases)
      expect(verdict).toEqual({ kind: "fault", fault });
  }
});

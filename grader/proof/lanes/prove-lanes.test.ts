import { describe, expect, it } from "vitest";
import { identities, obstacleFor } from "./identity.ts";
import { proveLanes } from "./prove-lanes.ts";

const options = {
  submissions: 8,
  lanes: 4,
  templates: 2,
  caseId: "primes/server/core/second-client",
};

/** Ends only a proof that would never end. */
const patienceMs = 180_000;
const ignore = (): void => undefined;

describe("lanes, four at once, of submissions that all want one port,", () => {
  it.for(identities())(
    "disturb no verdict of $name",
    { timeout: patienceMs },
    async (identity, context) => {
      const obstacle = obstacleFor(identity);
      context.skip(obstacle !== null, obstacle ?? "");
      const { signal } = context;
      const task = { identity, options, quiet: null, signal, tell: ignore };

      const result = await proveLanes(task);

      expect(result).toMatchObject({
        submissions: 8,
        disturbed: 0,
        faults: 0,
        retried: 0,
        complaints: [],
      });
    },
  );
});

import { describe, expect, it } from "vitest";
import type { Quiet } from "./compare-lanes.ts";
import { identities, obstacleFor } from "./identity.ts";
import { proveLanes } from "./prove-lanes.ts";

/** More than lanes, so that two of them are used twice; `npm run proof:lanes` hands in hundreds. */
const submissions = 6;

const options = {
  submissions,
  lanes: 4,
  templates: 2,
  caseId: "primes/server/core/second-client",
};

/** Ends only a proof that would never end. */
const patienceMs = 180_000;
const ignore = (): void => undefined;

/** What the first identity found out alone; the second must come to the same. */
let quiet: Quiet | null = null;

describe("lanes, four at once, of submissions that all want one port,", () => {
  it.for(identities())(
    "disturb no verdict of $name",
    { timeout: patienceMs },
    async (identity, context) => {
      const obstacle = obstacleFor(identity);
      context.skip(obstacle !== null, obstacle ?? "");
      const { signal } = context;
      const task = { identity, options, quiet, signal, tell: ignore };

      const result = await proveLanes(task);
      ({ quiet } = result);

      expect(result).toMatchObject({
        submissions,
        disturbed: 0,
        faults: 0,
        retried: 0,
        complaints: [],
      });
    },
  );
});

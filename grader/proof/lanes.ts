/**
 * `npm run proof:lanes`: many gradings at once, of submissions that all use one port, do not disturb one another; as root
 * and as an ordinary user.
 */
import { parseArgs } from "node:util";
import { identities, obstacleFor } from "./lanes/identity.ts";
import {
  type LanesOptions,
  type LanesResult,
  proveLanes,
} from "./lanes/prove-lanes.ts";
import { templates } from "./lanes/submissions/templates.ts";
import { runProof } from "./run-proof.ts";

const options = lanesOptions(process.argv.slice(2));
await runProof((signal) => proveAll(options, signal));

/** The words of `npm run proof:lanes -- …`. */
function lanesOptions(words: readonly string[]): LanesOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      submissions: { type: "string", default: "200" },
      lanes: { type: "string", default: "8" },
      templates: { type: "string", default: String(templates.length) },
      case: { type: "string" },
    },
  });
  return {
    submissions: Number(values.submissions),
    lanes: Number(values.lanes),
    templates: Number(values.templates),
    caseId: values.case ?? null,
  };
}

async function proveAll(
  asked: LanesOptions,
  signal: AbortSignal,
): Promise<boolean> {
  const results: LanesResult[] = [];
  for (const identity of identities()) {
    const obstacle = obstacleFor(identity);
    if (obstacle !== null) throw new Error(`${identity.name}: ${obstacle}`);
    const quiet = results[0]?.quiet ?? null;
    const task = { identity, options: asked, quiet, signal, tell };
    results.push(await proveLanes(task));
  }
  for (const complaint of results.flatMap(({ complaints }) => complaints))
    console.log(complaint);
  console.table(results.map(rowOf));
  return results.every(({ complaints }) => complaints.length === 0);
}

function tell(line: string): void {
  console.error(line);
}

function rowOf(result: LanesResult): Readonly<Record<string, string | number>> {
  const { identity, submissions, lanes, disturbed, faults, retried } = result;
  return {
    identity,
    submissions,
    lanes,
    disturbed,
    faults,
    retried,
    wall: seconds(result.wallMs),
    "one every": seconds(result.wallMs / submissions),
    "each takes": seconds(result.meanMs),
  };
}

function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(1)} s`;
}

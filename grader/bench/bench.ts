/**
 * `npm run bench`: what the grader costs, beside what was promised. Exit code 1 where a promise is not kept.
 * `npm run bench -- lane starts` measures only that.
 */
import { availableParallelism, loadavg } from "node:os";
import { type Figure, isKept, rowOf } from "./figure.ts";
import { measureGrading } from "./measurements/grading.ts";
import { measureLane } from "./measurements/lane.ts";
import { measureProgramStarts } from "./measurements/program-start.ts";
import { measureStartUp } from "./measurements/start-up.ts";
import { measureWatching } from "./measurements/watching.ts";

const measurements = {
  help: () => measureStartUp(25),
  lane: () => measureLane(25),
  starts: () => measureProgramStarts(60),
  watching: () => measureWatching(25),
  grading: () => measureGrading(5),
} satisfies Readonly<Record<string, () => Promise<readonly Figure[]>>>;

const asked = process.argv.slice(2);
const loadBefore = load();
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(measurements)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`measuring: ${name}`);
  const found = await measure();
  figures.push(...found);
}
console.table(figures.map(rowOf));
console.log(
  `Load average ${loadBefore} before, ${load()} after, ${availableParallelism()} processors, Node ${process.version}: on a busy machine these figures tell little.`,
);
if (!figures.every(isKept)) process.exitCode = 1;

/** Of the last minute; 0 on Windows, which has none. */
function load(): string {
  const [lastMinute = 0] = loadavg();
  return lastMinute.toFixed(1);
}

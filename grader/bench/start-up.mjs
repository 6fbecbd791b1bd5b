/**
 * What the command costs before it does anything: `grade --help` against an empty script, alternating so that both see
 * the same machine. Fails above the promise of 60 ms.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const command = fileURLToPath(new URL("../../dist/grade.js", import.meta.url));
const promiseMs = 60;
const rounds = 25;

/** @param {readonly string[]} args */
function durationMs(args) {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} failed`);
  return performance.now() - start;
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const times = Array.from({ length: rounds }, () => ({
  empty: durationMs(["-e", "0"]),
  help: durationMs([command, "--help"]),
}));
const emptyMs = median(times.map(({ empty }) => empty));
const helpMs = median(times.map(({ help }) => help));
console.log(
  `empty script ${emptyMs.toFixed(0)} ms, grade --help ${helpMs.toFixed(0)} ms: ${(helpMs - emptyMs).toFixed(0)} ms more, promised are ${String(promiseMs)}`,
);
if (helpMs - emptyMs > promiseMs) process.exitCode = 1;

import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Figure } from "../figure.ts";
import { differencesInPairs } from "./in-pairs.ts";

const command = fileURLToPath(
  new URL("../../../dist/grade.js", import.meta.url),
);

/** What the command costs before it does anything. */
export async function measureStartUp(
  count: number,
): Promise<readonly Figure[]> {
  const valuesMs = await differencesInPairs(
    count,
    () => durationMs([command, "--help"]),
    () => durationMs(["-e", "0"]),
  );
  return [
    { what: "grade --help, over an empty script", valuesMs, promisedMs: 60 },
  ];
}

async function durationMs(words: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, words, { stdio: "ignore" });
  const [code]: unknown[] = await once(child, "exit");
  if (code !== 0) throw new Error(`node ${words.join(" ")} failed`);
  return performance.now() - startedAt;
}

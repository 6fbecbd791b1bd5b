import { readFileSync } from "node:fs";
import { availableParallelism, release, totalmem, type } from "node:os";
import { join } from "node:path";
import type { Finding, MachineFact } from "../../core/machine-fact.ts";
import { packageRoot } from "../package-root.ts";

/** What there is to say without trying anything. */
export function systemFindings(): readonly Finding[] {
  return [nodeFact(), systemFact(), capacityFact()].map((fact) => ({
    fact,
    remedy: null,
  }));
}

function nodeFact(): MachineFact {
  const version = process.versions.node;
  const manifest = readFileSync(join(packageRoot, "package.json"), "utf8");
  const least = /"node": ">=([\d.]+)"/.exec(manifest)?.[1] ?? "0";
  const isEnough = isAtLeast(version, least);
  return {
    kind: isEnough ? "node-new-enough" : "node-too-old",
    version,
    least,
  };
}

/** Compares versions number by number; those that were left out are 0. */
export function isAtLeast(version: string, least: string): boolean {
  const actual = version.split(".").map(Number);
  const wanted = least.split(".").map(Number);
  for (const [index, number] of wanted.entries()) {
    const difference = (actual[index] ?? 0) - number;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function systemFact(): MachineFact {
  const isLinux = process.platform === "linux";
  const { arch: architecture } = process;
  const names: Readonly<Record<string, string>> = { Darwin: "macOS (Darwin)" };
  return {
    kind: isLinux ? "linux" : "other-system",
    name: names[type()] ?? type(),
    release: release(),
    architecture,
  };
}

function capacityFact(): MachineFact {
  return {
    kind: "capacity",
    processors: availableParallelism(),
    memoryInBytes: totalmem(),
  };
}

import { valueProblem, type Problem } from "../document/problem.ts";
import { didYouMean, quoteAll } from "../document/wording.ts";
import type { StepDocument } from "./case-document.ts";

/** Steps that use a connection which is not there (yet), and names that are given twice. */
export function checkConnections(
  steps: readonly StepDocument[],
): readonly Problem[] {
  const known: string[] = [];
  return steps.flatMap((step, index) => {
    const use = connectionOf(step);
    if (use === null) return [];
    const message = complaint(use, known);
    if (use.opens) known.push(use.on);
    return message === null ? [] : [valueProblem([index, use.key], message)];
  });
}

interface Use {
  readonly key: string;
  readonly on: string;
  readonly opens: boolean;
}

function connectionOf(step: StepDocument): Use | null {
  if ("on" in step) return { key: "on", on: step.on, opens: false };
  if ("connect" in step)
    return { key: "connect", on: step.connect, opens: true };
  if ("close" in step) return { key: "close", on: step.close, opens: false };
  if ("reset" in step) return { key: "reset", on: step.reset, opens: false };
  if ("half-close" in step)
    return { key: "half-close", on: step["half-close"], opens: false };
  if ("expect-close" in step)
    return { key: "expect-close", on: step["expect-close"], opens: false };
  return null;
}

function complaint({ on, opens }: Use, known: readonly string[]) {
  const isKnown = known.includes(on);
  if (opens)
    return isKnown ? `expected a new name, found "${on}" a second time` : null;
  if (isKnown) return null;
  return `expected a connection of an earlier "connect" (${quoteAll(known)}), found "${on}"${didYouMean(on, known)}`;
}

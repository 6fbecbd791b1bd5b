import type { Step, TestCase } from "../../core/exercise/test-case.ts";

/**
 * Whether a case does to a server what no ordinary client does. A server may remember that, and ban the address for
 * example: the next case then needs one that nobody has been rude to.
 */
export function isRude({ steps }: TestCase): boolean {
  const asked = new Set(
    steps.flatMap((step) => (step.kind === "send" ? [step.on] : [])),
  );
  return steps.some(
    (step) =>
      isRudeStep(step) || (step.kind === "connect" && !asked.has(step.on)),
  );
}

function isRudeStep(step: Step): boolean {
  if (step.kind === "receive") return step.expected.kind === "whatever";
  if (step.kind === "send") return step.payload.kind === "bytes";
  return step.kind === "reset";
}

/**
 * Whether a case must not meet a server that others have used: it comes with several clients, and a server that ends
 * after some is not to end in the middle of it.
 */
export function needsFreshServer({ steps }: TestCase): boolean {
  const clients = steps.filter(({ kind }) => kind === "connect").length;
  const isCrowded = steps.some(({ kind }) => kind === "crowd");
  return (
    (isCrowded || clients > 1) && !steps.some(({ kind }) => kind === "restart")
  );
}

import type { Step } from "../../core/exercise/test-case.ts";
import type { Mismatch } from "../../core/verdict.ts";
import { type Evidence, unknownSilence } from "../evidence.ts";
import { checkReceive } from "./receive.ts";

/** Every client of a crowd got in, and got an answer. The first one that did not is named. */
export function checkCrowd(
  evidence: Evidence,
  { requests }: Extract<Step, { kind: "crowd" }>,
  index: number,
): Mismatch | null {
  for (const place of requests.keys()) {
    const mismatch = checkClient(evidence, String(place + 1), index);
    if (mismatch !== null) return mismatch;
  }
  return null;
}

function checkClient(
  evidence: Evidence,
  on: string,
  index: number,
): Mismatch | null {
  const isIn = evidence.transcript.some(
    (entry) => entry.kind === "connected" && entry.on === on,
  );
  const expected = { kind: "any" } as const;
  if (isIn)
    return checkReceive(evidence, { kind: "receive", on, expected }, index);
  const asked = evidence.asked(index, on);
  const silence = evidence.silence(on, index) ?? unknownSilence;
  return { kind: "no-connection", step: index, asked, silence };
}

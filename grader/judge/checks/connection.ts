import type { Step } from "../../core/exercise/test-case.ts";
import type { Mismatch } from "../../core/verdict.ts";
import { type Evidence, unknownSilence } from "../evidence.ts";

/** The program must let the peer in, or come to it. */
export function checkConnect(
  evidence: Evidence,
  _step: Step,
  index: number,
): Mismatch | null {
  const silence = evidence.silence(null, index);
  if (silence === null) return null;
  const asked = evidence.asked(index, null);
  return { kind: "no-connection", step: index, asked, silence };
}

/** Only a close that was seen counts as one. */
export function checkClose(
  evidence: Evidence,
  { on }: Extract<Step, { kind: "expect-close" }>,
  index: number,
): Mismatch | null {
  const silence = evidence.silence(on, index);
  if (silence?.kind === "closed" || silence?.kind === "ended") return null;
  const { stall } = silence?.kind === "stalled" ? silence : unknownSilence;
  return { kind: "not-closed", step: index, asked: null, stall };
}

/** A server that was started (again) must come to listen. */
export function checkStart(
  evidence: Evidence,
  _step: Step,
  index: number,
): Mismatch | null {
  const silence = evidence.silence(null, index);
  if (silence === null) return null;
  return { kind: "not-started", step: index, asked: null, silence };
}

/** The server listens where the statement says. */
export function checkPort(
  evidence: Evidence,
  { port }: Extract<Step, { kind: "expect-port" }>,
  index: number,
): Mismatch | null {
  const found = evidence.find(index, "listening");
  if (found?.port === port) return null;
  const at = { step: index, asked: null };
  if (found === null)
    return { kind: "not-started", ...at, silence: unknownSilence };
  const actual = String(found.port);
  return { kind: "wrong-port", ...at, expected: [String(port)], actual };
}

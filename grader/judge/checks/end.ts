import type { Step } from "../../core/exercise/test-case.ts";
import { type Entry, printedIn } from "../../core/transcript.ts";
import type { Mismatch } from "../../core/verdict.ts";
import { beforeOurEnd } from "../before-our-end.ts";
import type { Evidence } from "../evidence.ts";

/** What an interpreter prints when nobody caught an exception: Python, Java, Node, Go, Rust. */
const tracebacks =
  /^Traceback \(most recent call last\)|^Exception in thread |^[ \t]+at .+:\d+|^panic: |^thread '.*' panicked/m;

/** The program must end by itself, and say why in words of its own. */
export function checkEnd(
  evidence: Evidence,
  _step: Step,
  index: number,
): Mismatch | null {
  const at = { step: index, asked: evidence.asked(index, null) };
  const stalled = evidence.find(index, "stalled");
  if (stalled !== null)
    return { kind: "not-ended", ...at, stall: stalled.stall };
  const own = beforeOurEnd(evidence.testCase, evidence.transcript);
  const errors = printedIn(own, ["stderr"]);
  if (tracebacks.test(errors))
    return { kind: "traceback", ...at, lastLine: lastLineOf(errors) };
  const words = printedIn(sinceOurs(own), ["stdout", "stderr"]);
  return words.trim() === "" ? { kind: "wordless", ...at } : null;
}

/** What the program printed after the last thing that we did to it: a prompt is no explanation. */
function sinceOurs(transcript: readonly Entry[]): readonly Entry[] {
  const last = transcript.findLastIndex(({ kind }) => ours.has(kind));
  return transcript.slice(last + 1);
}

const ours = new Set<Entry["kind"]>(["fed", "sent", "closed", "half-closed"]);

function lastLineOf(text: string): string {
  return text.trimEnd().split("\n").at(-1) ?? "";
}

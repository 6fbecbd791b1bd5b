import type { SourceFacts } from "../../core/submission.ts";
import { findAssignments } from "./find-assignments.ts";
import { findCalls } from "./find-calls.ts";
import { findReadCodecs, findWrittenCodecs } from "./find-formats.ts";
import { findPorts } from "./find-ports.ts";
import { scanPython } from "./scan-python.ts";

const argumentReaders = new Set([
  "argv",
  "argparse",
  "optparse",
  "getopt",
  "click",
  "typer",
]);

/** What a program's files say about its ports, formats and arguments; the main file first. */
export function pythonFacts(sources: readonly string[]): SourceFacts {
  const lines = sources.flatMap(scanPython);
  const source = {
    calls: findCalls(lines),
    assignments: findAssignments(lines),
  };
  return {
    ports: findPorts(lines, source),
    writes: findWrittenCodecs(source),
    reads: findReadCodecs(source),
    readsArguments: lines.some(({ tokens }) =>
      tokens.some(
        ({ kind, text }) => kind === "name" && argumentReaders.has(text),
      ),
    ),
  };
}

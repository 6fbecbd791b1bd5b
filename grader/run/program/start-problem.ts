import { basename } from "node:path";
import type { ProgramHandle, WaitEnd } from "../../core/program-handle.ts";
import type { HalfProblem } from "../../core/verdict.ts";
import { type Obstacle, lastWords } from "../half/outcome.ts";
import { missingPackage } from "./missing-package.ts";

/** Why a server never came to listen. */
export function neverListened(
  program: ProgramHandle,
  end: Exclude<WaitEnd, { kind: "met" }>,
): Obstacle {
  const stderr = lastWords(program);
  const { text } = program.stderr;
  const syntax =
    syntaxError(text) ?? (end.kind === "ended" ? missingPackage(text) : null);
  if (syntax !== null) return { problem: syntax, stderr };
  const problem: HalfProblem =
    end.kind === "ended"
      ? { kind: "ended-at-once", end: end.end }
      : { kind: "never-listened", stall: end.stall };
  return { problem, stderr };
}

/** How Python reports source that it cannot read: the file and line, the line itself, a caret, and the reason. */
const pythonReport =
  /File "(?<file>[^"]+)", line (?<line>\d+)(?:\n(?!\s*File ).*){0,3}\n(?<reason>(?:Syntax|Indentation|Tab)Error: .*)/;

/** The place of a syntax error, if the program could not even be read. */
export function syntaxError(stderr: string): HalfProblem | null {
  const { file, line, reason } = pythonReport.exec(stderr)?.groups ?? {};
  if (file === undefined || line === undefined || reason === undefined)
    return null;
  return {
    kind: "syntax-error",
    file: basename(file),
    line: Number(line),
    detail: reason,
  };
}

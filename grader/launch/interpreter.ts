import { execa } from "execa";
import { GraderFault } from "../core/errors.ts";

/** A language as far as its interpreter goes. */
export interface InterpreterRequest {
  readonly language: string;
  /** Command names, the preferred one first. */
  readonly names: readonly string[];
  /** Arguments that make the interpreter print its own absolute path. */
  readonly printOwnPath: readonly string[];
}

const resolved = new Map<string, Promise<string>>();

/**
 * The absolute path of an interpreter, found once: the shim of a version manager costs more time than the program that
 * it starts. Throws `GraderFault` when none of the names is on this machine.
 */
export function resolveInterpreter(
  request: InterpreterRequest,
): Promise<string> {
  const known = resolved.get(request.language);
  if (known !== undefined) return known;
  const path = firstThatAnswers(request);
  resolved.set(request.language, path);
  return path;
}

async function firstThatAnswers(request: InterpreterRequest): Promise<string> {
  for (const name of request.names) {
    const answer = await execa(name, [...request.printOwnPath], {
      reject: false,
      timeout: 20_000,
      stdin: "ignore",
    });
    if (answer.exitCode === 0 && answer.stdout !== "") return answer.stdout;
  }
  const { language, names } = request;
  throw new GraderFault({
    kind: "interpreter-missing",
    language,
    name: names[0] ?? language,
  });
}

import { execa } from "execa";
import { GraderFault } from "../core/errors.ts";

/** A language as far as its interpreter goes. */
export interface InterpreterRequest {
  readonly language: string;
  /** Command names, the preferred one first. */
  readonly names: readonly string[];
  /** Arguments that make the interpreter print its own absolute path. */
  readonly printOwnPath: readonly string[];
  /** Who will start it: what one user may run, another one may not even see. */
  readonly by?: Starter;
}

export interface Starter {
  readonly environment: Readonly<Record<string, string>>;
  asStudent(command: readonly string[]): readonly string[];
}

const resolved = new Map<string, Promise<string>>();

/**
 * The absolute path of an interpreter, found once: the shim of a version manager costs more time than the program that
 * it starts. Throws `GraderFault` when none of the names is on this machine.
 */
export function resolveInterpreter(
  request: InterpreterRequest,
): Promise<string> {
  const key = `${request.language} ${request.names[0] ?? ""}`;
  const known = resolved.get(key);
  if (known !== undefined) return known;
  const path = firstThatAnswers(request);
  resolved.set(key, path);
  return path;
}

async function firstThatAnswers(request: InterpreterRequest): Promise<string> {
  const { language, names } = request;
  for (const name of names) {
    const path = await pathOf(name, request);
    if (path !== null) return path;
  }
  const name = names[0] ?? language;
  throw new GraderFault({ kind: "interpreter-missing", language, name });
}

async function pathOf(
  name: string,
  { printOwnPath, by }: InterpreterRequest,
): Promise<string | null> {
  const command = [name, ...printOwnPath];
  const [file = "", ...words] = by?.asStudent(command) ?? command;
  const answer = await execa(file, words, {
    reject: false,
    timeout: 20_000,
    stdin: "ignore",
    ...(by === undefined ? {} : { env: by.environment, extendEnv: false }),
  });
  const isFound = answer.exitCode === 0 && answer.stdout !== "";
  return isFound ? answer.stdout : null;
}

import { execa } from "execa";
import { GraderFault } from "../../core/errors.ts";
import type { SeenTool, ToolUser } from "./find-tool.ts";

/** A tool, and the language that it is wanted for. */
interface Wanted extends SeenTool {
  readonly language: string;
}

/**
 * What a tool says of itself behind these words. Throws `GraderFault` for one that cannot even do that, and would fail
 * every program that needs it.
 */
export async function versionOf(
  { path, environment, language }: Wanted,
  words: readonly string[],
  user: Pick<ToolUser, "environment" | "asStudent">,
): Promise<string> {
  const [file = "", ...rest] = user.asStudent([path, ...words]);
  const answer = await execa(file, rest, {
    env: { ...user.environment, ...environment },
    extendEnv: false,
    reject: false,
    all: true,
    stdin: "ignore",
  });
  if (answer.exitCode === 0) return answer.all;
  const said = answer.all || (answer.shortMessage ?? "");
  throw new GraderFault({ kind: "tool-closed", language, path, said });
}

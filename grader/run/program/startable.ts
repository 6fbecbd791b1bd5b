import type { Startable } from "../../acquaint/starter.ts";
import type { Program } from "../../core/submission.ts";
import { resolveInterpreter } from "../../launch/interpreter.ts";
import { launch } from "../../launch/launch.ts";
import type { Lane } from "../../sandbox/lane.ts";
import { languageOfInterpreter } from "../../submission/languages.ts";

/** A program with its interpreter found, ready to be started in a lane. Throws `GraderFault` if the machine lacks it. */
export async function startable(
  program: Program,
  lane: Lane,
): Promise<Startable> {
  const [name = "", ...words] = program.command;
  const file = await resolved(name, lane);
  const { environment } = lane;
  return {
    facts: program.facts,
    start: (more) =>
      launch({
        command: lane.asStudent([file, ...words, ...more]),
        typedAs: [...program.command, ...more],
        folder: lane.placeOf(program.folder),
        environment,
      }),
  };
}

async function resolved(name: string, lane: Lane): Promise<string> {
  const language = languageOfInterpreter(name);
  if (language === null) return name;
  return resolveInterpreter({
    language: language.id,
    names: [name, ...language.interpreterCommands],
    printOwnPath: language.printOwnPath,
    by: lane,
  });
}

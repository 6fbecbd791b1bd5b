import type { Startable } from "../../acquaint/starter.ts";
import { GraderFault } from "../../core/errors.ts";
import type { Program } from "../../core/submission.ts";
import { findCommand } from "../../launch/find-command.ts";
import { launch } from "../../launch/launch.ts";
import type { Lane } from "../../sandbox/lane.ts";
import { languageOfInterpreter } from "../../submission/languages.ts";
import { tools } from "../../submission/languages/tools.ts";
import { madeProgram } from "./making/made-program.ts";
import { seenAs } from "./making/seen-as.ts";
import { nameOf } from "./making/name-of.ts";
import { toolFor } from "./making/tool-for.ts";

/** A program that is made and whose tools are found, ready to be started in a lane. Throws `GraderFault` if the machine lacks them. */
export async function startable(
  program: Program,
  lane: Lane,
): Promise<Startable> {
  const { command, environment } = await wayOf(program, lane);
  return {
    facts: program.facts,
    ...(program.opening === undefined ? {} : { opening: program.opening }),
    start: (more, variables) =>
      launch({
        command: [...command, ...more],
        environment: { ...lane.environment, ...environment, ...variables },
        typedAs: [...program.command, ...more],
        folder: lane.placeOf(program.folder),
        lane,
      }),
  };
}

/** As it is really started. */
interface Way {
  readonly command: readonly string[];
  /** Variables that its tool needs. */
  readonly environment: Readonly<Record<string, string>>;
}

async function wayOf(program: Program, lane: Lane): Promise<Way> {
  const { recipe, language, command } = program;
  if (recipe === null) return await wayAsTyped(program, lane);
  const out = await outOf(program, lane);
  const [first = "", ...words] = recipe.run.map((word) =>
    word.replaceAll("{out}", out),
  );
  const given = [...words, ...command.slice(recipe.typed.length)];
  if (!(first in tools)) return { command: [first, ...given], environment: {} };
  const tool = await toolFor(first, nameOf(language), lane);
  return { command: [tool.path, ...given], environment: tool.environment };
}

async function outOf(program: Program, lane: Lane): Promise<string> {
  const { recipe, path } = program;
  if (recipe === null || recipe.build.length === 0) return "";
  const made = await madeProgram(program, recipe, lane);
  if (made.kind === "made") return made.out;
  const detail = `${path} was to be started although it does not compile`;
  throw new GraderFault({ kind: "internal", detail });
}

/** A command line of the user's own: an interpreter by its common name is the one that we know. */
async function wayAsTyped(
  { command: [first = "", ...words], folder }: Program,
  lane: Lane,
): Promise<Way> {
  const rest = await Promise.all(words.map((word) => seenAs(word, lane)));
  const language = languageOfInterpreter(first);
  const id = language?.tools.find((each) => tools[each]?.names.includes(first));
  if (language === null || id === undefined) {
    const file = await findCommand(first, lane.placeOf(folder), lane);
    return { command: [file, ...rest], environment: {} };
  }
  const { path, environment } = await toolFor(id, language.name, lane);
  return { command: [path, ...rest], environment };
}

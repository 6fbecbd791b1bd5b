import type { Program, Recipe } from "../../../core/submission.ts";
import type { HalfProblem } from "../../../core/verdict.ts";
import { misnamedClass } from "../../../launch/build/compile-errors.ts";
import {
  type Made,
  type Making,
  makeProgram,
} from "../../../launch/build/make-program.ts";
import type { Lane } from "../../../sandbox/lane.ts";
import { lastLines } from "../../half/outcome.ts";
import { missingPackage } from "../missing-package.ts";
import { nameOf } from "./name-of.ts";
import { makeAsAuthored } from "./own-making.ts";
import { toolFor } from "./tool-for.ts";

const made = new WeakMap<Lane, Map<string, Promise<Made>>>();

/** Makes a program once in a lane. Throws `GraderFault` if the machine lacks what it takes. */
export function madeProgram(
  program: Program,
  recipe: Recipe,
  lane: Lane,
): Promise<Made> {
  const known = made.get(lane) ?? new Map<string, Promise<Made>>();
  made.set(lane, known);
  const before = known.get(program.path);
  if (before !== undefined) return before;
  const result = make(program, recipe, lane);
  known.set(program.path, result);
  return result;
}

async function make(
  program: Program,
  { build, sources }: Recipe,
  lane: Lane,
): Promise<Made> {
  const { folder, language, path } = program;
  const name = nameOf(language);
  const ids = new Set(build.flatMap((command) => command.slice(0, 1)));
  const tools = await Promise.all(
    [...ids].map(async (id) => [id, await toolFor(id, name, lane)] as const),
  );
  const content = `${lane.admission()?.sha256 ?? ""} ${path}`;
  const place = lane.placeOf(folder);
  const otherwise: Making["otherwise"] = (workshop) =>
    makeAsAuthored(program, workshop);
  const found = new Map(tools);
  const making = { build, sources, content, otherwise, tools: found };
  return await makeProgram({ ...making, folder: place }, lane);
}

/** What a student is told of a program that its compiler refuses; `null`: it was made, or there is nothing to make. */
export async function compileProblem(
  program: Program,
  lane: Lane,
): Promise<HalfProblem | null> {
  const { recipe, language, path } = program;
  if (recipe === null || recipe.build.length === 0) return null;
  const result = await madeProgram(program, recipe, lane);
  if (result.kind === "made") return null;
  if (result.kind === "too-large") {
    const mostInMebibytes = result.mostInBytes / 2 ** 20;
    return { kind: "build-too-large", file: path, mostInMebibytes };
  }
  if (result.kind === "too-long") return { kind: "build-too-long", file: path };
  const { file, line, detail } = result.complaint;
  const said = lastLines(lane.hide(result.said));
  const name = misnamedClass(detail);
  if (name !== null) return { kind: "misnamed-class", file, name, said };
  const missing = missingPackage(result.said);
  if (missing !== null) return missing;
  return {
    kind: "compile-error",
    language: nameOf(language),
    ...{ file, line, detail, said },
  };
}

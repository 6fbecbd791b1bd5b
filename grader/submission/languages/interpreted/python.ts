import { posix } from "node:path";
import { inspectPython } from "../../python/inspect-python.ts";
import { isPython2 } from "./is-python2.ts";
import { pythonFacts } from "../../python/python-facts.ts";
import { moduleStart } from "../../python/imports/module-start.ts";
import { plainWord } from "../folder-of.ts";
import type { Recipe } from "../../../core/submission.ts";
import type { Language, ProgramFiles } from "../language.ts";

export const python = {
  name: "Python",
  extensions: [".py", ".pyw"],
  interpreters: ["python", "pypy"],
  tools: ["python3"],
  inspect: inspectPython,
  factsOf: pythonFacts,
  recipeOf: (program) => recipeOf(program, "python3"),
} as const satisfies Language;

export const python2 = {
  ...python,
  name: "Python 2",
  interpreters: [],
  tools: ["python2"],
  isWritten: isPython2,
  recipeOf: (program) => recipeOf(program, "python2"),
} as const satisfies Language;

function recipeOf({ main, all }: ProgramFiles, interpreter: string): Recipe {
  const file = plainWord(posix.basename(main.path));
  const start = moduleStart(main, all);
  if (start === null) return recipe([interpreter, file], file);
  const { folder, module } = start;
  return { ...recipe([interpreter, "-m", module], file), folder };
}

function recipe(run: readonly string[], file: string): Recipe {
  return { typed: run, build: [], run, sources: [file] };
}

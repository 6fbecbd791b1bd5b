import { posix } from "node:path";
import type { Line } from "../scan-python.ts";
import { ancestorsOf } from "./ancestors-of.ts";
import { type ImportedModule, importedModules } from "./imported-modules.ts";

/** Files of the submission that the imports of a file may mean: beside it, or from a folder around it. */
export function pythonImports(
  path: string,
  lines: readonly Line[],
): readonly string[] {
  const folder = posix.dirname(path);
  return importedModules(lines)
    .flatMap(namesOf)
    .flatMap((module) =>
      startsOf(module, folder).flatMap((start) => filesOf(start, module)),
    );
}

function namesOf({ module, names }: ImportedModule): readonly string[] {
  const glue = module.endsWith(".") ? "" : ".";
  return [module, ...names.map((name) => module + glue + name)];
}

function startsOf(module: string, folder: string): readonly string[] {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  if (dots === 0) return ancestorsOf(folder);
  return [posix.join(folder, "../".repeat(dots - 1))];
}

function filesOf(start: string, module: string): readonly string[] {
  const inner = module.replace(/^\.+/, "").replaceAll(".", "/");
  if (inner === "" || inner.includes("*")) return [];
  const base = posix.join(start, inner);
  return [`${base}.py`, `${base}/__init__.py`];
}

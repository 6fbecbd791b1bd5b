import { posix } from "node:path";
import type { SourceFile } from "../../source-file.ts";
import { scanPython } from "../scan-python.ts";
import { ancestorsOf } from "./ancestors-of.ts";
import { importedModules } from "./imported-modules.ts";

/** How a file is started that is part of a package: `python3 -m module`, in a folder around it. */
export interface ModuleStart {
  /** Relative to the submission, with `/`. */
  readonly folder: string;
  readonly module: string;
}

/**
 * Python looks for modules in the folder of the file that it is given, and knows no package around it (`sys.path[0]`,
 * "The initialization of the sys.path module search path" in its library reference). A file that imports its own package
 * by name, or relative to itself, can only be started as a module of it. `null`: its own folder is the right one.
 */
export function moduleStart(
  main: SourceFile,
  all: readonly SourceFile[],
): ModuleStart | null {
  const own = posix.dirname(main.path);
  const folders = importedModules(scanPython(main.text)).map(({ module }) =>
    startFor(module, own, all),
  );
  const outermost = folders.toSorted(
    (left, right) => depthOf(left) - depthOf(right),
  )[0];
  if (outermost === undefined || outermost === own) return null;
  const path = posix.relative(outermost, main.path);
  const module = path.replace(/\.\w+$/, "").replaceAll("/", ".");
  return { folder: outermost, module };
}

/** The folder that an import must be looked for from. */
function startFor(
  module: string,
  own: string,
  all: readonly SourceFile[],
): string {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  const around = ancestorsOf(own);
  // One dot is the package that the file is in, which its parent holds (PEP 328).
  if (dots > 0) return around[dots] ?? own;
  const [name = ""] = module.split(".");
  return around.find((folder) => holds(folder, name, all)) ?? own;
}

function holds(
  folder: string,
  name: string,
  all: readonly SourceFile[],
): boolean {
  const base = posix.join(folder, name);
  return all.some(
    ({ path }) => path === `${base}.py` || path.startsWith(`${base}/`),
  );
}

function depthOf(folder: string): number {
  return ancestorsOf(folder).length;
}

import { posix } from "node:path";
import { splitAtCommas } from "./find-calls.ts";
import type { Line, Token } from "./scan-python.ts";

/** Files of the submission that the imports of a file may mean: beside it, or from the top of the submission. */
export function pythonImports(
  path: string,
  lines: readonly Line[],
): readonly string[] {
  const folder = posix.dirname(path);
  const modules = lines.flatMap(({ tokens }) => modulesOf(tokens));
  return modules.flatMap((module) =>
    startsOf(module, folder).flatMap((start) => filesOf(start, module)),
  );
}

/** Dotted names; the dots of a relative import in front. */
function modulesOf(tokens: readonly Token[]): readonly string[] {
  const [first, ...rest] = tokens;
  if (first?.text === "import") return splitAtCommas(rest).map(dottedName);
  if (first?.text !== "from") return [];
  const at = rest.findIndex(({ text }) => text === "import");
  if (at < 0) return [];
  const module = dottedName(rest.slice(0, at));
  const names = rest.slice(at + 1).filter(({ text }) => !"()".includes(text));
  const glue = module.endsWith(".") ? "" : ".";
  const inside = splitAtCommas(names).map(
    (part) => module + glue + dottedName(part),
  );
  return [module, ...inside];
}

/** The words before an `as`. */
function dottedName(tokens: readonly Token[]): string {
  const at = tokens.findIndex(({ text }) => text === "as");
  const name = at < 0 ? tokens : tokens.slice(0, at);
  return name.map(({ text }) => text).join("");
}

function startsOf(module: string, folder: string): readonly string[] {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  if (dots === 0) return [folder, "."];
  return [posix.join(folder, "../".repeat(dots - 1))];
}

function filesOf(start: string, module: string): readonly string[] {
  const inner = module.replace(/^\.+/, "").replaceAll(".", "/");
  if (inner === "" || inner.includes("*")) return [];
  const base = posix.join(start, inner);
  return [`${base}.py`, `${base}/__init__.py`];
}

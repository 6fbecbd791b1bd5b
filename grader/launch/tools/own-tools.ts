import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Where a tool is that comes with the grader; `null`: it brings none of that name. */
export function ownTool(id: string): string | null {
  return id === "esbuild" ? esbuild() : null;
}

/** Its program for this platform lies in a package of its own beside it. */
function esbuild(): string | null {
  const { resolve } = createRequire(import.meta.url);
  const packages = dirname(dirname(resolve("esbuild/package.json")));
  const own = join(packages, "@esbuild", `${process.platform}-${process.arch}`);
  const places = [join(own, "bin", "esbuild"), join(own, "esbuild.exe")];
  return places.find((place) => existsSync(place)) ?? null;
}

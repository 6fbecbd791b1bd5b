import { posix } from "node:path";
import { cLikeFacts } from "../../c-like/c-like-facts.ts";
import { inspectCLike } from "../../c-like/inspect-c-like.ts";
import { javascriptWords } from "../../c-like/vocabularies/javascript.ts";
import { fromFolderOf, plainWord } from "../folder-of.ts";
import type { Recipe } from "../../../core/submission.ts";
import type { Language, ProgramFiles } from "../language.ts";

export const javascript = {
  name: "JavaScript",
  extensions: [".js", ".mjs", ".cjs"],
  interpreters: ["node", "nodejs"],
  tools: ["node"],
  inspect: (file) => inspectCLike(file, javascriptWords),
  factsOf: (sources) => cLikeFacts(sources, javascriptWords),
  recipeOf: (program) => {
    const file = plainWord(posix.basename(program.main.path));
    const sources = fromFolderOf(program.main, [program.main]);
    // What Node 22 does by itself: `import` works in a `.js` file without a package.json that says so.
    const run = ["node", "--experimental-detect-module", "--no-warnings", file];
    return { typed: ["node", file], build: [], run, sources };
  },
} as const satisfies Language;

export const typescript = {
  ...javascript,
  name: "TypeScript",
  extensions: [".ts", ".mts", ".cts"],
  interpreters: ["ts-node", "tsx"],
  tools: ["node", "esbuild"],
  recipeOf: typescriptRecipe,
} as const satisfies Language;

/** What scripts of the other kind of module find missing. */
const forBothKinds = [
  'import { createRequire as gradeRequire } from "node:module";',
  "globalThis.require ??= gradeRequire(import.meta.url);",
].join("");

/** Types are removed, not checked, and the files of the program become one; packages stay what they are. */
function typescriptRecipe({ main, needs }: ProgramFiles): Recipe {
  const file = plainWord(posix.basename(main.path));
  const isModule = /^\s*await\s|import\.meta\b/m.test(main.text);
  const kind = isModule
    ? ["--format=esm", `--banner:js=${forBothKinds}`]
    : ["--format=cjs"];
  const made = `{out}/program.${isModule ? "mjs" : "cjs"}`;
  const options = [
    ...["--bundle", "--platform=node", "--packages=external"],
    ...["--sourcemap=inline", "--log-level=error", "--tsconfig-raw={}"],
  ];
  return {
    typed: ["npx", "tsx", file],
    build: [["esbuild", file, ...options, ...kind, `--outfile=${made}`]],
    run: ["node", "--enable-source-maps", made],
    sources: fromFolderOf(main, [main, ...needs]),
  };
}

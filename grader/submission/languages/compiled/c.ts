import { posix } from "node:path";
import { cLikeFacts } from "../../c-like/c-like-facts.ts";
import { inspectCLike } from "../../c-like/inspect-c-like.ts";
import { linkedWith } from "../../c-like/link.ts";
import { cWords } from "../../c-like/vocabularies/c.ts";
import { fromFolderOf, neighboursOf } from "../folder-of.ts";
import type { Recipe } from "../../../core/submission.ts";
import type { Language, ProgramFiles } from "../language.ts";

const cExtensions = [".c"];
const cppExtensions = [".cpp", ".cc", ".cxx"];

export const c = {
  name: "C",
  extensions: [...cExtensions, ".h"],
  interpreters: [],
  tools: ["cc"],
  inspect: (file) => inspectCLike(file, cWords),
  factsOf: (sources) => cLikeFacts(sources, cWords),
  recipeOf: (program) => recipeOf(program, "cc", cExtensions),
} as const satisfies Language;

export const cpp = {
  ...c,
  name: "C++",
  extensions: [...cppExtensions, ".hpp", ".hh"],
  tools: ["c++"],
  recipeOf: (program) => recipeOf(program, "c++", [...cppExtensions, ".c"]),
} as const satisfies Language;

/** What it includes as text is not compiled a second time. */
function recipeOf(
  { main, needs, all }: ProgramFiles,
  compiler: string,
  extensions: readonly string[],
): Recipe {
  const near = neighboursOf(main, all, extensions);
  const far = needs.filter(({ path }) =>
    extensions.includes(posix.extname(path)),
  );
  const others = [...new Set([...near, ...far])].filter(
    ({ path }) => !main.text.includes(`"${posix.basename(path)}"`),
  );
  const linked = linkedWith(main, others, cWords.singleQuotes);
  const sources = fromFolderOf(main, [main, ...linked]);
  const libraries = ["-lpthread", "-lm"];
  const stem = posix.basename(main.path, posix.extname(main.path));
  return {
    typed: [`./${stem}`],
    build: [[compiler, "-w", "-o", "{out}/program", ...sources, ...libraries]],
    run: ["{out}/program"],
    sources,
  };
}

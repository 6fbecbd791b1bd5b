import { posix } from "node:path";
import { cLikeFacts } from "../../c-like/c-like-facts.ts";
import { inspectCLike } from "../../c-like/inspect-c-like.ts";
import { linkedWith } from "../../c-like/link.ts";
import { goWords } from "../../c-like/vocabularies/go.ts";
import { fromFolderOf, neighboursOf, plainWord } from "../folder-of.ts";
import type { Recipe } from "../../../core/submission.ts";
import type { Language, ProgramFiles } from "../language.ts";

export const go = {
  name: "Go",
  extensions: [".go"],
  interpreters: ["go"],
  tools: ["go"],
  inspect: (file) => inspectCLike(file, goWords),
  factsOf: (sources) => cLikeFacts(sources, goWords),
  recipeOf,
} as const satisfies Language;

/** Files are named one by one: two programs may share a folder. */
function recipeOf({ main, all }: ProgramFiles): Recipe {
  const near = neighboursOf(main, all, go.extensions).filter(
    ({ path }) => !path.endsWith("_test.go"),
  );
  const linked = linkedWith(main, near, goWords.singleQuotes);
  const sources = fromFolderOf(main, [main, ...linked]);
  return {
    typed: ["go", "run", plainWord(posix.basename(main.path))],
    build: [["go", "build", "-o", "{out}/program", ...sources]],
    run: ["{out}/program"],
    sources,
  };
}

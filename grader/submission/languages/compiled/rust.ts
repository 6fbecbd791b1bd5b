import { posix } from "node:path";
import { cLikeFacts } from "../../c-like/c-like-facts.ts";
import { inspectCLike } from "../../c-like/inspect-c-like.ts";
import { rustWords } from "../../c-like/vocabularies/rust.ts";
import { fromFolderOf, plainWord } from "../folder-of.ts";
import type { Recipe } from "../../../core/submission.ts";
import type { Language, ProgramFiles } from "../language.ts";

export const rust = {
  name: "Rust",
  extensions: [".rs"],
  interpreters: [],
  tools: ["rustc"],
  inspect: (file) => inspectCLike(file, rustWords),
  factsOf: (sources) => cLikeFacts(sources, rustWords),
  recipeOf,
} as const satisfies Language;

/** A package without others needs its compiler alone, which finds the modules by itself. */
function recipeOf({ main, needs }: ProgramFiles): Recipe {
  const file = plainWord(posix.basename(main.path));
  const options = ["--edition=2021", "--crate-name=program", "-Awarnings"];
  return {
    typed: [`./${posix.basename(main.path, ".rs")}`],
    build: [["rustc", ...options, "-o", "{out}/program", file]],
    run: ["{out}/program"],
    sources: fromFolderOf(main, [main, ...needs]),
  };
}

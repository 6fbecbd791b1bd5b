import { posix } from "node:path";
import { cLikeFacts } from "../../c-like/c-like-facts.ts";
import { inspectCLike } from "../../c-like/inspect-c-like.ts";
import { csharpWords } from "../../c-like/vocabularies/csharp.ts";
import { fromFolderOf } from "../folder-of.ts";
import type { Recipe } from "../../../core/submission.ts";
import type { Language, ProgramFiles } from "../language.ts";

export const csharp = {
  name: "C#",
  extensions: [".cs"],
  interpreters: ["mono", "dotnet"],
  tools: ["mcs", "mono"],
  inspect: (file) => inspectCLike(file, csharpWords),
  factsOf: (sources) => cLikeFacts(sources, csharpWords),
  recipeOf,
} as const satisfies Language;

function recipeOf({ main, needs }: ProgramFiles): Recipe {
  const sources = fromFolderOf(main, [main, ...needs]);
  const stem = posix.basename(main.path, ".cs");
  return {
    typed: ["mono", `${stem}.exe`],
    build: [["mcs", "-nologo", "-out:{out}/program.exe", ...sources]],
    run: ["mono", "{out}/program.exe"],
    sources,
  };
}

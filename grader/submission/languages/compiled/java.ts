import { posix } from "node:path";
import { cLikeFacts } from "../../c-like/c-like-facts.ts";
import { inspectCLike } from "../../c-like/inspect-c-like.ts";
import { scanCLike } from "../../c-like/scan-c-like.ts";
import { javaWords } from "../../c-like/vocabularies/java.ts";
import { fromFolderOf, plainWord } from "../folder-of.ts";
import type { Recipe } from "../../../core/submission.ts";
import type { Language, ProgramFiles } from "../language.ts";

/** They change nothing of what a program does: a short life needs no second compiler and no collector with threads. */
const shortLife = [
  "-XX:TieredStopAtLevel=1",
  "-XX:+UseSerialGC",
  "-Xshare:auto",
];

export const java = {
  name: "Java",
  extensions: [".java"],
  interpreters: ["java"],
  tools: ["java", "javac"],
  inspect: (file) => inspectCLike(file, javaWords),
  factsOf: (sources) => cLikeFacts(sources, javaWords),
  recipeOf,
} as const satisfies Language;

/** Packages may lie in a folder of their name or not: all files are named to the compiler. */
function recipeOf({ main, needs }: ProgramFiles): Recipe {
  const file = plainWord(posix.basename(main.path));
  const sources = [file, ...fromFolderOf(main, needs)];
  const encoding = [main, ...needs].some(({ text }) => text.includes("\ufffd"))
    ? "ISO-8859-1"
    : "UTF-8";
  const quick = shortLife.map((option) => `-J${option}`);
  const options = [
    ...quick,
    "-proc:none",
    "-nowarn",
    "-encoding",
    encoding,
    "-d",
    "{out}",
  ];
  return {
    typed: ["java", file],
    build: [["javac", ...options, ...sources]],
    run: ["java", ...shortLife, "-cp", "{out}", mainClassOf(main.text)],
    sources,
  };
}

/** The class around the `main` method, with its package. */
function mainClassOf(text: string): string {
  const tokens = scanCLike(text, javaWords.singleQuotes).map(
    (token) => token.text,
  );
  const main = tokens.findIndex(
    (word, at) => word === "void" && tokens[at + 1] === "main",
  );
  const before = tokens.slice(0, main < 0 ? tokens.length : main);
  const name = topLevelClass(before) ?? "Main";
  const start = tokens.indexOf("package");
  if (start < 0) return name;
  const end = tokens.indexOf(";", start);
  return `${tokens.slice(start + 1, end).join("")}.${name}`;
}

/** The last class that is declared outside of all others. */
function topLevelClass(tokens: readonly string[]): string | undefined {
  let depth = 0;
  let name: string | undefined;
  for (const [at, word] of tokens.entries()) {
    if (word === "{") depth += 1;
    else if (word === "}") depth -= 1;
    else if (
      depth === 0 &&
      ["class", "record", "enum", "interface"].includes(word) &&
      tokens[at - 1] !== "."
    )
      name = tokens[at + 1];
  }
  return name;
}

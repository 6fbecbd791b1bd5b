import { posix } from "node:path";
import type { PlacedToken } from "../scan-c-like.ts";

/** Paths beside a file, from the words that its tokens name. */
export function beside(
  path: string,
  names: readonly string[],
): readonly string[] {
  const folder = posix.dirname(path);
  return [...new Set(names.map((name) => posix.join(folder, name)))].filter(
    (found) => !found.startsWith("../") && found !== path,
  );
}

/** Every text that comes right behind one of the words, such as `"x.h"` behind `include`. */
export function textsBehind(
  tokens: readonly PlacedToken[],
  words: readonly string[],
): readonly string[] {
  return tokens.flatMap(({ kind, text }, at) => {
    if (kind !== "name" || !words.includes(text)) return [];
    const next = tokens[at + 1];
    const after = next?.text === "(" ? tokens[at + 2] : next;
    return after?.kind === "string" ? [after.text] : [];
  });
}

/** Whether the tokens stand somewhere in this order. */
export function hasInRow(
  tokens: readonly PlacedToken[],
  words: readonly string[],
): boolean {
  return tokens.some((_, at) =>
    words.every((word, index) => tokens[at + index]?.text === word),
  );
}

/**
 * Files of classes that are named but not declared here: beside the file, or in the folders of their package from any
 * folder above.
 */
export function classFiles(
  path: string,
  tokens: readonly PlacedToken[],
  extension: string,
): readonly string[] {
  const own = new Set(declaredClasses(tokens));
  const used = tokens
    .filter(({ kind, text }) => kind === "name" && /^\p{Lu}/u.test(text))
    .map(({ text }) => text)
    .filter((name) => !own.has(name));
  const packages = importedClasses(tokens);
  const folders = foldersAbove(path);
  const imported = packages.flatMap((name) =>
    folders.map((folder) => posix.join(folder, `${name}${extension}`)),
  );
  const near = beside(
    path,
    [...new Set(used)].map((name) => `${name}${extension}`),
  );
  return [...new Set([...near, ...imported])];
}

/** Names behind `class`, `interface`, `enum` and `record`. */
function declaredClasses(tokens: readonly PlacedToken[]): readonly string[] {
  return tokens.flatMap(({ text }, at) =>
    ["class", "interface", "enum", "record", "struct"].includes(
      tokens[at - 1]?.text ?? "",
    )
      ? [text]
      : [],
  );
}

/** Sources without a semicolon would be looked through for each of their imports. */
const longestImportInTokens = 64;

/** `import a.b.C;` as `a/b/C`. */
function importedClasses(tokens: readonly PlacedToken[]): readonly string[] {
  return tokens.flatMap(({ text }, at) => {
    if (text !== "import") return [];
    const statement = tokens.slice(at + 1, at + 1 + longestImportInTokens);
    const end = statement.findIndex((token) => token.text === ";");
    const words = statement.slice(0, Math.max(end, 0));
    const names = words
      .map((word) => word.text)
      .filter((word) => word !== "." && word !== "static");
    return [names.join("/")];
  });
}

function foldersAbove(path: string): readonly string[] {
  const parts = posix
    .dirname(path)
    .split("/")
    .filter((part) => part !== ".");
  return [".", ...parts.map((_, index) => parts.slice(0, index + 1).join("/"))];
}

import type { SourceFile } from "../source-file.ts";
import { type SingleQuotes, scanCLike } from "./scan-c-like.ts";

interface Symbols {
  readonly file: SourceFile;
  readonly defined: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
}

/**
 * The files that a main file cannot do without: those that define a name which it, or one of them, uses and none of them
 * defines yet. One with a main function of its own is another program.
 */
export function linkedWith(
  main: SourceFile,
  others: readonly SourceFile[],
  singleQuotes: SingleQuotes,
): readonly SourceFile[] {
  const spare = new Set(
    others
      .map((file) => symbolsOf(file, singleQuotes))
      .filter(({ defined }) => !defined.has("main")),
  );
  const linked = [symbolsOf(main, singleQuotes)];
  for (const own of linked)
    for (const name of own.named) {
      if (linked.some(({ defined }) => defined.has(name))) continue;
      const found = [...spare].find(({ defined }) => defined.has(name));
      if (found === undefined) continue;
      spare.delete(found);
      linked.push(found);
    }
  return linked.slice(1).map(({ file }) => file);
}

/** Words before which a name that is followed by brackets is used rather than defined. */
const notNames = new Set([
  "if",
  "for",
  "while",
  "switch",
  "catch",
  "return",
  "sizeof",
]);

function symbolsOf(file: SourceFile, singleQuotes: SingleQuotes): Symbols {
  const defined = new Set<string>();
  const named = new Set<string>();
  let depth = 0;
  const tokens = scanCLike(file.text, singleQuotes);
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind === "operator" && "{(".includes(text)) depth += 1;
    else if (kind === "operator" && "})".includes(text)) depth -= 1;
    else if (kind === "name") {
      named.add(text);
      if (depth === 0 && isDefined(tokens, at)) defined.add(text);
    }
  }
  return { file, defined, named };
}

type Tokens = ReturnType<typeof scanCLike>;

/** `name(…) {` at the top of a file, `name = …`, `type name struct`, `var name …`, `class name`. */
function isDefined(tokens: Tokens, at: number): boolean {
  const [before, next] = [tokens[at - 1]?.text ?? "", tokens[at + 1]?.text];
  if (notNames.has(tokens[at]?.text ?? "")) return false;
  if (
    ["type", "const", "var", "class", "func"].includes(before) &&
    next !== "."
  )
    return true;
  if (next === "=") return before !== ".";
  return next === "(" && hasBody(tokens, at + 1);
}

function hasBody(tokens: Tokens, open: number): boolean {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    const text = tokens[at]?.text ?? "";
    if (text === "(") depth += 1;
    if (text === ")") depth -= 1;
    if (depth > 0 || text === ")") continue;
    if (text === "{") return true;
    if (text === ";" || text === "#") return false;
  }
  return false;
}

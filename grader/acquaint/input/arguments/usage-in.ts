import type { Slot, Word } from "../../../core/program/input-plan.ts";
import { slotIn } from "../slot-in.ts";

/** `usage:` of argparse goes on in indented lines. */
const usage =
  /\b(?:usage|uso|use|utilize|utiliza[cç][aã]o|uso correto|modo de uso|como usar|sintaxe|syntax|sintaxis|execute|exemplo|example|ejemplo)\b[^\n:]*:?\s*(?<words>\S[^\n]*(?:\n[ \t]+[[<\-\w][^\n]*)*)/giu;

const program =
  /\.(?:py|pyw|js|mjs|cjs|ts|java|jar|exe|out|c|cpp|go|rs|cs|sh)["']?$|^\.\/|^%s$|^\$0$/i;
const runner =
  /^(?:python[\d.]*|py|java|node|deno|bun|tsx|go|run|cargo|dotnet|npx|-jar|--)$/i;

/** The words that a usage message asks for; `null` where there is none. */
export function usageIn(text: string, usual: Slot): readonly Word[] | null {
  for (const { groups } of text.matchAll(usage)) {
    const words = argumentsOf(groups?.["words"] ?? "");
    if (words !== null && words.length > 0) return wordsFor(words, usual);
  }
  return null;
}

/** What stands behind the program's name; `null` where no program is named. */
function argumentsOf(line: string): readonly string[] | null {
  const tokens = line.match(/\[[^\]]*\](?:\.{3})?|<[^>]*>|\S+/g) ?? [];
  const at = tokens.findIndex((token) => program.test(token));
  if (at >= 0) return tokens.slice(at + 1);
  const runs = tokens.findIndex((token) => runner.test(token));
  if (runs < 0) return behindBareName(tokens);
  const named = tokens.findIndex(
    (token, index) => index > runs && !runner.test(token),
  );
  return named < 0 ? null : tokens.slice(named + 1);
}

/** A program that was made is called by a bare name; behind that, in a usage message, nothing but its arguments stands. */
function behindBareName(tokens: readonly string[]): readonly string[] | null {
  const [name = "", ...rest] = tokens;
  const isName = /^[\w-]+$/.test(name) && slotIn(name) === null;
  return isName && rest.every(isPlace) ? rest : null;
}

function isPlace(token: string): boolean {
  return /^[[<{-]|^\p{Lu}[\p{Lu}\d_]*$/u.test(token) || slotIn(token) !== null;
}

function wordsFor(tokens: readonly string[], usual: Slot): readonly Word[] {
  const needed = tokens.filter((token) => !isOption(token));
  const words = placesIn(needed, usual);
  const has = words.some((word) => word.kind === "slot" && word.slot === usual);
  if (has) return words;
  // What it can do without is left out, but not what the exercise is about.
  const option = tokens.find(
    (token) => isOption(token) && slotOf(token, usual) === usual,
  );
  return option === undefined
    ? words
    : [
        ...placesIn(option.replaceAll(/[[\]]/g, "").split(/[\s=]+/), usual),
        ...words,
      ];
}

/** In brackets, with a flag: `[--host HOST]`, `[-h]`. */
function isOption(token: string): boolean {
  return token.startsWith("[-");
}

function placesIn(tokens: readonly string[], usual: Slot): readonly Word[] {
  return tokens.flatMap((token, index): readonly Word[] => {
    const bare = token.replaceAll(/[[\]<>{}()"'`,;…]|\.+$/g, "");
    if (bare.startsWith("-")) return [{ kind: "literal", text: bare }];
    if (!/[\p{L}\d]/u.test(bare)) return [];
    const flag = tokens[index - 1] ?? "";
    const name = flag.startsWith("-") ? `${bare} ${flag}` : bare;
    return [{ kind: "slot", slot: slotOf(name, usual) }];
  });
}

/** A place is named, or shown by an example. */
function slotOf(name: string, usual: Slot): Slot {
  if (/^\d{4,5}$/.test(name)) return "port";
  if (/^\d+(?:\.\d+){3}$/.test(name)) return "host";
  if (isAddress(name)) return "address";
  return slotIn(name) ?? usual;
}

/** `host:port`, or an example of it. */
function isAddress(name: string): boolean {
  const [host = "", port = "", ...more] = name.split(":");
  if (more.length > 0) return false;
  const isPort = /^\d{4,5}$/.test(port) || slotIn(port) === "port";
  return (
    isPort && (host === "" || slotIn(host) === "host" || /^\d+\./.test(host))
  );
}

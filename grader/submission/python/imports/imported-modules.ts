import { splitAtCommas } from "../find-calls.ts";
import type { Line, Token } from "../scan-python.ts";

/** What a file imports: dotted names, with the dots of a relative import in front. */
export interface ImportedModule {
  readonly module: string;
  /** What is taken out of it, which may be modules, too. */
  readonly names: readonly string[];
}

export function importedModules(
  lines: readonly Line[],
): readonly ImportedModule[] {
  return lines.flatMap(({ tokens }) => modulesOf(tokens));
}

function modulesOf(tokens: readonly Token[]): readonly ImportedModule[] {
  const [first, ...rest] = tokens;
  if (first?.text === "import")
    return splitAtCommas(rest).map((part) => ({
      module: dottedName(part),
      names: [],
    }));
  if (first?.text !== "from") return [];
  const at = rest.findIndex(({ text }) => text === "import");
  if (at < 0) return [];
  const names = rest.slice(at + 1).filter(({ text }) => !"()".includes(text));
  return [
    {
      module: dottedName(rest.slice(0, at)),
      names: splitAtCommas(names).map(dottedName),
    },
  ];
}

/** The words before an `as`. */
function dottedName(tokens: readonly Token[]): string {
  const at = tokens.findIndex(({ text }) => text === "as");
  const name = at < 0 ? tokens : tokens.slice(0, at);
  return name.map(({ text }) => text).join("");
}

import { parseTree, printParseErrorCode, type ParseError } from "jsonc-parser";
import type { Node } from "jsonc-parser";
import { showJson } from "./wording.ts";

/** Where JSON itself is broken. */
export interface SyntaxProblem {
  readonly offset: number;
  readonly message: string;
}

/** The tree of a strict JSON text, or the first place where it is none. */
export function parseJson(text: string): Node | SyntaxProblem {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (first !== undefined) return describe(text, first);
  if (tree === undefined)
    return { offset: 0, message: "expected a value, found an empty file" };
  return repeatedName(tree) ?? tree;
}

/** What jsonc-parser's codes mean to somebody who looks at the text. */
const expectations: Readonly<Record<string, string>> = {
  InvalidSymbol: "a value",
  InvalidNumberFormat: "a number",
  PropertyNameExpected: "a name in double quotes",
  ValueExpected: "a value",
  ColonExpected: "a colon",
  CommaExpected: "a comma",
  CloseBraceExpected: "a closing }",
  CloseBracketExpected: "a closing ]",
  EndOfFileExpected: "the end of the file",
  InvalidCommentToken: "no comment",
  UnexpectedEndOfString: 'a closing "',
  InvalidUnicode: "four hexadecimal digits after \\u",
  InvalidEscapeCharacter: "an escape that JSON knows",
  InvalidCharacter: "no control character inside a string",
};

function describe(text: string, { error, offset, length }: ParseError) {
  const expected = expectations[printParseErrorCode(error)] ?? "JSON";
  const found = text.slice(offset, offset + Math.max(length, 1));
  return { offset, message: `expected ${expected}, found ${showToken(found)}` };
}

function showToken(token: string): string {
  if (token === "") return "the end of the file";
  return token.startsWith('"') ? token : showJson(token);
}

function repeatedName(node: Node): SyntaxProblem | undefined {
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    const key = child.type === "property" ? child.children?.[0] : undefined;
    if (key !== undefined && seen.has(key.value))
      return {
        offset: key.offset,
        message: `expected each name once, found "${String(key.value)}" again`,
      };
    seen.add(key?.value);
    const inside = repeatedName(child);
    if (inside !== undefined) return inside;
    if (key === undefined) seen.clear();
  }
  return undefined;
}

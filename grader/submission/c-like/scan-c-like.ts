import type { Token } from "../python/scan-python.ts";

/** A token with the line that it stands on, from 1. */
export interface PlacedToken extends Token {
  readonly line: number;
}

/** Whether what stands between single quotes is a text, or one character. */
export type SingleQuotes = "text" | "character";

const ignored = /(?:\s+|\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$))+/y;
const rawText = /r(?<hashes>#*)"(?<text>[^]*?)(?:"\k<hashes>|$)/y;
const longText = /"""(?<text>[^]*?)(?:"""|$)|`(?<other>(?:\\[^]|[^`\\])*)`?/y;
const text = /"(?<text>(?:\\[^]|[^"\\\r\n])*)"?/y;
const quotedText = /'(?<text>(?:\\[^]|[^'\\\r\n])*)'?/y;
const character = /'(?<text>\\[^\r\n][^'\r\n]*|[^'\\\r\n])'/uy;
const name = /[\p{L}_$][\p{L}\p{M}\p{N}_$]*/uy;
const number = /0[xX][\da-fA-F_]+|\d[\d_]*(?:\.\d+)?\w*/y;
const operator = /::|->|\?\.|:=|[=!<>]=|=>|[^]/uy;

/** Operators that mean the same to us: the way to a member, and giving a value to a name. */
const same: Readonly<Record<string, string>> = {
  "::": ".",
  "->": ".",
  "?.": ".",
  ":=": "=",
};

const strings = { text: [quotedText], character: [character] } as const;

/**
 * Reads the tokens of any language with the comments, strings and brackets of C, also where it has syntax errors;
 * comments are left out.
 */
export function scanCLike(
  source: string,
  singleQuotes: SingleQuotes,
): readonly PlacedToken[] {
  const tokens: PlacedToken[] = [];
  const texts = [rawText, longText, text, ...strings[singleQuotes]];
  let line = 1;
  let at = 0;
  while (at < source.length) {
    const blank = matchAt(ignored, source, at)?.[0] ?? "";
    line += linesIn(blank);
    at += blank.length;
    if (at >= source.length) break;
    const { token, length } =
      readText(texts, source, at) ?? readOther(source, at);
    tokens.push({ ...token, line });
    line += linesIn(source.slice(at, at + length));
    at += length;
  }
  return tokens;
}

function linesIn(part: string): number {
  return part.split("\n").length - 1;
}

interface Read {
  readonly token: Token;
  readonly length: number;
}

function readText(
  patterns: readonly RegExp[],
  source: string,
  at: number,
): Read | null {
  for (const pattern of patterns) {
    const match = matchAt(pattern, source, at);
    if (match === null) continue;
    const inside = match.groups?.["text"] ?? match.groups?.["other"] ?? "";
    return { token: { kind: "string", text: inside }, length: match[0].length };
  }
  return null;
}

const others = [
  ["name", name],
  ["number", number],
  ["operator", operator],
] as const;

function readOther(source: string, at: number): Read {
  for (const [kind, pattern] of others) {
    const found = matchAt(pattern, source, at)?.[0];
    if (found !== undefined)
      return {
        token: { kind, text: same[found] ?? found },
        length: found.length,
      };
  }
  return { token: { kind: "operator", text: source.charAt(at) }, length: 1 };
}

function matchAt(
  pattern: RegExp,
  source: string,
  at: number,
): RegExpExecArray | null {
  const sticky = pattern;
  sticky.lastIndex = at;
  return sticky.exec(source);
}

/** The smallest part of a source that means something; the `text` of a string is what stands between its quotes. */
export interface Token {
  readonly kind: "name" | "number" | "operator" | "string" | "formatted";
  readonly text: string;
}

interface LineBreak {
  readonly kind: "line-break";
  /** Line break and the blanks that follow it. */
  readonly text: string;
}

/** A logical line: brackets hold physical lines together, `;` separates them. */
export interface Line {
  /** Blanks before it. */
  readonly indent: number;
  readonly tokens: readonly Token[];
}

const ignored = /(?:[ \t\f\u00a0\ufeff]+|\\\r?\n|#[^\r\n]*)+/y;
const lineBreak = /(?:\r\n|\n|\r)[ \t]*/y;
const opening = /([rRbBuUfFtT]{0,2})("""|'''|"|')/y;
const name = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const number = /0[xX][\da-fA-F_]+|\d[\d_]*(?:\.\d*)?/y;
const operator = /[=!<>:+\-*/%&|^@]=|->|\*\*|\/\/|[^]/uy;

/** Reads Python of any version, also where it has syntax errors; comments, docstrings and other idle strings are left out. */
export function scanPython(source: string): readonly Line[] {
  const lines: Line[] = [];
  let tokens: Token[] = [];
  let indent = 0;
  let depth = 0;
  const endLine = () => {
    if (tokens.some(({ kind }) => kind !== "string")) {
      lines.push({ indent, tokens });
    }
    tokens = [];
  };
  for (const token of readTokens(source)) {
    if (token.kind === "line-break") {
      if (depth > 0) continue;
      endLine();
      indent = token.text.replace(/^[\r\n]+/, "").length;
    } else if (depth === 0 && isOperator(token, ";")) {
      endLine();
    } else {
      depth = Math.max(0, depth + depthChange(token));
      tokens.push(token);
    }
  }
  endLine();
  return lines;
}

export function isOperator(
  token: Token | LineBreak | undefined,
  text: string,
): boolean {
  return token?.kind === "operator" && token.text === text;
}

/** How much deeper in brackets one is after the token. */
export function depthChange({ kind, text }: Token): number {
  if (kind !== "operator") return 0;
  if ("([{".includes(text)) return 1;
  return ")]}".includes(text) ? -1 : 0;
}

function* readTokens(source: string): Generator<Token | LineBreak> {
  let at = 0;
  while (at < source.length) {
    at += matchAt(ignored, source, at)?.[0].length ?? 0;
    if (at >= source.length) return;
    const { token, end } = readString(source, at) ?? readOther(source, at);
    yield token;
    at = end;
  }
}

interface Read<Kind> {
  readonly token: Kind;
  readonly end: number;
}

function readString(source: string, at: number): Read<Token> | null {
  const match = matchAt(opening, source, at);
  if (match === null) return null;
  const [whole, prefix = "", quote = ""] = match;
  const start = at + whole.length;
  const close = closeOf(source, start, quote);
  const kind = /[fFtT]/.test(prefix) ? "formatted" : "string";
  const token = { kind, text: source.slice(start, close) } as const;
  const isClosed = source.startsWith(quote, close);
  return { token, end: isClosed ? close + quote.length : close };
}

/** Where the closing quote stands; a forgotten one ends at its line, or, if triple, at the end of the source. */
function closeOf(source: string, start: number, quote: string): number {
  for (let at = start; at < source.length; at++) {
    if (source[at] === "\\") at++;
    else if (source.startsWith(quote, at)) return at;
    else if (quote.length === 1 && source[at] === "\n") return at;
  }
  return source.length;
}

const others = [
  ["line-break", lineBreak],
  ["name", name],
  ["number", number],
] as const;

function readOther(source: string, at: number): Read<Token | LineBreak> {
  for (const [kind, pattern] of others) {
    const text = matchAt(pattern, source, at)?.[0];
    if (text !== undefined)
      return { token: { kind, text }, end: at + text.length };
  }
  const text = matchAt(operator, source, at)?.[0] ?? source.charAt(at);
  return { token: { kind: "operator", text }, end: at + text.length };
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

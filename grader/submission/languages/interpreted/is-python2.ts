import { findCalls } from "../../python/find-calls.ts";
import {
  type Line,
  type Token,
  isOperator,
  scanPython,
} from "../../python/scan-python.ts";

/** Functions and names that Python 3 no longer has. */
const goneNames = new Set([
  "raw_input",
  "unicode",
  "xrange",
  "basestring",
  "unichr",
  "execfile",
  "cmp",
  "reduce",
  "long",
]);

/** Modules that Python 3 calls otherwise. */
const goneModules = new Set([
  "SocketServer",
  "Queue",
  "cPickle",
  "StringIO",
  "cStringIO",
  "urllib2",
  "ConfigParser",
  "Tkinter",
]);

/**
 * Whether a text is in Python 2: by what Python 3 cannot read, or by what it no longer has and the text does not define
 * itself. A text that is ready for both is in Python 3.
 */
export function isPython2(text: string): boolean {
  const lines = scanPython(text);
  const code = stripped(text);
  if (!lines.some(isPythonThree) && lines.some(isUnreadable)) return true;
  if (/^\s*(?:try|except)\b/m.test(code) && isReadyForBoth(lines)) return false;
  return usesGoneNames(lines) || importsGoneModules(lines);
}

/** Without what stands in comments: enough to look for words at the beginnings of lines. */
function stripped(text: string): string {
  return text.replace(/#.*$/gm, "");
}

/** Syntax that Python 2 does not have. */
function isPythonThree({ tokens }: Line): boolean {
  return tokens.some(
    ({ kind, text }, at) =>
      kind === "formatted" ||
      (text === "async" && tokens[at + 1]?.text === "def") ||
      text === "nonlocal",
  );
}

function isUnreadable({ tokens }: Line): boolean {
  const [first] = tokens;
  return (
    tokens.some((_, at) => isPrintStatement(tokens, at)) ||
    (first?.text === "except" && isOldExcept(tokens)) ||
    (first?.text === "raise" &&
      tokens[2]?.text === "," &&
      tokens[1]?.kind === "name") ||
    (first?.text === "exec" && tokens[1]?.kind === "string") ||
    tokens.some(isOldToken) ||
    tokens.some(
      (token, at) => isOperator(token, "<") && isOperator(tokens[at + 1], ">"),
    )
  );
}

/** `print` with something behind it that no call has: a text, a name, a number, or nothing of use, as in `print >>f, x`. */
function isPrintStatement(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.kind !== "name" || token.text !== "print" || next === undefined)
    return false;
  if (before !== undefined && before.text !== ":") return false;
  if (next.kind !== "operator")
    return !["in", "is", "if", "and", "or", "not", "else"].includes(next.text);
  return next.text === ">" && tokens[at + 2]?.text === ">";
}

/** `except Error, e:`, where Python 3 wants `as`. */
function isOldExcept(tokens: readonly Token[]): boolean {
  let depth = 0;
  return tokens.some(({ text }) => {
    if (text === "(") depth += 1;
    if (text === ")") depth -= 1;
    return text === "," && depth === 0;
  });
}

/** A backtick, `0777`, `10L`. */
function isOldToken({ kind, text }: Token): boolean {
  return (
    (kind === "operator" && text === "`") ||
    (kind === "number" && /^0\d*[1-9]\d*$/.test(text))
  );
}

/** A text that knows of the difference: it names what both have, and catches what one of them lacks. */
function isReadyForBoth(lines: readonly Line[]): boolean {
  const caught = lines.flatMap(({ tokens }) =>
    tokens[0]?.text === "except" ? tokens.map(({ text }) => text) : [],
  );
  return caught.some((name) =>
    ["ImportError", "NameError", "ModuleNotFoundError"].includes(name),
  );
}

function usesGoneNames(lines: readonly Line[]): boolean {
  const own = new Set(lines.flatMap(definedIn));
  return findCalls(lines).some(
    ({ name, of }) => of === null && goneNames.has(name) && !own.has(name),
  );
}

/** Names that a line defines, imports or gives a value to. */
function definedIn({ tokens }: Line): readonly string[] {
  const [first] = tokens;
  const words = tokens.map(({ text }) => text);
  if (["from", "import"].includes(first?.text ?? "")) return words;
  if (["def", "class"].includes(first?.text ?? "")) return words.slice(1, 2);
  const at = words.indexOf("=");
  return at < 0 ? [] : words.slice(0, at);
}

function importsGoneModules(lines: readonly Line[]): boolean {
  return lines.some(({ tokens }) => {
    const [first, second] = tokens;
    if (first?.text === "from") return goneModules.has(second?.text ?? "");
    if (first?.text !== "import") return false;
    return tokens.some(
      ({ kind, text }) => kind === "name" && goneModules.has(text),
    );
  });
}

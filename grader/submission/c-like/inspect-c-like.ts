import type { Inspection } from "../inspection.ts";
import { plainLetters } from "../plain-letters.ts";
import { type Call, findCalls } from "../python/find-calls.ts";
import type { SourceFile } from "../source-file.ts";
import { scanCLike } from "./scan-c-like.ts";
import type { Source, Vocabulary } from "./vocabulary.ts";

/** What the text of a file in a language of C's family says about its part in a submission. */
export function inspectCLike(
  { path, text }: SourceFile,
  vocabulary: Vocabulary,
): Inspection {
  const { tokens, calls } = sourceOf(text, vocabulary);
  const called = new Set(calls.flatMap(namesOf));
  const { serverCalls, clientCalls, datagrams } = vocabulary;
  return {
    evidence: {
      server: strength(called, serverCalls),
      client: strength(called, clientCalls),
    },
    usesDatagrams: tokens.some(
      ({ kind, text: word }) =>
        (kind === "name" || kind === "string") && datagrams.includes(word),
    ),
    imports: vocabulary.importsOf(path, tokens),
    start: vocabulary.startOf(tokens),
    words: plainLetters(
      tokens
        .filter(({ kind }) => kind === "name" || kind === "string")
        .map((token) => token.text)
        .join(" "),
    ),
  };
}

/** The tokens of a text, and its calls. */
export function sourceOf(
  text: string,
  { singleQuotes }: Pick<Vocabulary, "singleQuotes">,
): Source {
  const tokens = scanCLike(text, singleQuotes);
  return { tokens, calls: findCalls([{ indent: 0, tokens }]) };
}

/** A call without a single word between its brackets is another thing for some: `new Socket()` dials nobody. */
function namesOf({ name, of, arguments: given }: Call): readonly string[] {
  const isEmpty = given.every((argument) => argument.length === 0);
  const plain = of === null ? [name] : [name, `${of}.${name}`];
  return isEmpty
    ? plain.map((each) => `${each}()`).concat(plain)
    : plain.concat(plain.map((each) => `${each}(…)`));
}

function strength(
  called: ReadonlySet<string>,
  table: Readonly<Record<string, number>>,
): number {
  return Object.entries(table)
    .filter(([name]) => called.has(name))
    .reduce((total, [, points]) => total + points, 0);
}

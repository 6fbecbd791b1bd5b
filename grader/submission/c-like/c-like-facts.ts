import type { SourceFacts } from "../../core/submission.ts";
import type { Call } from "../python/find-calls.ts";
import { sourceOf } from "./inspect-c-like.ts";
import { findPorts } from "./find-ports.ts";
import type { Source, Vocabulary, WireCall } from "./vocabulary.ts";

/** What a program's files say about its ports, formats and arguments; the main file first. */
export function cLikeFacts(
  texts: readonly string[],
  vocabulary: Vocabulary,
): SourceFacts {
  const sources = texts.map((text) => sourceOf(text, vocabulary));
  const source: Source = {
    tokens: sources.flatMap(({ tokens }) => tokens),
    calls: sources.flatMap(({ calls }) => calls),
  };
  return {
    ports: findPorts(source, vocabulary.portTakers),
    writes: codecsIn(source, vocabulary.writes),
    reads: codecsIn(source, vocabulary.reads),
    readsArguments: readsArguments(source, vocabulary.argumentNames),
  };
}

function codecsIn(
  source: Source,
  table: readonly WireCall[],
): readonly string[] {
  const found = source.calls.flatMap((call) =>
    table
      .filter((entry) => entry.call.test(`${call.of ?? ""}.${call.name}`))
      .map(({ codec }) => codecOf(codec, call, source)),
  );
  return [...new Set(found.flatMap((id) => id ?? []))];
}

function codecOf(
  codec: WireCall["codec"],
  call: Call,
  source: Source,
): string | null {
  return typeof codec === "string" ? codec : codec(call, source);
}

/** The name in use: not where it is declared, as in `String[] args` or `char *argv[]`. */
function readsArguments({ tokens }: Source, names: readonly string[]): boolean {
  return tokens.some(({ kind, text }, at) => {
    if (kind !== "name" || !names.includes(text)) return false;
    const [next, after] = [tokens[at + 1]?.text, tokens[at + 2]?.text];
    if (next === "[") return after !== "]";
    return next === "." || next === "(" || tokens[at - 1]?.text === ".";
  });
}

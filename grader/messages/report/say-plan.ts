import type { Localized } from "../../core/exercise/exercise.ts";

/** What a program is told at its start; what is filled in stands in angle brackets. */
interface Told {
  readonly arguments: readonly string[];
  readonly keyboard: readonly string[];
}

const names: Readonly<Record<string, Localized>> = {
  "<value>": { "pt-BR": "o dado do exercício", en: "the exercise's input" },
  "<host>": { "pt-BR": "o endereço", en: "the host" },
  "<port>": { "pt-BR": "a porta", en: "the port" },
  "<address>": { "pt-BR": "endereço e porta", en: "host and port" },
  "<name>": { "pt-BR": "um nome", en: "a name" },
};

/** How a program is told what it wants to know; `null` where that is the plain way, or nothing at all. */
export function sayPlan({
  arguments: words,
  keyboard: lines,
}: Told): Localized | null {
  if ([...words, ...lines].every((word) => word === "<value>")) return null;
  const said = [
    words.length > 0 ? onCommandLine(enumerated(words)) : null,
    lines.length > 0 ? onKeyboard(enumerated(lines)) : null,
  ].filter((part) => part !== null);
  return joined(said, { "pt-BR": "; ", en: "; " });
}

function onCommandLine(what: Localized): Localized {
  return {
    "pt-BR": `recebe ${what["pt-BR"]} na linha de comando`,
    en: `told ${what.en} on the command line`,
  };
}

function onKeyboard(what: Localized): Localized {
  return {
    "pt-BR": `pede ${what["pt-BR"]} no teclado`,
    en: `asks for ${what.en} on the keyboard`,
  };
}

function enumerated(words: readonly string[]): Localized {
  const all = words.map((word) => names[word] ?? literal(word));
  const last = all.slice(-1);
  const most = joined(all.slice(0, -1), { "pt-BR": ", ", en: ", " });
  const parts = all.length > 1 ? [most, ...last] : last;
  return joined(parts, { "pt-BR": " e ", en: " and " });
}

function literal(word: string): Localized {
  return { "pt-BR": `"${word}"`, en: `"${word}"` };
}

function joined(parts: readonly Localized[], between: Localized): Localized {
  return {
    "pt-BR": parts.map((part) => part["pt-BR"]).join(between["pt-BR"]),
    en: parts.map((part) => part.en).join(between.en),
  };
}

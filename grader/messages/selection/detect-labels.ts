import type { Locale } from "../../core/exercise/exercise.ts";
import type { FilePart } from "../../core/submission/selection.ts";

/** The words around what was found in a submission. */
export interface DetectLabels {
  readonly title: string;
  readonly command: string;
  readonly typedFirst: string;
  readonly portsInSource: string;
  readonly saidPort: string;
  readonly writes: string;
  readonly reads: string;
  readonly input: string;
  readonly takesArguments: string;
  readonly takesKeyboard: string;
  readonly unsaid: string;
  readonly because: string;
  readonly files: string;
  readonly asides: string;
  readonly calls: string;
  readonly names: string;
  readonly parts: Readonly<Record<FilePart, string>>;
  readonly complete: string;
  readonly incomplete: string;
}

const english: DetectLabels = {
  title: "What was found",
  command: "command",
  typedFirst: "typed first",
  portsInSource: "ports",
  saidPort: "port",
  writes: "writes",
  reads: "reads",
  input: "input",
  takesArguments: "looks at its command line",
  takesKeyboard: "keyboard, if any",
  unsaid: "the source does not tell",
  because: "why",
  files:
    "Files looked at (how strongly calls and name speak for server / client)",
  asides: "Left aside",
  calls: "calls",
  names: "name",
  parts: {
    program: "program",
    module: "part of another program",
    test: "test",
    copy: "copy or older state",
    "other-exercise": "another exercise",
  },
  complete: "Every half has its program.",
  incomplete: "Not every half has a program that can be tried.",
};

const portuguese: DetectLabels = {
  title: "O que foi encontrado",
  command: "comando",
  typedFirst: "digitado antes",
  portsInSource: "portas",
  saidPort: "porta",
  writes: "escreve",
  reads: "lê",
  input: "entrada",
  takesArguments: "consulta a linha de comando",
  takesKeyboard: "teclado, se houver",
  unsaid: "o código não diz",
  because: "por quê",
  files:
    "Arquivos examinados (quanto as chamadas e o nome indicam servidor / cliente)",
  asides: "Deixado de lado",
  calls: "chamadas",
  names: "nome",
  parts: {
    program: "programa",
    module: "parte de outro programa",
    test: "teste",
    copy: "cópia ou versão antiga",
    "other-exercise": "outro exercício",
  },
  complete: "Cada metade tem o seu programa.",
  incomplete: "Nem toda metade tem um programa que possa ser testado.",
};

const labelsByLocale: Readonly<Record<Locale, DetectLabels>> = {
  "pt-BR": portuguese,
  en: english,
};

export function detectLabels(locale: Locale): DetectLabels {
  return labelsByLocale[locale];
}

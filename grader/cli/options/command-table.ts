import { locales } from "../../core/exercise/localized.ts";
import { roles } from "../../core/exercise/role.ts";
import { isolations } from "../../sandbox/lane-kind.ts";
import type { OptionName } from "../../messages/command/option-help.ts";
import type {
  CommandName,
  HelpValue,
} from "../../messages/command/sentences.ts";

/** What an option takes; every option takes something. */
export type OptionValue =
  | { readonly kind: "text"; readonly shownAs: HelpValue }
  | {
      readonly kind: "number";
      readonly least: number;
      readonly most: number;
      readonly isWhole: boolean;
    }
  | { readonly kind: "choice"; readonly choices: readonly string[] };

export interface Command {
  /** How many words it takes besides its name. */
  readonly words: { readonly least: number; readonly most: number };
  readonly options: Readonly<Partial<Record<OptionName, OptionValue>>>;
}

const file = { kind: "text", shownAs: "file" } as const;
const folder = { kind: "text", shownAs: "folder" } as const;
const id = { kind: "text", shownAs: "id" } as const;
const program = { kind: "text", shownAs: "command" } as const;
const lang = { kind: "choice", choices: locales } as const;
const port = {
  kind: "number",
  least: 1,
  most: 65_535,
  isWhole: true,
} as const;

/** Every command with its options; the help, the parser and the checks are made of this table. */
export const commandTable: Readonly<Record<CommandName, Command>> = {
  grade: {
    words: { least: 1, most: 1 },
    options: {
      exercise: id,
      role: { kind: "choice", choices: roles },
      // Named here rather than taken from the formats, which would be loaded for `--help` too; a test compares them.
      format: { kind: "choice", choices: ["text", "json"] },
      output: file,
      case: id,
      seed: { kind: "text", shownAs: "number" },
      lang,
      policy: file,
      specs: folder,
      server: program,
      client: program,
      port,
      isolation: { kind: "choice", choices: isolations },
      slow: { kind: "number", least: 0.1, most: 100, isWhole: false },
    },
  },
  detect: {
    words: { least: 1, most: 1 },
    options: {
      exercise: id,
      format: { kind: "choice", choices: ["text", "json"] },
      lang,
      specs: folder,
      server: program,
      client: program,
      port,
    },
  },
  reference: {
    words: { least: 2, most: 3 },
    options: {
      host: { kind: "text", shownAs: "address" },
      port,
      dialect: { kind: "text", shownAs: "format" },
      seed: { kind: "text", shownAs: "number" },
      lang,
    },
  },
  cases: {
    words: { least: 0, most: 1 },
    options: { specs: folder, lang },
  },
  doctor: {
    words: { least: 0, most: 0 },
    options: { format: { kind: "choice", choices: ["text", "json"] }, lang },
  },
};

/** The words that name a command; `grade` is meant where none stands. */
export const namedCommands = [
  "detect",
  "reference",
  "cases",
  "doctor",
] as const;

/** The command that the first word names. */
export function commandNamed(word: string | undefined): CommandName {
  return namedCommands.find((name) => name === word) ?? "grade";
}

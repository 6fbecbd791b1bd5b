import type { Locale } from "../../core/exercise/localized.ts";
import type { CommandName } from "../../messages/command/sentences.ts";
import { messages } from "../../messages/messages.ts";
import {
  commandNamed,
  commandTable,
  namedCommands,
  type OptionValue,
} from "../options/command-table.ts";

const widthInColumns = 80;

/** Whether help is asked for; what follows `--` is no option. */
export function isHelpWanted(words: readonly string[]): boolean {
  const end = words.indexOf("--");
  const options = end < 0 ? words : words.slice(0, end);
  return options.includes("--help") || options.includes("-h");
}

/** The help of the command that the words name. It is laid out here, for the parser's own takes longer than is promised. */
export function helpFor(words: readonly string[], locale: Locale): string {
  const say = messages(locale);
  const command = commandNamed(words.find((word) => !word.startsWith("-")));
  const lines = [
    `${say.helpUsage}: ${say.usages[command]}`,
    "",
    ...wrap(sentence(say.commands[command]), widthInColumns),
    ...(command === "grade" ? otherCommands(locale) : []),
    "",
    `${say.helpOptions}:`,
    ...table(optionRows(command, locale)),
    "",
    ...wrap(say.helpExitCodes, widthInColumns),
  ];
  return `${lines.join("\n")}\n`;
}

interface Row {
  readonly left: string;
  readonly right: string;
}

function otherCommands(locale: Locale): readonly string[] {
  const { helpCommands, usages, commands } = messages(locale);
  const lines = namedCommands.flatMap((name) => [
    `  ${usages[name]}`,
    ...wrap(commands[name], widthInColumns - 6).map((line) => `      ${line}`),
  ]);
  return ["", `${helpCommands}:`, ...lines];
}

function optionRows(command: CommandName, locale: Locale): readonly Row[] {
  const { options, helpValues } = messages(locale);
  const shown = (value: OptionValue): string => {
    if (value.kind === "choice") return value.choices.join("|");
    return helpValues[value.kind === "text" ? value.shownAs : "number"];
  };
  const help = new Map<string, string>(Object.entries(options));
  const own = Object.entries(commandTable[command].options).map(
    ([name, value]) => ({
      left: `--${name} ${shown(value)}`,
      right: help.get(name) ?? "",
    }),
  );
  return [
    ...own,
    { left: "--help", right: options.help },
    { left: "--version", right: options.version },
  ];
}

function table(rows: readonly Row[]): readonly string[] {
  const widest = Math.max(...rows.map(({ left }) => left.length)) + 4;
  return rows.flatMap(({ left, right }) =>
    wrap(right, widthInColumns - widest).map(
      (line, index) => (index === 0 ? `  ${left}` : "").padEnd(widest) + line,
    ),
  );
}

function wrap(text: string, limitInColumns: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line === undefined || longer.length > limitInColumns) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

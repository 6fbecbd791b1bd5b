import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { UsageError } from "../../core/errors.ts";
import type { Role } from "../../core/exercise/exercise.ts";
import type { Program, SourceFacts } from "../../core/submission.ts";
import { languageOfFile, languageOfInterpreter } from "../languages.ts";
import { splitWords } from "./split-words.ts";

const noFacts: SourceFacts = {
  ports: [],
  writes: [],
  reads: [],
  readsArguments: false,
};

/** The program that a command line such as `python3 srv.py 5000` starts in a folder; a UsageError if it has no words or an open quote. */
export async function programFromCommand(
  role: Role,
  commandLine: string,
  folder: string,
): Promise<Program> {
  const command = splitWords(commandLine) ?? [];
  if (command.length === 0) throw badCommand(commandLine);
  const source = command.find((word) => languageOfFile(word) !== null);
  const language =
    languageOfFile(source ?? "") ?? languageOfInterpreter(command[0] ?? "");
  const facts = await factsOf(source ?? null, folder);
  return {
    role,
    path: commandLine,
    language: language?.id ?? "unknown",
    command,
    recipe: null,
    folder: resolve(folder),
    facts: {
      ...facts,
      ports: [...new Set([...portsIn(command), ...facts.ports])],
    },
  };
}

/** What the source says, as far as it can be read: it is evidence, and nothing depends on it. */
async function factsOf(
  source: string | null,
  folder: string,
): Promise<SourceFacts> {
  const language = source === null ? null : languageOfFile(source);
  if (source === null || language === null) return noFacts;
  try {
    const text = await readFile(resolve(folder, source), "utf8");
    return language.factsOf([text]);
  } catch {
    return noFacts;
  }
}

/** Smaller numbers are rather an N than a port. */
function portsIn(words: readonly string[]): readonly number[] {
  return words
    .filter((word) => /^\d{1,5}$/.test(word))
    .map(Number)
    .filter((port) => port >= 1000 && port <= 65535);
}

function badCommand(command: string): UsageError {
  return new UsageError(
    `Cannot tell the words of the command "${command}" apart.`,
    { kind: "bad-command", command },
  );
}

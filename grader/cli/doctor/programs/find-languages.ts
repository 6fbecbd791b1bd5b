import { GraderFault } from "../../../core/errors.ts";
import type {
  LanguageHere,
  LanguageMissing,
  MachineFact,
} from "../../../core/machine-fact.ts";
import { toolFor } from "../../../run/program/making/tool-for.ts";
import type { Lane } from "../../../sandbox/lane.ts";
import {
  type NamedLanguage,
  knownLanguages,
} from "../../../submission/languages.ts";
import { tools } from "../../../submission/languages/tools.ts";
import { mainLanguage } from "./find-interpreter.ts";

/** Which of the other languages have all their tools in a lane, each tried. */
export async function findLanguages(lane: Lane): Promise<MachineFact> {
  const others = knownLanguages.filter(({ id }) => id !== mainLanguage);
  const each = await Promise.all(others.map((one) => lookFor(one, lane)));
  const present = each.filter((one) => "version" in one);
  const absent = each.filter((one) => "names" in one);
  return absent.length === 0
    ? { kind: "all-languages", present }
    : { kind: "some-languages", present, absent };
}

async function lookFor(
  { name: language, tools: ids }: NamedLanguage,
  lane: Lane,
): Promise<LanguageHere | LanguageMissing> {
  const versions: string[] = [];
  for (const id of ids) {
    const said = await versionOf(id, language, lane);
    if (said === null) return { language, names: tools[id]?.names ?? [id] };
    versions.push(said);
  }
  return { language, version: numberIn(versions[0] ?? "") };
}

async function versionOf(
  id: string,
  language: string,
  lane: Lane,
): Promise<string | null> {
  try {
    const { version } = await toolFor(id, language, lane);
    return version;
  } catch (error) {
    if (error instanceof GraderFault) return null;
    throw error;
  }
}

/** The version's number alone: the words around it differ from tool to tool, and are many. */
function numberIn(said: string): string {
  return /\d+(?:\.\d+)+/.exec(said)?.[0] ?? "";
}

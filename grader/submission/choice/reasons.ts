import { type Role, roles } from "../../core/exercise/role.ts";
import type { Choice } from "../../core/submission/selection.ts";
import { languageOfFile } from "../languages.ts";
import type { Candidate } from "./candidate.ts";
import { ranked } from "./choose-pair.ts";
import { isTest } from "./clutter.ts";
import type { Cast } from "./roles/cast.ts";

const mostOthers = 3;

/** What is worth saying of why a program was chosen; nothing where it was obvious. */
export function reasonsFor(
  role: Role,
  pair: Readonly<Record<Role, Cast | null>>,
  candidates: readonly Candidate[],
): readonly Choice[] {
  const chosen = pair[role];
  if (chosen === null) return [];
  const others = othersFor(role, pair, candidates);
  return [
    ...ofRole(role, chosen.candidate),
    ...ofSwitch(chosen),
    ...ofLanguage(chosen.candidate),
    ...(others.length === 0 ? [] : [{ kind: "chosen-among", others } as const]),
  ];
}

function ofRole(
  role: Role,
  { file, name, calls }: Candidate,
): readonly Choice[] {
  const other = roles.find((each) => each !== role) ?? role;
  const { path } = file;
  if (calls[role] === 0) return [{ kind: "by-name-alone", file: path }];
  const isContrary = name[other] > name[role] && calls[role] > calls[other];
  return isContrary ? [{ kind: "against-its-name", file: path }] : [];
}

function ofSwitch({ candidate, words, opening }: Cast): readonly Choice[] {
  const { path: file } = candidate.file;
  if (words.length > 0) return [{ kind: "role-by-argument", file, words }];
  if (opening.length === 0) return [];
  return [{ kind: "role-by-keyboard", file, lines: opening }];
}

function ofLanguage({ file }: Candidate): readonly Choice[] {
  const { path, text, language } = file;
  if (languageOfFile(path, text) !== null) return [];
  return [{ kind: "odd-name", file: path, language: language.id }];
}

/** Programs that would have been taken if there were not a better one. */
function othersFor(
  role: Role,
  pair: Readonly<Record<Role, Cast | null>>,
  candidates: readonly Candidate[],
): readonly string[] {
  const used = Object.values(pair).map((each) => each?.candidate);
  return ranked(candidates, role)
    .filter((each) => each.calls[role] > 0 && !used.includes(each))
    .filter(({ file }) => !isTest(file.path))
    .filter(({ file }) => file.text !== pair[role]?.candidate.file.text)
    .slice(0, mostOthers)
    .map(({ file }) => file.path);
}

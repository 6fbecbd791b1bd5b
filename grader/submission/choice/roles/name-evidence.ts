import type { Role } from "../../../core/exercise/exercise.ts";
import { plainLetters } from "../../plain-letters.ts";

const roleNames: Readonly<Record<Role, RegExp>> = {
  server:
    /(?<!ob)serv(?:er|idor)|(?:^|[^a-z])(?:srv|serv|svr|s(?=\d*$))(?:[^a-z]|$)/,
  client: /client|(?:^|[^a-z])(?:cli?|cln?t|c(?=\d*$))(?:[^a-z]|$)/,
};

/** Words that say who does what; behaviour outweighs them, for a producer may serve or dial. */
const hints: Readonly<Record<Role, RegExp>> = {
  server:
    /(?:^|[^a-z])(?:recep?tor|receiver?|receive|recebe\w*|listener|consumi?dor|consumer|host)(?:[^a-z]|$)/,
  client:
    /(?:^|[^a-z])(?:emis?sor|sender|send|envia\w*|enviar|produtor|productor|producer|usuario|user)(?:[^a-z]|$)/,
};

const weights = { file: 6, folder: 2, hint: 1 } as const;

/** How strongly the names of a file and of its folders speak for a role, in Portuguese, Spanish or English. */
export function nameEvidence(path: string, role: Role): number {
  const parts = path.split("/");
  const file = (parts.pop() ?? "").replace(/\.\w+$/, "");
  const inFolder = parts.some((part) => speaksFor(part, role));
  const hinted = hints[role].test(wordsOf(file)) ? weights.hint : 0;
  return (
    (speaksFor(file, role) ? weights.file : hinted) +
    (inFolder ? weights.folder : 0)
  );
}

/** A name that speaks for both roles, such as `cliente-servidor`, speaks for none. */
function speaksFor(name: string, role: Role): boolean {
  const other = role === "server" ? "client" : "server";
  const words = wordsOf(name);
  return roleNames[role].test(words) && !roleNames[other].test(words);
}

function wordsOf(name: string): string {
  return plainLetters(name.replace(/([a-z])([A-Z])/g, "$1-$2"));
}

const roleWords =
  /serv(?:idora?|er)?|srv|svr|client(?:e|s)?|cln?t|cli?(?![a-z])|tcp|socket|[^a-z\d]/g;

/** A file's name without what says its role, and without separators. */
export function withoutRoleWords(name: string): string {
  return wordsOf(name).replace(roleWords, "");
}

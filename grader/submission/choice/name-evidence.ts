import type { Role } from "../../core/exercise/exercise.ts";
import { plainLetters } from "../plain-letters.ts";

const roleNames: Readonly<Record<Role, RegExp>> = {
  server: /(?<!ob)serv(?:er|idor)|(?:^|[^a-z])(?:srv|serv|svr)(?:[^a-z]|$)/,
  client: /client|(?:^|[^a-z])cli(?:[^a-z]|$)/,
};

const fileWeight = 6;
const folderWeight = 2;

/** How strongly the names of a file and of its folders speak for a role, in Portuguese, Spanish or English. */
export function nameEvidence(path: string, role: Role): number {
  const parts = path.split("/");
  const file = parts.pop() ?? "";
  const inFolder = parts.some((part) => speaksFor(part, role));
  return (
    (speaksFor(file, role) ? fileWeight : 0) + (inFolder ? folderWeight : 0)
  );
}

/** A name that speaks for both roles, such as `cliente-servidor`, speaks for none. */
function speaksFor(name: string, role: Role): boolean {
  const other = role === "server" ? "client" : "server";
  const words = plainLetters(name.replace(/([a-z])([A-Z])/g, "$1-$2"));
  return roleNames[role].test(words) && !roleNames[other].test(words);
}

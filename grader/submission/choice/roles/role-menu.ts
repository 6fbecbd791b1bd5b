import type { Role } from "../../../core/exercise/exercise.ts";
import { plainLetters } from "../../plain-letters.ts";

const choice =
  "[\"'\\s(\\[,/|]([a-z\\d])\\s*[-:.)=\\]>–—]+\\s*(?:\\p{L}+\\s+){0,2}";
const menus: Readonly<Record<Role, RegExp>> = {
  server: new RegExp(`${choice}serv(?:idor|er)`, "u"),
  client: new RegExp(`${choice}client`, "u"),
};

/** What is chosen for each role in a menu such as `1 - servidor, 2 - cliente`; `null` where there is none. */
export function roleInMenu(
  text: string,
): Readonly<Record<Role, readonly string[]>> | null {
  const plain = plainLetters(text).replace(/\\[nrt]/g, " ");
  const server = menus.server.exec(plain)?.[1];
  const client = menus.client.exec(plain)?.[1];
  if (server === undefined || client === undefined || server === client)
    return null;
  return { server: [server], client: [client] };
}

import { type Role, roles } from "../../../core/exercise/role.ts";
import { plainLetters } from "../../plain-letters.ts";

type Words = Readonly<Record<Role, readonly string[]>>;

/** Words by which a program is told its role, whole literals of the source; the clearest first. */
const wordsFor: Readonly<Record<Role, readonly RegExp[]>> = {
  server: [
    /^-{0,2}serv(?:idor|er)$/,
    /^-{0,2}(?:srv|serv|svr|serve|servir|listen|escutar|host)$/,
    /^-{0,2}s$/,
  ],
  client: [
    /^-{0,2}client[es]?$|^-{0,2}client$/,
    /^-{0,2}(?:cli|clt|connect|conectar|join)$/,
    /^-{0,2}c$/,
  ],
};
const literal = /"([^"\\\n]{1,40})"|'([^'\\\n]{1,40})'/g;
const roleOption =
  /(?:add_argument|add_option|option)\s*\(\s*(?:["']-\w["']\s*,\s*)?["'](--?(?:role|modo|mode|papel|tipo|type|perfil|lado|side|funcao|r|m|t|p))["']/i;
const goFlag =
  /flag\.String(?:Var)?\s*\([^")]{0,80}"(role|modo|mode|papel|tipo|type|side)"/;

/** The arguments for each role; `null` where the source names no word for both. */
export function roleWords(text: string): Words | null {
  const literals = [...text.matchAll(literal)].map(
    ([, double, single]) => double ?? single ?? "",
  );
  for (const level of [0, 1, 2]) {
    const [server, client] = roles.map((role) => wordAt(literals, role, level));
    if (server === undefined || client === undefined) continue;
    const option = optionBefore(text, server);
    return { server: [...option, server], client: [...option, client] };
  }
  return withCounterpart(literals);
}

function wordAt(
  literals: readonly string[],
  role: Role,
  level: number,
): string | undefined {
  return literals.find(
    (each) => wordsFor[role][level]?.test(plainLetters(each)) === true,
  );
}

/** `--role servidor`: the option stands before words that are none themselves. */
function optionBefore(text: string, word: string): readonly string[] {
  if (word.startsWith("-")) return [];
  const flag = goFlag.exec(text)?.[1];
  const option = flag === undefined ? roleOption.exec(text)?.[1] : `-${flag}`;
  return option === undefined ? [] : [option];
}

/** Where only one role has a word, any other means the other role; one with a dash is then left out. */
const counterparts: Readonly<Record<string, string>> = {
  server: "client",
  servidor: "cliente",
  client: "server",
  cliente: "servidor",
};

function withCounterpart(literals: readonly string[]): Words | null {
  for (const each of literals) {
    const bare = plainLetters(each).replace(/^-+/, "");
    const other = counterparts[bare];
    if (other === undefined) continue;
    const own = [each];
    const rest = each.startsWith("-") ? [] : [other];
    return bare.startsWith("s")
      ? { server: own, client: rest }
      : { server: rest, client: own };
  }
  return null;
}

import type { Role } from "../../../core/exercise/exercise.ts";

interface Choice {
  readonly key: string;
  readonly meaning: string;
}

/** `1 - Enviar frase`, `c) client`; a meaning ends where the next key begins. */
const listed =
  /(?:^|[\s,;/|])(?<key>\d{1,2}|\p{L})\s*[-–—).:=]+\s*(?<meaning>\p{L}(?:(?!\s(?:\d{1,2}|\p{L})\s*[-–—).:=])[^\n,;/|\d[(])*)/gmu;
/** `[2] Sair`, `(s)ervidor`. */
const bracketed =
  /[[(](?<key>\d{1,2}|\p{L})[\])]\s*[-–—:.=]?\s*(?<meaning>\p{L}[^\n,;/|\d[(:]*)/gu;

const roleWords = {
  server: /servid|server/i,
  client: /client/i,
} as const satisfies Readonly<Record<Role, RegExp>>;

const leaving =
  /\b(sair|salir|exit|quit|encerrar|fim|fin|end|terminar|finalizar|fechar|close|desconectar|leave)\b/i;

/** What chooses a role where a program asks which one it is to play; `null`: it does not ask that. */
export function roleChoiceIn(printed: string, role: Role): string | null {
  const words = Object.values(roleWords);
  const plain = printed.replaceAll(/[()[\]]/g, "");
  if (!words.every((word) => word.test(plain))) return null;
  const own = choicesIn(printed).find(({ key, meaning }) =>
    roleWords[role].test(key + meaning),
  );
  return own?.key ?? wordFor(printed, role);
}

/** The word as the program writes it: `servidor`, `cliente`, `server`, `client`. */
function wordFor(printed: string, role: Role): string | null {
  const word = role === "server" ? /servidor|server/i : /cliente|client/i;
  return word.exec(printed)?.[0] ?? null;
}

/** The choice of a menu that goes on with the exercise; `null`: there is no menu. */
export function menuChoiceIn(printed: string): string | null {
  const choices = choicesIn(printed);
  const numbered = choices.filter(({ key }) => /\d/.test(key));
  if (numbered.length > 1)
    return numbered.find((choice) => !leaves(choice))?.key ?? null;
  // Letters in front of words are a menu only if one of them leads out.
  const goesOn = choices.find((choice) => !leaves(choice));
  return choices.some(leaves) ? (goesOn?.key ?? null) : null;
}

/** `q) quit` and `[q]uit` alike. */
function leaves({ key, meaning }: Choice): boolean {
  return leaving.test(meaning) || leaving.test(key + meaning);
}

function choicesIn(printed: string): readonly Choice[] {
  return [bracketed, listed].flatMap((pattern) =>
    Array.from(printed.matchAll(pattern), ({ groups }) => ({
      key: groups?.["key"] ?? "",
      meaning: groups?.["meaning"] ?? "",
    })),
  );
}

const agreement = /[[(]?\b(?<yes>[sy])\w*\s*[/|,]\s*n\w*\b/i;

/** How a program wants to be told yes, where it asks "(s/n)"; "sim, não ou talvez" is an oracle's answer. */
export function yesIn(printed: string): string | null {
  if (/talvez|maybe|quiz/i.test(printed)) return null;
  return agreement.exec(printed)?.groups?.["yes"] ?? null;
}

import type { Localized } from "../../core/exercise/exercise.ts";

/** Where to look when two programs that work by themselves do not work with each other. */
export const pairHint: Localized = {
  "pt-BR":
    'Os dois programas precisam usar o mesmo formato e marcar o fim de cada mensagem do mesmo jeito: se um lê até o fim da linha, o outro precisa enviar "\\n"; se um espera o tamanho antes, o outro precisa enviá-lo.',
  en: 'Both programs must use the same format and mark the end of each message in the same way: if one reads up to the end of the line, the other must send "\\n"; if one expects the size first, the other must send it.',
};

import type { Localized } from "../../core/exercise/exercise.ts";
import type { HalfProblem } from "../../core/verdict.ts";
import type { Sayings } from "../language/by-kind.ts";
import type { SentenceContext } from "../program/subject.ts";
import { listOf } from "./list-of.ts";

type ReadingKind =
  | "empty-program"
  | "binary-program"
  | "wrong-role"
  | "identical-halves"
  | "both-at-once"
  | "datagrams"
  | "missing-package";

const noHalf = {
  server: {
    "pt-BR": "Nenhum servidor foi encontrado na entrega",
    en: "No server was found in the submission",
  },
  client: {
    "pt-BR": "Nenhum cliente foi encontrado na entrega",
    en: "No client was found in the submission",
  },
} as const;

/** What all programs of a submission do that has none for the role. */
const doInstead = {
  server: {
    "pt-BR": "chamam connect, e nenhum chama bind, listen e accept",
    en: "call connect, and none calls bind, listen and accept",
  },
  client: {
    "pt-BR": "chamam listen ou accept, e nenhum chama connect",
    en: "call listen or accept, and none calls connect",
  },
} as const;

const otherName = {
  server: { "pt-BR": "um cliente", en: "a client" },
  client: { "pt-BR": "um servidor", en: "a server" },
} as const;

const roleOption = { server: "--server", client: "--client" } as const;

function atLine(line: number | null): Localized {
  if (line === null) return { "pt-BR": "", en: "" };
  const number = String(line);
  return { "pt-BR": `, linha ${number},`, en: `, line ${number},` };
}

/** What reading alone says against a half. */
export const readingProblems: Sayings<
  Extract<HalfProblem, { readonly kind: ReadingKind }>,
  SentenceContext
> = {
  "empty-program": ({ file }, { role }) => ({
    "pt-BR": `${noHalf[role]["pt-BR"]}: o arquivo ${file} está vazio.`,
    en: `${noHalf[role].en}: the file ${file} is empty.`,
  }),
  "binary-program": ({ file }, { role }) => ({
    "pt-BR": `${noHalf[role]["pt-BR"]}: o arquivo ${file} não é texto, e sim dados binários ou texto em UTF-16. Salve o código-fonte em UTF-8.`,
    en: `${noHalf[role].en}: the file ${file} is no text but binary data, or text in UTF-16. Save the source code as UTF-8.`,
  }),
  "wrong-role": ({ files }, { role }) => {
    const list = listOf(files);
    return {
      "pt-BR": `${noHalf[role]["pt-BR"]}: todos os programas (${list["pt-BR"]}) ${doInstead[role]["pt-BR"]}.`,
      en: `${noHalf[role].en}: all programs (${list.en}) ${doInstead[role].en}.`,
    };
  },
  "identical-halves": ({ files }, { role }) => {
    const list = listOf(files);
    return {
      "pt-BR": `${noHalf[role]["pt-BR"]}: ${list["pt-BR"]} são o mesmo programa, ${otherName[role]["pt-BR"]}.`,
      en: `${noHalf[role].en}: ${list.en} are the same program, ${otherName[role].en}.`,
    };
  },
  "both-at-once": ({ file }, { role }) => ({
    "pt-BR": `${noHalf[role]["pt-BR"]} que se inicie sozinho: ${file} inicia servidor e cliente ao mesmo tempo. Entregue dois programas, ou deixe escolher pela linha de comando (${roleOption[role]} indica o comando).`,
    en: `${noHalf[role].en} that starts by itself: ${file} starts server and client at once. Hand in two programs, or let the command line choose (${roleOption[role]} names the command).`,
  }),
  datagrams: ({ file, line }) => {
    const place = atLine(line);
    return {
      "pt-BR": `${file}${place["pt-BR"]} usa UDP (datagramas), e o exercício pede TCP: crie o socket com SOCK_STREAM (em Java, Socket e ServerSocket). Esta metade não foi testada.`,
      en: `${file}${place.en} uses UDP (datagrams), and the exercise asks for TCP: make the socket with SOCK_STREAM (in Java, Socket and ServerSocket). This half was not tried.`,
    };
  },
  "missing-package": ({ name, isOwnFile }) =>
    isOwnFile
      ? {
          "pt-BR": `O programa precisa do módulo “${name}”, que parece ser um arquivo seu e não está na entrega. Entregue todos os arquivos de que o programa precisa, na pasta em que ele os procura.`,
          en: `The program needs the module “${name}”, which seems to be a file of yours and is not in the submission. Hand in every file that the program needs, in the folder where it looks for them.`,
        }
      : {
          "pt-BR": `O programa precisa do pacote “${name}”, que não faz parte da biblioteca padrão e não está na entrega. O exercício só precisa da biblioteca padrão; se “${name}” é um arquivo seu, entregue-o junto.`,
          en: `The program needs the package “${name}”, which is not part of the standard library and not in the submission. The exercise needs nothing but the standard library; if “${name}” is a file of yours, hand it in, too.`,
        },
};

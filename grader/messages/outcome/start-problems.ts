import type { Localized } from "../../core/exercise/exercise.ts";
import type { Stall } from "../../core/program-handle.ts";
import type { HalfProblem } from "../../core/verdict.ts";
import type { Sayings } from "../language/by-kind.ts";
import { excerpt } from "../language/quote.ts";
import { sayEnd } from "../program/say-end.ts";
import { sayStall } from "../program/say-stall.ts";
import { subjectOf, type SentenceContext } from "../program/subject.ts";

const longestListInFiles = 8;

const wanted = {
  server: {
    "pt-BR":
      "Nenhum servidor foi encontrado na entrega: nenhum programa que chame bind, listen e accept.",
    en: "No server was found in the submission: no program that calls bind, listen and accept.",
  },
  client: {
    "pt-BR":
      "Nenhum cliente foi encontrado na entrega: nenhum programa que chame connect.",
    en: "No client was found in the submission: no program that calls connect.",
  },
} as const;

function sayLooked(looked: readonly string[]): Localized {
  if (looked.length === 0) {
    return {
      "pt-BR": "Não havia nenhum arquivo de programa.",
      en: "There was no program file at all.",
    };
  }
  const shown = looked.slice(0, longestListInFiles).join(", ");
  const leftOut = looked.length - longestListInFiles;
  if (leftOut <= 0) {
    return {
      "pt-BR": `Arquivos examinados: ${shown}.`,
      en: `Files looked at: ${shown}.`,
    };
  }
  return {
    "pt-BR": `Arquivos examinados: ${shown} e mais ${String(leftOut)}.`,
    en: `Files looked at: ${shown} and ${String(leftOut)} more.`,
  };
}

/** A program that receives without listening most likely uses UDP. */
function adviceOnDatagrams(stall: Stall): Localized {
  if (stall.kind !== "blocked" || stall.in !== "receive") {
    return { "pt-BR": "", en: "" };
  }
  return {
    "pt-BR":
      " Se o programa usa SOCK_DGRAM, isso é UDP; o exercício pede TCP (SOCK_STREAM).",
    en: " If the program uses SOCK_DGRAM, that is UDP; the exercise asks for TCP (SOCK_STREAM).",
  };
}

type StartKind =
  | "no-program"
  | "syntax-error"
  | "compile-error"
  | "build-too-large"
  | "build-too-long"
  | "misnamed-class"
  | "ended-at-once"
  | "never-listened";

/** The program is missing, does not start, or does not come to listen. */
export const startProblems: Sayings<
  Extract<HalfProblem, { readonly kind: StartKind }>,
  SentenceContext
> = {
  "no-program": ({ looked }, { role }) => {
    const files = sayLooked(looked);
    return {
      "pt-BR": `${wanted[role]["pt-BR"]} ${files["pt-BR"]}`,
      en: `${wanted[role].en} ${files.en}`,
    };
  },
  "syntax-error": ({ file, line, detail }, { role }) => {
    const subject = subjectOf(role);
    const what = excerpt(detail);
    const where = String(line);
    return {
      "pt-BR": `${subject["pt-BR"]} não começa: há um erro de sintaxe em ${file}, linha ${where}: ${what["pt-BR"]}.`,
      en: `${subject.en} does not start: there is a syntax error in ${file}, line ${where}: ${what.en}.`,
    };
  },
  "compile-error": ({ file, line, detail, language }, { role }) => {
    const subject = subjectOf(role);
    const what = excerpt(detail);
    const where = String(line);
    const at = {
      "pt-BR": line === null ? file : `${file}, linha ${where}`,
      en: line === null ? file : `${file}, line ${where}`,
    };
    return {
      "pt-BR": `${subject["pt-BR"]} não compila: o compilador de ${language} recusa ${at["pt-BR"]}: ${what["pt-BR"]}.`,
      en: `${subject.en} does not compile: the ${language} compiler refuses ${at.en}: ${what.en}.`,
    };
  },
  "build-too-large": ({ file, mostInMebibytes }, { role }) => {
    const subject = subjectOf(role);
    const most = String(mostInMebibytes);
    return {
      "pt-BR": `${subject["pt-BR"]} não compila: compilar ${file} ocupou mais de ${most} MiB de memória e foi interrompido. Nenhum programa deste tamanho precisa de tanto: veja se o Makefile, uma macro ou um template se repete sem fim.`,
      en: `${subject.en} does not compile: compiling ${file} took more than ${most} MiB of memory and was stopped. No program of this size needs as much: see whether the Makefile, a macro or a template goes on for ever.`,
    };
  },
  "build-too-long": ({ file }, { role }) => {
    const subject = subjectOf(role);
    return {
      "pt-BR": `${subject["pt-BR"]} não compila: compilar ${file} não chegava ao fim e foi interrompido. Compilar um programa deste tamanho leva segundos: veja se o Makefile só compila (ele não deve iniciar o programa nem esperar por nada), ou se uma regra, uma macro ou um template se repete sem fim.`,
      en: `${subject.en} does not compile: compiling ${file} came to no end and was stopped. Compiling a program of this size takes seconds: see whether the Makefile only compiles (it should neither start the program nor wait for anything), or whether a rule, a macro or a template goes on for ever.`,
    };
  },
  "misnamed-class": ({ file, name }, { role }) => {
    const subject = subjectOf(role);
    return {
      "pt-BR": `${subject["pt-BR"]} não compila: a classe pública ${name} está no arquivo ${file}, e em Java uma classe pública precisa estar num arquivo com o nome dela. Renomeie o arquivo para ${name}.java (ou a classe).`,
      en: `${subject.en} does not compile: the public class ${name} is in the file ${file}, and Java wants a public class in a file of its own name. Rename the file to ${name}.java (or the class).`,
    };
  },
  "ended-at-once": ({ end }, { role }) => {
    const subject = subjectOf(role);
    const how = sayEnd(end);
    return {
      "pt-BR": `${subject["pt-BR"]} parou logo depois de começar: ${how["pt-BR"]}.`,
      en: `${subject.en} stopped right after its start: ${how.en}.`,
    };
  },
  "never-listened": ({ stall }, { role }) => {
    const subject = subjectOf(role);
    const why = sayStall(stall);
    const advice = adviceOnDatagrams(stall);
    return {
      "pt-BR": `${subject["pt-BR"]} não abriu nenhuma porta TCP (bind e listen com SOCK_STREAM): ${why["pt-BR"]}.${advice["pt-BR"]}`,
      en: `${subject.en} opened no TCP port (bind and listen with SOCK_STREAM): ${why.en}.${advice.en}`,
    };
  },
};

import { numeral } from "../language/count.ts";
import { excerpt } from "../language/quote.ts";
import type { FactSaying, SayingsOf } from "./saying.ts";

const bytesInGigabyte = 2 ** 30;

function versionIs(version: string): FactSaying["found"] {
  return { "pt-BR": `Versão ${version}.`, en: `Version ${version}.` };
}

/** Node, the system and the folder for temporary files, in words. */
export const systemFacts: SayingsOf<
  | "node-new-enough"
  | "node-too-old"
  | "linux"
  | "other-system"
  | "capacity"
  | "temporary-folder"
  | "no-temporary-folder"
> = {
  "node-new-enough": ({ version, least }) => ({
    found: versionIs(version),
    meaning: {
      "pt-BR": `A partir da ${least} serve.`,
      en: `${least} or later will do.`,
    },
  }),
  "node-too-old": ({ version, least }) => ({
    found: versionIs(version),
    meaning: {
      "pt-BR": `O corretor precisa da ${least} ou de uma mais nova.`,
      en: `The grader needs ${least} or later.`,
    },
  }),
  linux: (system) => ({
    found: nameOf(system),
    meaning: {
      "pt-BR": "O Linux tem tudo o que o corretor sabe usar.",
      en: "Linux has all that the grader can make use of.",
    },
  }),
  "other-system": (system) => ({
    found: nameOf(system),
    meaning: {
      "pt-BR":
        "Só o Linux dá uma rede a cada entrega e mostra o que um programa espera.",
      en: "Only Linux gives each submission a network and shows what a program waits for.",
    },
  }),
  capacity: ({ processors, memoryInBytes }) => {
    const memory = numeral(memoryInBytes / bytesInGigabyte, 1);
    const many = processors > 1;
    return {
      found: {
        "pt-BR": `${processors} processador${many ? "es" : ""}, ${memory["pt-BR"]} GB de memória.`,
        en: `${processors} processor${many ? "s" : ""}, ${memory.en} GB of memory.`,
      },
      meaning: {
        "pt-BR":
          "Prazos contam o que o programa usou, e não a carga da máquina.",
        en: "Deadlines count what a program used, not how busy the machine is.",
      },
    };
  },
  "temporary-folder": ({ path }) => ({
    found: {
      "pt-BR": `Arquivos temporários ficam em ${path}.`,
      en: `Temporary files go to ${path}.`,
    },
    meaning: {
      "pt-BR": "Os programas podem gravar ali; depois tudo é apagado.",
      en: "Programs may write there; all is removed afterwards.",
    },
  }),
  "no-temporary-folder": ({ said }) => {
    const words = excerpt(said);
    return {
      found: {
        "pt-BR": `Não há pasta temporária que sirva: ${words["pt-BR"]}.`,
        en: `There is no usable temporary folder: ${words.en}.`,
      },
      meaning: {
        "pt-BR": "Sem ela nada pode ser corrigido.",
        en: "Without one nothing can be graded.",
      },
    };
  },
};

function nameOf(system: {
  readonly name: string;
  readonly release: string;
  readonly architecture: string;
}): FactSaying["found"] {
  const text = `${system.name} ${system.release} (${system.architecture}).`;
  return { "pt-BR": text, en: text };
}

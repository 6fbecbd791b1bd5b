import type { Localized } from "../../core/exercise/exercise.ts";

/** What every option of the command does. */
export const optionHelp = {
  exercise: {
    "pt-BR": "o exercício a corrigir; sem ela, é reconhecido pela entrega",
    en: "the exercise to grade; left out, it is recognised from the submission",
  },
  role: {
    "pt-BR":
      "corrige só o servidor (server) ou só o cliente (client), valendo 100",
    en: "grade the server or the client alone, out of 100",
  },
  format: {
    "pt-BR": "forma do relatório: text (para pessoas) ou json (completo)",
    en: "form of the report: text (for people) or json (complete)",
  },
  output: {
    "pt-BR": "grava o relatório neste arquivo, em vez de mostrá-lo",
    en: "write the report to this file instead of showing it",
  },
  case: {
    "pt-BR": "roda só este caso e mostra a conversa inteira",
    en: "run this case alone and show the whole conversation",
  },
  seed: {
    "pt-BR":
      "semente dos sorteios (casos, oráculo); a mesma semente, o mesmo sorteio",
    en: "seed of what is drawn (cases, oracle); the same seed draws the same",
  },
  lang: {
    "pt-BR": "idioma: pt-BR ou en; sem ela, vale LC_ALL ou LANG",
    en: "language: pt-BR or en; left out, LC_ALL or LANG decides",
  },
  isolation: {
    "pt-BR":
      "rede própria para a entrega: auto (se der), require (obrigatória) ou none (nenhuma)",
    en: "own network for the submission: auto (if possible), require or none",
  },
  policy: {
    "pt-BR": "arquivo JSON com os pesos dos grupos de casos",
    en: "JSON file with the weights of the groups of cases",
  },
  specs: {
    "pt-BR": "pasta com os exercícios, no lugar dos que vêm com o corretor",
    en: "folder of exercises, in place of those that come with the grader",
  },
  server: {
    "pt-BR": "comando que inicia o servidor, se ele não for encontrado sozinho",
    en: "command that starts the server, where it is not found by itself",
  },
  client: {
    "pt-BR": "comando que inicia o cliente, se ele não for encontrado sozinho",
    en: "command that starts the client, where it is not found by itself",
  },
  port: {
    "pt-BR": "porta que a entrega usa, se ela não for encontrada sozinha",
    en: "port that the submission uses, where it is not found by itself",
  },
  host: {
    "pt-BR": "endereço em que o servidor escuta, ou que o cliente procura",
    en: "address on which the server listens, or that the client asks",
  },
  dialect: {
    "pt-BR":
      'formato na rede, como "struct:<q", "text" ou, para frases, "utf-8"',
    en: 'format on the wire, such as "struct:<q", "text" or, for sentences, "utf-8"',
  },
  slow: {
    "pt-BR": "multiplica todos os prazos, para máquinas lentas (por exemplo 3)",
    en: "multiply all deadlines, for slow machines (for example 3)",
  },
  trace: {
    "pt-BR": "grava neste arquivo tudo o que o corretor fez e viu",
    en: "write everything that the grader did and saw to this file",
  },
  help: {
    "pt-BR": "mostra esta ajuda",
    en: "show this help",
  },
  version: {
    "pt-BR": "mostra a versão",
    en: "show the version",
  },
} as const satisfies Readonly<Record<string, Localized>>;

export type OptionName = keyof typeof optionHelp;

/** The help of every option in one language, by the option's name. */
export function optionsIn(
  locale: keyof Localized,
): Readonly<Record<OptionName, string>> {
  return {
    exercise: optionHelp.exercise[locale],
    role: optionHelp.role[locale],
    format: optionHelp.format[locale],
    output: optionHelp.output[locale],
    case: optionHelp.case[locale],
    seed: optionHelp.seed[locale],
    lang: optionHelp.lang[locale],
    isolation: optionHelp.isolation[locale],
    policy: optionHelp.policy[locale],
    specs: optionHelp.specs[locale],
    server: optionHelp.server[locale],
    client: optionHelp.client[locale],
    port: optionHelp.port[locale],
    host: optionHelp.host[locale],
    dialect: optionHelp.dialect[locale],
    slow: optionHelp.slow[locale],
    trace: optionHelp.trace[locale],
    help: optionHelp.help[locale],
    version: optionHelp.version[locale],
  };
}

import type { Localized } from "../../core/exercise/exercise.ts";
import type { Fault } from "../../core/verdict.ts";
import { sayingFor, type ByKind, type Sayings } from "../language/by-kind.ts";
import { excerpt } from "../language/quote.ts";

function sayPortHeld({ port, holder }: ByKind<Fault>["port-held"]): Localized {
  const number = String(port);
  if (port === 0)
    return {
      "pt-BR":
        "A porta que o servidor quis já está sendo usada por outro programa desta máquina. Feche esse programa e rode de novo. Nenhum ponto é descontado.",
      en: "The port that the server wanted is already in use by another program on this machine. Close that program and run again. No points are taken.",
    };
  if (holder === null) {
    return {
      "pt-BR": `A porta ${number} já está sendo usada por outro programa desta máquina. Feche esse programa e rode de novo. Nenhum ponto é descontado.`,
      en: `Port ${number} is already in use by another program on this machine. Close that program and run again. No points are taken.`,
    };
  }
  const who = `${holder.name}, pid ${String(holder.pid)}`;
  return {
    "pt-BR": `A porta ${number} já está sendo usada por outro programa desta máquina (${who}). Feche esse programa e rode de novo. Nenhum ponto é descontado.`,
    en: `Port ${number} is already in use by another program on this machine (${who}). Close that program and run again. No points are taken.`,
  };
}

/** A command that somebody typed stands for no language. */
function sayMissing({
  name,
  language,
}: ByKind<Fault>["interpreter-missing"]): Localized {
  const isTyped = name === language;
  return {
    "pt-BR": `Esta máquina não tem “${name}”${isTyped ? "" : `, necessário para rodar programas em ${language}`}. Instale-o e rode de novo. Nenhum ponto é descontado.`,
    en: `This machine has no “${name}”${isTyped ? "" : `, which programs in ${language} need to run`}. Install it and run again. No points are taken.`,
  };
}

/** What a machine does not give a submission. */
const notGiven = {
  "no-lane": {
    "pt-BR": "uma rede própria",
    en: "network of its own",
  },
  "no-walls": {
    "pt-BR": "uma barreira em volta dos arquivos",
    en: "wall around the files",
  },
} as const;

function sayNotGiven({
  kind,
  detail,
  remedy,
}: ByKind<Fault>[keyof typeof notGiven]): Localized {
  const what = excerpt(detail);
  const thing = notGiven[kind];
  const advice =
    remedy === null
      ? {
          "pt-BR": "Veja com “grade doctor” o que esta máquina oferece",
          en: "See with “grade doctor” what this machine offers",
        }
      : {
          "pt-BR": `Para que dê, rode “${remedy}”`,
          en: `To get one, run “${remedy}”`,
        };
  return {
    "pt-BR": `Esta máquina não dá à entrega ${thing["pt-BR"]}: ${what["pt-BR"]}. ${advice["pt-BR"]}, ou use --isolation auto. Nenhum ponto é descontado.`,
    en: `This machine gives the submission no ${thing.en}: ${what.en}. ${advice.en}, or use --isolation auto. No points are taken.`,
  };
}

const faults: Sayings<Fault> = {
  "interpreter-missing": sayMissing,
  "tool-closed": ({ language, path, said }) => {
    const what = excerpt(said);
    return {
      "pt-BR": `Os programas em ${language} precisam de “${path}”, que fica numa pasta em que os programas dos alunos não podem entrar: ${what["pt-BR"]}. Instale-o para todos os usuários, ou rode o grade como um usuário comum. Nenhum ponto é descontado.`,
      en: `Programs in ${language} need “${path}”, which is in a folder that students' programs may not enter: ${what.en}. Install it for all users, or run grade as an ordinary user. No points are taken.`,
    };
  },
  "port-held": sayPortHeld,
  "no-lane": sayNotGiven,
  "no-walls": sayNotGiven,
  "walls-fell": ({ detail }) => {
    const what = excerpt(detail);
    return {
      "pt-BR": `A barreira em volta de um programa caiu, ou não ficou de pé: ${what["pt-BR"]}. Isso acontece quando falta memória ou espaço à máquina: feche outros programas e rode de novo. A culpa não é da entrega e nenhum ponto é descontado.`,
      en: `The wall around a program fell, or did not stand: ${what.en}. That happens when the machine is short of memory or space: close other programs and run again. This is not the submission's fault and no points are taken.`,
    };
  },
  internal: ({ detail }) => {
    const what = excerpt(detail);
    return {
      "pt-BR": `O corretor falhou: ${what["pt-BR"]}. A culpa não é da entrega e nenhum ponto é descontado. Envie este relatório a quem cuida do corretor.`,
      en: `The grader failed: ${what.en}. This is not the submission's fault and no points are taken. Send this report to those who maintain the grader.`,
    };
  },
};

/** What we or the machine got wrong, and what to do about it. */
export function sayFault(fault: Fault): Localized {
  return sayingFor(faults, null)(fault.kind, fault);
}

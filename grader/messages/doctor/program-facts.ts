import { duration } from "../language/count.ts";
import { alternatives, excerpt } from "../language/quote.ts";
import type { SayingsOf } from "./saying.ts";

/** What the grader sees of programs, and what runs them, in words. */
export const programFacts: SayingsOf<
  "states-seen" | "states-hidden" | "interpreter" | "no-interpreter"
> = {
  "states-seen": () => ({
    found: {
      "pt-BR": "O corretor vê o que cada programa espera.",
      en: "The grader sees what each program waits for.",
    },
    meaning: {
      "pt-BR": "Um impasse é reconhecido na hora e não passa por lentidão.",
      en: "A deadlock is recognised at once and not taken for slowness.",
    },
  }),
  "states-hidden": ({ said }) => {
    const words = excerpt(said === null ? "" : `: ${said}`);
    return {
      found: {
        "pt-BR": `O corretor não vê o que um programa espera${words["pt-BR"]}.`,
        en: `The grader does not see what a program waits for${words.en}.`,
      },
      meaning: {
        "pt-BR":
          "Ele se guia pelo silêncio: a correção demora mais, e um impasse parece lentidão.",
        en: "It goes by silence: gradings take longer, and a deadlock looks like slowness.",
      },
    };
  },
  interpreter: ({ version, path, shim }) => {
    const cost = duration(shim?.costMs ?? 0);
    return {
      found: {
        "pt-BR": `${version}, em ${path}.`,
        en: `${version}, at ${path}.`,
      },
      meaning:
        shim === null
          ? {
              "pt-BR": "É iniciado diretamente.",
              en: "It is started directly.",
            }
          : {
              "pt-BR": `O corretor o inicia diretamente: por ${shim.path} seriam ${cost["pt-BR"]} a mais a cada vez.`,
              en: `The grader starts it directly: by way of ${shim.path} it would take ${cost.en} more each time.`,
            },
    };
  },
  "no-interpreter": ({ language, names }) => {
    const either = alternatives(names);
    return {
      found: {
        "pt-BR": `As entregas não encontram ${either["pt-BR"]} no PATH.`,
        en: `Submissions find no ${either.en} in the PATH.`,
      },
      meaning: {
        "pt-BR": `Programas em ${language} não podem ser corrigidos.`,
        en: `Programs in ${language} cannot be graded.`,
      },
    };
  },
};

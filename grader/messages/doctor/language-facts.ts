import type { Localized } from "../../core/exercise/localized.ts";
import type { LanguageHere, LanguageMissing } from "../../core/machine-fact.ts";
import { alternatives } from "../language/quote.ts";
import type { SayingsOf } from "./saying.ts";

/** The languages beside the one that most submissions are written in, in words. */
export const languageFacts: SayingsOf<"all-languages" | "some-languages"> = {
  "all-languages": ({ present }) => ({
    found: found(present),
    meaning: {
      "pt-BR": "Programas nessas linguagens também podem ser corrigidos.",
      en: "Programs in these can be graded, too.",
    },
  }),
  "some-languages": ({ present, absent }) => {
    const wanted = absent.map(missing);
    const both = (locale: "pt-BR" | "en"): string =>
      wanted.map((one) => one[locale]).join("; ");
    return {
      found: found(present),
      meaning: {
        "pt-BR": `Para outras falta no PATH: ${both("pt-BR")}.`,
        en: `Others lack, in the PATH: ${both("en")}.`,
      },
    };
  },
};

function found(present: readonly LanguageHere[]): Localized {
  const names = present.map(({ language, version }) =>
    [language, version].join(" ").trim(),
  );
  if (names.length === 0)
    return {
      "pt-BR": "Não há mais nenhuma.",
      en: "There are no others.",
    };
  return {
    "pt-BR": `Também ${list(names, "pt-BR")}.`,
    en: `Also ${list(names, "en")}.`,
  };
}

function missing({ language, names }: LanguageMissing): Localized {
  const either = alternatives(names);
  return {
    "pt-BR": `${either["pt-BR"]} para ${language}`,
    en: `${either.en} for ${language}`,
  };
}

function list(names: readonly string[], locale: "pt-BR" | "en"): string {
  return new Intl.ListFormat(locale).format(names);
}

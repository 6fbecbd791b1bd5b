import type { Locale } from "../../core/exercise/exercise.ts";

/** What a line of `grade doctor` is about. */
export type DoctorTopic =
  | "node"
  | "system"
  | "capacity"
  | "folder"
  | "network"
  | "addresses"
  | "states"
  | "interpreter"
  | "languages"
  | "walls";

/** The words around what was found. */
export interface DoctorLabels {
  readonly title: string;
  readonly topics: Readonly<Record<DoctorTopic, string>>;
  /** Stands before a command. */
  readonly remedy: string;
  readonly marks: Readonly<Record<"ok" | "weaker" | "missing", string>>;
  readonly canGrade: string;
  readonly cannotGrade: string;
}

const english: DoctorLabels = {
  title: "What this machine offers",
  topics: {
    node: "Node.js",
    system: "system",
    capacity: "capacity",
    folder: "folder",
    network: "network",
    addresses: "addresses",
    states: "insight",
    interpreter: "interpreter",
    languages: "languages",
    walls: "walls",
  },
  remedy: "remedy:",
  marks: {
    ok: "as it should be",
    weaker: "works, with less",
    missing: "missing",
  },
  canGrade: "This machine can grade.",
  cannotGrade: "This machine cannot grade before what is missing is there.",
};

const portuguese: DoctorLabels = {
  title: "O que esta máquina oferece",
  topics: {
    node: "Node.js",
    system: "sistema",
    capacity: "capacidade",
    folder: "pasta",
    network: "rede",
    addresses: "endereços",
    states: "visão",
    interpreter: "interpretador",
    languages: "linguagens",
    walls: "barreiras",
  },
  remedy: "solução:",
  marks: {
    ok: "como deve ser",
    weaker: "funciona, com menos",
    missing: "falta",
  },
  canGrade: "Esta máquina pode corrigir.",
  cannotGrade: "Esta máquina não pode corrigir enquanto faltar algo.",
};

const labelsByLocale: Readonly<Record<Locale, DoctorLabels>> = {
  "pt-BR": portuguese,
  en: english,
};

export function doctorLabels(locale: Locale): DoctorLabels {
  return labelsByLocale[locale];
}

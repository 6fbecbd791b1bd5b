import type { Localized } from "../../core/exercise/exercise.ts";
import type { Aside } from "../../core/submission/selection.ts";
import { sayingFor, type Sayings } from "../language/by-kind.ts";
import { count } from "../language/count.ts";

const mebibyte = 1024 * 1024;

const limits = {
  size: {
    "pt-BR": "ao todo há dados demais",
    en: "altogether there is too much data",
  },
  files: { "pt-BR": "há arquivos demais", en: "there are too many files" },
  ratio: {
    "pt-BR": "o conteúdo é desproporcionalmente maior do que o arquivo",
    en: "its content is out of all proportion to its size",
  },
} as const;

const asides: Sayings<Aside> = {
  "unsafe-name": ({ path }) => ({
    "pt-BR": `${path} foi recusado: o nome leva para fora da entrega.`,
    en: `${path} was refused: its name leads out of the submission.`,
  }),
  link: ({ path }) => ({
    "pt-BR": `${path} foi recusado: é um link, e links não são seguidos para fora da entrega. Entregue o próprio arquivo.`,
    en: `${path} was refused: it is a link, and links are not followed out of the submission. Hand in the file itself.`,
  }),
  "special-file": ({ path }) => ({
    "pt-BR": `${path} foi recusado: não é um arquivo comum.`,
    en: `${path} was refused: it is not a regular file.`,
  }),
  "repeated-name": ({ path }) => ({
    "pt-BR": `${path} aparece mais de uma vez; vale o primeiro.`,
    en: `${path} is there more than once; the first one counts.`,
  }),
  "unusable-name": ({ path }) => ({
    "pt-BR": `${path} não pôde ser gravado: o nome é longo demais, ou vale ao mesmo tempo para um arquivo e para uma pasta.`,
    en: `${path} could not be written: its name is too long, or stands for a file and a folder at once.`,
  }),
  encrypted: ({ path }) => ({
    "pt-BR": `${path} está protegido por senha e não pôde ser lido.`,
    en: `${path} is protected by a password and could not be read.`,
  }),
  "damaged-archive": ({ path }) => ({
    "pt-BR": `O arquivo compactado ${path} está danificado; vale o que se pôde ler.`,
    en: `The archive ${path} is damaged; what could be read of it counts.`,
  }),
  "unknown-archive": ({ path }) => ({
    "pt-BR": `${path} é um arquivo compactado que não se abre aqui; use .zip ou .tar.gz.`,
    en: `${path} is an archive that cannot be opened here; use .zip or .tar.gz.`,
  }),
  "deep-archive": ({ path }) => ({
    "pt-BR": `${path} não foi aberto: é um arquivo compactado dentro de outro, que já estava dentro de um terceiro.`,
    en: `${path} was not opened: it is an archive in an archive that is itself in a third.`,
  }),
  "large-file": ({ path, limitInBytes }) => {
    const limit = String(Math.round(limitInBytes / mebibyte));
    return {
      "pt-BR": `${path} foi recusado: tem mais de ${limit} MiB.`,
      en: `${path} was refused: it has more than ${limit} MiB.`,
    };
  },
  "archive-cut": ({ path, limit }) => ({
    "pt-BR": `A leitura parou em ${path}: ${limits[limit]["pt-BR"]}. Vale o que veio antes.`,
    en: `Reading stopped at ${path}: ${limits[limit].en}. What came before counts.`,
  }),
  "empty-file": ({ path }) => ({
    "pt-BR": `${path} está vazio.`,
    en: `${path} is empty.`,
  }),
  "binary-file": ({ path }) => ({
    "pt-BR": `${path} tem nome de programa, mas contém dados binários ou texto em UTF-16.`,
    en: `${path} is named like a program, but holds binary data or text in UTF-16.`,
  }),
};

/** Why something that was handed in is not used. */
export function sayAside(aside: Aside): Localized {
  return sayingFor(asides, null)(aside.kind, aside);
}

/** Of those that a report leaves out. */
export function sayMoreAsides(total: number): Localized {
  const files = count(total, "otherFile");
  return {
    "pt-BR": `Aqui o relatório deixa de fora ${files["pt-BR"]}.`,
    en: `Here the report leaves out ${files.en}.`,
  };
}

import type { CommandSentences } from "./sentences.ts";
import { optionsIn } from "./option-help.ts";

function didYouMean(nearest: string | null): string {
  return nearest === null
    ? "Veja o que existe com: grade --help"
    : `Você quis dizer “${nearest}”?`;
}

function list(words: readonly string[]): string {
  return new Intl.ListFormat("pt-BR", { type: "disjunction" }).format(words);
}

/** What the command says, in Brazilian Portuguese. */
export const portuguese: CommandSentences = {
  noSuchFolder: ({ path }) =>
    `A pasta “${path}” não existe. Confira o nome e a pasta em que você está.`,
  notAFolder: ({ path }) =>
    `“${path}” não é uma pasta. Indique a pasta em que estão o servidor e o cliente.`,
  emptyFolder: ({ path }) =>
    `A pasta “${path}” está vazia: não há programa para corrigir.`,
  unreadable: ({ path, reason }) =>
    `Não foi possível ler “${path}”: ${reason}. Confira as permissões.`,
  cannotWrite: ({ path, reason }) =>
    `Não foi possível gravar “${path}”: ${reason}.`,
  noSubmission: () =>
    "Falta dizer o que corrigir. Exemplo: grade ./minha-entrega --exercise primes",
  oneSubmissionOnly: () =>
    "Indique uma só entrega por vez. Se o nome da pasta tem espaços, ponha-o entre aspas.",
  unknownCommand: ({ name, nearest }) =>
    `Não há pasta nem comando “${name}”. ${didYouMean(nearest)}`,
  unknownOption: ({ name, nearest }) =>
    `A opção “${name}” não existe. ${didYouMean(nearest)}`,
  unknownExercise: ({ id, known }) =>
    `O exercício “${id}” não existe. Escolha ${list(known)}.`,
  exerciseNotRecognised: ({ known }) =>
    `Não deu para reconhecer o exercício pela entrega. Diga qual é com --exercise: ${list(known)}.`,
  unknownCase: ({ id, exercise, nearest }) =>
    `O exercício “${exercise}” não tem o caso “${id}”.${nearest === null ? "" : ` Você quis dizer “${nearest}”?`}`,
  notOneOf: ({ option, actual, allowed }) =>
    `--${option} não aceita “${actual}”. Use ${list(allowed)}.`,
  notANumber: ({ option, actual, least, most }) =>
    `--${option} precisa de um número de ${String(least)} a ${String(most)}; veio “${actual}”.`,
  missingValue: ({ option }) => `Falta o valor de --${option}.`,
  brokenSpec: ({ location, message }) =>
    `${location.file}:${String(location.line)}:${String(location.column)}: o arquivo está errado em ${location.path === "" ? "sua raiz" : location.path}: ${message}`,
  graderFault: ({ detail }) =>
    `O corretor falhou, e a culpa não é da entrega: ${detail}. Envie esta mensagem a quem cuida do corretor.`,
  interrupted: () => "Interrompido: todos os programas foram encerrados.",
  progress: ({ done, total, caseId }) =>
    `caso ${String(done)} de ${String(total)}: ${caseId}`,
  reportWritten: ({ path }) => `Relatório gravado em “${path}”.`,
  helpUsage: "Uso",
  helpOptions: "Opções",
  helpCommands: "Comandos",
  helpExamples: "Exemplos",
  helpExitCodes:
    "Código de saída: 0 tudo passou; 1 algo falhou; 2 uso errado, entrega ilegível ou exercício inválido; 3 falha do corretor ou da máquina.",
  commands: {
    grade:
      "corrige uma entrega: inicia os programas, conversa com eles e dá a nota",
    reference: "roda o servidor ou o cliente correto de um exercício",
  },
  options: optionsIn("pt-BR"),
};

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
    `“${path}” não é pasta, nem arquivo compactado, nem programa. Indique onde estão o servidor e o cliente.`,
  emptyFolder: ({ path }) =>
    `A pasta “${path}” está vazia: não há programa para corrigir.`,
  unknownArchive: ({ path }) =>
    `“${path}” é um arquivo compactado que não se abre aqui. Descompacte-o, ou compacte de novo como .zip ou .tar.gz.`,
  damagedArchive: ({ path }) =>
    `Não foi possível ler o arquivo compactado “${path}”: está danificado ou cifrado, ou não é o que o nome diz. Compacte de novo.`,
  unreadable: ({ path, reason }) =>
    `Não foi possível ler “${path}”: ${reason}. Confira as permissões.`,
  cannotWrite: ({ path, reason }) =>
    `Não foi possível gravar “${path}”: ${reason}.`,
  notAReportFile: ({ path }) =>
    `O relatório não pode ser gravado em “${path}”. Indique um arquivo fora da entrega, em uma pasta que exista.`,
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
  wrongWords: ({ usage }) =>
    `As palavras não servem para este comando. Uso: ${usage}`,
  badDialect: ({ actual }) =>
    `--dialect não aceita “${actual}”. Escreva um formato que sirva para o que o exercício envia (números: text ou "struct:<q"; frases: utf-8; listas: "elements:<q"), ou dois separados por vírgula: o da pergunta e o da resposta.`,
  badCommand: ({ command }) =>
    `Não dá para entender o comando “${command}”: está vazio ou falta fechar as aspas.`,
  noSuchFile: ({ path }) =>
    `O arquivo “${path}” não existe. Confira o nome e a pasta em que você está.`,
  noExercises: ({ path }) => `A pasta “${path}” não tem nenhum exercício.`,
  unknownGroup: ({ id, known }) =>
    `O arquivo de pesos dá peso ao grupo “${id}”, que o exercício não tem. Escolha ${list(known)}.`,
  weightlessPolicy: () =>
    "O arquivo de pesos deixa todos os grupos com peso zero, e não sobra o que pontuar.",
  onlyRoot: () =>
    "Os programas rodariam como root, que pode fazer qualquer coisa com esta máquina, e aqui não há outro usuário a quem dá-los. Rode o comando como um usuário comum.",
  brokenSpec: ({ problems }) =>
    `A especificação está errada, e nada foi corrigido:\n${problems}`,
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
  helpValues: {
    file: "ARQUIVO",
    folder: "PASTA",
    id: "ID",
    number: "N",
    command: "COMANDO",
    address: "ENDEREÇO",
    format: "FORMATO",
  },
  commands: {
    grade:
      "corrige uma entrega: inicia os programas, conversa com eles e dá a nota",
    detect: "diz o que foi encontrado em uma entrega, e por quê",
    reference: "roda o servidor ou o cliente correto de um exercício",
    cases: "lista os casos de um exercício e o que cada um verifica",
    doctor: "diz o que esta máquina oferece e o que falta fazer para ter mais",
  },
  usages: {
    grade: "grade <entrega> [opções]",
    detect: "grade detect <entrega> [opções]",
    reference: "grade reference <exercício> <server|client> [entrada] [opções]",
    cases: "grade cases [exercício] [opções]",
    doctor: "grade doctor [opções]",
  },
  options: optionsIn("pt-BR"),
};

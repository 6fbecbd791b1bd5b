import type { LabelSet } from "./label-set.ts";

function cases(total: number): string {
  return `${String(total)} ${total === 1 ? "caso" : "casos"}`;
}

/** The fixed words of the reports, in Brazilian Portuguese. */
export const portuguese: LabelSet = {
  score: "NOTA",
  scoreUnknown: "sem nota por enquanto (nenhum ponto é descontado)",
  roles: { server: "Servidor", client: "Cliente" },
  pair: "Par",
  verdicts: {
    pass: "passou",
    fail: "falhou",
    skip: "não testado",
    fault: "falha do corretor",
  },
  program: "programa",
  noProgram: "nenhum encontrado",
  port: "porta",
  input: "entrada",
  inputModes: { arguments: "linha de comando", keyboard: "teclado" },
  format: "formato",
  certainties: {
    sure: "formato encontrado com certeza",
    likely: "formato provável",
    guess: "formato suposto",
  },
  request: "pedido",
  reply: "resposta",
  points: "pontos",
  problem: "problema",
  remark: "observação",
  failures: "O que falhou",
  worstFirst: "o que custa mais vem primeiro",
  faults: "O que o corretor não conseguiu testar (nada é descontado)",
  skipped: "Não testado",
  misconceptions: "O que explica as falhas",
  counterexample: "Menor exemplo",
  asked: "entrada",
  sent: "enviado",
  answered: "respondido",
  expected: "esperado",
  received: "recebido",
  nothing: "nada",
  hint: "Dica",
  errorOutput: "saída de erros do programa",
  conversation: "conversa",
  repeat: "repetir",
  isolation: "isolamento",
  networks: { namespace: "rede própria", host: "rede desta máquina" },
  noWalls: "sem barreiras",
  seed: "semente",
  duration: "duração",
  total: "TOTAL",
  groups: {
    requirements: "exigências do enunciado",
    core: "essencial",
    edge: "casos difíceis",
    robustness: "robustez",
  },
  outOf: (part, whole) => `${part} de ${whole}`,
  badge: (part, whole) => `selo: ${part} de ${whole} (não vale pontos)`,
  casesPassed: (passed, total) => `${String(passed)} de ${cases(total)}`,
  allPassed: (total) =>
    total === 1 ? "O único caso passou." : `Todos os ${cases(total)} passaram.`,
  caseCount: cases,
  moreAlike: (count) =>
    count === 1
      ? "e mais 1 caso como este:"
      : `e mais ${String(count)} casos como este:`,
  moreBytes: (count) => `… e mais ${count}; veja tudo com --format json`,
  moreLinesBefore: (count) =>
    `… ${count} antes destas; veja tudo com --format json`,
  moreCharacters: (count) => `… e mais ${count}; veja tudo com --format json`,
  unknownCase: (id) => `Este relatório não tem o caso ${id}.`,
};

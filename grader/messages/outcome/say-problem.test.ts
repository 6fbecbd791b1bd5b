import { everywhere } from "../../core/exercise/localized.ts";
import { describe, expect, test } from "vitest";
import type {
  FieldType,
  Localized,
  Role,
} from "../../core/exercise/exercise.ts";
import type { HalfProblem } from "../../core/verdict.ts";
import { sayProblem } from "./say-problem.ts";

interface Row {
  readonly role: Role;
  readonly stderr: readonly string[];
  readonly requestType?: FieldType;
  readonly item: HalfProblem;
  readonly sentence: Localized;
}

const rows: readonly Row[] = [
  {
    role: "server",
    stderr: [],
    item: {
      kind: "compile-error",
      language: "C",
      file: "servidor.c",
      line: 6,
      detail: "expected ‘;’",
      said: [],
    },
    sentence: {
      "pt-BR":
        "Seu servidor não compila: o compilador de C recusa servidor.c, linha 6: expected ‘;’.",
      en: "Your server does not compile: the C compiler refuses servidor.c, line 6: expected ‘;’.",
    },
  },
  {
    role: "client",
    stderr: [],
    item: {
      kind: "compile-error",
      language: "C++",
      file: "cliente.cpp",
      line: null,
      detail: "undefined reference to `f'",
      said: [],
    },
    sentence: {
      "pt-BR":
        "Seu cliente não compila: o compilador de C++ recusa cliente.cpp: undefined reference to `f'.",
      en: "Your client does not compile: the C++ compiler refuses cliente.cpp: undefined reference to `f'.",
    },
  },
  {
    role: "client",
    stderr: [],
    item: {
      kind: "build-too-large",
      file: "cliente.c",
      mostInMebibytes: 2048,
    },
    sentence: {
      "pt-BR":
        "Seu cliente não compila: compilar cliente.c ocupou mais de 2048 MiB de memória e foi interrompido. Nenhum programa deste tamanho precisa de tanto: veja se o Makefile, uma macro ou um template se repete sem fim.",
      en: "Your client does not compile: compiling cliente.c took more than 2048 MiB of memory and was stopped. No program of this size needs as much: see whether the Makefile, a macro or a template goes on for ever.",
    },
  },
  {
    ...{ role: "server", stderr: [] },
    item: { kind: "build-too-long", file: "servidor.c" },
    sentence: {
      "pt-BR":
        "Seu servidor não compila: compilar servidor.c não chegava ao fim e foi interrompido. Compilar um programa deste tamanho leva segundos: veja se o Makefile só compila (ele não deve iniciar o programa nem esperar por nada), ou se uma regra, uma macro ou um template se repete sem fim.",
      en: "Your server does not compile: compiling servidor.c came to no end and was stopped. Compiling a program of this size takes seconds: see whether the Makefile only compiles (it should neither start the program nor wait for anything), or whether a rule, a macro or a template goes on for ever.",
    },
  },
  {
    role: "server",
    stderr: [],
    item: {
      kind: "misnamed-class",
      file: "servidor.java",
      name: "Servidor",
      said: [],
    },
    sentence: {
      "pt-BR":
        "Seu servidor não compila: a classe pública Servidor está no arquivo servidor.java, e em Java uma classe pública precisa estar num arquivo com o nome dela. Renomeie o arquivo para Servidor.java (ou a classe).",
      en: "Your server does not compile: the public class Servidor is in the file servidor.java, and Java wants a public class in a file of its own name. Rename the file to Servidor.java (or the class).",
    },
  },
  {
    role: "server",
    stderr: [],
    item: { kind: "no-program", looked: ["a.txt", "b.py"] },
    sentence: {
      "pt-BR":
        "Nenhum servidor foi encontrado na entrega: nenhum programa que chame bind, listen e accept. Arquivos examinados: a.txt, b.py.",
      en: "No server was found in the submission: no program that calls bind, listen and accept. Files looked at: a.txt, b.py.",
    },
  },
  {
    role: "client",
    stderr: [],
    item: { kind: "no-program", looked: [] },
    sentence: {
      "pt-BR":
        "Nenhum cliente foi encontrado na entrega: nenhum programa que chame connect. Não havia nenhum arquivo de programa.",
      en: "No client was found in the submission: no program that calls connect. There was no program file at all.",
    },
  },
  {
    role: "server",
    stderr: [],
    item: {
      kind: "syntax-error",
      file: "s.py",
      line: 7,
      detail: "'(' was never closed",
    },
    sentence: {
      "pt-BR":
        "Seu servidor não começa: há um erro de sintaxe em s.py, linha 7: '(' was never closed.",
      en: "Your server does not start: there is a syntax error in s.py, line 7: '(' was never closed.",
    },
  },
  {
    role: "server",
    stderr: ["OSError: [Errno 98] Address already in use"],
    item: {
      kind: "ended-at-once",
      end: { code: 1, signal: null, byUs: false },
    },
    sentence: {
      "pt-BR":
        "Seu servidor parou logo depois de começar: o programa terminou com erro (código 1). A porta ainda está ocupada pela execução anterior. Chame setsockopt(SOL_SOCKET, SO_REUSEADDR, 1) antes de bind.",
      en: "Your server stopped right after its start: the program ended with an error (code 1). The port is still taken by the run before. Call setsockopt(SOL_SOCKET, SO_REUSEADDR, 1) before bind.",
    },
  },
  {
    role: "server",
    stderr: [],
    item: {
      kind: "ended-at-once",
      end: { code: 0, signal: null, byUs: false },
    },
    sentence: {
      "pt-BR":
        "Seu servidor parou logo depois de começar: o programa já tinha terminado, sem acusar erro (código 0).",
      en: "Your server stopped right after its start: the program had already ended, without reporting an error (code 0).",
    },
  },
  {
    role: "server",
    stderr: [],
    item: { kind: "never-listened", stall: { kind: "blocked", in: "receive" } },
    sentence: {
      "pt-BR":
        "Seu servidor não abriu nenhuma porta TCP (bind e listen com SOCK_STREAM): ele ficou esperando mais dados (recv). Se o programa usa SOCK_DGRAM, isso é UDP; o exercício pede TCP (SOCK_STREAM).",
      en: "Your server opened no TCP port (bind and listen with SOCK_STREAM): it was waiting for more data (recv). If the program uses SOCK_DGRAM, that is UDP; the exercise asks for TCP (SOCK_STREAM).",
    },
  },
  {
    role: "server",
    stderr: [],
    item: { kind: "never-listened", stall: { kind: "sleep", limitMs: 40000 } },
    sentence: {
      "pt-BR":
        "Seu servidor não abriu nenhuma porta TCP (bind e listen com SOCK_STREAM): o prazo de 40 s passou com o programa parado, sem calcular (por exemplo, em sleep).",
      en: "Your server opened no TCP port (bind and listen with SOCK_STREAM): the limit of 40 s passed while the program stood still without computing (for example in sleep).",
    },
  },
  {
    role: "client",
    stderr: [],
    item: {
      kind: "never-connected",
      stall: { kind: "blocked", in: "keyboard" },
      end: null,
      ports: [12000, 12345],
    },
    sentence: {
      "pt-BR":
        "Seu cliente não se conectou a nenhum servidor: ele ficou esperando alguém digitar (input). O corretor esperava por ele nas portas 12000 e 12345.",
      en: "Your client connected to no server: it was waiting for somebody to type (input). The grader waited for it on ports 12000 and 12345.",
    },
  },
  {
    role: "client",
    stderr: [],
    item: { kind: "never-connected", stall: null, end: null, ports: [] },
    sentence: {
      "pt-BR": "Seu cliente não se conectou a nenhum servidor.",
      en: "Your client connected to no server.",
    },
  },
  {
    role: "client",
    stderr: [],
    item: {
      kind: "nothing-sent",
      stall: { kind: "blocked", in: "receive" },
      end: null,
    },
    sentence: {
      "pt-BR":
        "Seu cliente se conectou, mas não enviou N: ele ficou esperando mais dados (recv). O corretor também esperava por ele: os dois lados ficariam esperando para sempre.",
      en: "Your client connected, but did not send N: it was waiting for more data (recv). The grader was waiting for it, too: both sides would wait for ever.",
    },
  },
  {
    role: "server",
    stderr: [],
    item: {
      kind: "never-answered",
      tried: ["struct:<i", "text"],
      silence: { kind: "closed", how: "end" },
    },
    sentence: {
      "pt-BR":
        'Seu servidor não deu uma resposta certa em nenhum formato; na última tentativa, ele fechou a conexão. Formatos tentados: struct "<i" e texto.',
      en: 'Your server did not give a right answer in any format; at the last attempt, it closed the connection. Formats tried: struct "<i" and text.',
    },
  },
  {
    role: "server",
    stderr: [],
    item: {
      kind: "never-answered",
      tried: ["text"],
      silence: { kind: "stalled", stall: { kind: "blocked", in: "receive" } },
    },
    sentence: {
      "pt-BR":
        "Seu servidor não deu uma resposta certa em nenhum formato; na última tentativa, ele ficou esperando mais dados (recv). O corretor também esperava por ele: os dois lados ficariam esperando para sempre. Formatos tentados: texto.",
      en: "Your server did not give a right answer in any format; at the last attempt, it was waiting for more data (recv). The grader was waiting for it, too: both sides would wait for ever. Formats tried: text.",
    },
  },
  {
    role: "server",
    stderr: ["MemoryError"],
    item: {
      kind: "never-answered",
      tried: ["text"],
      silence: { kind: "closed", how: "end" },
    },
    sentence: {
      "pt-BR":
        "Seu servidor não deu uma resposta certa em nenhum formato; na última tentativa, ele fechou a conexão. Formatos tentados: texto. O que o programa escreveu em stderr pode vir de um formato que o corretor experimentou e que não é o dele.",
      en: "Your server did not give a right answer in any format; at the last attempt, it closed the connection. Formats tried: text. What the program wrote to stderr may come from a format that the grader tried and that is not the program's.",
    },
  },
  {
    role: "client",
    stderr: [],
    requestType: "integer",
    item: { kind: "dialect-unknown", hex: "80034b0a2e" },
    sentence: {
      "pt-BR":
        "Seu cliente enviou bytes que o corretor não sabe interpretar: 80 03 4b 0a 2e. Use struct, ou o número como texto.",
      en: "Your client sent bytes that the grader cannot interpret: 80 03 4b 0a 2e. Use struct, or the number as text.",
    },
  },
  {
    role: "client",
    stderr: [],
    requestType: "text",
    item: { kind: "dialect-unknown", hex: "80034b0a2e" },
    sentence: {
      "pt-BR":
        'Seu cliente enviou bytes que o corretor não sabe interpretar: 80 03 4b 0a 2e. Envie o texto em bytes, como encode("utf-8") os dá.',
      en: 'Your client sent bytes that the grader cannot interpret: 80 03 4b 0a 2e. Send the text as bytes, as encode("utf-8") gives them.',
    },
  },
  {
    role: "client",
    stderr: [],
    item: { kind: "dialect-unknown", hex: "80034b0a2e" },
    sentence: {
      "pt-BR":
        "Seu cliente enviou bytes que o corretor não sabe interpretar: 80 03 4b 0a 2e.",
      en: "Your client sent bytes that the grader cannot interpret: 80 03 4b 0a 2e.",
    },
  },
];

describe("sayProblem", () => {
  test.each(rows)("$item.kind: $sentence.en", (row) => {
    const { role, stderr, requestType } = row;
    const context = {
      role,
      ...(requestType === undefined ? {} : { requestType }),
      request: everywhere("N"),
      reply: everywhere("X"),
      stderr,
    };

    expect(sayProblem(row.item, context)).toEqual(row.sentence);
  });
});

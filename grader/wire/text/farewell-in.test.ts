import { describe, expect, test } from "vitest";
import { farewellIn } from "./farewell-in.ts";

describe("what ends a program, as its prompt says", () => {
  test.each([
    ["Frase (sair para terminar): ", "sair"],
    ["Digite 0 para sair: ", "0"],
    ["Pergunta ('fim' para encerrar): ", "fim"],
    ["Type 'quit' to exit: ", "quit"],
    ['Pergunte ("sair" termina): ', "sair"],
    ["ENTER para sair: ", ""],
    ["Para sair, digite fim\n> ", "fim"],
    ["1 - Perguntar\n2 - Sair\nOpção: ", "2"],
    ["[1] Enviar\n[0] Sair\n", "0"],
    ["Message (or exit): ", "exit"],
    ["Nova consulta? (s/n) ", "n"],
    ["Outra pergunta [sim/não]? ", "não"],
    ["N (-1 para terminar): ", "-1"],
    ["Type a sentence (!DISCONNECT to leave)\n", "!DISCONNECT"],
    ["escreva !DISCONNECT para sair\n", "!DISCONNECT"],
    ["Para terminar, digite #fim: ", "#fim"],
    ["Para sair escreva '/sair'\n> ", "/sair"],
    ["Comandos: /ajuda, /sair\n> ", "/sair"],
    ["Frase (.quit termina): ", ".quit"],
    ["Frase (\\q para sair): ", "\\q"],
    ["Frase ('.' para terminar): ", "."],
    ["Digite . para sair\n", "."],
    ["Digite # para sair\n", "#"],
    ["Frase/sair: ", "sair"],
    ["Bem-vindo! Para sair: fim\n", "fim"],
    ["Escreva uma frase. Para sair: fim\n", "fim"],
    ["Frase: ", null],
    ["Pergunte (sim, não ou talvez): ", null],
  ])("%j: %j", (printed, word) => {
    expect(farewellIn(printed)).toBe(word);
  });
});

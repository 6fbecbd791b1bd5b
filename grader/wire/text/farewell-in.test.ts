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
    ["Frase: ", null],
    ["Pergunte (sim, não ou talvez): ", null],
  ])("%j: %j", (printed, word) => {
    expect(farewellIn(printed)).toBe(word);
  });
});

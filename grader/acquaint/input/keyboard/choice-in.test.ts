import { describe, expect, test } from "vitest";
import { menuChoiceIn, roleChoiceIn, yesIn } from "./choice-in.ts";

describe("roleChoiceIn", () => {
  const rows = [
    ["1 - Servidor\n2 - Cliente\nOpção: ", "1", "2"],
    ["[1] Cliente [2] Servidor: ", "2", "1"],
    ["(s)ervidor ou (c)liente? ", "s", "c"],
    ["s) server c) client: ", "s", "c"],
    ["Servidor ou cliente? ", "Servidor", "cliente"],
    ["Run as server or client: ", "server", "client"],
  ] as const;
  test.each(rows)("chooses in %j %j or %j", (printed, server, client) => {
    expect(roleChoiceIn(printed, "server")).toBe(server);
    expect(roleChoiceIn(printed, "client")).toBe(client);
  });

  test("sees no choice in a prompt that names one role", () => {
    expect(roleChoiceIn("Cliente TCP\nDigite N: ", "client")).toBeNull();
  });
});

describe("menuChoiceIn", () => {
  const rows = [
    ["1 - Enviar frase\n2 - Sair\nOpção: ", "1"],
    ["0) Sair\n1) Perguntar\n> ", "1"],
    ["[1] Ask [2] Quit: ", "1"],
    ["[d]ivisors or [q]uit? ", "d"],
    ["c) calcular\ns) sair\n> ", "c"],
    ["Digite N: ", null],
    ["Digite N (s - sair): ", null],
    ["Passo 1: digite N: ", null],
  ] as const;
  test.each(rows)("chooses in %j %j", (printed, choice) => {
    expect(menuChoiceIn(printed)).toBe(choice);
  });
});

describe("yesIn", () => {
  const rows = [
    ["Outra? (s/n) ", "s"],
    ["Deseja continuar? [S/N]: ", "S"],
    ["Another one (y/n)? ", "y"],
    ["Continuar (sim/não)? ", "s"],
    ["Pergunta de sim/não/talvez: ", null],
    ["Digite N: ", null],
  ] as const;
  test.each(rows)("reads in %j %j", (printed, yes) => {
    expect(yesIn(printed)).toBe(yes);
  });
});

import { describe, expect, it } from "vitest";
import { integer, oracleAnswer } from "../../../core/exercise/fields.suite.ts";
import { isShown } from "../is-shown.ts";
import { contradictionIn, statedChoices } from "./stated-choices.ts";

describe("what a text gives as an answer", () => {
  it.each([
    ["Com este tempo, talvez...\n", ["talvez"]],
    ["O oráculo disse SIM", ["sim"]],
    ["sim\ntalvez\n", ["sim", "talvez"]],
    ["Não, pense melhor\n", ["não"]],
    ["Outra pergunta? (sim/não) ", []],
    ["Mais uma, sim ou não\n", []],
    ["Se não quiser mais, escreva sair\n", []],
    ['Escreva "não" para sair\n', []],
    ["Para sair, escreva não: ", []],
    ["(sim, não ou talvez): sim", ["sim"]],
    ["sim 1\nnão 0\ntalvez 0\n", []],
  ])("%j", (text, stated) => {
    expect(statedChoices(text, oracleAnswer)).toEqual(stated);
  });

  it("is not in the question, which may be repeated anywhere", () => {
    const field = { ...oracleAnswer, asked: "Então, talvez" };

    expect(statedChoices("> Então, talvez\nsim\n", field)).toEqual(["sim"]);
  });

  it("is nothing where there is nothing to choose from", () => {
    expect(statedChoices("sim", integer)).toEqual([]);
  });
});

describe("an answer that is shown", () => {
  it.each([
    ["O oráculo disse sim\nO oráculo disse talvez\n", "talvez"],
    ["sim\nnão!\n", "não"],
    ["O oráculo disse sim\nQuer mais? (sim/não) ", null],
    ["Resposta: sim\nNão quer mais? (sim/não)\n", null],
    ["sim\nSe não quiser mais, escreva sair\n", null],
    ["sim\nNão quer perguntar mais nada? ", null],
    ["Resposta: sim\nsim: 1\nnão: 0\ntalvez: 0\n", null],
    ["Pode ser sim, não ou talvez. Resposta: sim\n", null],
    ["b'sim'\n", null],
  ])("in %j has %j against it", (output, other) => {
    expect(isShown(oracleAnswer, output, "sim")).toBe(true);
    expect(contradictionIn(oracleAnswer, output, "sim")).toBe(other);
  });

  it("may be a sentence with more than one of the words", () => {
    const said = "Hoje não. Amanhã talvez";

    expect(contradictionIn(oracleAnswer, said, said)).toBeNull();
  });
});

import { describe, expect, test } from "vitest";
import { sayPlan } from "./say-plan.ts";

describe("how a program is told what it wants", () => {
  test.each([
    [["<port>"], [], "told the port on the command line"],
    [
      ["<host>", "<port>"],
      [],
      "told the host and the port on the command line",
    ],
    [
      ["--port", "<port>"],
      [],
      'told "--port" and the port on the command line',
    ],
    [
      [],
      ["<host>", "<port>", "<value>"],
      "asks for the host, the port and the exercise's input on the keyboard",
    ],
    [
      ["<port>"],
      ["<value>"],
      "told the port on the command line; asks for the exercise's input on the keyboard",
    ],
    [
      [],
      ["1", "<value>"],
      'asks for "1" and the exercise\'s input on the keyboard',
    ],
  ])("%j and %j", (words, keyboard, said) => {
    expect(sayPlan({ arguments: words, keyboard })?.en).toBe(said);
  });

  test("is said in Portuguese, too", () => {
    expect(
      sayPlan({ arguments: ["<port>"], keyboard: ["<value>"] })?.["pt-BR"],
    ).toBe(
      "recebe a porta na linha de comando; pede o dado do exercício no teclado",
    );
  });

  test.each([
    [[], []],
    [["<value>"], []],
    [[], ["<value>"]],
  ])("is not worth a word in the plain way: %j and %j", (words, keyboard) => {
    expect(sayPlan({ arguments: words, keyboard })).toBeNull();
  });
});

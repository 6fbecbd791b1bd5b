import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import {
  integer,
  integers,
  oracleAnswer,
  text,
} from "../../core/exercise/fields.suite.ts";
import { catalogue } from "./catalogue.ts";
import { choicesIn } from "./choices/choices-in.ts";
import { findCodec } from "../registry.ts";
import { isRight } from "./is-right.ts";
import { isShown } from "./is-shown.ts";

describe("the right value of a field", () => {
  it.each([
    [integer, 77n, 77n, true],
    [integer, 77, 77n, true],
    [integer, 76n, 77n, false],
    [integer, "77", 77n, false],
    [text, "ABC", "ABC", true],
    [text, "ABC ", "ABC", false],
    [text, "abc", "ABC", false],
    [integers, [1n, 2n], [2n, 1n], true],
    [integers, [1, 2], [2n, 1n], true],
    [integers, [1n, 2n, 2n], [1n, 2n], false],
    [integers, [1n, 2n, 2n], [1n, 1n, 2n], false],
    [integers, [1n], [1n, 2n], false],
    [integers, 1n, [1n], false],
    [integers, { opaque: "None" }, [1n], false],
    [oracleAnswer, "sim", "sim", true],
    [oracleAnswer, "SIM!", "sim", true],
    [oracleAnswer, "Resposta: nao.", "não", true],
    [oracleAnswer, "não", "sim", false],
    [oracleAnswer, "sim ou não", "sim", false],
    [oracleAnswer, "simples", "sim", false],
    [oracleAnswer, "", "sim", false],
  ])("%#", ({ comparison }, actual, right, is) => {
    expect(isRight(comparison, actual, right)).toBe(is);
  });

  test.prop([fc.array(fc.bigInt(), { maxLength: 12 }), fc.nat()])(
    "of a set does not depend on its order",
    (members, turn) => {
      const at = members.length === 0 ? 0 : turn % members.length;
      const turned = [...members.slice(at), ...members.slice(0, at)];

      expect(isRight(integers.comparison, turned, members)).toBe(true);
    },
  );
});

describe("a choice in a text", () => {
  const choices = ["sim", "não", "talvez"];

  it.each([
    ["Sim", ["sim"]],
    ["NÃO", ["não"]],
    ["nao", ["não"]],
    ["talvez...", ["talvez"]],
    ["assim", []],
    ["não, talvez", ["não", "talvez"]],
    ["b'sim'", ["sim"]],
    ["Oráculo: sim\n", ["sim"]],
  ])("%j names %j", (said, named) => {
    expect(choicesIn(said, choices)).toEqual(named);
  });
});

describe("what a client shows", () => {
  it.each([
    [text, "From Server: HELLO", "HELLO", true],
    [text, "b'HELLO'", "HELLO", true],
    [text, "Eco:HELLO\n", "HELLO", true],
    [text, "HELLOWORLD", "HELLO", false],
    [text, "HELLO2", "HELLO", false],
    [text, "hello", "HELLO", false],
    [text, "HELLOS e HELLO", "HELLO", true],
    [text, "[ A B ]", " A B ", true],
    [text, "AÇÃO!", "AÇÃO", true],
    [integer, "X = 1.005.973", 1005973n, true],
    [integers, "[1, 2, 4]", [1n, 2n, 4n], true],
    [integers, "[1, 2]", [1n, 2n, 4n], false],
    [integers, "1) 7\n2) 49\n3) 343", [7n, 49n, 343n], true],
    [integers, "1) 1 x 9\n2) 3 x 3\n3) 9 x 1", [1n, 3n, 9n], true],
    [integers, "1) 1 x 9\n2) 3 x 3\n3) 9 x 2", [1n, 3n, 9n], false],
    [integers, "1) 1 x 9 = 9\n2) 3 x 3 = 9", [1n, 3n, 9n], true],
    [integers, "1) 1 x 9\n2) 3 - 4\n3) 9 x 1", [1n, 3n, 9n], false],
    [oracleAnswer, "O oráculo diz: NÃO!", "não", true],
    [oracleAnswer, "simplesmente", "sim", false],
    [oracleAnswer, "marcador xkqz", "xkqz", true],
    [oracleAnswer, "Pergunte (sim, não ou talvez): ", "sim", false],
    [oracleAnswer, "Pergunte (sim, não ou talvez): ", "não", false],
    [oracleAnswer, "sim\n(sim, não ou talvez)? ", "sim", true],
    [oracleAnswer, "sim\n(sim, não ou talvez)? ", "talvez", false],
    [oracleAnswer, "O oráculo, que não mente, diz: sim", "sim", true],
    [oracleAnswer, "sim sim não", "sim", true],
    [{ ...integers, asked: 28n }, "28 3083 5779", [3083n, 5779n], true],
    [integers, "28 3083 5779", [3083n, 5779n], false],
  ])("%#", (field, output, value, is) => {
    expect(isShown(field, output, value)).toBe(is);
  });
});

describe("the catalogue", () => {
  it.each(Object.entries(catalogue))(
    "knows every codec of %s",
    (_type, ids) => {
      expect(ids.filter((id) => findCodec(id) === null)).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );
});

import { expect, test } from "vitest";
import { integers } from "../../core/exercise/fields.suite.ts";
import { showsOnly } from "./shows-only.ts";

const twelve = [1n, 2n, 3n, 4n, 6n, 12n];

test.each([
  ["Divisores de 12: [1, 2, 3, 4, 6, 12]", true],
  ["12 tem 6 divisor(es)\n1 2 3 4 6 12 \n", true],
  ["Quantidade: 6\n1\n2\n3\n4\n6\n12\nSoma: 28\n", true],
  ["1) 1\n2) 2\n3) 3\n4) 4\n5) 6\n6) 12\n", true],
  ["[12, 6, 4, 3, 2, 1]\nDivisores: 1 2 3 4 6 12 (6 no total)", true],
  ["1, 2, 3, 4, 6 e 12.", true],
  ["[1, 2, 3, 4, 6, 12, 12]", false],
  ["[1, 2, 3, 4, 6, 12, 28]", false],
  ["[1, 2, 3, 4, 6, 12, 6, 1, 2]", false],
  ["Divisores: 6 1 2 3 4 6 12", false],
  ["[1, 2, 3, 4, 6]", false],
])("of the divisors of 12, %j shows all and nothing else: %j", (text, is) => {
  expect(showsOnly(integers, text, twelve)).toBe(is);
});

test.each([
  ["Divisores de 1: [1]", true],
  ["[1, 1]", false],
  ["1 1", false],
])("of the divisor of 1, %j shows it and nothing else: %j", (text, is) => {
  expect(showsOnly(integers, text, [1n])).toBe(is);
});

import { expect, it } from "vitest";
import { exercisesIn } from "./exercises-in.ts";

const words = new Map([
  ["divisors", /divisor/],
  ["primes", /prim(?:o|al|e(?!ir))/],
  ["uppercase", /maiusc|upper/],
]);

it.each([
  [{ "servidor.py": "def eh_primo(n): pass" }, ["primes"]],
  [{ "servidor.py": "s.send(t.upper())", "c.py": "" }, ["uppercase"]],
  [{ "primos/s.py": "divisor = 2" }, ["primes"]],
  [{ "divisores_s.py": "", "primos_s.py": "" }, ["divisors", "primes"]],
  [{ "s.py": "divisor = 1\ndivisor = 2\nprimo = 3" }, ["divisors"]],
  [{ "s.py": "divisor = primo" }, []],
  [{ "s.py": "# primo" }, []],
  [{ "primos.txt": "primo" }, []],
  [{}, []],
])("%j is for %j", (files, ids) => {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));

  expect(exercisesIn(sources, words)).toEqual(ids);
});

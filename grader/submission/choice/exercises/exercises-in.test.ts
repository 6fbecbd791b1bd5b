import { expect, it } from "vitest";
import { soughtFor } from "../../sought.suite.ts";
import { exercisesIn } from "./exercises-in.ts";

const { marks } = soughtFor("primes");

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

  expect(exercisesIn(sources, marks)).toEqual(ids);
});

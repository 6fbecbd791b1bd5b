import { expect, test } from "vitest";
import { programName } from "./make-by-cargo.ts";

const whole = '[package]\nname = "primos"\n';

test.each([
  ["the package's own", whole, "main", "primos"],
  ["one of many", whole, "servidor", "servidor"],
  [
    "one that the package names",
    `${whole}\n[[bin]]\nname = "s"\npath = "src/servidor.rs"\n`,
    "servidor",
    "s",
  ],
  [
    "a main that the package names",
    `[[bin]]\npath = "client/main.rs"\nname = "c"\n\n${whole}`,
    "main",
    "c",
  ],
])("%s is a program called so", (_, text, stem, name) => {
  expect(programName(text, stem)).toBe(name);
});

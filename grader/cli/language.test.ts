import { describe, expect, test } from "vitest";
import { formats } from "../report/formats.ts";
import { grade } from "./grade.suite.ts";
import { commandTable } from "./options/command-table.ts";

const portuguese = "Falta dizer o que corrigir.";
const english = "Say what to grade.";

/** Environment, further words, and what is said. */
const choices: readonly (readonly [
  Readonly<Record<string, string>>,
  readonly string[],
  string,
])[] = [
  [{}, [], english],
  [{ LANG: "pt_BR.UTF-8" }, [], portuguese],
  [{ LANG: "pt_PT" }, [], portuguese],
  [{ LANG: "de_DE.UTF-8" }, [], english],
  [{ LC_MESSAGES: "pt_BR", LANG: "en_US" }, [], portuguese],
  [{ LC_ALL: "en_US", LC_MESSAGES: "pt_BR", LANG: "pt_BR" }, [], english],
  [{ LC_ALL: "", LANG: "pt_BR" }, [], portuguese],
  [{ LC_ALL: "pt_BR" }, ["--lang", "en"], english],
  [{ LC_ALL: "en_US" }, ["--lang=pt-BR"], portuguese],
];

describe("the language", () => {
  test.each(choices)(
    "is chosen by %j and %j",
    async (environment, words, said) => {
      const { stderr } = await grade(words, { environment });

      expect(stderr).toContain(said);
    },
  );
});

describe("the help", () => {
  test.each([
    ["en", "Usage: grade <submission> [options]", "Commands:", "Options:"],
    ["pt-BR", "Uso: grade <entrega> [opções]", "Comandos:", "Opções:"],
  ])("is in %s from head to foot", async (lang, ...headings) => {
    const { exitCode, stdout, stderr } = await grade([
      "--help",
      "--lang",
      lang,
    ]);

    expect([exitCode, stderr]).toEqual([0, ""]);
    for (const heading of headings) expect(stdout).toContain(heading);
    for (const name of Object.keys(commandTable.grade.options))
      expect(stdout).toContain(`  --${name} `);
  });

  test("is that of the command that was named", async () => {
    const { stdout } = await grade(["reference", "primes", "--help"]);

    expect(stdout).toContain("--dialect FORMAT");
    expect(stdout).not.toContain("--policy");
  });

  test("offers every format that there is, and no other", () => {
    expect(commandTable.grade.options.format).toEqual({
      kind: "choice",
      choices: Object.keys(formats),
    });
  });

  test("stands beside the version", async () => {
    const { exitCode, stdout } = await grade(["--version"]);

    expect([exitCode, stdout]).toEqual([
      0,
      expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    ]);
  });
});

describe("the list of cases", () => {
  test("explains each case in one line, by half and by group", async () => {
    const { exitCode, stdout } = await grade([
      "cases",
      "primes",
      "--lang",
      "pt-BR",
    ]);

    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^\n?Primos vizinhos|^.* \(primes\)\n/);
    expect(stdout).toMatch(/^ {4}primes\/server\/edge\/two +2 {2}2 é primo/m);
    expect(stdout.indexOf("\nServidor\n")).toBeLessThan(
      stdout.indexOf("\nCliente\n"),
    );
  });
});

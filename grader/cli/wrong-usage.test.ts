import { cp, chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commandLine } from "./command-line.ts";
import { grade, root } from "./grade.suite.ts";
import { type Farewell, sayError } from "./say/say-error.ts";
import {
  primesSubmission,
  removeFoldersAfterwards,
  submissionOf,
  temporaryFolder,
} from "./submissions.suite.ts";

removeFoldersAfterwards();

const usage = "grade reference <exercise> <server|client> [input] [options]";
const uso = "grade reference <exercício> <server|client> [entrada] [opções]";

/** Words, and what is said in English and in Portuguese. */
type WrongWords = readonly [string, string, string];

const wrongWords: readonly WrongWords[] = [
  [
    "",
    "Say what to grade. Example: grade ./my-submission --exercise primes",
    "Falta dizer o que corrigir. Exemplo: grade ./minha-entrega --exercise primes",
  ],
  [
    "nowhere",
    "There is no folder “nowhere”. Check its name and the folder you are in.",
    "A pasta “nowhere” não existe. Confira o nome e a pasta em que você está.",
  ],
  [
    "LICENSE",
    "“LICENSE” is neither a folder, nor an archive, nor a program. Name what holds the server and the client.",
    "“LICENSE” não é pasta, nem arquivo compactado, nem programa. Indique onde estão o servidor e o cliente.",
  ],
  [
    "grader specs",
    "Name one submission at a time. If the folder's name has blanks, put it between quotation marks.",
    "Indique uma só entrega por vez. Se o nome da pasta tem espaços, ponha-o entre aspas.",
  ],
  [
    "refrence primes server",
    "There is no folder and no command “refrence”. Did you mean “reference”?",
    "Não há pasta nem comando “refrence”. Você quis dizer “reference”?",
  ],
  [
    "one two",
    "There is no folder and no command “one”. See what there is with: grade --help",
    "Não há pasta nem comando “one”. Veja o que existe com: grade --help",
  ],
  [
    "grader --formt json",
    "There is no option “--formt”. Did you mean “--format”?",
    "A opção “--formt” não existe. Você quis dizer “--format”?",
  ],
  [
    "grader --no-role",
    "There is no option “--no-role”. See what there is with: grade --help",
    "A opção “--no-role” não existe. Veja o que existe com: grade --help",
  ],
  ["grader --case", "--case needs a value.", "Falta o valor de --case."],
  [
    "grader --seed --role server",
    "--seed needs a value.",
    "Falta o valor de --seed.",
  ],
  [
    "grader --role teacher",
    "--role does not take “teacher”. Use server or client.",
    "--role não aceita “teacher”. Use server ou client.",
  ],
  [
    "grader --format xml",
    "--format does not take “xml”. Use text or json.",
    "--format não aceita “xml”. Use text ou json.",
  ],
  [
    "grader --port abc",
    "--port needs a number from 1 to 65535; it was given “abc”.",
    "--port precisa de um número de 1 a 65535; veio “abc”.",
  ],
  [
    "grader --slow=-2",
    "--slow needs a number from 0.1 to 100; it was given “-2”.",
    "--slow precisa de um número de 0.1 a 100; veio “-2”.",
  ],
  [
    "grader --exercise prims",
    "There is no exercise “prims”. Choose divisors, oracle, primes, or uppercase.",
    "O exercício “prims” não existe. Escolha divisors, oracle, primes ou uppercase.",
  ],
  [
    "grader --specs nowhere",
    "There is no folder “nowhere”. Check its name and the folder you are in.",
    "A pasta “nowhere” não existe. Confira o nome e a pasta em que você está.",
  ],
  [
    "grader --specs grader",
    "The folder “grader” holds no exercise.",
    "A pasta “grader” não tem nenhum exercício.",
  ],
  [
    "specs --output specs/report.txt",
    "The report cannot be written to “specs/report.txt”. Name a file outside of the submission, in a folder that exists.",
    "O relatório não pode ser gravado em “specs/report.txt”. Indique um arquivo fora da entrega, em uma pasta que exista.",
  ],
  [
    "reference primes",
    `The words do not fit the command. Usage: ${usage}`,
    `As palavras não servem para este comando. Uso: ${uso}`,
  ],
  [
    "reference primes teacher",
    `The words do not fit the command. Usage: ${usage}`,
    `As palavras não servem para este comando. Uso: ${uso}`,
  ],
  [
    "reference prims server",
    "There is no exercise “prims”. Choose primes, uppercase, oracle, or divisors.",
    "O exercício “prims” não existe. Escolha primes, uppercase, oracle ou divisors.",
  ],
  [
    "reference primes server --dialect struct:z",
    '--dialect does not take “struct:z”. Write one format that carries what the exercise sends (numbers: text or "struct:<q"; sentences: utf-8; lists: "elements:<q"), or two with a comma between them: the question\'s and the answer\'s.',
    '--dialect não aceita “struct:z”. Escreva um formato que sirva para o que o exercício envia (números: text ou "struct:<q"; frases: utf-8; listas: "elements:<q"), ou dois separados por vírgula: o da pergunta e o da resposta.',
  ],
  [
    "cases prims",
    "There is no exercise “prims”. Choose divisors, oracle, primes, or uppercase.",
    "O exercício “prims” não existe. Escolha divisors, oracle, primes ou uppercase.",
  ],
];

/** What only the process of a lane finds out. */
const wrongForTheGrading: readonly WrongWords[] = [
  [
    "fixtures/primes/accepted/lecture-style --case primes/server/edge/tow",
    "The exercise “primes” has no case “primes/server/edge/tow”. Did you mean “primes/server/edge/two”?",
    "O exercício “primes” não tem o caso “primes/server/edge/tow”. Você quis dizer “primes/server/edge/two”?",
  ],
  [
    "fixtures/primes/accepted/lecture-style --policy nowhere.json",
    "There is no file “nowhere.json”. Check its name and the folder you are in.",
    "O arquivo “nowhere.json” não existe. Confira o nome e a pasta em que você está.",
  ],
  [
    'fixtures/primes/accepted/lecture-style --server "python3',
    'The command “"python3” cannot be understood: it is empty, or a quotation mark is not closed.',
    'Não dá para entender o comando “"python3”: está vazio ou falta fechar as aspas.',
  ],
];

/** What the command would say at its end, without a process of its own; in English each test has one. */
function farewellInPortuguese(words: readonly string[]): Promise<Farewell> {
  const typed = [...words, "--lang", "pt-BR"];
  return commandLine(typed, { version: "0", locale: "pt-BR" }).then(
    (exitCode) => ({ sentence: "", exitCode }),
    (error: unknown) => sayError(error, "pt-BR"),
  );
}

describe("wrong words", () => {
  test.each(wrongWords)(
    "are answered with one sentence: grade %s",
    async (line, english, portuguese) => {
      const words = line === "" ? [] : line.split(" ");

      const said = await grade(words);
      const translated = await farewellInPortuguese(words);

      expect(said).toEqual({
        exitCode: 2,
        stdout: "",
        stderr: `grade: ${english}\n`,
      });
      expect(translated).toEqual({ exitCode: 2, sentence: portuguese });
    },
  );

  test.each(wrongForTheGrading)(
    "are answered with one sentence: grade %s",
    async (line, english, portuguese) => {
      const words = line.split(" ");

      const said = await Promise.all([
        grade(words),
        grade([...words, "--lang", "pt-BR"]),
      ]);

      expect(said).toEqual([
        { exitCode: 2, stdout: "", stderr: `grade: ${english}\n` },
        { exitCode: 2, stdout: "", stderr: `grade: ${portuguese}\n` },
      ]);
    },
  );
});

describe("a submission that cannot be used", () => {
  test("is named where it is empty", async () => {
    const folder = await temporaryFolder();

    const said = await grade([folder, "--lang", "pt-BR"]);

    expect(said).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: `grade: A pasta “${folder}” está vazia: não há programa para corrigir.\n`,
    });
  });

  test("is named where it may not be read", async (context) => {
    if (process.platform === "win32")
      context.skip("Windows has no such permissions");
    const folder = await submissionOf({ "server.py": "print(1)\n" });
    await chmod(join(folder, "server.py"), 0o000);
    // Root may read everything, so that the command then runs as nobody, who may not even look into the folder.
    const isRoot = process.getuid?.() === 0;

    const said = await grade([folder], isRoot ? { uid: 65_534 } : {});

    if (said.stderr.includes("MODULE_NOT_FOUND"))
      context.skip("another user cannot read the command here");
    const path = isRoot ? folder : join(folder, "server.py");
    expect(said).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: `grade: “${path}” cannot be read: EACCES. Check its permissions.\n`,
    });
  });
});

describe("a broken spec", () => {
  test("is shown with its line, and nothing is graded", async () => {
    const specs = await temporaryFolder();
    await cp(join(root, "specs/primes"), join(specs, "primes"), {
      recursive: true,
    });
    const file = join(specs, "primes/edge.json");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace('"connect"', '"conect"'));

    const said = await grade([
      "fixtures/primes/accepted/lecture-style",
      "--specs",
      specs,
    ]);

    expect(said.exitCode).toBe(2);
    expect(said.stdout).toBe("");
    expect(said.stderr).toMatch(
      /^grade: The spec is broken, so nothing was graded:\n.*edge\.json:\d+:\d+: expected .* found "conect" \(did you mean "connect"\?\)/,
    );
  });

  test("is no different where it is a policy", async () => {
    const folder = await submissionOf({ "policy.json": '{ "groups": 1 }' });
    const file = join(folder, "policy.json");

    const said = await grade([
      "fixtures/primes/accepted/lecture-style",
      "--policy",
      file,
      "--lang",
      "pt-BR",
    ]);

    expect(said.exitCode).toBe(2);
    expect(said.stderr).toContain(
      `A especificação está errada, e nada foi corrigido:\n${file}:1:13: `,
    );
  });

  test("cannot weigh a group that there is not", async () => {
    const { folder } = await primesSubmission();
    const file = join(await temporaryFolder(), "policy.json");
    await writeFile(file, '{ "groups": { "style": 10 } }');

    const said = await grade([folder, "--policy", file]);

    expect(said.stderr).toBe(
      "grade: The policy gives weight to the group “style”, which the exercise does not have. Choose requirements, core, edge, or robustness.\n",
    );
    expect(said.exitCode).toBe(2);
  });
});

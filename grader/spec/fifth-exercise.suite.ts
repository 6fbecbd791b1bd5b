import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An exercise that no file of the grader knows: the server adds up a list. */
export const fifthExerciseId = "sums";

const exercise = {
  id: fifthExerciseId,
  title: { "pt-BR": "Somas", en: "Sums" },
  request: { name: "terms", type: "integers", comparison: "exact" },
  reply: { name: "sum", type: "integer" },
  customaryPorts: [12000],
  groups: [
    { id: "core", weight: 100 },
    { id: "robustness", weight: 0 },
  ],
  pair: {
    group: "core",
    weight: 10,
    request: { terms: ["1", "2"] },
    requirement: {
      "pt-BR": "O seu cliente mostra o que o seu servidor responde.",
      en: "Your client shows what your server answers.",
    },
  },
  acquaintance: [
    { terms: ["10", "7"], sum: "17" },
    { terms: ["100", "20", "3"], sum: "123" },
    { terms: ["400", "56"], sum: "456" },
  ],
};

const requirement = {
  "pt-BR": "O servidor responde a soma dos números da lista.",
  en: "The server answers the sum of the numbers in the list.",
};

const core = {
  cases: [
    {
      id: "sums/server/core/three-terms",
      role: "server",
      weight: 50,
      requirement,
      draw: { last: { from: "1", to: "1" } },
      steps: [
        { connect: "a" },
        { send: { terms: ["40", "-3", { drawn: "last" }] }, on: "a" },
        { receive: { sum: "38" }, on: "a" },
        { close: "a" },
      ],
    },
    {
      id: "sums/client/core/shows-the-sum",
      role: "client",
      weight: 50,
      requirement: {
        "pt-BR": "O cliente mostra a soma que o servidor respondeu.",
        en: "The client shows the sum that the server answered.",
      },
      steps: [
        { start: { terms: ["2", "3"] } },
        { connect: "a" },
        { receive: { terms: ["2", "3"] }, on: "a" },
        { send: { sum: "4711" }, on: "a" },
        { close: "a" },
        { "expect-output": { sum: "4711" } },
      ],
    },
  ],
};

const robustness = {
  cases: [
    {
      id: "sums/server/robustness/empty-list",
      role: "server",
      weight: 1,
      requirement,
      steps: [
        { connect: "a" },
        { send: { terms: [] }, on: "a" },
        { receive: "whatever", on: "a" },
        { close: "a" },
      ],
    },
  ],
};

/** Writes the exercise into a folder of specs of its own; the caller removes the folder. */
export async function writeFifthExercise(): Promise<string> {
  const specsFolder = await mkdtemp(join(tmpdir(), "specs-"));
  const folder = join(specsFolder, fifthExerciseId);
  await mkdir(folder);
  const files = { exercise, core, robustness };
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, `${name}.json`), JSON.stringify(content));
  return specsFolder;
}

export async function removeSpecs(specsFolder: string): Promise<void> {
  await rm(specsFolder, { recursive: true });
}

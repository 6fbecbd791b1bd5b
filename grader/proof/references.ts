/**
 * `npm run proof:references`: each reference pair gets all points, in every dialect of the table below. Words behind `--`
 * choose exercises.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gradeFolder, reportOf } from "../../fixtures/grading.ts";
import { inTurns } from "./in-turns.ts";
import { runProof } from "./run-proof.ts";

/** At least six for each exercise; `primes` prescribes `struct`. */
const dialects: Readonly<Record<string, readonly string[]>> = {
  primes: [
    "struct:<q,struct:<q",
    "struct:!I,struct:!Q",
    "struct:i,struct:q",
    "struct:<I,struct:<Q",
    "struct:!q,struct:!q",
    "struct:!i,struct:<d",
  ],
  divisors: [
    "struct:<q,pickle",
    "struct:!I,marshal",
    "struct:i,repr",
    "text,numbers:comma",
    "text/newline,json/newline",
    "struct:<q,counted:<i,<q",
    "struct:!i,elements:!i",
    "pickle,pickle/length:!I",
  ],
  uppercase: [
    "utf-8",
    "utf-8/newline",
    "utf-8/crlf",
    "mutf-8/length:!H",
    "utf-8/length:!I",
    "ascii",
    "pickle",
  ],
  oracle: [
    "utf-8",
    "utf-8/newline",
    "latin-1",
    "latin-1/newline",
    "mutf-8/length:!H",
    "utf-8/length:<I",
  ],
};

const command = fileURLToPath(new URL("../../dist/grade.js", import.meta.url));

/** Far from the ports of the fixtures; each grading has a network of its own. */
const port = "12345";

interface Pair {
  readonly exercise: string;
  readonly dialect: string;
}

const chosen = process.argv.slice(2);
await runProof(proveAll);

async function proveAll(signal: AbortSignal): Promise<boolean> {
  const pairs = Object.entries(dialects)
    .filter(([exercise]) => chosen.length === 0 || chosen.includes(exercise))
    .flatMap(([exercise, ids]) =>
      ids.map((dialect) => ({ exercise, dialect })),
    );
  const folder = await mkdtemp(join(tmpdir(), "grade-references-"));
  try {
    await writeFile(join(folder, "read-me.txt"), "see the command line");
    const setting = { atOnce: 2, signal };
    const all = await inTurns(pairs, setting, (pair) =>
      prove(pair, folder, signal),
    );
    console.log(`${all.length} pairs, ${all.filter(isFull).length} with 100`);
    return all.every(isFull);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function isFull(score: number | null): boolean {
  return score === 100;
}

async function prove(
  { exercise, dialect }: Pair,
  folder: string,
  signal: AbortSignal,
): Promise<number | null> {
  const program = (role: string): string =>
    `"${process.execPath}" "${command}" reference ${exercise} ${role} --port ${port} --dialect ${dialect}`;
  const words = [
    ...["--exercise", exercise, "--isolation", "require", "--port", port],
    ...["--server", program("server"), "--client", program("client")],
  ];
  const grading = await gradeFolder(folder, words, { signal });
  const report = reportOf(grading);
  const failing = report.exercises
    .flatMap(({ cases }) => cases)
    .filter(({ verdict }) => verdict === "fail")
    .map(({ id }) => id);
  const { score } = report.totals;
  console.log(`${exercise} in ${dialect}: ${score ?? "no score"}`);
  for (const id of failing) console.log(`  fails ${id}`);
  return score;
}

import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { chmod, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type TestContext,
  beforeAll,
  describe,
  expect,
  expectTypeOf,
  test,
} from "vitest";
import {
  type DoctorDocument as DocumentOfSchema,
  validateDoctor,
} from "../spec/generated/validators.js";
import type {
  DoctorDocument,
  DoctorFinding,
} from "./doctor/doctor-document.ts";
import { command, grade } from "./grade.suite.ts";
import {
  primesSubmission,
  removeFoldersAfterwards,
  temporaryFolder,
} from "./submissions.suite.ts";

removeFoldersAfterwards();

/** Types made from a schema are mutable, the contracts are not; otherwise they must be the same. */
type Immutable<Type> = Type extends object
  ? { readonly [Key in keyof Type]: Immutable<Type[Key]> }
  : Type;

test("the document's schema and its type say the same", () => {
  expectTypeOf<DoctorDocument>().toExtend<Immutable<DocumentOfSchema>>();
  expectTypeOf<Immutable<DocumentOfSchema>>().toExtend<DoctorDocument>();
});

interface Diagnosis {
  readonly document: DoctorDocument;
  readonly exitCode: number | null;
}

function diagnosisIn(stdout: string, exitCode: number | null): Diagnosis {
  const document: unknown = JSON.parse(stdout);
  if (validateDoctor(document)) return { document, exitCode };
  throw new Error(JSON.stringify(validateDoctor.errors));
}

async function diagnose(
  environment: Readonly<Record<string, string>> = {},
): Promise<Diagnosis> {
  const words = ["doctor", "--format", "json"];
  const { stdout, exitCode } = await grade(words, { environment });
  return diagnosisIn(stdout, exitCode);
}

/** The same from within a namespace that this script prepares and that goes with it; `null`: the machine gives none. */
function diagnoseIn(script: string, options: string[]): Diagnosis | null {
  const file = "unshare";
  const prefix = ["--user", ...options, "--", "sh", "-c"];
  const run = (rest: readonly string[]) =>
    spawnSync(file, [...prefix, ...rest], {
      encoding: "utf8",
      env: { ...process.env, TMPDIR: "/tmp" },
    });
  const isPossible = run([`${script}\ntrue`]).status === 0;
  if (!isPossible) return null;
  const words = [process.execPath, command, "doctor", "--format", "json"];
  const { stdout, status } = run([`${script}\nexec "$@"`, "sh", ...words]);
  return diagnosisIn(stdout, status);
}

function findingOn(topic: string, { document }: Diagnosis): DoctorFinding {
  const found = document.findings.find((finding) => finding.topic === topic);
  if (found !== undefined) return found;
  throw new Error(`nothing was found on ${topic}`);
}

describe("the doctor", () => {
  let here: Diagnosis;

  beforeAll(async () => {
    here = await diagnose();
  });

  test("finds that this machine, on which the tests run, can grade", () => {
    const marks = here.document.findings.map(({ mark }) => mark);

    expect([here.exitCode, here.document.canGrade]).toEqual([0, true]);
    expect(marks).not.toContain("missing");
  });

  test("says something on every subject once", (context) => {
    const topics = here.document.findings.map(({ topic }) => topic);

    context.skip(
      findingOn("network", here).kind !== "own-network",
      "without a network of its own, its addresses are not looked at",
    );
    expect(topics).toEqual([
      ...["node", "system", "capacity", "folder", "network"],
      ...["addresses", "states", "interpreter", "languages", "walls"],
    ]);
  });

  test.each([
    ["en", "What this machine offers", "This machine can grade."],
    ["pt-BR", "O que esta máquina oferece", "Esta máquina pode corrigir."],
  ] as const)(
    "says the same in %s as in the document",
    async (locale, title, verdict) => {
      const { exitCode, stdout, stderr } = await grade([
        ...["doctor", "--lang", locale],
      ]);

      const text = stdout.replace(/\s+/g, " ");
      expect([exitCode, stderr]).toEqual([0, ""]);
      expect(text).toContain(title);
      expect(text).toContain(verdict);
      for (const { meaning } of here.document.findings)
        expect(text).toContain(meaning[locale]);
    },
  );

  test("takes no further word", async () => {
    const { exitCode, stdout, stderr } = await grade(["doctor", "who"]);

    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(
      "grade: The words do not fit the command. Usage: grade doctor [options]\n",
    );
  });

  test("has a help of its own", async () => {
    const { stdout } = await grade(["doctor", "--help", "--lang", "pt-BR"]);

    expect(stdout).toContain("Uso: grade doctor [opções]");
    expect(stdout).toContain("--format text|json");
    expect(stdout).not.toContain("--policy");
  });
});

const folders = ["/usr/bin", "/bin", "/usr/sbin", "/sbin"];
const tools = [
  ...["setpriv", "unshare", "nsenter", "ip", "sh", "cat", "true"],
  "python3",
];

/** A search path with these commands of the system alone, and with a package manager that is never called. */
async function pathWith(names: readonly string[]): Promise<string> {
  const folder = await temporaryFolder();
  await chmod(folder, 0o755);
  for (const name of names) {
    const found = folders.map((one) => join(one, name)).find(existsSync);
    if (found !== undefined) await symlink(found, join(folder, name));
  }
  await writeFile(join(folder, "apt-get"), "", { mode: 0o755 });
  return folder;
}

/** Where administrators' tools lie beside all others, nothing can be hidden by the search path. */
function skipWhereNothingHides({ skip }: TestContext): void {
  skip(process.platform !== "linux", "only Linux has lanes");
  const isOne = realpathSync("/usr/sbin") === realpathSync("/usr/bin");
  skip(isOne, "all commands of this system are in one folder");
}

/** A user who may prepare the namespace, and then gives up all rights. */
const ordinary = ["--map-user=12345", "--map-group=12345", "--keep-caps"];
const becomeOrdinary = `set -- setpriv --inh-caps=-all --ambient-caps=-all -- "$@"
`;

describe("the doctor, on a machine without", () => {
  test("unshare, still grades and says what to install", async (context) => {
    skipWhereNothingHides(context);
    const path = await pathWith(tools.filter((name) => name !== "unshare"));

    const diagnosis = await diagnose({ PATH: path });

    expect(diagnosis.exitCode).toBe(0);
    const { kind, mark, remedy } = findingOn("network", diagnosis);
    expect([kind, mark]).toEqual(["no-own-network", "weaker"]);
    expect(remedy).toMatch(/^(sudo )?apt-get install -y util-linux$/);
  });

  test("Python cannot grade, and says what to install", async (context) => {
    skipWhereNothingHides(context);
    const path = await pathWith(tools.filter((name) => name !== "python3"));

    const diagnosis = await diagnose({ PATH: path });

    expect([diagnosis.exitCode, diagnosis.document.canGrade]).toEqual([
      3,
      false,
    ]);
    const { kind, mark, remedy } = findingOn("interpreter", diagnosis);
    expect([kind, mark]).toEqual(["no-interpreter", "missing"]);
    expect(remedy).toMatch(/^(sudo )?apt-get install -y python3$/);
  });

  test("nft says what to install so that every port is heard", (context) => {
    const script = `set -e
for nft in /usr/sbin/nft /usr/bin/nft; do
  if test -e "$nft"; then mount --bind /dev/null "$nft"; fi
done
${becomeOrdinary}`;

    const diagnosis = diagnoseIn(script, [...ordinary, "--mount"]);

    if (diagnosis === null || findingOn("network", diagnosis).mark !== "ok")
      return context.skip("this machine gives no namespace in a namespace");
    const { kind, mark, remedy } = findingOn("addresses", diagnosis);
    expect([kind, mark]).toEqual(["every-host", "weaker"]);
    expect(remedy ?? "install nftables").toMatch(/ nftables$/);
  });

  test("bwrap says what to install so that files are walled off", async (context) => {
    skipWhereNothingHides(context);
    const path = await pathWith([...tools, "mount", "prlimit"]);

    const diagnosis = await diagnose({ PATH: path });

    if (findingOn("network", diagnosis).mark !== "ok")
      return context.skip("this machine gives no network of its own");
    const { kind, mark, remedy } = findingOn("walls", diagnosis);
    expect([kind, mark]).toEqual(["no-walls", "weaker"]);
    expect(remedy).toMatch(/^(sudo )?apt-get install -y bubblewrap$/);
  });

  test("user namespaces says which limit to raise", (context) => {
    const script = `set -e
echo 0 > /proc/sys/user/max_user_namespaces
${becomeOrdinary}`;

    const diagnosis = diagnoseIn(script, ordinary);

    if (diagnosis === null)
      return context.skip("this machine gives no user namespace");
    const { kind, mark, found, remedy } = findingOn("network", diagnosis);
    expect([kind, mark]).toEqual(["no-own-network", "weaker"]);
    expect(found.en).toContain("No space left on device");
    expect(remedy).toBe("sudo sysctl -w user.max_user_namespaces=10000");
    expect(diagnosis.exitCode).toBe(0);
  });

  test("a folder for temporary files cannot grade", (context) => {
    const script = `set -e
for folder in /tmp /var/tmp; do
  mount --bind "$folder" "$folder"
  mount -o remount,bind,ro "$folder"
done
`;

    const diagnosis = diagnoseIn(script, ["--map-root-user", "--mount"]);

    if (diagnosis === null)
      return context.skip("this machine gives no user namespace");
    const { kind, mark } = findingOn("folder", diagnosis);
    expect([kind, mark]).toEqual(["no-temporary-folder", "missing"]);
    expect(diagnosis.exitCode).toBe(3);
  });
});

test("the doctor says what the shim of a version manager would cost", async (context) => {
  skipWhereNothingHides(context);
  context.skip(!existsSync("/usr/bin/python3"), "Python is elsewhere here");
  const path = await pathWith(tools.filter((name) => name !== "python3"));
  const shim = join(path, "python3");
  await writeFile(shim, '#!/bin/sh\nexec /usr/bin/python3 "$@"\n');
  await chmod(shim, 0o755);

  const diagnosis = await diagnose({ PATH: path });

  const { mark, found, meaning } = findingOn("interpreter", diagnosis);
  expect(mark).toBe("ok");
  expect(found.en).toMatch(/^Python 3\S+, at \/usr\/bin\/python3/);
  expect(meaning.en).toContain(`by way of ${shim} it would take`);
});

test("a grading that must have a network of its own names the remedy where there is none", async (context) => {
  skipWhereNothingHides(context);
  const path = await pathWith(tools.filter((name) => name !== "unshare"));
  const { folder } = await primesSubmission();

  const { exitCode, stdout, stderr } = await grade(
    [folder, "--exercise", "primes", "--isolation", "require"],
    { environment: { PATH: path } },
  );

  expect([exitCode, stdout]).toEqual([3, ""]);
  expect(stderr).toMatch(
    /^grade: This machine gives the submission no network of its own: setpriv: .*unshare.* To get one, run “(sudo )?apt-get install -y util-linux”, or use --isolation auto\./,
  );
});

/**
 * Around the whole test suite: tests run the real command, built from the source as it is now, and leave nothing behind.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { remainingProcesses } from "./remaining-processes.mjs";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What ends on its own accord is given this long; nothing that was forgotten ends in it. */
const graceMs = 3000;

/** @param {readonly string[]} args */
function build(args) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return status === 0;
}

/** Without a command, the tests that run it fail; the others can still tell something. */
function buildCommand() {
  const isBuilt =
    build(["grader/build/generate.mjs"]) &&
    build(["grader/build/bundle.mjs", "--keep-old"]);
  if (isBuilt) return;
  rmSync(join(root, "dist/grade.js"), { force: true });
  console.error("The command could not be built; tests that run it will fail.");
}

/** @param {string} folder */
function remainingFolders(folder) {
  return readdirSync(folder).filter((name) => name.startsWith("grade-"));
}

/** @param {string} folder */
async function settledLeaks(folder) {
  const until = Date.now() + graceMs;
  for (;;) {
    const leaks = [
      ...remainingProcesses(folder).map((line) => `process ${line}`),
      ...remainingFolders(folder).map((name) => `temporary folder ${name}`),
    ];
    if (leaks.length === 0 || Date.now() > until) return leaks;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** All temporary files of the suite lie below one folder, which also marks its processes: see `remainingProcesses`. */
function ownTemporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "grade-suite-"));
  // Where root runs the tests, a student in a lane is another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
  return folder;
}

/** Each start of Node would read those certificates, which costs more than the rest of it; no test speaks TLS. */
function forgetCertificates() {
  delete process.env["NODE_EXTRA_CA_CERTS"];
}

export function setup() {
  forgetCertificates();
  buildCommand();
  const folder = ownTemporaryFolder();
  return async () => {
    const leaks = await settledLeaks(folder);
    for (const leak of leaks) console.error(`Left behind by a test: ${leak}`);
    // vitest reports an error of a teardown, but does not fail for it.
    if (leaks.length > 0) process.exitCode = 1;
    rmSync(folder, { recursive: true, force: true });
  };
}

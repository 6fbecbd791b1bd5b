/**
 * Installs what only the system's package manager can give, and only what is missing.
 * One line is printed for each; a machine that has all is left alone.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * @typedef {object} Need
 * @property {string} command the name that must be found
 * @property {string} package what Debian and Ubuntu call the package that brings it
 * @property {string} why
 */

/** @type {readonly Need[]} */
const needs = [
  {
    command: "python3",
    package: "python3",
    why: "students' programs are written in Python",
  },
  ...(process.platform === "linux" ? forLanes() : []),
];

/**
 * Without these a submission is graded on the machine's own network.
 * @returns {readonly Need[]}
 */
function forLanes() {
  const why = "each submission gets a network of its own";
  return [
    { command: "ip", package: "iproute2", why },
    { command: "unshare", package: "util-linux", why },
    { command: "setpriv", package: "util-linux", why },
  ];
}

/** @param {string} command */
function isThere(command) {
  const name = process.platform === "win32" ? `${command}.exe` : command;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.some((folder) => isExecutable(join(folder, name)));
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {readonly string[]} command */
function asRoot(command) {
  return process.getuid?.() === 0 ? command : ["sudo", "-n", ...command];
}

/**
 * stdout is this script's own; the package manager's many lines go where progress goes.
 * @param {readonly string[]} command
 */
function run([program = "", ...args]) {
  spawnSync(program, args, {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

/** @param {readonly Need[]} missing */
function install(missing) {
  if (missing.length === 0 || !isThere("apt-get")) return;
  const packages = missing.map((need) => need.package);
  run(asRoot(["apt-get", "update"]));
  run(
    asRoot([
      "apt-get",
      "install",
      "-y",
      "--no-install-recommends",
      ...packages,
    ]),
  );
}

/**
 * @param {Need} need
 * @param {boolean} wasMissing
 */
function stateOf(need, wasMissing) {
  if (!wasMissing) return "is there";
  if (isThere(need.command)) return "installed";
  return `MISSING, and it could not be installed here; Debian and Ubuntu call its package ${need.package}`;
}

const missing = needs.filter(({ command }) => !isThere(command));
install(missing);
for (const need of needs)
  console.log(
    `${need.command}: ${stateOf(need, missing.includes(need))} (needed because ${need.why})`,
  );
if (!needs.every(({ command }) => isThere(command))) process.exitCode = 1;

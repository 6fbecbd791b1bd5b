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
 * @property {boolean} [isOptional] whether the grader does with less where it is missing
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
    {
      command: "nft",
      package: "nftables",
      why: "a client is found wherever it connects to",
      isOptional: true,
    },
    {
      command: "bwrap",
      package: "bubblewrap",
      why: "a submission sees nothing of the machine's files",
      isOptional: true,
    },
  ];
}

/**
 * Commands of the system stand in folders that an ordinary user's search path does not have.
 * @param {string} command
 */
function isThere(command) {
  const name = process.platform === "win32" ? `${command}.exe` : command;
  const path = (process.env["PATH"] ?? "").split(delimiter);
  const folders = [...path, "/usr/sbin", "/sbin"];
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
  run(asRoot(["apt-get", "update"]));
  // Apart, so that a package that cannot be had keeps none of the others away.
  installAll(missing.filter(({ isOptional }) => !isOptional));
  installAll(missing.filter(({ isOptional }) => isOptional));
}

/** @param {readonly Need[]} missing */
function installAll(missing) {
  if (missing.length === 0) return;
  const packages = missing.map((need) => need.package);
  const options = ["-y", "--no-install-recommends"];
  run(asRoot(["apt-get", "install", ...options, ...packages]));
}

/**
 * @param {Need} need
 * @param {boolean} wasMissing
 */
function stateOf(need, wasMissing) {
  if (!wasMissing) return "is there";
  if (isThere(need.command)) return "installed";
  const loss = need.isOptional ? "missing, but not needed" : "MISSING";
  return `${loss}; it could not be installed here; Debian and Ubuntu call its package ${need.package}`;
}

const missing = needs.filter(({ command }) => !isThere(command));
install(missing);
for (const need of needs)
  console.log(
    `${need.command}: ${stateOf(need, missing.includes(need))} (${need.isOptional ? "useful" : "needed"} because ${need.why})`,
  );
const isReady = needs.every(
  ({ command, isOptional }) => isOptional === true || isThere(command),
);
if (!isReady) process.exitCode = 1;

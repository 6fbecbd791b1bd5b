import { basename } from "node:path";
import { tmpdir } from "node:os";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { GraderFault } from "../core/errors.ts";
import { resolveInterpreter } from "./interpreter.ts";
import { launch } from "./launch.ts";
import { needsUnix, startSource } from "./programs/start-python.suite.ts";

const printOwnPath = ["-e", "process.stdout.write(process.execPath)"];
const missing = "grade-has-no-such-interpreter";

describe("resolveInterpreter", () => {
  it("says which interpreter the machine lacks", async () => {
    const names = [missing, `${missing}-either`];

    const path = resolveInterpreter({ language: "none", names, printOwnPath });

    const fault = {
      kind: "interpreter-missing",
      language: "none",
      name: missing,
    };
    await expect(path).rejects.toThrowError(GraderFault);
    await expect(path).rejects.toMatchObject({ fault });
  });

  it("takes the first name that the machine has", async () => {
    const names = [missing, process.execPath];

    const path = await resolveInterpreter({
      language: "second",
      names,
      printOwnPath,
    });

    expect(path).toBe(process.execPath);
  });

  it("takes no interpreter that does not work", async () => {
    const path = resolveInterpreter({
      language: "broken",
      names: [process.execPath],
      printOwnPath: ["-e", "process.exit(3)"],
    });

    await expect(path).rejects.toMatchObject({
      fault: { kind: "interpreter-missing" },
    });
  });

  it("looks for each language once", async () => {
    const request = {
      language: "once",
      names: [process.execPath],
      printOwnPath,
    };
    const first = await resolveInterpreter(request);

    const again = await resolveInterpreter({ ...request, names: [missing] });

    expect(again).toBe(first);
  });
});

describe("launch", () => {
  const start = { folder: tmpdir(), environment: {} };

  it("is at fault itself when the program is not there to be started", async () => {
    const program = launch({ ...start, command: [missing] });

    await expect(program).rejects.toThrowError(GraderFault);
    await expect(program).rejects.toMatchObject({
      fault: { kind: "internal" },
    });
  });

  it("starts in the folder that it is given, with the very words", async () => {
    const word = 'a "b" $HOME * \\';
    const script =
      "process.stdout.write(JSON.stringify([process.cwd(), process.argv[1]]))";
    const command = [process.execPath, "-e", script, word];

    const program = await launch({ ...start, command });
    await program.ended;

    const [folder, received]: readonly unknown[] = Array.from<unknown>(
      JSON.parse(program.stdout.text),
    );
    expect(basename(String(folder))).toBe(basename(start.folder));
    expect(received).toBe(word);
    await program.stop();
  });

  it("gives the program its lane's environment and nothing of ours", async () => {
    vi.stubEnv("GRADE_SECRET", "ours");
    const program = await startSource(
      "import os",
      "print(*sorted(os.environ))",
    );

    await program.ended;
    vi.unstubAllEnvs();

    const names = program.stdout.text.trim().split(" ");
    expect(names).not.toContain("GRADE_SECRET");
    expect(names.filter((name) => !ofTheLane.includes(name))).toEqual([]);
  });

  describe("on Unix", () => {
    beforeEach(needsUnix);

    it("puts each program into a group of its own", async () => {
      const program = await startSource("import os", "print(os.getpgrp())");

      await program.ended;

      expect(Number(program.stdout.text)).toBe(program.pid);
    });
  });
});

/** What a program may find in its environment; the last one is how `launch` finds its descendants again. */
const ofTheLane = [
  "PATH",
  "SystemRoot",
  "ComSpec",
  "PATHEXT",
  "HOME",
  "TMPDIR",
  "TEMP",
  "LANG",
  "PYTHONUTF8",
  "PYTHONUNBUFFERED",
  "PYTHONDONTWRITEBYTECODE",
  "GRADE_PROGRAM",
];

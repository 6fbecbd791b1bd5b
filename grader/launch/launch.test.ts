import { realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { GraderFault } from "../core/errors.ts";
import { launch } from "./launch.ts";
import {
  environment,
  needsUnix,
  startSource,
} from "./programs/start-python.suite.ts";

const missing = "grade-has-no-such-program";

describe("launch", () => {
  const start = { folder: tmpdir(), environment: {} };

  it("is at fault itself when the program is not there to be started", async () => {
    const program = launch({ ...start, command: [missing] });

    await expect(program).rejects.toThrow(GraderFault);
    await expect(program).rejects.toMatchObject({
      fault: { kind: "internal" },
    });
  });

  it("starts in the folder that it is given, with the very words", async () => {
    const word = 'a "b" $HOME * \\';
    const script =
      "process.stdout.write(`${process.cwd()}\\n${process.argv[1]}`)";
    const command = [process.execPath, "-e", script, word];

    const program = await launch({ ...start, command });
    await program.ended;

    expect(program.stdout.text).toBe(
      `${await realpath(start.folder)}\n${word}`,
    );
    await program.stop();
  });

  it("gives the program the environment that it is given, and nothing of ours", async () => {
    vi.stubEnv("GRADE_SECRET", "ours");
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const program = await startSource("import os", "print(*os.environ)");

    await program.ended;

    const names = new Set(program.stdout.text.trim().split(" "));
    const marker = "GRADE_PROGRAM";
    expect(names).toEqual(new Set([...Object.keys(environment), marker]));
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

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { programFromCommand } from "./program-from-command.ts";
import { splitWords } from "./split-words.ts";

describe("splitWords", () => {
  it.each<[string, readonly string[] | null]>([
    ["python3 srv.py 5000", ["python3", "srv.py", "5000"]],
    ["  a \t b ", ["a", "b"]],
    [`a "b c" 'd e'`, ["a", "b c", "d e"]],
    [`a"b c"'d'e`, ["ab cde"]],
    [String.raw`a\ b "c\"d" 'e\f'`, ["a b", 'c"d', String.raw`e\f`]],
    [`a "" ''`, ["a", "", ""]],
    ["a $HOME *; b", ["a", "$HOME", "*;", "b"]],
    ["", []],
    [`a "b`, null],
    ["a 'b", null],
    ["a\\", null],
  ])("splits %j", (commandLine, words) => {
    expect(splitWords(commandLine)).toEqual(words);
  });
});

describe("programFromCommand", () => {
  it("reads what the named source says", async () => {
    const folder = await mkdtemp(join(tmpdir(), "grade-command-"));
    await writeFile(join(folder, "srv.py"), "pack('i', 1)\nport = 4444");

    const program = await programFromCommand(
      "server",
      "python3 srv.py 5000",
      folder,
    );
    await rm(folder, { recursive: true });

    expect(program).toEqual({
      role: "server",
      path: "python3 srv.py 5000",
      language: "python",
      command: ["python3", "srv.py", "5000"],
      recipe: null,
      folder,
      facts: {
        ports: [5000, 4444],
        writes: ["struct:i"],
        reads: [],
        readsArguments: false,
      },
    });
  });

  it.each([
    ["python3.11 -m server", "python"],
    ["/usr/bin/python3 -u nowhere.py", "python"],
    ["./server", "unknown"],
  ])("tells the language of %j", async (commandLine, language) => {
    const program = await programFromCommand("server", commandLine, tmpdir());

    expect(program.language).toBe(language);
  });

  it.each(["", "  ", `python3 "srv.py`])("refuses %j", async (commandLine) => {
    await expect(
      programFromCommand("server", commandLine, tmpdir()),
    ).rejects.toMatchObject({
      reason: { kind: "bad-command", command: commandLine },
    });
  });
});

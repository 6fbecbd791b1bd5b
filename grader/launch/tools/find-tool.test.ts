import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { GraderFault } from "../../core/errors.ts";
import { type ToolRequest, type ToolUser, findTool } from "./find-tool.ts";

const folder = mkdtempSync(join(tmpdir(), "grade-tools-"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function script(path: string, text: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
}

function userOf(
  path: string,
  lend: ToolUser["lend"] = (place) => Promise.resolve(place),
): ToolUser {
  const environment = { PATH: join(folder, path) };
  return { environment, asStudent: (command) => command, lend };
}

const request: ToolRequest = {
  language: "Any",
  names: ["grade-first", "grade-second"],
  asks: null,
  below: null,
};

describe.runIf(process.platform !== "win32")("findTool", () => {
  it("says which tool the machine lacks", async () => {
    const found = findTool(request, userOf("empty"));

    const fault = {
      kind: "interpreter-missing",
      language: "Any",
      name: "grade-first",
    };
    await expect(found).rejects.toThrow(GraderFault);
    await expect(found).rejects.toMatchObject({ fault });
  });

  it("takes the first name that the user has, as a link if it is one", async () => {
    script("real/tool", "exit 0");
    mkdirSync(join(folder, "links"));
    symlinkSync(join(folder, "real/tool"), join(folder, "links/grade-second"));

    const found = await findTool(request, userOf("links"));

    expect(found.path).toBe(join(folder, "links/grade-second"));
  });

  it("asks a launcher where it leads to", async () => {
    script("home/bin/any", "exit 0");
    script("asked/grade-first", `echo ${join(folder, "home")}`);
    const asked = { ...request, asks: ["--where"], below: "bin/any" };

    const found = await findTool(asked, userOf("asked"));

    expect(found.path).toBe(join(folder, "home/bin/any"));
  });

  it("looks among the versions of a launcher that starts none", async () => {
    const version = join(folder, "manager/versions/2.7/bin/grade-first");
    script("manager/shims/grade-first", "exit 127");
    script("manager/versions/2.7/bin/grade-first", `echo ${version}`);

    const found = await findTool(
      { ...request, asks: ["--where"] },
      userOf("manager/shims"),
    );

    expect(found.path).toBe(version);
  });

  it("tells a tool that was lent where its libraries are", async () => {
    script("closed/bin/grade-first", "exit 0");
    const lend = () => Promise.resolve("/lent");

    const found = await findTool(request, userOf("closed/bin", lend));

    expect(found).toEqual({
      path: "/lent/bin/grade-first",
      environment: { LD_LIBRARY_PATH: "/lent/lib" },
    });
  });

  it("says which tool cannot be lent, and why", async () => {
    script("closed/bin/grade-first", "exit 0");
    const lend = () => Promise.reject(new Error("not permitted"));

    const found = findTool(request, userOf("closed/bin", lend));

    const fault = {
      kind: "tool-closed",
      language: "Any",
      said: "not permitted",
    };
    await expect(found).rejects.toMatchObject({ fault });
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { installationAt } from "./tool-paths.ts";

const home = mkdtempSync(join(tmpdir(), "grade-home-"));

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

vi.stubEnv("HOME", home);
for (const path of [
  "lib/python3.12/os.py",
  "lib/libpython3.12.so",
  "lib/secrets/key",
  ".local/lib/ruby/3.3/set.rb",
  ".local/share/applications/x",
]) {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), "");
}

describe.skipIf(process.platform === "win32")("a student is shown", () => {
  it.each([
    ["/opt/jdk-21/bin/java", "/opt/jdk-21", [""]],
    ["/usr/local/go/bin/go", "/usr/local/go", [""]],
    ["/srv/tools/compiler", "/srv/tools", [""]],
    ["/opt/compiler", "/opt", ["compiler"]],
    ["/opt/bin/no-such-compiler", "/opt", ["bin/no-such-compiler"]],
    ["/no-such-compiler", "/", ["no-such-compiler"]],
    ["/home/no-such-user/compiler", "/home/no-such-user", ["compiler"]],
  ])("of the tool %s in %s %j", (tool, folder, parts) => {
    expect(installationAt(tool)).toEqual({ folder, parts });
  });

  it.each([
    ["sdk/bin/go", "sdk", [""]],
    ["compiler", "", ["compiler"]],
    ["bin/go", "", ["bin/go"]],
    [
      "bin/python3.12",
      "",
      ["bin/python3.12", "lib/libpython3.12.so", "lib/python3.12"],
    ],
    [".local/bin/ruby", ".local", ["bin/ruby", "lib/ruby"]],
  ])("of the tool %s of a home in %j there %j", (tool, folder, parts) => {
    const installation = installationAt(join(home, tool));

    expect({
      ...installation,
      parts: installation.parts.toSorted(),
    }).toEqual({ folder: join(home, folder), parts });
  });
});

import { execFileSync } from "node:child_process";
import { access, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Lane, openLane } from "./lane.ts";
import { strangers } from "./strangers.ts";

async function openHostLane(): Promise<Lane> {
  const lane = await openLane({ network: "host", because: null });
  onTestFinished(() => lane.close());
  return lane;
}

function homeOf({ environment }: Lane): string {
  return environment["HOME"] ?? "";
}

describe("a lane on the machine's own network", () => {
  it("has an empty home that no other lane has", async () => {
    const one = await openHostLane();
    const other = await openHostLane();

    const found = await readdir(homeOf(one));

    expect(found).toEqual([]);
    expect(homeOf(one)).not.toBe(homeOf(other));
  });

  it("removes its home with all that a program left there, however often it is closed", async () => {
    const lane = await openHostLane();
    await writeFile(join(homeOf(lane), "left"), "behind");

    await lane.close();
    await lane.close();

    const reading = access(homeOf(lane));
    await expect(reading).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("gives a submission's programs a copy of their own", async () => {
    const lane = await openHostLane();
    const root = await mkdtemp(join(tmpdir(), "submission-"));
    onTestFinished(() => rm(root, { recursive: true, force: true }));
    await writeFile(join(root, "server.py"), "");

    await lane.admit({ root, files: ["server.py"], sha256: "" });
    await writeFile(join(lane.placeOf(root), "log"), "written");

    expect(lane.placeOf(root).startsWith(homeOf(lane))).toBe(true);
    await expect(readdir(root)).resolves.toEqual(["server.py"]);
  });

  it.skipIf(process.getuid?.() !== 0)(
    "never runs a command as the real root",
    async () => {
      const lane = await openHostLane();
      const [file = "", ...words] = lane.asStudent(["id", "-u"]);

      const uid = Number(execFileSync(file, words, { encoding: "utf8" }));

      expect(uid).toBeGreaterThanOrEqual(strangers.first);
    },
  );

  it.skipIf(process.getuid?.() !== 0)(
    "gives a program's variables to it alone, and not to root, who starts it",
    async () => {
      const { walls, environment } = await openHostLane();
      const its = { ...environment, LD_LIBRARY_PATH: ".", PATH: "/bin" };
      const command = ["sh", "-c", "echo $LD_LIBRARY_PATH $PATH"];

      const begun = walls.aroundProgram({ command, environment: its });

      const [file = "", ...words] = begun.command;
      const env = begun.environment;
      expect(Object.keys(env)).toEqual(["PATH"]);
      expect(env["PATH"]).not.toBe("/bin");
      expect(execFileSync(file, words, { env, encoding: "utf8" })).toBe(
        ". /bin\n",
      );
    },
  );

  it("says what it is", async () => {
    const { kind, walls } = await openHostLane();

    expect(kind).toEqual({ network: "host", because: null });
    expect(walls.name).toBe("none");
  });
});

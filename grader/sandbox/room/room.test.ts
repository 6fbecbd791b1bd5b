import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it, onTestFinished } from "vitest";
import { isOffered, runInLane } from "../network/offers.suite.ts";

const sources = fileURLToPath(new URL(".", import.meta.url));

/** Runs a script in a lane that has `openRoom`, `start` and `processesHere`; what it prints, as JSON. */
async function inLane(body: string): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), "grade-room-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const contents = `
    import { spawn } from "node:child_process";
    import { once } from "node:events";
    import { readFileSync, readdirSync } from "node:fs";
    import { openRoom } from "./room.ts";
    import { Rooms } from "./rooms.ts";
    const processesHere = (word) => readdirSync("/proc").filter((pid) => {
      try { return readFileSync("/proc/" + pid + "/cmdline", "latin1").startsWith(word); } catch { return false; }
    }).length;
    const start = async (room, ...words) => {
      const [file, ...rest] = room.inside(words, "/tmp");
      const child = spawn(file, rest, { detached: true, stdio: ["ignore", "pipe", "ignore"] });
      let said = "";
      child.stdout.on("data", (chunk) => { said += chunk; });
      const [code, signal] = await once(child, "exit");
      return { said: said.trim(), code, signal };
    };
    const room = await openRoom();
    ${body}
    process.exit();
  `;
  const stdin = { contents, resolveDir: sources, loader: "ts" } as const;
  const options = { bundle: true, format: "esm", platform: "node" } as const;
  const { outputFiles } = await build({ stdin, ...options, write: false });
  const script = join(folder, "script.mjs");
  writeFileSync(script, outputFiles[0]?.text ?? "");
  const { stdout, stderr } = runInLane([process.execPath, script]);
  return stdout === "" ? stderr : JSON.parse(stdout);
}

function hasNoRooms(): boolean {
  const tries = ["unshare", "nsenter"].map((command) =>
    spawnSync(command, ["--version"]),
  );
  return tries.some(({ status }) => status !== 0) || !isOffered("own-network");
}

describe.skipIf(hasNoRooms())("a room", () => {
  it("starts a program in its folder, which ends as it ends anywhere", async () => {
    const ends = await inLane(`console.log(JSON.stringify([
      await start(room, "pwd"),
      await start(room, "sh", "-c", "exit 137"),
      await start(room, "sh", "-c", "kill -ABRT $$"),
    ]));`);

    expect(ends).toEqual([
      { said: "/tmp", code: 0, signal: null },
      { said: "", code: 137, signal: null },
      { said: "", code: null, signal: "SIGABRT" },
    ]);
  });

  it("keeps a program from ending whoever started it, and shows it no other", async () => {
    const said = await inLane(`
      const end = await start(room, "sh", "-c", "kill -9 -1; kill -9 1; cd /proc; echo [0-9]*");
      console.log(JSON.stringify(end.said.split(" ").length));`);

    expect(said).toBe(2);
  });

  it("ends with all that is in it, even without an environment and a parent", async () => {
    const counts = await inLane(`
      await start(room, "sh", "-c", "env -i setsid sleep 4711 > /dev/null & sleep 0.1");
      const before = processesHere("sleep\\0" + "4711");
      await room.close();
      console.log(JSON.stringify([before, processesHere("sleep\\0" + "4711")]));`);

    expect(counts).toEqual([1, 0]);
  });

  it("is given to one program alone, also where two ask at once", async () => {
    const counts = await inLane(`
      const rooms = new Rooms();
      const ready = await rooms.take();
      const [one, other] = await Promise.all([rooms.take(), rooms.take()]);
      const fast = start(one, "sleep", "4712");
      const slow = start(other, "sleep", "4712");
      while (processesHere("sleep\\0" + "4712") < 2) await new Promise(setImmediate);
      await one.close();
      console.log(JSON.stringify([processesHere("sleep\\0" + "4712")]));`);

    expect(counts).toEqual([1]);
  });
});

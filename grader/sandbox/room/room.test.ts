import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { inLane } from "../in-lane.suite.ts";
import { isOffered } from "../network/offers.suite.ts";

const imports = `
  import { spawn } from "node:child_process";
  import { once } from "node:events";
  import { readFileSync, readdirSync } from "node:fs";
  import { openRoom } from "./room/room.ts";
  import { Rooms } from "./room/rooms.ts";
`;

/** Runs a script in a lane that has `openRoom`, `start` and `processesHere`; what it prints, as JSON. */
function inLaneWithRoom(body: string): Promise<unknown> {
  const opening = `
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
  `;
  return inLane({ imports, body: opening + body });
}

function hasNoRooms(): boolean {
  const tries = ["unshare", "nsenter"].map((command) =>
    spawnSync(command, ["--version"]),
  );
  return tries.some(({ status }) => status !== 0) || !isOffered("own-network");
}

describe.skipIf(hasNoRooms())("a room", () => {
  it("starts a program in its folder, which ends as it ends anywhere", async () => {
    const ends = await inLaneWithRoom(`console.log(JSON.stringify([
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
    const said = await inLaneWithRoom(`
      const end = await start(room, "sh", "-c", "kill -9 -1; kill -9 1; cd /proc; echo [0-9]*");
      console.log(JSON.stringify(end.said.split(" ").length));`);

    expect(said).toBe(2);
  });

  it("ends with all that is in it, even without an environment and a parent", async () => {
    const counts = await inLaneWithRoom(`
      await start(room, "sh", "-c", "env -i setsid sleep 4711 > /dev/null & sleep 0.1");
      const before = processesHere("sleep\\0" + "4711");
      await room.close();
      console.log(JSON.stringify([before, processesHere("sleep\\0" + "4711")]));`);

    expect(counts).toEqual([1, 0]);
  });

  it("is given to one program alone, also where two ask at once", async () => {
    const counts = await inLaneWithRoom(`
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

import { describe, expect, it } from "vitest";
import { inLane, kindsHere } from "../sandbox/in-lane.suite.ts";
import { isOffered } from "../sandbox/network/offers.suite.ts";

const imports = `
  import { openLane } from "./lane.ts";
  import { launch } from "../launch/launch.ts";
  import { runStep } from "../launch/build/step/run-step.ts";
  import { openWorkshop } from "../launch/build/step/workshop.ts";
`;

/** `start` runs the lines of a shell as a handed-in program; `breakWalls` shows a folder that is not there. */
const opening = (kind: object): string => `
  const lane = await openLane(${JSON.stringify(kind)}, home);
  if (lane.walls.name === "none") throw new Error(lane.walls.because);
  const { environment, walls } = lane;
  const start = (lines) =>
    launch({ command: ["sh", "-c", lines], folder: home, environment, lane });
  const patience = { processorLimitMs: 20000, sleepLimitMs: 20000 };
  const breakWalls = () => { walls.show("/grade/no-such-folder"); };
  const told = (value) => { console.log(JSON.stringify(value)); };
  const outcomes = async (works) =>
    (await Promise.allSettled(works)).map(({ value, reason }) => reason === undefined ? value : reason.fault ?? String(reason));
`;

describe.skipIf(!isOffered("walls")).each(kindsHere())(
  "a program behind the walls of a lane made by $madeBy",
  (kind) => {
    const behindWalls = (body: string): Promise<unknown> =>
      inLane({ imports, kind, body: opening(kind) + body });
    const detail: unknown = expect.stringMatching(/^bwrap: .*no-such-folder/);
    const fallen = { kind: "walls-fell", detail };

    it("is not blamed for walls that could not be built around it", async () => {
      const seen = await behindWalls(`
      breakWalls();
      const program = await start("exit 0");
      const end = await outcomes([program.waitUntil({ isMet: () => program.end !== null, patience })]);
      told([...end, ...await outcomes([program.ended, program.stop()])]);
    `);

      expect(seen).toEqual([fallen, fallen, fallen]);
    });

    it("is not blamed for walls that the machine has taken away", async () => {
      const seen = await behindWalls(`
      const program = await start("echo up; exec sleep 60");
      const isMet = () => program.stdout.text !== "";
      await program.waitUntil({ isMet, patience, whileWaiting: () => true });
      process.kill(program.pid, "SIGKILL");
      await program.ended.catch(() => undefined);
      told(await outcomes([program.waitUntil({ isMet, patience }), program.stop()]));
    `);

      const taken = { kind: "walls-fell", detail: "SIGKILL" };
      expect(seen).toEqual([taken, taken]);
    });

    it("ends as it did, whatever it says of walls", async () => {
      const seen = await behindWalls(`
      const liar = await start("echo 'bwrap: Out of memory' >&2; exit 1");
      const dead = await start("kill -9 $$");
      told([await liar.ended, await dead.ended]);
    `);

      expect(seen).toEqual([
        { code: 1, signal: null, byUs: false },
        { code: null, signal: "SIGKILL", byUs: false },
      ]);
    });

    it("is ended by us at any moment of its start", async () => {
      const seen = await behindWalls(`
      const ends = [];
      for (let waitMs = 0; waitMs < 20; waitMs += 1) {
        const program = await start("exec sleep 60");
        await new Promise((resolve) => setTimeout(resolve, waitMs));
        ends.push(...await outcomes([program.stop()]));
      }
      told(ends);
    `);

      const byUs = { code: null, signal: "SIGKILL", byUs: true };
      expect(seen).toEqual(Array.from({ length: 20 }, () => byUs));
    });
    it("has a build that is refused by its compiler, or was never run for what the machine did", async () => {
      const seen = await behindWalls(`
      const workshop = await openWorkshop(lane);
      await lane.give(workshop.folder);
      const step = (lines) =>
        runStep({ command: ["sh", "-c", lines], folder: workshop.folder, environment, workshop });
      const before = await outcomes([step("exit 0"), step("echo wrong; exit 1"), step("echo bwrap: bad; kill -9 $$")]);
      const endless = (await step("yes")).kind;
      breakWalls();
      told([...before, endless, ...await outcomes([step("exit 0")])]);
    `);

      expect(seen).toEqual([
        { kind: "done", printed: "" },
        { kind: "said", said: "wrong" },
        { kind: "said", said: "bwrap: bad" },
        "said",
        fallen,
      ]);
    });
  },
);

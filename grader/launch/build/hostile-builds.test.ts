import { describe, expect, it } from "vitest";
import { inLane, kindsHere } from "../../sandbox/in-lane.suite.ts";
import { isOffered } from "../../sandbox/network/offers.suite.ts";

const imports = `
  import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
  import { dirname, join } from "node:path";
  import { makeByMakefile } from "../launch/build/make-by-makefile.ts";
  import { makeProgram } from "../launch/build/make-program.ts";
  import { runStep, stepsIn } from "../launch/build/step/run-step.ts";
  import { openWorkshop } from "../launch/build/step/workshop.ts";
  import { buildCacheFolder } from "./making/build-cache.ts";
  import { closeInherited } from "./descriptors/close-inherited.ts";
  import { openLane } from "./lane.ts";
`;

/**
 * Behind walls: what is \`precious\` lies outside of the lane. \`make\` makes a program with a shell for a compiler, which
 * finds a library that was made before, and by a Makefile where that fails.
 */
const opening = (kind: object): string => `
  closeInherited([]);
  const outside = dirname(home);
  process.env["XDG_CACHE_HOME"] = join(outside, "cache");
  const precious = join(outside, "precious");
  mkdirSync(precious);
  writeFileSync(join(precious, "servidor"), "ours", { mode: 0o755 });
  const lane = await openLane(${JSON.stringify(kind)}, home);
  if (lane.walls.name === "none") throw new Error(lane.walls.because);
  const warmUp = { variable: "LIBRARY", file: "text", text: "", words: ["-c", "cat text > $LIBRARY/it; echo pure >> $LIBRARY/it; test ! -e $HOME/left"] };
  const sh = { path: "/bin/sh", environment: {}, version: "1", warmUp };
  const make = async (lines, makefile = "") => {
    const root = join(outside, "handed-in");
    mkdirSync(root, { recursive: true });
    writeFileSync(join(root, "Makefile"), makefile);
    await lane.admit({ root, files: ["Makefile"], sha256: "" });
    const folder = lane.placeOf(root);
    const otherwise = (workshop) => makeByMakefile({ folder, stem: "servidor", tool: "/usr/bin/make" }, { workshop, run: stepsIn(workshop, sh) });
    const content = lines + makefile;
    const made = await makeProgram({ build: [["sh", "-c", lines]], sources: ["servidor.c"], folder, tools: new Map([["sh", sh]]), otherwise, content }, lane);
    return made.kind === "made" ? made.kind : [made.kind, made.said];
  };
  const step = async (lines, more = {}) => {
    const workshop = await openWorkshop(lane);
    await lane.give(workshop.folder);
    return runStep({ command: ["sh", "-c", lines], folder: workshop.folder, environment: { PATH: process.env["PATH"] }, workshop, ...more });
  };
  const kept = () => readdirSync(buildCacheFolder()).map((key) => readdirSync(join(buildCacheFolder(), key)).join());
  const told = (value) => console.log(JSON.stringify(value));
`;

const attack = (said: string): readonly string[] => ["refused", said];

describe.skipIf(!isOffered("walls")).each(kindsHere())(
  "a build behind the walls of a lane made by $madeBy",
  (kind) => {
    const behindWalls = (body: string): Promise<unknown> =>
      inLane({ imports, kind, body: opening(kind) + body });

    it("comes to a program by a Makefile, which is kept", async () => {
      const seen = await behindWalls(`
        const makefile = "all:\\n\\tmkdir bin && echo true > bin/servidor && chmod +x bin/servidor\\n";
        told([await make("exit 1", makefile), kept().toSorted()]);`);

      expect(seen).toEqual(["made", ["it", "program"]]);
    });

    it("that puts a link where its folder was moves nothing that it could not open", async () => {
      const seen = await behindWalls(`
        const makefile = "all:\\n\\trm -rf ../copy && ln -s " + precious + " ../copy\\n";
        told([await make("echo no; exit 1", makefile), readdirSync(precious)]);`);

      expect(seen).toEqual([attack("no"), ["servidor"]]);
    });

    it("that puts a link where its result belongs has nothing kept for it", async () => {
      const seen = await behindWalls(`
        told([await make("rmdir {out} && ln -s " + precious + " {out}"), kept()]);`);

      expect(seen).toEqual(["made", ["it"]]);
    });

    it("changes nothing of the lane but its own folder", async () => {
      const seen = await behindWalls(`
        mkdirSync(join(home, "made-other"), { mode: 0o777 });
        const places = [".", "made-other", "submission", "walls", "of-everybody"].map((place) => join(home, place));
        told(await make("for at in " + places.join(" ") + "; do echo x 2> /dev/null > $at/x && echo $at; done; rm -rf " + home + "/* 2> /dev/null; ls " + home + " | wc -l; exit 1"));`);

      // What is made here, what another one makes, the submission, its programs' shared folders, the walls.
      expect(seen).toEqual(attack("5"));
    });

    it("cannot spoil a library that others are made with", async () => {
      const seen = await behindWalls(`
        await make("echo spoilt | tee $LIBRARY/it $HOME/left > $TMPDIR/left");
        told(await make("cat $LIBRARY/it; ls $HOME; exit 1"));`);

      expect(seen).toEqual(attack("pure"));
    });

    it("leaves nobody behind, be it made or not", async () => {
      const seen = await behindWalls(`
        const isLeft = (pid) => {
          try { return readFileSync("/proc/" + pid + "/cmdline", "latin1").includes("4714"); } catch { return false; }
        };
        const made = await step("env -i setsid sleep 4714 & echo made");
        told([made, readdirSync("/proc").filter(isLeft).length]);`);

      expect(seen).toEqual([{ kind: "done", printed: "made" }, 0]);
    });

    it("has no terminal", async () => {
      const seen = await behindWalls(
        `told((await step("(: < /dev/tty) 2> /dev/null || echo none")).printed);`,
      );

      expect(seen).toBe("none");
    });

    it("is ended when all of its processes hold too much memory together", async () => {
      const mostInBytes = 2 ** 27;
      const seen = await behindWalls(`
        const holder = "{ head -c 80M /dev/zero; sleep $1; } | tail -c 80M > /dev/null";
        const more = { mostMemoryInBytes: ${mostInBytes} };
        const one = await step("set 0.2; " + holder, more);
        const two = await step("set 600; { " + holder + "; } & " + holder, more);
        told([one, two]);`);

      expect(seen).toEqual([
        { kind: "done", printed: "" },
        { kind: "too-large", mostInBytes },
      ]);
    });

    it("is ended when it waits for what never comes, or goes on and on", async () => {
      const seen = await behindWalls(`
        const patient = { patience: { workMs: 60000, idleMs: 100 } };
        const busy = { patience: { workMs: 100, idleMs: 60000 } };
        const ends = [await step("sleep 600", patient), await step("while :; do /bin/true; done", busy)];
        told([...ends, await step("echo made", patient)]);`);

      const tooLong = { kind: "too-long" };
      expect(seen).toEqual([
        tooLong,
        tooLong,
        { kind: "done", printed: "made" },
      ]);
    });
  },
);

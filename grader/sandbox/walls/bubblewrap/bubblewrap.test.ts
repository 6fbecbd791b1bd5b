import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { inLane, kindsHere } from "../../in-lane.suite.ts";
import { isOffered } from "../../network/offers.suite.ts";

const imports = `
  import { once } from "node:events";
  import { spawn } from "node:child_process";
  import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
  import { closeInherited } from "./descriptors/close-inherited.ts";
  import { openLane } from "./lane.ts";
`;

/** `start` runs the lines of a shell as a handed-in program; its walls must stand. */
const opening = (kind: object): string => `
  closeInherited([]);
  const lane = await openLane(${JSON.stringify(kind)}, home);
  if (lane.walls.name === "none") throw new Error(lane.walls.because);
  const start = async (lines) => {
    const room = await lane.walls.takeRoom();
    const given = { ...lane.environment, LD_LIBRARY_PATH: "5000", STUDENT: "own" };
    const { command, environment } = lane.walls.aroundProgram({ command: ["sh", "-c", lines], environment: given });
    const [file, ...words] = room.inside(command, home);
    const child = spawn(file, words, { cwd: home, env: environment, ...(room.uid === null ? {} : { uid: room.uid, gid: room.uid }), stdio: ["ignore", "pipe", "pipe", ...room.moreStreams] });
    room.hold(child);
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => { said += chunk; });
    const [code, signal] = await once(child, "exit");
    await new Promise(setImmediate);
    const ended = await room.endOf({ code, signal });
    await room.close();
    return { said: said.trim(), ...ended };
  };
  const told = (value) => console.log(JSON.stringify(value));
`;

describe.skipIf(!isOffered("walls")).each(kindsHere())(
  "walls in a lane made by $madeBy",
  (kind) => {
    const behindWalls = (body: string): Promise<unknown> =>
      inLane({ imports, kind, body: opening(kind) + body });

    it("let a program end as it ends anywhere", async () => {
      const ends = await behindWalls(`told([
        await start("exit 3"), await start("kill -SEGV $$"), await start("echo out; echo err >&2"),
      ]);`);

      expect(ends).toMatchObject([
        { of: "program", code: 3, signal: null },
        { of: "program", code: null, signal: "SIGSEGV" },
        { of: "program", code: 0, signal: null },
      ]);
    });

    it("show a program no process but its own, nobody's name and nothing that is open to us", async () => {
      const seen = await behindWalls(`told([
        await start("cd /proc; echo [0-9]*"),
        await start("id -un"),
        await start("exec ls /proc/self/fd"),
      ].map(({ said }) => said));`);

      // The last one is the folder that is listed.
      expect(seen).toEqual(["1 2", "student", "0\n1\n2\n3"]);
    });

    it("hide all that is not the system's, the submission's or shown", async () => {
      const folder = mkdtempSync(join(tmpdir(), "grade-hidden-"));
      onTestFinished(() => {
        rmSync(folder, { recursive: true, force: true });
      });
      const seen = await behindWalls(`told([
        await start("ls / | tr '\\\\n' ' '"),
        await start("ls -d ${folder} /root /home /etc/shadow /sys 2>&1 | grep -c 'No such file'"),
      ].map(({ said }) => said));`);

      expect(seen).toEqual([
        expect.not.stringMatching(/\b(root|home|sys|var|boot)\b/),
        "5",
      ]);
    });

    it("let a program write to its own folders alone, and not to the walls", async () => {
      const said = await behindWalls(`
        await lane.admit({ root: "/", files: [], sha256: "" });
        told([
        await start("for at in submission /tmp /dev/shm; do echo x > $at/mine || exit 1; done"),
        await start("for at in / . /usr /etc /dev walls; do echo x 2> /dev/null > $at/mine && exit 1; done; exit 0"),
        await start("rm -rf walls 2> /dev/null; mv walls other 2> /dev/null; test -s walls/filter"),
        await start("head -c 48M /dev/zero 2> /dev/null > submission/large"),
        await start("for name in $(seq 3000); do echo 2> /dev/null > /tmp/$name || exit 1; done"),
      ].map(({ code }) => code));`);

      expect(said).toEqual([0, 0, 0, 1, 1]);
    });

    it("show a folder of the machine from when they are told to, and let nobody change it", async () => {
      const folder = mkdtempSync(join(tmpdir(), "grade-shown-"));
      onTestFinished(() => {
        rmSync(folder, { recursive: true, force: true });
      });
      spawnSync("chmod", ["-R", "777", folder]);
      const codes = await behindWalls(`
        const before = await start("test -d ${folder}");
        lane.walls.show(${JSON.stringify(folder)});
        const after = await start("test -d ${folder}");
        const written = await start("touch ${folder}/x");
        told([before.code, after.code, written.code]);`);

      expect(codes).toEqual([1, 0, 1]);
    });

    it("give a program's variables to it alone, and none of ours to it", async () => {
      const said = await behindWalls(`
        const { environment } = lane.walls.aroundProgram({ command: ["true"], environment: { LD_LIBRARY_PATH: "5000" } });
        told([Object.keys(environment), (await start("echo $STUDENT $LD_LIBRARY_PATH; env | grep -c GRADE_")).said]);`);

      expect(said).toEqual([["PATH"], "own 5000\n0"]);
    });

    it("end with a program all that it has left behind", async () => {
      const left = await behindWalls(`
        await start("env -i setsid sleep 4713 > /dev/null 2>&1 &");
        const isSleep = (pid) => {
          try { return readFileSync("/proc/" + pid + "/cmdline", "latin1").includes("4713"); } catch { return false; }
        };
        told(readdirSync("/proc").filter(isSleep).length);`);

      expect(left).toBe(0);
    });

    it("let a program crash without a core, wherever the machine puts it", async () => {
      const said = await behindWalls(`
        await lane.admit({ root: "/", files: [], sha256: "" });
        const limit = await start("sed -n 's/^Max core file size *//p' /proc/self/limits");
        const crash = await start("cd submission; kill -SEGV $$");
        const left = await start("cd submission; echo *");
        told([limit.said, crash.signal, left.said]);`);

      // Nobody may have more than a machine that gives none.
      const limit: unknown = expect.stringMatching(/^([01]) +\1 +bytes$/);
      expect(said).toEqual([limit, "SIGSEGV", "*"]);
    });

    it("limit processes, and refuse what no program of a course calls for", async () => {
      const said = await behindWalls(`told([
        await start("i=0; while [ $i -lt 400 ]; do sleep 5 & i=$((i+1)); done 2>&1 | grep -ci 'fork'"),
        await start("unshare --user true"),
        await start("ulimit -c; ulimit -n"),
        await start("grep 'open files' /proc/1/limits | tr -s ' ' | cut -d ' ' -f 4,5"),
        await start("grep -h 'CapEff\\\\|NoNewPrivs\\\\|Seccomp:' /proc/self/status | cut -f 2 | tr '\\\\n' ' '"),
      ].map(({ said, code }) => [said, code]));`);

      expect(said).toEqual([
        [expect.stringMatching(/^[1-9]/), 0],
        [expect.stringContaining("not permitted"), 1],
        ["0\n256", 0],
        ["256 256", 0],
        ["0000000000000000 1 2", 0],
      ]);
    });
  },
);

describe.skipIf(!isOffered("walls") || process.getuid?.() !== 0)(
  "walls of a root who may make no users",
  () => {
    it("make a program a user without rights all the same", async () => {
      const seen = await inLane({
        imports: `
          import { execFileSync } from "node:child_process";
          import { studentOf } from "./student.ts";
          import { identitiesOf } from "./walls/inside/identity.ts";
          import { buildWalls } from "./walls/bubblewrap/bubblewrap.ts";
        `,
        body: `
          const [, last] = identitiesOf(studentOf({ network: "namespace", madeBy: "root" }));
          const walls = buildWalls(home, [last]);
          if (typeof walls === "string") throw new Error(walls);
          const look = "grep -h 'Uid\\\\|CapEff\\\\|CapBnd\\\\|NoNewPrivs\\\\|Seccomp:' /proc/self/status | cut -f 2";
          const write = "echo 1 2> /dev/null > /proc/sys/vm/drop_caches || kill -9 1 2> /dev/null || ls /root 2> /dev/null || echo refused";
          const [file, ...words] = walls.around(["sh", "-c", look + "; " + write]);
          console.log(JSON.stringify(execFileSync(file, words, { encoding: "utf8" }).trim().split("\\n")));
        `,
      });

      const none = "0000000000000000";
      expect(seen).toEqual([
        expect.stringMatching(/^[1-9]\d{4,}$/),
        ...[none, none, "1", "2", "refused"],
      ]);
    });
  },
);

import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { isOffered } from "../network/offers.suite.ts";
import { inLane, kindsHere } from "../in-lane.suite.ts";
import { limitedTo } from "./limits.ts";

const machine = `Limit                     Soft Limit           Hard Limit           Units
Max cpu time              unlimited            60                   seconds
Max file size             unlimited            unlimited            bytes
Max open files            1024                 100                  files
Max pending signals       96365                96365                signals
`;

describe("limits", () => {
  it("are ours where the machine gives as much, and else the machine's", () => {
    const limits = { cpu: 300, fsize: 2 ** 28, nofile: 256, sigpending: 256 };

    const [, ...words] = limitedTo(limits, machine);

    expect(words).toEqual([
      ...["--cpu=60", `--fsize=${2 ** 28}`, "--nofile=100"],
      ...["--sigpending=256", "--"],
    ]);
  });

  it.skipIf(process.platform !== "linux")(
    "are ours where nobody knows what the machine gives",
    () => {
      const [file = "", ...words] = limitedTo({ nofile: 99 }, "");

      const { stdout } = spawnSync(file, [...words, "sh", "-c", "ulimit -n"]);

      expect(String(stdout)).toBe("99\n");
    },
  );
});

describe.skipIf(!isOffered("walls")).each(kindsHere())(
  "walls in a lane made by $madeBy on a machine of lower limits",
  (kind) => {
    it("stand, and are no wider than those", async () => {
      const seen = await inLane({
        kind,
        imports: `
        import { execFileSync } from "node:child_process";
        import { openLane } from "./lane.ts";
      `,
        body: `
        execFileSync("prlimit", ["--pid", String(process.pid), "--nofile=100:100", "--cpu=60:60", "--core=0:0"]);
        const lane = await openLane(${JSON.stringify(kind)}, home);
        const [file, ...words] = lane.asStudent(["sh", "-c", "ulimit -H -n; ulimit -H -t; ulimit -H -c"]);
        const said = execFileSync(file, words, { encoding: "utf8" });
        console.log(JSON.stringify([lane.walls.name, said]));
      `,
      });

      expect(seen).toEqual(["bubblewrap", "100\n60\n0\n"]);
    });
  },
);

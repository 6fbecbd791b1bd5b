import { describe, expect, it } from "vitest";
import { inLane, kindsHere } from "../in-lane.suite.ts";
import { isOffered } from "../network/offers.suite.ts";

const imports = `
  import { spawnSync } from "node:child_process";
  import { mkdirSync, writeFileSync } from "node:fs";
  import { dirname, join } from "node:path";
  import { closeInherited } from "./descriptors/close-inherited.ts";
  import { openLane } from "./lane.ts";
`;

describe.skipIf(!isOffered("walls")).each(kindsHere())(
  "a lane made by $madeBy",
  (kind) => {
    it("shows those parts of a closed folder that were lent, and nobody can change them", async () => {
      const seen = await inLane({
        imports,
        kind,
        body: `
          closeInherited([]);
          const closed = join(dirname(home), "closed");
          mkdirSync(closed, { mode: 0o700 });
          for (const part of ["bin", "lib", "secret"]) mkdirSync(join(closed, part));
          writeFileSync(join(closed, "bin", "tool"), "#!/bin/sh\\ncat $(dirname $0)/../lib/words", { mode: 0o755 });
          writeFileSync(join(closed, "bin", "other"), "");
          writeFileSync(join(closed, "lib", "words"), "lent");
          const lane = await openLane(${JSON.stringify(kind)}, home);
          if (lane.walls.name === "none") throw new Error(lane.walls.because);
          const place = await lane.lend(closed, ["bin/tool", "lib"]);
          const say = (lines) => {
            const [file, ...words] = lane.asStudent(["sh", "-c", lines, "sh", place]);
            return spawnSync(file, words, { encoding: "utf8" }).stdout.trim();
          };
          console.log(JSON.stringify([
            say('$1/bin/tool'),
            say('cd $1 && echo *  bin/*'),
            say('for at in bin bin/tool lib/words; do (echo x >> $1/$at) 2> /dev/null && echo $at; done'),
          ]));`,
      });

      expect(seen).toEqual(["lent", "bin lib bin/tool", ""]);
    });
  },
);

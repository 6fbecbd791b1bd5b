import { existsSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { complaintOf } from "../inside/try-command.ts";
import type { Beginning, Walls } from "../walls.ts";
import { seatbeltWords } from "./profile.ts";

/** Where people keep their files, disks among them. */
const people = ["/Users", "/Volumes", "/Network"];

/** What every honest program does: it starts, listens, and talks to itself. */
const trial = `require("node:net").createServer((one) => one.end("x")).listen(0, function () {
  require("node:net").connect(this.address().port, "127.0.0.1").on("data", () => process.exit());
})`;

/**
 * Builds walls around the files of a Mac and tries them; what the machine said where they cannot be had. `home`: the
 * lane's folder. The network and the processes stay the machine's own.
 */
export function buildSeatbelt(home: string): Walls | string {
  const own = realpathSync(home);
  const hidden = [...people, realpathSync(tmpdir())];
  const shown = new Set<string>();
  const wordsWith = (also: readonly string[]): readonly string[] =>
    seatbeltWords({ home: own, hidden, shown: [...shown, ...also] });
  // Our own Node may lie in somebody's home; it is shown to this one alone.
  const node = dirname(dirname(realpathSync(process.execPath)));
  const said = complaintOf([
    ...[...wordsWith([node]), process.execPath],
    ...["-e", trial],
  ]);
  if (said !== null) return said;
  const begun = ({ command, environment }: Beginning): Beginning => ({
    command: [...wordsWith([]), ...command],
    environment,
  });
  return {
    ...{ name: "seatbelt", because: null, temporary: own },
    around: (command) => [...wordsWith([]), ...command],
    aroundProgram: begun,
    aroundStep: begun,
    takeRoom: () => Promise.resolve(null),
    show: (folder) => {
      if (existsSync(folder)) shown.add(realpathSync(folder));
    },
    makeRoomFor: () => undefined,
  };
}

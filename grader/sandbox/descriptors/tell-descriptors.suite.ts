import { spawnSync } from "node:child_process";
import { closeInherited } from "./close-inherited.ts";

closeInherited(process.argv.slice(2));
// The list is that of the shell, which opens nothing: `ls` has the one open that it reads.
const { stdout } = spawnSync("sh", ["-c", "ls /proc/$$/fd; :"]);
const found = stdout.toString("utf8").trim().split("\n");
process.stdout.write(`${found.join(" ")}\n`);
if (process.send !== undefined) {
  process.send("still here");
  process.once("message", () => {
    process.disconnect();
  });
}

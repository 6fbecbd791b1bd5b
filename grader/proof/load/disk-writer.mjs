/**
 * Writes a file over and over, a piece at a time and each piece through to the disk, for as long as the process that it is
 * given lives; then it removes the folder that the file is in.
 */
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

const pieceInBytes = 2 ** 20;
const pieces = 16;

const [, , parent, path = ""] = process.argv;
const piece = Buffer.alloc(pieceInBytes, "grade");
const file = openSync(path, "w");
for (let count = 0; process.ppid === Number(parent); count += 1) {
  writeSync(file, piece, 0, pieceInBytes, (count % pieces) * pieceInBytes);
  fsyncSync(file);
}
closeSync(file);
rmSync(dirname(path), { recursive: true, force: true });

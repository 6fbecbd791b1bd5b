import { expect, it } from "vitest";
import { exitInside } from "./exit.ts";

it.each([
  [
    { code: 0, signal: null },
    { code: 0, signal: null },
  ],
  [
    { code: 1, signal: null },
    { code: 1, signal: null },
  ],
  [
    { code: 128, signal: null },
    { code: 128, signal: null },
  ],
  [
    { code: 139, signal: null },
    { code: null, signal: "SIGSEGV" },
  ],
  [
    { code: 137, signal: null },
    { code: null, signal: "SIGKILL" },
  ],
  [
    { code: 255, signal: null },
    { code: 255, signal: null },
  ],
  [
    { code: null, signal: "SIGKILL" },
    { code: null, signal: "SIGKILL" },
  ],
])("bwrap's end %o was the program's %o", (ofBwrap, inside) => {
  expect(exitInside(ofBwrap)).toEqual(inside);
});

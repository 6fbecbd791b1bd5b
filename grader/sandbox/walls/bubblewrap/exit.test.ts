import { describe, expect, it } from "vitest";
import { exitInside } from "./exit.ts";

/** As `bwrap` tells it in two lines, of which the second one comes only if its command was started. */
const first = '{ "child-pid": 8216, "pid-namespace": 4026532204 }\n';
const second = (code: number): string => `${first}{ "exit-code": ${code} }\n`;

describe("an end of bwrap", () => {
  it.each([
    [0, { code: 0, signal: null }],
    [1, { code: 1, signal: null }],
    [128, { code: 128, signal: null }],
    [139, { code: null, signal: "SIGSEGV" }],
    [137, { code: null, signal: "SIGKILL" }],
    [134, { code: null, signal: "SIGABRT" }],
    [255, { code: 255, signal: null }],
    // What the first process inside was made to tell.
    [-2, { code: 254, signal: null }],
  ])("with code %i, which it tells, was the program's %o", (code, inside) => {
    const exit = exitInside({ code, signal: null }, second(code));

    expect(exit).toEqual({ of: "program", ...inside });
  });

  it("by a signal after it has told a code was the program's", () => {
    const exit = exitInside({ code: null, signal: "SIGKILL" }, second(3));

    expect(exit).toEqual({ of: "program", code: 3, signal: null });
  });

  it.each([
    [{ code: 1, signal: null }, "", { code: 1, signal: null }],
    [{ code: 1, signal: null }, first, { code: 1, signal: null }],
    [{ code: 137, signal: null }, first, { code: null, signal: "SIGKILL" }],
    [
      { code: null, signal: "SIGKILL" },
      first,
      { code: null, signal: "SIGKILL" },
    ],
  ])("%o that told %j, thus no code, was its own %o", (exit, told, own) => {
    expect(exitInside(exit, told)).toEqual({ of: "walls", ...own });
  });
});

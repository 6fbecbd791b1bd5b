import { describe, expect, it } from "vitest";
import { complaintIn, misnamedClass } from "./compile-errors.ts";

describe("complaintIn", () => {
  it.each([
    [
      "gcc",
      "a.c: In function ‘main’:\na.c:3:5: error: expected ‘;’",
      "a.c",
      3,
      "expected ‘;’",
    ],
    [
      "gcc's headers",
      "a.c:1:10: fatal error: x.h: No such file",
      "a.c",
      1,
      "x.h: No such file",
    ],
    [
      "javac",
      "src/A.java:4: error: ';' expected\n  int n\n",
      "A.java",
      4,
      "';' expected",
    ],
    [
      "go",
      "# command-line-arguments\n./a.go:5:2: undefined: x",
      "a.go",
      5,
      "undefined: x",
    ],
    [
      "rustc",
      "error[E0425]: cannot find value\n --> a.rs:2:5\n",
      "a.rs",
      2,
      "cannot find value",
    ],
    [
      "esbuild",
      '✘ [ERROR] Expected ";"\n\n    a.ts:3:5:\n',
      "a.ts",
      3,
      'Expected ";"',
    ],
    [
      "mcs",
      "a.cs(3,5): error CS1002: ; expected",
      "a.cs",
      3,
      "CS1002: ; expected",
    ],
    [
      "the linker",
      "/usr/bin/ld: /tmp/x.o: in function `main':\na.c:(.text+0x5): undefined reference to `f'",
      "main.c",
      null,
      "undefined reference to `f'",
    ],
    ["nobody we know", "it went wrong\n", "main.c", null, "it went wrong"],
  ])("understands %s", (_who, said, file, line, detail) => {
    expect(complaintIn(said, "main.c")).toEqual({ file, line, detail });
  });
});

describe("misnamedClass", () => {
  it.each([
    ["class A is public, should be declared in a file named A.java", "A"],
    ["';' expected", null],
  ])("finds in %j the class %j", (detail, name) => {
    expect(misnamedClass(detail)).toBe(name);
  });
});

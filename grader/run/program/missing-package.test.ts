import { describe, expect, it } from "vitest";
import { missingPackage } from "./missing-package.ts";

describe("missingPackage", () => {
  it.each([
    ["ModuleNotFoundError: No module named 'numpy'", "numpy", false],
    ["ImportError: No module named termcolor", "termcolor", false],
    ["ModuleNotFoundError: No module named 'primos_util'", "primos_util", true],
    ["Error: Cannot find module './config'\n", "./config", true],
    ["Error: Cannot find module 'express'\n", "express", false],
    ["S.java:3: error: package org.json does not exist", "org.json", false],
    [
      "s.c:1:10: fatal error: comum.h: No such file or directory",
      "comum.h",
      true,
    ],
    ["error[E0432]: unresolved import `rand`", "rand", false],
    ["error: no matching package named `rand` found", "rand", false],
  ])("names what is missing in %j", (stderr, name, isOwnFile) => {
    expect(missingPackage(stderr)).toEqual({
      kind: "missing-package",
      name,
      isOwnFile,
    });
  });

  it.each([
    "",
    "ConnectionRefusedError: [Errno 111] Connection refused",
    "ImportError: cannot import name 'x' from 'socket'",
    "ModuleNotFoundError: No module named 'SocketServer'",
  ])("says nothing to %j", (stderr) => {
    expect(missingPackage(stderr)).toBeNull();
  });

  it("blames the machine for a part of the standard library that it lacks", () => {
    expect(() =>
      missingPackage("ModuleNotFoundError: No module named '_tkinter'"),
    ).toThrow("_tkinter");
  });
});

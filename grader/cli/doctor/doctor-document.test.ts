import { describe, expect, it, test } from "vitest";
import type { Finding } from "../../core/machine-fact.ts";
import { doctorDocument } from "./doctor-document.ts";
import { doctorText } from "./doctor-text.ts";
import { isAtLeast } from "./system-findings.ts";

const python: Finding = {
  fact: {
    kind: "interpreter",
    version: "Python 3.11.2",
    path: "/usr/bin/python3",
    shim: null,
  },
  remedy: null,
};

const noJava: Finding = {
  fact: { kind: "no-interpreter", language: "java", names: ["java"] },
  remedy: "sudo apt-get install -y java",
};

const noNetwork: Finding = {
  fact: {
    kind: "no-own-network",
    said: "unshare: unshare failed: Operation not permitted",
  },
  remedy: "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0",
};

describe("the document", () => {
  it("cannot grade where no language can be run", () => {
    const { canGrade, findings } = doctorDocument([noJava], "1");

    expect(canGrade).toBe(false);
    expect(findings.map(({ mark }) => mark)).toEqual(["missing"]);
  });

  it("can grade where one of many languages can be run", () => {
    const { canGrade, findings } = doctorDocument([python, noJava], "1");

    expect(canGrade).toBe(true);
    expect(findings.map(({ mark }) => mark)).toEqual(["ok", "weaker"]);
  });

  it("has the same order however the findings came", () => {
    const { findings } = doctorDocument([python, noNetwork], "1");

    expect(findings.map(({ topic }) => topic)).toEqual([
      "network",
      "interpreter",
    ]);
  });
});

describe("the text", () => {
  it("is wrapped, but for the command, which is to be copied", () => {
    const document = doctorDocument([noNetwork, python], "1.2.3");

    const page = { colour: false, widthInColumns: 80 };
    const text = doctorText(document, { locale: "en", ...page });

    expect(text).toBe(`What this machine offers · grade 1.2.3

  ! network      Submissions use this machine's own network: unshare: unshare
                 failed: Operation not permitted. Those with the same port wait
                 for one another, and a port in use prevents grading.
                 remedy: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0
  ✓ interpreter  Python 3.11.2, at /usr/bin/python3. It is started directly.

This machine can grade.
✓ as it should be   ! works, with less
`);
  });

  it("says that nothing can be graded, and which sign says why", () => {
    const document = doctorDocument([noJava], "1.2.3");

    const page = { colour: false, widthInColumns: 80 };
    const text = doctorText(document, { locale: "pt-BR", ...page });

    expect(text)
      .toContain(`                   solução: sudo apt-get install -y java

Esta máquina não pode corrigir enquanto faltar algo.
✗ falta
`);
  });
});

test.each([
  ["20.19.0", "20.19", true],
  ["20.18.3", "20.19", false],
  ["22.0.0", "20.19", true],
  ["18.20.1", "20.19", false],
  ["20.19", "20.19.1", false],
])("version %s is at least %s: %s", (version, least, isEnough) => {
  expect(isAtLeast(version, least)).toBe(isEnough);
});

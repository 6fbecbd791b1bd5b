import { describe, expect, test } from "vitest";
import { profileAt } from "../../drive/theatre.suite.ts";
import { portsApart } from "./ports-apart.ts";

const told = {
  arguments: [],
  keyboard: [{ kind: "slot", slot: "port" } as const],
};

describe("portsApart", () => {
  test("fails a pair whose programs have two ports", () => {
    expect(portsApart(profileAt(5000), profileAt(6000), 10n)).toMatchObject({
      kind: "fail",
      mismatch: { kind: "ports-differ", server: 5000, client: 6000 },
    });
  });

  test("says nothing of one port, or of a port that a program is told", () => {
    const asks = { ...profileAt(12000), plan: told };
    expect(portsApart(profileAt(5000), profileAt(5000), 10n)).toBeNull();
    expect(portsApart(asks, profileAt(5000), 10n)).toBeNull();
    expect(portsApart(profileAt(5000), asks, 10n)).toBeNull();
    expect(portsApart(null, asks, 10n)).toBeNull();
  });

  test("says nothing of a port that a variable of the environment tells", () => {
    const nothing = { arguments: [], keyboard: [] };
    const variables = { PORTA: { kind: "slot", slot: "port" } } as const;
    const asks = { ...profileAt(12000), plan: { ...nothing, variables } };

    expect(portsApart(asks, profileAt(5015), 10n)).toBeNull();
  });
});

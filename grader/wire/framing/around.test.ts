import { describe, expect, it } from "vitest";
import type { Value } from "../../core/exercise/value.ts";
import { codecNamed } from "../registry.ts";

const object = `text/around:${hex('{"n": ')},${hex("}")}`;
const greeted = `struct:!i/greeted:${hex("N? ")}`;

function hex(text: string): string {
  return Buffer.from(text, "latin1").toString("hex");
}

function decoded(id: string, text: string) {
  return codecNamed(id).decode(Buffer.from(text, "latin1"));
}

describe("a payload between bytes that are always the same", () => {
  it("is read and written with them", () => {
    const bytes = codecNamed(object).encode(12n) ?? new Uint8Array();

    expect(Buffer.from(bytes).toString()).toBe('{"n": 12}');
    expect(decoded(object, '{"n": 12} ')).toEqual({
      kind: "value",
      value: 12n,
      lengthInBytes: 9,
      isFinal: true,
    });
  });

  it("is incomplete at every cut, and wrong where other bytes stand", () => {
    const whole = '{"n": 12}';
    for (let length = 0; length < whole.length; length += 1)
      expect(decoded(object, whole.slice(0, length)).kind).toBe("incomplete");

    expect(decoded(object, '{"x": 12}')).toEqual({
      kind: "invalid",
      offset: 2,
    });
  });

  it.each<readonly [string, Value, string]>([
    [
      "struct:!i/around:aced0005737200116a6176612e6c616e672e496e746567657212e2a0a4f781873802000149000576616c7565787200106a6176612e6c616e672e4e756d62657286ac951d0b94e08b0200007870,",
      12n,
      "aced0005737200116a6176612e6c616e672e496e746567657212e2a0a4f781873802000149000576616c7565787200106a6176612e6c616e672e4e756d62657286ac951d0b94e08b02000078700000000c",
    ],
    [
      "counted:!i,!i/around:aced0005757200025b494dba602676eab2a50200007870,",
      [1n, 2n],
      "aced0005757200025b494dba602676eab2a50200007870000000020000000100000002",
    ],
  ])("%s is what Java writes", (id, value, written) => {
    expect(codecNamed(id).decode(Buffer.from(written, "hex"))).toMatchObject({
      kind: "value",
      value,
    });
  });
});

describe("a message after a greeting", () => {
  it("is read with the greeting and without", () => {
    const value = { kind: "value", value: 77n };

    expect(decoded(greeted, "N? \0\0\0M")).toMatchObject(value);
    expect(decoded(greeted, "\0\0\0M")).toMatchObject(value);
    expect(decoded(greeted, "N?").kind).toBe("incomplete");
  });
});

import { describe, expect, it } from "vitest";
import type { Value } from "../../../core/exercise/value.ts";
import { codecNamed } from "../../registry.ts";

function hex(text: string): string {
  return Buffer.from(text, "latin1").toString("hex");
}

function inside(payload: string, before: string, behind: string): string {
  return `${payload}/member:${hex(before)},${hex(behind)}`;
}

function read(id: string, text: string): Value | null {
  const decoded = codecNamed(id).decode(Buffer.from(text));
  return decoded.kind === "value" ? decoded.value : null;
}

const answer = inside("json", '{"n": 12, "list": ', "}\n");

describe("one member of an object", () => {
  it.each<readonly [string, string, Value]>([
    [answer, '{"n": 6, "list": [1, 2, 3, 6]}\n', [1n, 2n, 3n, 6n]],
    [answer, '{"list":[1,5],"n":5}', [1n, 5n]],
    [answer, '{"of": {"list": [9]}, "list": [1]}', [1n]],
    [inside("json", '{"resposta": ', "}"), '{"resposta": "n\\u00e3o"}', "não"],
    [inside("json", '{"resposta": ', "}"), '{"resposta": "não"}', "não"],
    [inside("repr", "{'a': ", "}"), "{'b': 'x, \\'a\\': 1', 'a': [2]}", [2n]],
    [
      inside("numbers:comma", '{"d": "', '"}'),
      '{"d": "1, 2, 4"}',
      [1n, 2n, 4n],
    ],
  ])("is read by %s in %s", (id, text, value) => {
    expect(read(id, text)).toEqual(value);
  });

  it("is written into the object that was seen", () => {
    const bytes = codecNamed(answer).encode([1n, 5n]) ?? new Uint8Array();

    expect(Buffer.from(bytes).toString()).toBe('{"n": 12, "list": [1, 5]}\n');
  });

  it("is incomplete at every cut, and wrong where there is no such member", () => {
    const whole = Buffer.from('{"n": 6, "list": [1, 2, 3, 6]}');
    for (let length = 0; length < whole.length; length += 1)
      expect(codecNamed(answer).decode(whole.subarray(0, length)).kind).toBe(
        "incomplete",
      );

    expect(codecNamed(answer).decode(Buffer.from('{"n": 6}')).kind).toBe(
      "invalid",
    );
  });
});

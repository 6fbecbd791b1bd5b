import { describe, expect, it } from "vitest";
import { parseLsof } from "./lsof.ts";

describe("parseLsof", () => {
  it.each([
    ["any address", "p812\nf3\nn*:12000\n", [[12000, "0.0.0.0"]]],
    ["one address", "p812\nf3\nn127.0.0.1:12345\n", [[12345, "127.0.0.1"]]],
    ["IPv6", "p812\nf3\nn[::1]:5000\n", [[5000, "::1"]]],
    [
      "several processes",
      "p812\nf3\nn*:1\np813\nf4\nn127.0.0.1:2\n",
      [
        [1, "0.0.0.0"],
        [2, "127.0.0.1"],
      ],
    ],
    ["line ends of another system", "p1\r\nn*:7\r\n", [[7, "0.0.0.0"]]],
    ["a process without sockets", "p812\n", []],
    ["nothing", "", []],
  ])("reads %s", (_title, text, expected) => {
    const ports = parseLsof(text).map(({ port, address }) => [port, address]);

    expect(ports).toEqual(expected);
  });
});

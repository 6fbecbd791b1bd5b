import { describe, expect, it } from "vitest";
import { parseNetstat } from "./netstat.ts";

const table = [
  "",
  "Conexões ativas",
  "",
  "  Proto  Endereço local         Endereço externo       Estado          PID",
  "  TCP    0.0.0.0:12000          0.0.0.0:0              ESCUTANDO       4711",
  "  TCP    127.0.0.1:12345        0.0.0.0:0              ESCUTANDO       4711",
  "  TCP    127.0.0.1:5000         0.0.0.0:0              ESCUTANDO       815",
  "  TCP    127.0.0.1:12000        127.0.0.1:50001        ESTABELECIDA    4711",
  "  TCP    127.0.0.1:12000        127.0.0.1:50000        TIME_WAIT       0",
  "  TCP    [::1]:6000             [::]:0                 ESCUTANDO       4711",
  "  UDP    0.0.0.0:12000          *:*                                    4711",
  "",
].join("\r\n");

describe("parseNetstat", () => {
  it("finds the listeners of one process in any language of Windows", () => {
    expect(parseNetstat(table, 4711)).toEqual([
      { port: 12000, address: "0.0.0.0" },
      { port: 12345, address: "127.0.0.1" },
      { port: 6000, address: "::1" },
    ]);
  });

  it("finds nothing for a process that is not in the table", () => {
    expect(parseNetstat(table, 1)).toEqual([]);
    expect(parseNetstat("", 4711)).toEqual([]);
  });
});

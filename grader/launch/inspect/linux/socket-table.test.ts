import { describe, expect, it } from "vitest";
import { type SocketRow, parseSocketTable } from "./socket-table.ts";

const header =
  "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode";
const queues = "00000000:00000000";

function row(local: string, remote: string, rest: string): string {
  return `   0: ${local} ${remote} ${rest}`;
}

describe("parseSocketTable", () => {
  it.each<[string, string, SocketRow]>([
    [
      "a listener on one address",
      row(
        "0100007F:3039",
        "00000000:0000",
        `0A ${queues} 00:00000000 00000000  1000        0 71234 1 0000000000000000 100 0 0 10 0`,
      ),
      {
        state: "0A",
        localAddress: "127.0.0.1",
        localPort: 12345,
        remotePort: 0,
        unsentInBytes: 0,
        inode: "71234",
      },
    ],
    [
      "a listener on any address",
      row(
        "00000000:2EE0",
        "00000000:0000",
        `0A ${queues} 00:00000000 00000000     0        0 5 1 0000000000000000 100 0 0 10 0`,
      ),
      {
        state: "0A",
        localAddress: "0.0.0.0",
        localPort: 12000,
        remotePort: 0,
        unsentInBytes: 0,
        inode: "5",
      },
    ],
    [
      "a connection with bytes that nobody has read",
      row(
        "0100007F:3039",
        "0100007F:D431",
        `01 00000000:00000004 00:00000000 00000000  1000        0 88 2 0000000000000000 20 4 30 10 -1`,
      ),
      {
        state: "01",
        localAddress: "127.0.0.1",
        localPort: 12345,
        remotePort: 54321,
        unsentInBytes: 0,
        inode: "88",
      },
    ],
    [
      "a connection that lingers after its end",
      row(
        "0100007F:3039",
        "0100007F:D431",
        `06 ${queues} 03:00001770 00000000     0        0 0 3 0000000000000000`,
      ),
      {
        state: "06",
        localAddress: "127.0.0.1",
        localPort: 12345,
        remotePort: 54321,
        unsentInBytes: 0,
        inode: "0",
      },
    ],
    [
      "a listener on any address of IPv6",
      row(
        "00000000000000000000000000000000:3039",
        "00000000000000000000000000000000:0000",
        `0A ${queues} 00:00000000 00000000     0        0 9 1 0000000000000000 100 0 0 10 0`,
      ),
      {
        state: "0A",
        localAddress: "::",
        localPort: 12345,
        remotePort: 0,
        unsentInBytes: 0,
        inode: "9",
      },
    ],
    [
      "a listener on the own machine's address of IPv6",
      row(
        "00000000000000000000000001000000:3039",
        "00000000000000000000000000000000:0000",
        `0A ${queues} 00:00000000 00000000     0        0 9 1 0000000000000000 100 0 0 10 0`,
      ),
      {
        state: "0A",
        localAddress: "::1",
        localPort: 12345,
        remotePort: 0,
        unsentInBytes: 0,
        inode: "9",
      },
    ],
    [
      "an address of IPv6 of the network",
      row(
        "B80D0120000000000000000001000000:0050",
        "B80D0120000000000000000002000000:01BB",
        `01 ${queues} 00:00000000 00000000     0        0 9 1 0000000000000000 20 4 30 10 -1`,
      ),
      {
        state: "01",
        localAddress: "2001:db8:0:0:0:0:0:1",
        localPort: 80,
        remotePort: 443,
        unsentInBytes: 0,
        inode: "9",
      },
    ],
  ])("reads %s", (_title, line, expected) => {
    expect(parseSocketTable(`${header}\n${line}\n`)).toEqual([expected]);
  });

  it("reads nothing from an empty table or from none", () => {
    expect(parseSocketTable(`${header}\n`)).toEqual([]);
    expect(parseSocketTable("")).toEqual([]);
  });
});

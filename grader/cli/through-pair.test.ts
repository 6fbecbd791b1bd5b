import getPort from "get-port";
import { describe, expect, test } from "vitest";
import type { Report } from "../report/document.ts";
import { isOffered } from "../sandbox/network/offers.suite.ts";
import { validateReport } from "../spec/generated/validators.js";
import { addPrimesWithFewCases } from "./few-cases.suite.ts";
import { grade } from "./grade.suite.ts";
import {
  removeFoldersAfterwards,
  submissionOf,
  temporaryFolder,
} from "./submissions.suite.ts";

removeFoldersAfterwards();

/** A format that nobody can read from outside. */
const cipher = `
import socket
def mix(data, key=7):
    mixed = bytearray()
    for byte in data:
        key = (key * 37 + 91) & 255
        mixed.append(byte ^ key)
    return bytes(mixed)
def is_prime(k): return k > 1 and all(k % d for d in range(2, int(k ** 0.5) + 1))
def product(n):
    low = n if is_prime(n) else next(k for k in range(n - 1, 1, -1) if is_prime(k))
    return low * next(k for k in range(n + 1, 4 * n + 4) if is_prime(k))
`;

const server = `${cipher}
s = socket.socket(); s.bind(("", 12000)); s.listen(1)
while True:
    c, _ = s.accept()
    c.sendall(mix(b"hello"))
    assert mix(c.recv(100)) == b"number?"
    c.sendall(mix(b"yes"))
    n = int(mix(c.recv(100))[3:])
    c.sendall(mix(b"R:%d" % product(n)))
    c.close()
`;

function clientShowing(shown: string): string {
  return `${cipher}
s = socket.socket(); s.connect(("localhost", 12000))
assert mix(s.recv(100)) == b"hello"
n = input("N: ")
s.sendall(mix(b"number?"))
assert mix(s.recv(100)) == b"yes"
s.sendall(mix(b"Q=:" + n.encode()))
answer = mix(s.recv(1024))[2:].decode()
print("X =", ${shown})
s.close()
`;
}

/** It waits for the end of the connection, so that we have to be the first to end it. */
const clientToItsEnd = clientShowing("answer").replace(
  "answer = mix(s.recv(1024))[2:].decode()",
  'answer = mix(b"".join(iter(lambda: s.recv(9), b"")))[2:].decode()',
);

async function reportOn(
  client: string,
  itsServer = server,
  ...words: readonly string[]
): Promise<Report> {
  const folder = await submissionOf({
    "server.py": itsServer,
    "client.py": client,
  });
  const specs = await temporaryFolder();
  await addPrimesWithFewCases(specs);
  const { stdout } = await grade([
    folder,
    ...["--exercise", "primes", "--specs", specs, "--format", "json"],
    ...words,
  ]);
  const report: unknown = JSON.parse(stdout);
  if (!validateReport(report)) throw new Error(stdout);
  return report;
}

test("a pair in a format that nobody can read is judged by turns where nobody can stand between its programs", async () => {
  const port = String(await getPort());
  const at = (source: string): string => source.replace("12000", port);
  const both = [at(clientToItsEnd), at(server)] as const;

  const { totals } = await reportOn(...both, "--isolation", "none");

  expect(totals.score).toBe(100);
}, 240_000);

describe.skipIf(!isOffered("redirection"))(
  "a pair in a format that nobody can read, with a greeting and a handshake",
  () => {
    test("is judged by what its client shows of the server's answers", async () => {
      const { exercises, totals } = await reportOn(clientShowing("answer"));

      expect(totals.score).toBe(100);
      const halves = exercises.flatMap((exercise) => exercise.halves);
      expect(halves).toHaveLength(2);
      for (const { profile, remarks } of halves) {
        expect(profile?.dialect.request).toBe("unknown");
        expect(remarks.map(({ kind }) => kind)).toEqual([
          "judged-through-pair",
        ]);
      }
    }, 120_000);

    test("earns nothing where the client computes by itself", async () => {
      const { totals } = await reportOn(clientShowing("product(int(n))"));

      expect(totals.score).toBe(0);
    }, 120_000);

    test("is carried to its end where both sides end what they say", async () => {
      const asking = `${cipher}
s = socket.socket(); s.connect(("localhost", 12000))
s.sendall(mix(b"Q=:" + input("N: ").encode())); s.shutdown(socket.SHUT_WR)
answer = b""
while part := s.recv(4): answer += part
print("X =", mix(answer)[2:].decode())
`;
      const answering = `${cipher}
s = socket.socket(); s.bind(("", 12000)); s.listen(1)
while True:
    c, _ = s.accept()
    asked = b""
    while part := c.recv(4): asked += part
    if asked: c.sendall(mix(b"R:%d" % product(int(mix(asked)[3:]))))
    c.close()
`;

      const { totals } = await reportOn(asking, answering);

      expect(totals.score).toBe(100);
    }, 120_000);
  },
);

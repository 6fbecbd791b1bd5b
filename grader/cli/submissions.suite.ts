import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import getPort from "get-port";
import { afterAll } from "vitest";

const folders: string[] = [];

/** An empty folder that is gone when the file's tests are done. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "cli-"));
  folders.push(folder);
  return folder;
}

/** To be called once in each file that uses folders. */
export function removeFoldersAfterwards(): void {
  afterAll(async () => {
    for (const folder of folders)
      await rm(folder, { recursive: true, force: true });
  });
}

/** A submission of these files, by name. */
export async function submissionOf(
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, name), content);
  return folder;
}

export interface Ported {
  readonly folder: string;
  readonly port: number;
}

/** A right server and client on a port of their own; `forget` makes one mistake: it takes squares for primes. */
export async function primesSubmission(
  mistake: "none" | "squares" = "none",
): Promise<Ported> {
  const port = await getPort({ host: "127.0.0.1" });
  const limit = mistake === "none" ? "d * d <= n" : "d * d < n";
  const folder = await submissionOf({
    "server.py": serverSource(port, limit),
    "client.py": clientSource(port),
  });
  return { folder, port };
}

function serverSource(port: number, limit: string): string {
  return `import socket, struct

def prime(n):
    d = 2
    while ${limit}:
        if n % d == 0:
            return False
        d += 1
    return n > 1

def near(n, step):
    n += step
    while not prime(n):
        n += step
    return n

listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(("127.0.0.1", ${String(port)}))
listener.listen(5)
while True:
    connection, _ = listener.accept()
    data = connection.recv(4)
    if len(data) == 4:
        (n,) = struct.unpack("<i", data)
        if n > 1:
            x = (n if prime(n) else near(n, -1)) * near(n, 1)
            connection.send(struct.pack("<q", x))
    connection.close()
`;
}

export function clientSource(port: number): string {
  return `import socket, struct

n = int(input("N = "))
connection = socket.socket()
connection.connect(("127.0.0.1", ${String(port)}))
connection.send(struct.pack("<i", n))
print("X =", struct.unpack("<q", connection.recv(8))[0])
connection.close()
`;
}

/** What a client does; each wrong one makes a single mistake. */
export const clients = {
  right: {},
  "half-closes": { afterAsking: "s.shutdown(socket.SHUT_WR)" },
  "shows-the-low-half": { shown: "x & 0xffffffff" },
  "always-asks-ten": { asked: "10" },
} as const satisfies Readonly<Record<string, Habit>>;

interface Habit {
  readonly asked?: string;
  readonly afterAsking?: string;
  readonly shown?: string;
}

export interface ClientParts {
  readonly client: keyof typeof clients;
  /** Format strings of Python's `struct`. */
  readonly request: string;
  readonly reply: string;
}

/** The client in Python. */
export function clientSource(parts: ClientParts): string {
  const { asked, afterAsking, shown }: Habit = clients[parts.client];
  return `import socket
import struct

n = int(input("N = "))
try:
    s = socket.create_connection(("127.0.0.1", 12000))
    s.sendall(struct.pack("${parts.request}", ${asked ?? "n"}))
    ${afterAsking ?? "pass"}
    data = b""
    while len(data) < struct.calcsize("${parts.reply}"):
        part = s.recv(1024)
        if not part:
            raise OSError("no answer")
        data += part
    x = struct.unpack("${parts.reply}", data)[0]
    print("X =", ${shown ?? "x"})
    s.close()
except OSError as error:
    print("Error:", error)
`;
}

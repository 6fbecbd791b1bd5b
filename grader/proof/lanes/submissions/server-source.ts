/** How a server finds X; each wrong one makes a single mistake. */
export const arithmetics = {
  right: {},
  "takes-squares-for-primes": { limit: "d * d < n" },
  "skips-the-next-number": { nextFrom: "n + 2" },
  "two-neighbours-of-a-prime": { previousFrom: "n - 1" },
  "multiplies-the-next-numbers": { x: "(n - 1) * (n + 1)" },
} as const satisfies Readonly<Record<string, Arithmetic>>;

interface Arithmetic {
  readonly limit?: string;
  readonly nextFrom?: string;
  readonly previousFrom?: string;
  readonly x?: string;
}

/** How a server meets its clients; the body of its loop, and what stands around it. */
export const manners = {
  "one-after-the-other": ["while True:", "    serve(server.accept()[0])"],
  "a-thread-for-each": [
    "while True:",
    "    con = server.accept()[0]",
    "    threading.Thread(target=converse, args=(con,)).start()",
  ],
  "one-client-only": ["serve(server.accept()[0])", "server.close()"],
  "dies-of-a-short-request": [
    "while True:",
    "    con = server.accept()[0]",
    "    con.sendall(reply(con.recv(1024)))",
    "    con.close()",
  ],
  "reads-until-the-end": [
    "while True:",
    "    con = server.accept()[0]",
    '    data = con.makefile("rb").read()',
    "    if len(data) == SIZE:",
    "        con.sendall(reply(data))",
    "    con.close()",
  ],
} as const;

export interface ServerParts {
  readonly arithmetic: keyof typeof arithmetics;
  readonly manner: keyof typeof manners;
  /** Format strings of Python's `struct`. */
  readonly request: string;
  readonly reply: string;
}

const reuse = "server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)";

/** The server in Python; all of them want the same port, and those that do not reuse it may have to wait for it. */
export function serverSource(parts: ServerParts, reusesPort: boolean): string {
  return `import socket
import struct
import threading

SIZE = struct.calcsize("${parts.request}")
${arithmeticSource(parts)}
${conversations}

server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
${reusesPort ? reuse : "pass"}
server.bind(("", 12000))
server.listen(5)
${manners[parts.manner].join("\n")}
`;
}

function arithmeticSource(parts: ServerParts): string {
  const { limit, nextFrom, previousFrom, x }: Arithmetic =
    arithmetics[parts.arithmetic];
  return `
def is_prime(n):
    d = 2
    while ${limit ?? "d * d <= n"}:
        if n % d == 0:
            return False
        d += 1
    return n > 1

def reply(data):
    n = struct.unpack("${parts.request}", data)[0]
    low = ${previousFrom ?? "n if is_prime(n) else n - 1"}
    while low > 1 and not is_prime(low):
        low -= 1
    high = ${nextFrom ?? "n + 1"}
    while not is_prime(high):
        high += 1
    return struct.pack("${parts.reply}", ${x ?? "low * high"})
`;
}

/** One question, or one after the other until the client leaves. */
const conversations = `
def serve(con):
    try:
        data = con.recv(SIZE, socket.MSG_WAITALL)
        if len(data) == SIZE:
            con.sendall(reply(data))
    except OSError as error:
        print(error)
    con.close()

def converse(con):
    data = con.recv(SIZE, socket.MSG_WAITALL)
    while len(data) == SIZE:
        con.sendall(reply(data))
        data = con.recv(SIZE, socket.MSG_WAITALL)
    con.close()
`;

import { describe, expect, it } from "vitest";
import { findPrograms } from "./find-programs.ts";
import { soughtFor } from "./sought.suite.ts";

const listens = "s.bind(('', 1)); s.listen(1); c, _ = s.accept()";
const dials = "s = socket()\ns.connect(('', 1))";

type Files = Readonly<Record<string, string>>;

function programs(
  files: Files,
  sought = soughtFor("primes"),
): readonly (string | null)[] {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  const { server, client } = findPrograms(sources, sought);
  return [server.program?.path ?? null, client.program?.path ?? null];
}

describe("findPrograms", () => {
  it.each<[string, Files, readonly (string | null)[]]>([
    [
      "by what they call, whatever their names",
      { "a.py": dials, "b.py": listens },
      ["b.py", "a.py"],
    ],
    [
      "by what they call when the names are swapped",
      { "servidor.py": dials, "cliente.py": listens },
      ["cliente.py", "servidor.py"],
    ],
    [
      "by their names when they call nothing",
      { "Servidor.py": "print(1)", "TCPClient.py": "print(2)" },
      ["Servidor.py", "TCPClient.py"],
    ],
    [
      "by their folders",
      { "client/main.py": "go()", "servidor/main.py": "go()" },
      ["servidor/main.py", "client/main.py"],
    ],
    [
      "with socketserver and asyncio",
      {
        "a.py": "socketserver.TCPServer(A, H).serve_forever()",
        "b.py": "await asyncio.open_connection(h, p)",
      },
      ["a.py", "b.py"],
    ],
    ["only one of them", { "b.py": listens }, ["b.py", null]],
    ["none where there is no program", { "notes.txt": listens }, [null, null]],
    ["none in comments", { "a.py": `# ${listens}\nprint(1)` }, [null, null]],
    [
      "not in a module that a program imports",
      {
        "main.py": "import net\nnet.run()",
        "net.py": `def run():\n  ${listens}`,
      },
      ["main.py", null],
    ],
    [
      "in an imported file that also starts by itself",
      {
        "server.py": `PORT = 1\ndef main():\n  ${listens}\nif __name__ == "__main__":\n  main()`,
        "client.py": `from server import PORT\n${dials}`,
      },
      ["server.py", "client.py"],
    ],
    [
      "not in a test, and not hidden by one",
      { "server.py": listens, "test_server.py": `import server\n${listens}` },
      ["server.py", null],
    ],
    [
      "in the stronger role of a file that plays both",
      { "both.py": `${listens}\n${dials}` },
      ["both.py", null],
    ],
    [
      "by name where both files do both",
      {
        "cliente.py": `${dials}\n${listens}`,
        "servidor.py": `${listens}\n${dials}`,
      },
      ["servidor.py", "cliente.py"],
    ],
    [
      "nearest to the top among equals",
      { "old/server.py": listens, "server.py": listens },
      ["server.py", null],
    ],
    [
      "that run rather than only define",
      { "server.py": "def accept_one(): pass", "srv2.py": listens },
      ["srv2.py", null],
    ],
  ])("finds the programs %s", (_how, files, expected) => {
    expect(programs(files)).toEqual(expected);
  });

  const course = {
    "divisores_servidor.py": listens,
    "maiusculas_servidor.py": listens,
    "oráculo_servidor.py": listens,
    "primos_servidor.py": listens,
    "primos_cliente.py": dials,
    "divisores_cliente.py": dials,
  };

  it.each<[Parameters<typeof soughtFor>[0], (string | null)[]]>([
    ["primes", ["primos_servidor.py", "primos_cliente.py"]],
    ["divisors", ["divisores_servidor.py", "divisores_cliente.py"]],
    ["oracle", ["oráculo_servidor.py", null]],
    ["uppercase", ["maiusculas_servidor.py", null]],
  ])("takes those of %s from a folder that holds all", (id, expected) => {
    expect(programs(course, soughtFor(id))).toEqual(expected);
  });

  it("looks into the files when their names say nothing of the exercise", () => {
    const files = {
      "1/server.py": `${listens}\nprint("primeiro", texto.upper())`,
      "2/server.py": `${listens}\ndef eh_primo(n): pass`,
    };

    expect(programs(files)).toEqual(["2/server.py", null]);
  });

  const bothRoles = `def servidor():\n  ${listens}\ndef cliente():\n  ${dials}\n`;

  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      "a word of the command line",
      `import sys\n${bothRoles}if sys.argv[1] == "servidor": servidor()\nelse: cliente()`,
      ["servidor"],
      ["cliente"],
    ],
    [
      "letters",
      `import sys\n${bothRoles}if sys.argv[1] == "s": servidor()\nif sys.argv[1] == "c": cliente()`,
      ["s"],
      ["c"],
    ],
    [
      "an option with a value",
      `import argparse\n${bothRoles}p.add_argument("--role", choices=["server", "client"])`,
      ["--role", "server"],
      ["--role", "client"],
    ],
    [
      "flags",
      `import argparse\n${bothRoles}p.add_argument("--servidor", action="store_true")\np.add_argument("--cliente", action="store_true")`,
      ["--servidor"],
      ["--cliente"],
    ],
    [
      "subcommands",
      `import argparse\n${bothRoles}sub.add_parser("server")\nsub.add_parser("client")`,
      ["server"],
      ["client"],
    ],
  ])("tells one file its role by %s", (_how, text, server, client) => {
    const found = findPrograms([{ path: "app.py", text }], soughtFor("primes"));

    expect(found.server.program?.words).toEqual(server);
    expect(found.client.program?.words).toEqual(client);
  });

  it("tells one file its role by the line that its menu asks for", () => {
    const text = `${bothRoles}op = input("1 - Servidor\\n2 - Cliente\\n")\nservidor() if op == "1" else cliente()`;

    const found = findPrograms([{ path: "app.py", text }], soughtFor("primes"));

    expect(found.server.program?.opening).toEqual(["1"]);
    expect(found.client.program?.opening).toEqual(["2"]);
  });

  it.each<[string, Files, "server" | "client", object]>([
    [
      "a server that speaks UDP",
      {
        "s.py":
          "import socket\ns = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\ns.bind(A)\ns.recvfrom(9)\ns.sendto(b, a)",
      },
      "server",
      { kind: "datagrams", file: "s.py", line: 2 },
    ],
    [
      "two clients",
      { "a.py": dials, "servidor.py": `${dials}\nprint(1)` },
      "server",
      { kind: "wrong-role", files: ["a.py", "servidor.py"] },
    ],
    [
      "one client under two names",
      { "cliente.py": dials, "servidor.py": dials },
      "server",
      { kind: "identical-halves", files: ["servidor.py", "cliente.py"] },
    ],
    [
      "a file that starts both",
      {
        "app.py": `import threading\n${bothRoles}threading.Thread(target=servidor).start()\ncliente()`,
      },
      "client",
      { kind: "both-at-once", file: "app.py" },
    ],
  ])("says what is wrong with %s", (_what, files, role, problem) => {
    const sources = Object.entries(files).map(([path, text]) => ({
      path,
      text,
    }));

    const found = findPrograms(sources, soughtFor("primes"));

    expect(found[role].problem).toEqual(problem);
  });

  it.each([
    "# not SOCK_DGRAM, sendto\n",
    "u = socket(AF_INET, SOCK_DGRAM)\nu.connect(A)\nu.getsockname()\n",
  ])("does not take TCP for UDP because of %j", (text) => {
    const files = [{ path: "servidor.py", text: text + listens }];

    expect(findPrograms(files, soughtFor("primes")).server.problem).toBeNull();
  });

  it("keeps pairs together that share a number", () => {
    const files = {
      "srv1.py": `${listens}\ndef eh_primo(n): pass`,
      "srv2.py": `${listens}\ndef divisores(n): pass`,
      "cl1.py": `${dials}\nprint(1)`,
      "cl2.py": `${dials}\nprint(2)`,
    };

    expect(programs(files)).toEqual(["srv1.py", "cl1.py"]);
    expect(programs(files, soughtFor("divisors"))).toEqual([
      "srv2.py",
      "cl2.py",
    ]);
  });

  it("takes copies, older states and built files last", () => {
    const files = {
      "old/server.py": listens,
      "server (1).py": listens,
      "bin/server.py": listens,
      "meu_programa.py": listens,
    };

    expect(programs(files)).toEqual(["meu_programa.py", null]);
  });

  it("recognises Python without its extension", () => {
    const files = {
      "servidor.txt": `import socket\n${listens}`,
      cliente: `#!/usr/bin/env python3\n${dials}`,
      "README.txt": "import socket is explained below: listen, accept",
    };

    expect(programs(files)).toEqual(["servidor.txt", "cliente"]);
  });

  it("takes facts from the modules that a program imports, too", () => {
    const files = [
      { path: "src/server.py", text: `from . import config\n${listens}` },
      { path: "src/config.py", text: "PORT = 4321\nF = '!I'" },
      { path: "src/other.py", text: "PORT = 9999" },
    ];

    expect(
      findPrograms(files, soughtFor("primes")).server.program?.facts.ports,
    ).toContain(4321);
    expect(
      findPrograms(files, soughtFor("primes")).server.program?.facts.ports,
    ).not.toContain(9999);
  });
});

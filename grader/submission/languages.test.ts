import { describe, expect, it } from "vitest";
import {
  knownLanguages,
  languageOfFile,
  languageOfInterpreter,
} from "./languages.ts";
import { tools } from "./languages/tools.ts";

function factsOf(path: string, text: string) {
  const language = languageOfFile(path, text);
  if (language === null) throw new Error(`no language for ${path}`);
  return { ...language.inspect({ path, text }), ...language.factsOf([text]) };
}

describe("the table of languages", () => {
  it("names tools that there are", () => {
    const wanted = knownLanguages.flatMap((language) => language.tools);

    expect(wanted.filter((id) => !(id in tools))).toEqual([]);
  });

  it.each([
    ["a.py", "print('a')", "python"],
    ["a.py", "print 'a'", "python2"],
    ["A.java", "", "java"],
    ["a.c", "", "c"],
    ["a.cc", "", "cpp"],
    ["a.mjs", "", "javascript"],
    ["a.ts", "", "typescript"],
    ["a.go", "", "go"],
    ["a.rs", "", "rust"],
    ["A.cs", "", "csharp"],
  ])("knows %s with %j as %s", (path, text, id) => {
    expect(languageOfFile(path, text)?.id).toBe(id);
  });

  it.each([
    ["python3.11", "python"],
    ["/usr/bin/node", "javascript"],
    ["java.exe", "java"],
  ])("knows the interpreter %s as that of %s", (command, id) => {
    expect(languageOfInterpreter(command)?.id).toBe(id);
  });
});

describe("the roles, ports and codecs of a source", () => {
  it.each<
    [
      string,
      string,
      "server" | "client",
      readonly number[],
      readonly string[],
      readonly string[],
    ]
  >([
    [
      "A.java",
      "ServerSocket s = new ServerSocket(6789); Socket c = s.accept(); out.writeInt(1); in.readUTF();",
      "server",
      [6789],
      ["struct:>i"],
      ["mutf-8/length:>H"],
    ],
    [
      "A.java",
      'static final int PORTA = 81; Socket s = new Socket("localhost", PORTA); out.println(x);',
      "client",
      [81],
      ["text/newline"],
      [],
    ],
    [
      "a.c",
      "#define PORT 5000\nint n; bind(s,a,b); listen(s,1); accept(s,0,0); x = htons(PORT); recv(c, &n, sizeof n, 0);",
      "server",
      [5000],
      [],
      ["struct:<i"],
    ],
    [
      "a.c",
      "uint32_t n; n = htonl(n); connect(s,a,b); htons(70); send(s, &n, 4, 0);",
      "client",
      [70],
      ["struct:>I"],
      [],
    ],
    [
      "a.js",
      "net.createServer(f).listen(3000); b.writeUInt32BE(1); b.readBigInt64LE();",
      "server",
      [3000],
      ["struct:>I"],
      ["struct:<q"],
    ],
    [
      "a.ts",
      "const port: number = 4000; const s = net.connect(port, 'x'); JSON.parse(t);",
      "client",
      [4000],
      [],
      ["json"],
    ],
    [
      "a.go",
      'l, e := net.Listen("tcp", ":8080"); binary.Write(c, binary.BigEndian, int32(n))',
      "server",
      [8080],
      ["struct:>i"],
      [],
    ],
    [
      "a.go",
      'c, e := net.Dial("tcp", "localhost:99"); binary.LittleEndian.Uint64(b)',
      "client",
      [99],
      [],
      ["struct:<Q"],
    ],
    [
      "a.rs",
      'let l = TcpListener::bind("0.0.0.0:7878"); let n = i32::from_be_bytes(b);',
      "server",
      [7878],
      [],
      ["struct:>i"],
    ],
    [
      "a.rs",
      'const PORT: u16 = 7000; TcpStream::connect(("a", PORT)); n.to_le_bytes();',
      "client",
      [7000],
      ["struct:<H"],
      [],
    ],
    [
      "A.cs",
      "var l = new TcpListener(IPAddress.Any, 9000); l.AcceptTcpClient(); r.ReadInt32();",
      "server",
      [9000],
      [],
      ["struct:<i"],
    ],
    [
      "A.cs",
      'var c = new TcpClient("localhost", 9001); w.WriteLine(x);',
      "client",
      [9001],
      ["text/newline"],
      [],
    ],
  ])("are read in %s: %s", (path, text, role, ports, writes, reads) => {
    const found = factsOf(path, text);
    const other = role === "server" ? "client" : "server";

    expect(found.evidence[role]).toBeGreaterThan(found.evidence[other]);
    expect(found).toMatchObject({ ports, writes, reads });
  });

  it.each([
    ["A.java", "DatagramSocket s = new DatagramSocket(1);"],
    ["a.c", "socket(AF_INET, SOCK_DGRAM, 0);"],
    ["a.js", "const d = require('dgram');"],
    ["a.go", 'net.ListenUDP("udp", a)'],
    ["a.rs", 'UdpSocket::bind("a:1")'],
    ["A.cs", "new UdpClient(1)"],
  ])("tell UDP in %s: %s", (path, text) => {
    expect(factsOf(path, text).usesDatagrams).toBe(true);
  });

  it.each([
    ["A.java", "void main(String[] args) { f(args[0]); }", true],
    ["A.java", "void main(String[] args) { }", false],
    ["a.c", "int main(int argc, char *argv[]) { }", false],
    ["a.c", "int main(int c, char **argv) { atoi(argv[1]); }", true],
    ["a.js", "process.argv[2]", true],
    ["a.go", "os.Args[1]", true],
    ["a.rs", "env::args()", true],
  ])("tell whether %s reads its command line: %s", (path, text, expected) => {
    expect(factsOf(path, text).readsArguments).toBe(expected);
  });
});

describe("the recipe of a program", () => {
  function recipeOf(main: string, files: Readonly<Record<string, string>>) {
    const all = Object.entries(files).map(([path, text]) => ({ path, text }));
    const [file] = all.filter(({ path }) => path === main);
    const language = languageOfFile(main, file?.text);
    if (file === undefined || language === null) throw new Error(main);
    const { imports } = language.inspect(file);
    const needs = all.filter(({ path }) => imports.includes(path));
    return language.recipeOf({ main: file, needs, all });
  }

  it("names the class of Java with its package, and every file that it needs", () => {
    const recipe = recipeOf("src/eco/Server.java", {
      "src/eco/Server.java":
        "package eco; public class Server { void main() { Rules.f(); } }",
      "src/eco/Rules.java": "package eco; class Rules {}",
      "src/eco/Client.java": "package eco; class Client { void main() {} }",
    });

    expect(recipe.run.slice(-2)).toEqual(["{out}", "eco.Server"]);
    expect(recipe.sources).toEqual(["Server.java", "Rules.java"]);
  });

  it("finds the needs of Java where a package lies without its folder", () => {
    const recipe = recipeOf("Server.java", {
      "Server.java": "package x; class Server { void main() { new Rules(); } }",
      "Rules.java": "package x; class Rules {}",
    });

    expect(recipe.sources).toEqual(["Server.java", "Rules.java"]);
  });

  it("links C with what it calls, and with no other program", () => {
    const recipe = recipeOf("server.c", {
      "server.c": "int main() { reply(); }",
      "reply.c": "void reply() { twice(); }",
      "twice.c": "int twice(void) { return 2; }",
      "spare.c": "void spare() { }",
      "client.c": "int main() { reply(); } void twice() { }",
    });

    expect(recipe.sources).toEqual(["server.c", "reply.c", "twice.c"]);
  });

  it("builds Go of the files of one program", () => {
    const recipe = recipeOf("server.go", {
      "server.go": "package main\nfunc main() { serve() }",
      "serve.go": "package main\nfunc serve() { }",
      "client.go": "package main\nfunc main() { }",
    });

    expect(recipe.sources).toEqual(["server.go", "serve.go"]);
  });

  it("takes no name for an option", () => {
    expect(recipeOf("-a.py", { "-a.py": "f()" }).run).toEqual([
      "python3",
      "./-a.py",
    ]);
  });
});

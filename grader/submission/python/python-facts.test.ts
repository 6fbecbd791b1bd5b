import { describe, expect, it } from "vitest";
import { pythonFacts } from "./python-facts.ts";

describe("the ports of a Python program", () => {
  it.each<[string, string, readonly number[]]>([
    ["in an address", "s.bind(('', 12000))", [12000]],
    ["in the address of a client", "s.connect(('localhost', 81))", [81]],
    ["behind a name", "P = 5000\ns.bind(('', P))", [5000]],
    ["behind the name of an address", "A = ('', 5000)\ns.bind(A)", [5000]],
    ["as one of several names", "HOST, PORT = '', 9999", [9999]],
    ["as text", "porta = int('12000')", [12000]],
    ["with a type", "port: int = 12_000", [12000]],
    ["as an attribute", "self.port = 7000", [7000]],
    ["as a keyword", "serve(port=6000)", [6000]],
    ["in a dictionary", "c = {'port': 6001}", [6001]],
    ["for asyncio", "asyncio.start_server(f, '', 8888)", [8888]],
    [
      "as the default of an argument",
      "port = int(sys.argv[1]) if len(sys.argv) > 1 else 12000",
      [12000],
    ],
    [
      "the likeliest first",
      "x = 4444\nserver_port = 5555\ns.bind(('', 6666))",
      [6666, 5555, 4444],
    ],
    ["but no buffer size", "s.recv(2048)", []],
    ["but no small number elsewhere", "n = 10", []],
    ["but nothing above 65535", "port = 70000", []],
    ["but no comment", "# port = 12000", []],
    ["but no docstring", '"""\nport = 12000\n"""', []],
    ["but no word that only sounds so", "report = 12", []],
  ])("are found %s", (_where, source, ports) => {
    const known = pythonFacts([source]).ports;

    expect(known.slice(0, Math.max(ports.length, 1))).toEqual(ports);
  });

  it("are found in the modules that it imports", () => {
    const sources = [
      "from config import *\ns.bind((HOST, PORT))",
      "PORT = 4321",
    ];

    expect(pythonFacts(sources).ports).toEqual([4321]);
  });
});

describe("the formats of a Python program", () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      "literals",
      "struct.pack('<i', n)\nstruct.unpack('!q', b)",
      ["<i"],
      ["!q"],
    ],
    ["bare functions", "unpack('i', b)[0]\npack('l', x)", ["l"], ["i"]],
    ["relatives", "pack_into('i', b, 0, 1)\nunpack_from('q', b)", ["i"], ["q"]],
    [
      "iterators and sizes",
      "iter_unpack('h', b)\ncalcsize('Q')",
      [],
      ["h", "Q"],
    ],
    ["constants", "F = '!I'\nstruct.pack(F, n)", ["!I"], []],
    ["attributes", "F = '!I'\nstruct.pack(config.F, n)", ["!I"], []],
    ["compiled formats", "S = struct.Struct('>Q')", [">Q"], [">Q"]],
    ["each once", "pack('i', 1)\npack('i', 2)", ["i"], []],
    ["bytes", "pack(b'=L', 1)", ["=L"], []],
    ["no constant with two values", "F = 'i'\nF = 'q'\npack(F, 1)", [], []],
    ["no f-string", "pack(f'{k}i', *v)", [], []],
    ["no other pack", "label.pack('left')", [], []],
    ["no comment", "# pack('i', 1)", [], []],
    ["no docstring", "'''pack('i', 1)'''", [], []],
    ["no definition", "def pack('i'): pass", [], []],
  ])("are: %s", (...[, source, packed, unpacked]) => {
    const writes = packed.map((format) => `struct:${format}`);
    const reads = unpacked.map((format) => `struct:${format}`);

    expect(pythonFacts([source])).toMatchObject({ writes, reads });
  });
});

describe("the serialisers of a Python program", () => {
  it.each([
    ["pickle.dumps(l)\njson.loads(s)", ["pickle"], ["json"]],
    ["pickle.dump(l, f)\nmarshal.loads(b)", ["pickle"], ["marshal"]],
    ["cPickle.loads(b)", [], ["pickle"]],
    ["eval(c.recv(99).decode())", [], ["repr"]],
    ["ast.literal_eval(text)", [], ["repr"]],
    ["toml.dumps(l)", [], []],
    ["struct.pack('i', len(b))\npickle.dumps(l)", ["struct:i", "pickle"], []],
  ])("are found: %s", (source, writes, reads) => {
    expect(pythonFacts([source])).toMatchObject({ writes, reads });
  });
});

describe("whether a Python program reads its arguments", () => {
  it.each([
    ["n = int(sys.argv[1])", true],
    ["from sys import argv", true],
    ["import argparse", true],
    ["n = int(input())", false],
    ["# sys.argv", false],
    ["print('sys.argv')", false],
  ])("%s: %s", (source, readsArguments) => {
    expect(pythonFacts([source])).toMatchObject({ readsArguments });
  });
});

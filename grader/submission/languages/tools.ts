/** A program of the machine that programs in some language need. */
export interface Tool {
  /** Command names, the preferred one first. */
  readonly names: readonly string[];
  /**
   * Words behind which it prints where it is: what stands in the search path may be a launcher, which costs more time than
   * the program that it starts. `null`: what stands there is the tool.
   */
  readonly asks: readonly string[] | null;
  /** Where it is below the folder that was printed; `null`: the tool itself was printed. */
  readonly below: string | null;
  /** Words that make it print its version. */
  readonly version: readonly string[];
  /**
   * A text of ours whose building makes the library of the language, in the folder that a variable names; `null`: it
   * comes ready made.
   */
  readonly warmUp: {
    readonly variable: string;
    readonly file: string;
    readonly text: string;
    readonly words: readonly string[];
  } | null;
}

/** The packages that programs with sockets use, and those that these use. */
const goPackages = [
  ...["bufio", "bytes", "encoding/binary", "encoding/json", "errors", "flag"],
  ...["fmt", "io", "log", "math", "math/big", "math/rand", "net", "os"],
  ...["os/signal", "sort", "strconv", "strings", "sync", "time", "unicode"],
];
const goWarmUp = {
  variable: "GOCACHE",
  file: "library.go",
  text: `package main\n${goPackages.map((name) => `import _ "${name}"\n`).join("")}func main() {}\n`,
  words: ["build", "-o", "library.out", "library.go"],
} as const;

const printExecutable = ["-c", "import sys; print(sys.executable)"];
const plain = {
  asks: null,
  below: null,
  version: ["--version"],
  warmUp: null,
} as const;

/** Every tool that a recipe may begin with, by its id. */
export const tools: Readonly<Record<string, Tool>> = {
  python3: { ...plain, names: ["python3", "python"], asks: printExecutable },
  python2: {
    ...plain,
    names: ["python2.7", "python2"],
    asks: printExecutable,
  },
  java: { ...plain, names: ["java"], version: ["-version"] },
  javac: { ...plain, names: ["javac"], version: ["-version"] },
  cc: { ...plain, names: ["gcc", "clang", "cc"] },
  "c++": { ...plain, names: ["g++", "clang++", "c++"] },
  make: { ...plain, names: ["make"] },
  node: {
    ...plain,
    names: ["node", "nodejs"],
    asks: ["-p", "process.execPath"],
  },
  go: {
    names: ["go"],
    asks: ["env", "GOROOT"],
    below: "bin/go",
    version: ["version"],
    warmUp: goWarmUp,
  },
  rustc: {
    ...plain,
    names: ["rustc"],
    asks: ["--print", "sysroot"],
    below: "bin/rustc",
  },
  cargo: {
    ...plain,
    names: ["rustc"],
    asks: ["--print", "sysroot"],
    below: "bin/cargo",
  },
  mcs: { ...plain, names: ["mcs", "csc"] },
  mono: { ...plain, names: ["mono"] },
  esbuild: { ...plain, names: ["esbuild"] },
};

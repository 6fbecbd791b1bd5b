import { describe, expect, test } from "vitest";
import type { MachineFact } from "../../core/machine-fact.ts";
import { sayMachineFact } from "./say-machine-fact.ts";

/** A fact, and what is said of it: found and meaning, in Portuguese and in English. */
const rows: readonly (readonly [MachineFact, string, string])[] = [
  [
    { kind: "node-new-enough", version: "20.20.2", least: "20.19" },
    "Versão 20.20.2. A partir da 20.19 serve.",
    "Version 20.20.2. 20.19 or later will do.",
  ],
  [
    { kind: "node-too-old", version: "18.1.0", least: "20.19" },
    "Versão 18.1.0. O corretor precisa da 20.19 ou de uma mais nova.",
    "Version 18.1.0. The grader needs 20.19 or later.",
  ],
  [
    { kind: "linux", name: "Linux", release: "6.18", architecture: "x64" },
    "Linux 6.18 (x64). O Linux tem tudo o que o corretor sabe usar.",
    "Linux 6.18 (x64). Linux has all that the grader can make use of.",
  ],
  [
    {
      kind: "other-system",
      name: "macOS (Darwin)",
      release: "24.5.0",
      architecture: "arm64",
    },
    "macOS (Darwin) 24.5.0 (arm64). Só o Linux dá uma rede a cada entrega e mostra o que um programa espera.",
    "macOS (Darwin) 24.5.0 (arm64). Only Linux gives each submission a network and shows what a program waits for.",
  ],
  [
    { kind: "capacity", processors: 2, memoryInBytes: 3.5 * 2 ** 30 },
    "2 processadores, 3,5 GB de memória. Prazos contam o que o programa usou, e não a carga da máquina.",
    "2 processors, 3.5 GB of memory. Deadlines count what a program used, not how busy the machine is.",
  ],
  [
    { kind: "capacity", processors: 1, memoryInBytes: 2 ** 30 },
    "1 processador, 1 GB de memória. Prazos contam o que o programa usou, e não a carga da máquina.",
    "1 processor, 1 GB of memory. Deadlines count what a program used, not how busy the machine is.",
  ],
  [
    { kind: "temporary-folder", path: "/tmp" },
    "Arquivos temporários ficam em /tmp. Os programas podem gravar ali; depois tudo é apagado.",
    "Temporary files go to /tmp. Programs may write there; all is removed afterwards.",
  ],
  [
    { kind: "no-temporary-folder", said: "/tmp is closed" },
    "Não há pasta temporária que sirva: /tmp is closed. Sem ela nada pode ser corrigido.",
    "There is no usable temporary folder: /tmp is closed. Without one nothing can be graded.",
  ],
  [
    { kind: "own-network", madeBy: "root" },
    "Cada entrega tem uma rede própria, feita como root; os programas rodam como um usuário sem direitos. Várias correções podem usar a mesma porta ao mesmo tempo.",
    "Each submission gets a network of its own, made as root; its programs run as a user without rights. Many gradings can use the same port at once.",
  ],
  [
    { kind: "own-network", madeBy: "user" },
    "Cada entrega tem uma rede própria, feita como usuário comum. Várias correções podem usar a mesma porta ao mesmo tempo.",
    "Each submission gets a network of its own, made as an ordinary user. Many gradings can use the same port at once.",
  ],
  [
    { kind: "no-own-network", said: "unshare: Operation not permitted" },
    "As entregas usam a rede desta máquina: unshare: Operation not permitted. As que têm a mesma porta esperam umas pelas outras, e uma porta ocupada impede a correção.",
    "Submissions use this machine's own network: unshare: Operation not permitted. Those with the same port wait for one another, and a port in use prevents grading.",
  ],
  [
    { kind: "no-student", said: "setpriv: setresuid failed" },
    "Na rede própria nenhum programa pode ser iniciado: setpriv: setresuid failed. Só sem rede própria a correção é possível.",
    "In a network of its own no program can be started: setpriv: setresuid failed. Grading is only possible without such a network.",
  ],
  [
    { kind: "every-address" },
    "Qualquer endereço e qualquer porta levam ao corretor. Um cliente é ouvido aonde quer que se conecte.",
    "Every address and every port reaches the grader. A client is heard wherever it connects to.",
  ],
  [
    { kind: "every-host", said: "nft: not found" },
    "Qualquer endereço leva ao corretor, mas não qualquer porta: nft: not found. A porta de um cliente precisa estar no código ou em --port.",
    "Every address reaches the grader, but not every port: nft: not found. A client's port must stand in its source or in --port.",
  ],
  [
    { kind: "only-loopback", said: "RTNETLINK answers: Permission denied" },
    "Só o endereço local leva ao corretor: RTNETLINK answers: Permission denied. Um cliente que procura outra máquina não é ouvido.",
    "Only the local address reaches the grader: RTNETLINK answers: Permission denied. A client that looks for another machine is not heard.",
  ],
  [
    { kind: "states-seen" },
    "O corretor vê o que cada programa espera. Um impasse é reconhecido na hora e não passa por lentidão.",
    "The grader sees what each program waits for. A deadlock is recognised at once and not taken for slowness.",
  ],
  [
    { kind: "states-hidden", said: "EACCES: permission denied" },
    "O corretor não vê o que um programa espera: EACCES: permission denied. Ele se guia pelo silêncio: a correção demora mais, e um impasse parece lentidão.",
    "The grader does not see what a program waits for: EACCES: permission denied. It goes by silence: gradings take longer, and a deadlock looks like slowness.",
  ],
  [
    { kind: "states-hidden", said: null },
    "O corretor não vê o que um programa espera. Ele se guia pelo silêncio: a correção demora mais, e um impasse parece lentidão.",
    "The grader does not see what a program waits for. It goes by silence: gradings take longer, and a deadlock looks like slowness.",
  ],
  [
    {
      kind: "interpreter",
      version: "Python 3.11.2",
      path: "/usr/bin/python3",
      shim: null,
    },
    "Python 3.11.2, em /usr/bin/python3. É iniciado diretamente.",
    "Python 3.11.2, at /usr/bin/python3. It is started directly.",
  ],
  [
    {
      kind: "interpreter",
      version: "Python 3.11.2",
      path: "/opt/python3",
      shim: { path: "/shims/python3", costMs: 61.4 },
    },
    "Python 3.11.2, em /opt/python3. O corretor o inicia diretamente: por /shims/python3 seriam 61 ms a mais a cada vez.",
    "Python 3.11.2, at /opt/python3. The grader starts it directly: by way of /shims/python3 it would take 61 ms more each time.",
  ],
  [
    {
      kind: "no-interpreter",
      language: "python",
      names: ["python3", "python"],
    },
    "As entregas não encontram python3 ou python no PATH. Programas em python não podem ser corrigidos.",
    "Submissions find no python3 or python in the PATH. Programs in python cannot be graded.",
  ],
  [
    {
      kind: "some-languages",
      present: [
        { language: "C", version: "12.2.0" },
        { language: "Go", version: "1.26.8" },
      ],
      absent: [
        { language: "Java", names: ["javac"] },
        { language: "C#", names: ["mcs", "csc"] },
      ],
    },
    "Também C 12.2.0 e Go 1.26.8. Para outras falta no PATH: javac para Java; mcs ou csc para C#.",
    "Also C 12.2.0 and Go 1.26.8. Others lack, in the PATH: javac for Java; mcs or csc for C#.",
  ],
  [
    {
      kind: "some-languages",
      present: [],
      absent: [{ language: "Java", names: ["javac"] }],
    },
    "Não há mais nenhuma. Para outras falta no PATH: javac para Java.",
    "There are no others. Others lack, in the PATH: javac for Java.",
  ],
  [
    { kind: "all-languages", present: [{ language: "C", version: "12.2.0" }] },
    "Também C 12.2.0. Programas nessas linguagens também podem ser corrigidos.",
    "Also C 12.2.0. Programs in these can be graded, too.",
  ],
  [
    { kind: "no-walls", said: null },
    "Não há barreiras em volta dos arquivos. Corrija entregas de desconhecidos em uma máquina virtual.",
    "Files are not walled off. Grade submissions of strangers in a virtual machine.",
  ],
  [
    { kind: "no-walls", said: "sh: bwrap: not found" },
    "Não há barreiras em volta dos arquivos: sh: bwrap: not found. Corrija entregas de desconhecidos em uma máquina virtual.",
    "Files are not walled off: sh: bwrap: not found. Grade submissions of strangers in a virtual machine.",
  ],
  [
    { kind: "walls", by: "bubblewrap" },
    "Os arquivos da máquina ficam fora da vista dos programas (bubblewrap). Um programa só vê o sistema, a sua entrega e o que a sua linguagem precisa.",
    "The machine's files are out of the programs' sight (bubblewrap). A program sees the system, its submission and what its language needs, and nothing else.",
  ],
  [
    { kind: "walls", by: "seatbelt" },
    "Os arquivos da máquina ficam fora da vista dos programas (seatbelt). Um programa só vê o sistema, a sua entrega e o que a sua linguagem precisa.",
    "The machine's files are out of the programs' sight (seatbelt). A program sees the system, its submission and what its language needs, and nothing else.",
  ],
];

describe("what was found out about a machine", () => {
  test.each(rows)("is said in words: %j", (fact, portuguese, english) => {
    const { found, meaning } = sayMachineFact(fact);

    expect(`${found["pt-BR"]} ${meaning["pt-BR"]}`).toBe(portuguese);
    expect(`${found.en} ${meaning.en}`).toBe(english);
  });
});

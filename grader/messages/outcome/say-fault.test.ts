import { describe, expect, test } from "vitest";
import type { Localized } from "../../core/exercise/exercise.ts";
import type { Fault } from "../../core/verdict.ts";
import { sayFault } from "./say-fault.ts";

interface Row {
  readonly item: Fault;
  readonly sentence: Localized;
}

const rows: readonly Row[] = [
  {
    item: { kind: "interpreter-missing", name: "python3", language: "python" },
    sentence: {
      "pt-BR":
        "Esta máquina não tem “python3”, necessário para rodar programas em python. Instale-o e rode de novo. Nenhum ponto é descontado.",
      en: "This machine has no “python3”, which programs in python need to run. Install it and run again. No points are taken.",
    },
  },
  {
    item: {
      kind: "tool-closed",
      language: "Rust",
      path: "/root/.cargo/bin/rustc",
      said: "closed to other users",
    },
    sentence: {
      "pt-BR":
        "Os programas em Rust precisam de “/root/.cargo/bin/rustc”, que fica numa pasta em que os programas dos alunos não podem entrar: closed to other users. Instale-o para todos os usuários, ou rode o grade como um usuário comum. Nenhum ponto é descontado.",
      en: "Programs in Rust need “/root/.cargo/bin/rustc”, which is in a folder that students' programs may not enter: closed to other users. Install it for all users, or run grade as an ordinary user. No points are taken.",
    },
  },
  {
    item: {
      kind: "port-held",
      port: 12000,
      holder: { pid: 4242, name: "nginx" },
    },
    sentence: {
      "pt-BR":
        "A porta 12000 já está sendo usada por outro programa desta máquina (nginx, pid 4242). Feche esse programa e rode de novo. Nenhum ponto é descontado.",
      en: "Port 12000 is already in use by another program on this machine (nginx, pid 4242). Close that program and run again. No points are taken.",
    },
  },
  {
    item: { kind: "port-held", port: 12000, holder: null },
    sentence: {
      "pt-BR":
        "A porta 12000 já está sendo usada por outro programa desta máquina. Feche esse programa e rode de novo. Nenhum ponto é descontado.",
      en: "Port 12000 is already in use by another program on this machine. Close that program and run again. No points are taken.",
    },
  },
  {
    item: {
      kind: "no-lane",
      detail: "unshare: unshare failed: Operation not permitted",
      remedy: "sudo sysctl -w kernel.unprivileged_userns_clone=1",
    },
    sentence: {
      "pt-BR":
        "Esta máquina não dá à entrega uma rede própria: unshare: unshare failed: Operation not permitted. Para que dê, rode “sudo sysctl -w kernel.unprivileged_userns_clone=1”, ou use --isolation auto. Nenhum ponto é descontado.",
      en: "This machine gives the submission no network of its own: unshare: unshare failed: Operation not permitted. To get one, run “sudo sysctl -w kernel.unprivileged_userns_clone=1”, or use --isolation auto. No points are taken.",
    },
  },
  {
    item: { kind: "no-lane", detail: "spawn setpriv ENOENT", remedy: null },
    sentence: {
      "pt-BR":
        "Esta máquina não dá à entrega uma rede própria: spawn setpriv ENOENT. Veja com “grade doctor” o que esta máquina oferece, ou use --isolation auto. Nenhum ponto é descontado.",
      en: "This machine gives the submission no network of its own: spawn setpriv ENOENT. See with “grade doctor” what this machine offers, or use --isolation auto. No points are taken.",
    },
  },
  {
    item: {
      kind: "walls-fell",
      detail: "bwrap: Creating new namespace failed: Cannot allocate memory",
    },
    sentence: {
      "pt-BR":
        "A barreira em volta de um programa caiu, ou não ficou de pé: bwrap: Creating new namespace failed: Cannot allocate memory. Isso acontece quando falta memória ou espaço à máquina: feche outros programas e rode de novo. A culpa não é da entrega e nenhum ponto é descontado.",
      en: "The wall around a program fell, or did not stand: bwrap: Creating new namespace failed: Cannot allocate memory. That happens when the machine is short of memory or space: close other programs and run again. This is not the submission's fault and no points are taken.",
    },
  },
  {
    item: {
      kind: "no-walls",
      detail: "sh: 1: exec: bwrap: not found",
      remedy: "sudo apt-get install bubblewrap",
    },
    sentence: {
      "pt-BR":
        "Esta máquina não dá à entrega uma barreira em volta dos arquivos: sh: 1: exec: bwrap: not found. Para que dê, rode “sudo apt-get install bubblewrap”, ou use --isolation auto. Nenhum ponto é descontado.",
      en: "This machine gives the submission no wall around the files: sh: 1: exec: bwrap: not found. To get one, run “sudo apt-get install bubblewrap”, or use --isolation auto. No points are taken.",
    },
  },
  {
    item: { kind: "internal", detail: "step 3 is unknown" },
    sentence: {
      "pt-BR":
        "O corretor falhou: step 3 is unknown. A culpa não é da entrega e nenhum ponto é descontado. Envie este relatório a quem cuida do corretor.",
      en: "The grader failed: step 3 is unknown. This is not the submission's fault and no points are taken. Send this report to those who maintain the grader.",
    },
  },
];

describe("sayFault", () => {
  test.each(rows)("$item.kind: $sentence.en", ({ item, sentence }) => {
    expect(sayFault(item)).toEqual(sentence);
  });
});

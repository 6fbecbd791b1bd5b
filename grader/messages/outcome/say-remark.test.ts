import { describe, expect, test } from "vitest";
import type { Localized } from "../../core/exercise/exercise.ts";
import type { Remark } from "../../core/profile.ts";
import { sayRemark } from "./say-remark.ts";

interface Row {
  readonly item: Remark;
  readonly sentence: Localized;
}

const rows: readonly Row[] = [
  {
    item: { kind: "dials-foreign-address", host: "192.168.0.10", port: 5000 },
    sentence: {
      "pt-BR":
        'Seu cliente procura o servidor em 192.168.0.10:5000, que em outra máquina pode não ser o endereço de ninguém. O corretor atendeu lá, e nada é descontado. Para entregar, use "127.0.0.1" ou "localhost".',
      en: 'Your client looks for the server at 192.168.0.10:5000, which elsewhere may be nobody\'s address. The grader answered there, and no points are taken. Before you hand it in, use "127.0.0.1" or "localhost".',
    },
  },
  {
    item: { kind: "dials-foreign-address", host: "fd00::7", port: 12000 },
    sentence: {
      "pt-BR":
        'Seu cliente procura o servidor em [fd00::7]:12000, que em outra máquina pode não ser o endereço de ninguém. O corretor atendeu lá, e nada é descontado. Para entregar, use "127.0.0.1" ou "localhost".',
      en: 'Your client looks for the server at [fd00::7]:12000, which elsewhere may be nobody\'s address. The grader answered there, and no points are taken. Before you hand it in, use "127.0.0.1" or "localhost".',
    },
  },
  {
    item: { kind: "listens-on-foreign-address", host: "10.0.0.7", port: 5000 },
    sentence: {
      "pt-BR":
        "Seu servidor só atende em 10.0.0.7:5000; numa máquina que não tem esse endereço, bind falha. Aqui deu certo, e nada é descontado. Para entregar, use '' (todos os endereços) ou \"127.0.0.1\".",
      en: "Your server listens at 10.0.0.7:5000 alone; on a machine without that address bind fails. Here it worked, and no points are taken. Before you hand it in, use '' (every address) or \"127.0.0.1\".",
    },
  },
  {
    item: { kind: "unordered", asked: "12", actual: "[1, 12, 2, 6, 3, 4]" },
    sentence: {
      "pt-BR":
        "A lista não vem em ordem crescente: a 12 seu servidor respondeu [1, 12, 2, 6, 3, 4]. A ordem não é pedida, e nada é descontado; com sorted() a lista fica mais fácil de conferir.",
      en: "The list is not in increasing order: to 12 your server answered [1, 12, 2, 6, 3, 4]. No order is asked for, and no points are taken; with sorted() the list is easier to check.",
    },
  },
  {
    item: { kind: "dials-unknown-name", name: "meu-pc" },
    sentence: {
      "pt-BR":
        'Seu cliente procura o servidor pelo nome "meu-pc", que em outra máquina pode não ser o nome de ninguém. O corretor atendeu por ele, e nada é descontado. Para entregar, use "127.0.0.1" ou "localhost".',
      en: 'Your client looks for the server by the name "meu-pc", which elsewhere may be nobody\'s name. The grader answered to it, and no points are taken. Before you hand it in, use "127.0.0.1" or "localhost".',
    },
  },
  {
    item: { kind: "asks-nobody", sent: "10" },
    sentence: {
      "pt-BR":
        "Seu cliente não pergunta nada a ninguém: ele mandou 10 sem ler o teclado nem a linha de comando. O enunciado pede que o usuário diga o que enviar.",
      en: "Your client asks nobody: it sent 10 without reading the keyboard or the command line. The statement wants the user to say what is sent.",
    },
  },
  {
    item: { kind: "asks-nobody", sent: null },
    sentence: {
      "pt-BR":
        "Seu cliente não pergunta nada a ninguém: ele mandou algo sem ler o teclado nem a linha de comando. O enunciado pede que o usuário diga o que enviar.",
      en: "Your client asks nobody: it sent something without reading the keyboard or the command line. The statement wants the user to say what is sent.",
    },
  },
];

describe("sayRemark", () => {
  test.each(rows)("$item.kind: $sentence.en", ({ item, sentence }) => {
    expect(sayRemark(item)).toEqual(sentence);
  });
});

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
];

describe("sayRemark", () => {
  test.each(rows)("$item.kind: $sentence.en", ({ item, sentence }) => {
    expect(sayRemark(item)).toEqual(sentence);
  });
});

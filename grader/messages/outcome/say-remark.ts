import type { Localized } from "../../core/exercise/exercise.ts";
import type { Address } from "../../core/network.ts";
import type { Remark } from "../../core/profile.ts";
import { sayingFor, type Sayings } from "../language/by-kind.ts";
import { nameCodec } from "../language/codec-name.ts";
import { excerpt } from "../language/quote.ts";

/** As addresses are written with their port; one of IPv6 in brackets (RFC 3986). */
function place({ host, port }: Address): string {
  return `${host.includes(":") ? `[${host}]` : host}:${String(port)}`;
}

const remarks: Sayings<Remark> = {
  "dials-foreign-address": (at) => ({
    "pt-BR": `Seu cliente procura o servidor em ${place(at)}, que em outra máquina pode não ser o endereço de ninguém. O corretor atendeu lá, e nada é descontado. Para entregar, use "127.0.0.1" ou "localhost".`,
    en: `Your client looks for the server at ${place(at)}, which elsewhere may be nobody's address. The grader answered there, and no points are taken. Before you hand it in, use "127.0.0.1" or "localhost".`,
  }),
  "listens-on-foreign-address": (at) => ({
    "pt-BR": `Seu servidor só atende em ${place(at)}; numa máquina que não tem esse endereço, bind falha. Aqui deu certo, e nada é descontado. Para entregar, use '' (todos os endereços) ou "127.0.0.1".`,
    en: `Your server listens at ${place(at)} alone; on a machine without that address bind fails. Here it worked, and no points are taken. Before you hand it in, use '' (every address) or "127.0.0.1".`,
  }),
  "judged-through-pair": () => ({
    "pt-BR":
      "O corretor não sabe ler o formato das mensagens deste programa. Por isso os casos foram julgados através do par: o seu cliente conversou com o seu servidor, e contou o que ele mostrou.",
    en: "The grader cannot read the format of this program's messages. So its cases were judged through the pair: your client talked to your server, and what it showed counted.",
  }),
  "halves-differ": ({ message, server, client }) => {
    const [asks, reads] = [nameCodec(client), nameCodec(server)];
    return message === "request"
      ? {
          "pt-BR": `Seu cliente e seu servidor não falam o mesmo formato: o cliente manda o pedido como ${asks["pt-BR"]}, e o servidor espera ${reads["pt-BR"]}. Cada um foi corrigido no seu próprio formato.`,
          en: `Your client and your server do not speak the same format: the client sends its request as ${asks.en}, and the server expects ${reads.en}. Each was graded in its own format.`,
        }
      : {
          "pt-BR": `Seu cliente e seu servidor não falam o mesmo formato: o servidor responde como ${reads["pt-BR"]}, e o cliente espera ${asks["pt-BR"]}. Cada um foi corrigido no seu próprio formato.`,
          en: `Your client and your server do not speak the same format: the server answers as ${reads.en}, and the client expects ${asks.en}. Each was graded in its own format.`,
        };
  },
  unordered: ({ asked, actual }) => {
    const list = excerpt(actual);
    return {
      "pt-BR": `A lista não vem em ordem crescente: a ${asked} seu servidor respondeu ${list["pt-BR"]}. A ordem não é pedida, e nada é descontado; com sorted() a lista fica mais fácil de conferir.`,
      en: `The list is not in increasing order: to ${asked} your server answered ${list.en}. No order is asked for, and no points are taken; with sorted() the list is easier to check.`,
    };
  },
  "dials-unknown-name": ({ name }) => ({
    "pt-BR": `Seu cliente procura o servidor pelo nome "${name}", que em outra máquina pode não ser o nome de ninguém. O corretor atendeu por ele, e nada é descontado. Para entregar, use "127.0.0.1" ou "localhost".`,
    en: `Your client looks for the server by the name "${name}", which elsewhere may be nobody's name. The grader answered to it, and no points are taken. Before you hand it in, use "127.0.0.1" or "localhost".`,
  }),
  "asks-nobody": ({ sent }) => ({
    "pt-BR": `Seu cliente não pergunta nada a ninguém: ele mandou ${sent ?? "algo"} sem ler o teclado nem a linha de comando. O enunciado pede que o usuário diga o que enviar.`,
    en: `Your client asks nobody: it sent ${sent ?? "something"} without reading the keyboard or the command line. The statement wants the user to say what is sent.`,
  }),
};

/** What is worth knowing of a program although it costs nothing. */
export function sayRemark(remark: Remark): Localized {
  return sayingFor(remarks, null)(remark.kind, remark);
}

import type { Localized } from "../../core/exercise/exercise.ts";
import type { Address } from "../../core/network.ts";
import type { Remark } from "../../core/profile.ts";
import { sayingFor, type Sayings } from "../language/by-kind.ts";

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
};

/** What is worth knowing of a program although it costs nothing. */
export function sayRemark(remark: Remark): Localized {
  return sayingFor(remarks, null)(remark.kind, remark);
}

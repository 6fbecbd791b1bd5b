import type { Slot } from "../../core/program/input-plan.ts";

/**
 * What people call a thing, in Portuguese, English and Spanish and without accents. The first line with a word of the
 * text decides: "número da porta" is a port, "frase para o servidor" a sentence, "nome do servidor" a host.
 */
const vocabulary: readonly (readonly [Slot, string])[] = [
  [
    "value",
    "frase sentence mensagem message mensaje msg texto text pergunta perguntas question pregunta palavra word palabra consulta query cadena linha line oracao oracion minuscula minusculas lowercase",
  ],
  ["port", "porta porto port puerto portno portnum portnumber portaservidor p"],
  [
    "host",
    "host hostname ip endereco address addr direccion maquina machine localhost servername serverip serverhost h",
  ],
  [
    "value",
    "numero number num n inteiro integer int entero valor value val natural dado data entrada input digits digito",
  ],
  ["host", "servidor server serv srv"],
  [
    "name",
    "nome name nombre usuario user username login apelido nick nickname",
  ],
];

const lines = vocabulary.map(
  ([slot, words]) => [slot, new Set(words.split(" "))] as const,
);

/** What a prompt, a place in a usage message or a variable's name asks for; `null`: it does not say. */
export function slotIn(text: string): Slot | null {
  const words = wordsOf(text);
  const line = lines.find(([, known]) => words.some((word) => known.has(word)));
  return line?.[0] ?? null;
}

/** Words of prose and of names alike: `serverPort` and `server_port` are two words each. */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
}

import { describe, expect, test } from "vitest";
import type { Slot } from "../../core/program/input-plan.ts";
import { slotIn } from "./slot-in.ts";

const rows: readonly (readonly [string, Slot | null])[] = [
  ["Host: ", "host"],
  ["Digite o endereço do servidor: ", "host"],
  ["Endereço IP: ", "host"],
  ["Dirección del servidor: ", "host"],
  ["Nome do servidor: ", "host"],
  ["Server name? ", "host"],
  ["IP do servidor>", "host"],
  ["Porta: ", "port"],
  ["Digite o número da porta: ", "port"],
  ["Puerto: ", "port"],
  ["Porto do servidor: ", "port"],
  ["Em que porto quer escutar? ", "port"],
  ["Enter the port number", "port"],
  ["Porta do servidor: ", "port"],
  ["SERVER_PORT", "port"],
  ["serverPort", "port"],
  ["Digite N: ", "value"],
  ["N: ", "value"],
  ["Digite um número: ", "value"],
  ["Numero a enviar para o servidor: ", "value"],
  ["Informe um valor inteiro (ou sair): ", "value"],
  ["Input lowercase sentence:", "value"],
  ["Frase para o servidor: ", "value"],
  ["Faça a sua pergunta: ", "value"],
  ["Escriba su mensaje: ", "value"],
  ["Seu nome: ", "name"],
  ["Username: ", "name"],
  ["> ", null],
  ["", null],
];

describe("slotIn", () => {
  test.each(rows)("reads %j as %j", (text, slot) => {
    expect(slotIn(text)).toBe(slot);
  });
});

import { describe, expect, test } from "vitest";
import {
  faulty,
  mute,
  rejected,
  withoutClient,
} from "../sample-failures.suite.ts";
import { sampleReport } from "../sample-report.suite.ts";
import { text } from "./text.ts";

const plain = { locale: "en", colour: false, widthInColumns: 80 } as const;

describe("the text report", () => {
  test("praises a submission in which everything passed", () => {
    expect(text(sampleReport(), plain)).toMatchInlineSnapshot(`
      "work/maria · grade 0.1.0

      Sums (sums)

        SCORE  100 of 100   ████████████████████

        Server  50 of 50
          program     server.py (python)
          port        12000
          format      request: struct "<i"; answer: struct "<q"
          points      core                      60 of 60  (2 of 2 cases)
                      edge cases                25 of 25  (2 of 2 cases)
                      robustness                badge: 7 of 9 (worth no points)

        Client  50 of 50
          program     client.py (python)
          port        12000
          input       keyboard
          format      request: struct "<i"; answer: struct "<q"
          points      core                      60 of 60  (2 of 2 cases)
                      edge cases                25 of 25  (2 of 2 cases)
                      robustness                badge: 7 of 9 (worth no points)

        ✓ The only case passed.

      isolation: this machine's network, no walls · seed: 7 · duration: 1.4 s
      "
    `);
  });

  test("tells failures once, those that cost most first", () => {
    expect(text(rejected, plain)).toMatchInlineSnapshot(`
      "work/maria · grade 0.1.0

      Sums (sums)

        SCORE  62.5 of 100   █████████████░░░░░░░

        Server  12.5 of 50
          program     server.py (python)
          port        12000
          format      request: struct "<i"; answer: struct "<q"
          points      core                      60 of 60  (2 of 2 cases)
                      edge cases                25 of 25  (2 of 2 cases)
                      robustness                badge: 7 of 9 (worth no points)

        What failed (4 cases; what costs most comes first)

        ✗ [Server, core] Demand of sums/server/core/large.
          sums/server/core/large
          input       46337
          expected    2147766287
          received    nothing
          Your server gave no answer for N = 46337: the program ended with an error
          (code 1).
          Hint: The number does not fit the struct format: "i" ends at 2147483647. Use
          a larger format, such as "q", for the number that may grow large.
          the program's error output:
          │ Traceback (most recent call last):
          │ struct.error: 'i' format requires -2147483648 <= number <= 2147483647
          repeat      grade work/maria --exercise sums --case sums/server/core/large

        ✗ [Server, edge cases] The square of a prime is not prime: 9.
          sums/server/edge/square-9
          sent        9  (09 00 00 00)
          expected    77
          received    99  (63 00 00 00)
          Your server answered 99 for N = 9; the right answer is X = 77.
          Hint: Work this value out by hand, then follow the program step by step to
          see where it parts from that.
          and 1 more case like this: sums/server/edge/square-25
          repeat      grade work/maria --exercise sums --case sums/server/edge/square-9

        ✗ [Server, robustness] Demand of sums/server/robustness/garbage.
          sums/server/robustness/garbage
          received    0000  ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab
                      0010  ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab
                      0020  ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab
                      0030  ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab
                      0040  ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab
                      0050  ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab
                      0060  ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab
                      0070  ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab
                      … and 22 bytes more; see all with --format json
          Your server sent bytes that make no value in struct "<q": ab ab ab ab ab ab
          ab ab ab ab ab ab ab ab ab ab … (and 134 bytes more). The first one that
          does not fit is byte number 4.
          Hint: Use the same format for all messages, also for large or negative
          values and in case of an error.
          repeat      grade work/maria --exercise sums --case sums/server/robustness/garbage

      isolation: this machine's network, no walls · seed: 7 · duration: 1.4 s
      "
    `);
  });

  test.each([
    ["en", ["input       10", "answered    77  (4d 00 00 00)"]],
    ["pt-BR", ["entrada     10", "respondido  77  (4d 00 00 00)"]],
  ] as const)(
    "tells in %s what a client was told, and what it was answered",
    (locale, rows) => {
      const shown = text(mute, { ...plain, locale });

      for (const row of rows) expect(shown).toContain(`${row}\n`);
    },
  );

  test("speaks Portuguese throughout", () => {
    const options = { ...plain, locale: "pt-BR" } as const;
    expect(text(rejected, options)).toMatchInlineSnapshot(`
      "work/maria · grade 0.1.0

      Somas (sums)

        NOTA  62,5 de 100   █████████████░░░░░░░

        Servidor  12,5 de 50
          programa    server.py (python)
          porta       12000
          formato     pedido: struct "<i"; resposta: struct "<q"
          pontos      essencial                 60 de 60  (2 de 2 casos)
                      casos difíceis            25 de 25  (2 de 2 casos)
                      robustez                  selo: 7 de 9 (não vale pontos)

        O que falhou (4 casos; o que custa mais vem primeiro)

        ✗ [Servidor, essencial] Exigência de sums/server/core/large.
          sums/server/core/large
          entrada     46337
          esperado    2147766287
          recebido    nada
          Seu servidor não deu resposta para N = 46337: o programa terminou com erro
          (código 1).
          Dica: O número não cabe no formato do struct: "i" vai só até 2147483647. Use
          um formato maior, como "q", para o número que pode ficar grande.
          saída de erros do programa:
          │ Traceback (most recent call last):
          │ struct.error: 'i' format requires -2147483648 <= number <= 2147483647
          repetir     grade work/maria --exercise sums --case sums/server/core/large

        ✗ [Servidor, casos difíceis] O quadrado de um primo não é primo: 9.
          sums/server/edge/square-9
          enviado     9  (09 00 00 00)
          esperado    77
          recebido    99  (63 00 00 00)
          Seu servidor respondeu 99 para N = 9; o certo é X = 77.
          Dica: Faça a conta à mão para este valor e siga o programa passo a passo até
          ver onde ele se afasta.
          e mais 1 caso como este: sums/server/edge/square-25
          repetir     grade work/maria --exercise sums --case sums/server/edge/square-9

        ✗ [Servidor, robustez] Exigência de sums/server/robustness/garbage.
          sums/server/robustness/garbage
          recebido    0000  ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab
                      0010  ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab
                      0020  ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab
                      0030  ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab
                      0040  ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab
                      0050  ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab
                      0060  ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab
                      0070  ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab ab
                      … e mais 22 bytes; veja tudo com --format json
          Seu servidor enviou bytes que não formam um valor em struct "<q": ab ab ab
          ab ab ab ab ab ab ab ab ab ab ab ab ab … (e mais 134 bytes). O primeiro que
          não serve é o byte número 4.
          Dica: Use o mesmo formato em todas as mensagens, também para valores
          grandes, negativos ou em caso de erro.
          repetir     grade work/maria --exercise sums --case sums/server/robustness/garbage

      isolamento: rede desta máquina, sem barreiras · semente: 7 · duração: 1,4 s
      "
    `);
  });

  test("says why a half has no points", () => {
    expect(text(withoutClient, plain)).toMatchInlineSnapshot(`
      "work/maria · grade 0.1.0

      Sums (sums)

        SCORE  50 of 100   ██████████░░░░░░░░░░

        Server  50 of 50
          program     server.py (python)
          port        12000
          format      request: struct "<i"; answer: struct "<q"
          points      core                      60 of 60  (2 of 2 cases)
                      edge cases                25 of 25  (2 of 2 cases)
                      robustness                badge: 7 of 9 (worth no points)

        Client  0 of 50
          program     none found
          problem     No client was found.

        Not tried
          2 cases: could not be tried
            sums/client/core/one, sums/client/core/two

      isolation: this machine's network, no walls · seed: 7 · duration: 1.4 s
      "
    `);
  });

  test("charges nothing for a fault", () => {
    expect(text(faulty, plain)).toMatchInlineSnapshot(`
      "work/maria · grade 0.1.0

      Sums (sums)

        SCORE  no score yet (no points are taken)

        Server  no score yet (no points are taken)
          program     server.py (python)

        What the grader could not try (nothing is taken)
          1 case: Port 12000 is already in use.
            sums/server/core/one

      isolation: this machine's network, no walls · seed: 7 · duration: 1.4 s
      "
    `);
  });

  test("shows one case with its whole conversation", () => {
    const caseId = "sums/server/edge/square-9";
    expect(text(rejected, { ...plain, caseId })).toMatchInlineSnapshot(`
      "work/maria · grade 0.1.0

      Sums (sums)

        SCORE  62.5 of 100   █████████████░░░░░░░

        ✗ [Server, edge cases] The square of a prime is not prime: 9.
          sums/server/edge/square-9
          sent        9  (09 00 00 00)
          expected    77
          received    99  (63 00 00 00)
          Your server answered 99 for N = 9; the right answer is X = 77.
          Hint: Work this value out by hand, then follow the program step by step to
          see where it parts from that.

        conversation
              0.4 ms  [a] the grader sent 2 bytes = 9
                        09 00
              0.5 ms  [a] the grader sent 2 bytes
                        00 00
          1,234.5 ms  [a] the program sent 4 bytes
                        63 00 00 00

      isolation: this machine's network, no walls · seed: 7 · duration: 1.4 s
      "
    `);
  });
});

import type { ErrorAdvice } from "./error-advice.ts";

/** Errors about values and their bytes; the wording is that of CPython 3. */
export const valueErrors: readonly ErrorAdvice[] = [
  {
    pattern:
      /EOFError: (Ran out of input|EOF read where|marshal data too short)|pickle data was truncated/,
    advice: {
      "pt-BR":
        "pickle ou marshal recebeu uma mensagem vazia ou só uma parte dela. Um só recv pode trazer parte da mensagem, ou nada quando o outro lado fecha: junte os bytes até ter todos.",
      en: "pickle or marshal was given an empty message or only a part of it. One recv may bring a part of the message, or nothing when the other side closes: collect bytes until you have them all.",
    },
  },
  {
    pattern: /struct\.error: unpack(_from)? requires a buffer/,
    advice: {
      "pt-BR":
        "struct.unpack recebeu uma quantidade de bytes diferente da que o formato pede. Um só recv pode trazer parte da mensagem, ou nada quando o outro lado fecha: junte os bytes até ter todos.",
      en: "struct.unpack was given another number of bytes than the format asks for. One recv may bring a part of the message, or nothing when the other side closes: collect bytes until you have them all.",
    },
  },
  {
    pattern: /struct\.error: required argument is not an? (integer|float)/,
    advice: {
      "pt-BR":
        "struct.pack recebeu algo que não é número. O que vem de input() ou da linha de comando é texto: converta com int().",
      en: "struct.pack was given something that is no number. What comes from input() or the command line is text: convert it with int().",
    },
  },
  {
    pattern:
      /struct\.error: .*(format requires|out of range|too large)|OverflowError: (int|Python int) too large/,
    advice: {
      "pt-BR":
        'O número não cabe no formato do struct: "i" vai só até 2147483647. Use um formato maior, como "q", para o número que pode ficar grande.',
      en: 'The number does not fit the struct format: "i" ends at 2147483647. Use a larger format, such as "q", for the number that may grow large.',
    },
  },
  {
    pattern: /struct\.error: bad char in struct format/,
    advice: {
      "pt-BR":
        'O formato dado ao struct não existe. Os mais comuns são "i" (4 bytes) e "q" (8 bytes).',
      en: 'The format given to struct does not exist. The most common ones are "i" (4 bytes) and "q" (8 bytes).',
    },
  },
  {
    pattern: /struct\.error/,
    advice: {
      "pt-BR":
        "Confira o formato dado ao struct: ele precisa combinar com a quantidade e o tamanho dos valores.",
      en: "Check the format given to struct: it must match the number and the size of the values.",
    },
  },
  {
    pattern: /UnicodeDecodeError/,
    advice: {
      "pt-BR":
        "decode() recebeu bytes que não são texto nessa codificação. Se do outro lado eles foram feitos com struct.pack, leia com struct.unpack.",
      en: "decode() was given bytes that are no text in that encoding. If the other side made them with struct.pack, read them with struct.unpack.",
    },
  },
  {
    pattern: /UnicodeEncodeError/,
    advice: {
      "pt-BR":
        'O texto tem letras que a codificação escolhida não conhece, como acentos em "ascii". Use "utf-8".',
      en: 'The text has letters that the chosen encoding does not know, such as accents in "ascii". Use "utf-8".',
    },
  },
  {
    pattern: /ValueError: invalid literal for int\(\)/,
    advice: {
      "pt-BR":
        "int() recebeu um texto que não é um número inteiro; pode ser um texto vazio, quando o outro lado fechou sem enviar nada.",
      en: "int() was given text that is no whole number; it may be empty text, when the other side closed without sending anything.",
    },
  },
  {
    pattern:
      /TypeError: .*(bytes-like object|can't concat|not '?str'?\b|bytes.* to str)/,
    advice: {
      "pt-BR":
        "Sockets levam bytes, não texto: use encode() antes de enviar e decode() depois de receber.",
      en: "Sockets carry bytes, not text: use encode() before you send and decode() after you receive.",
    },
  },
  {
    pattern: /(RecursionError|MemoryError)/,
    advice: {
      "pt-BR":
        "O programa gastou memória ou chamadas demais para este valor. Um laço simples costuma bastar.",
      en: "The program used too much memory or too many calls for this value. A simple loop is usually enough.",
    },
  },
  {
    pattern: /ZeroDivisionError/,
    advice: {
      "pt-BR":
        "O programa dividiu por zero. Veja onde o divisor pode ser 0 para este valor.",
      en: "The program divided by zero. See where the divisor can be 0 for this value.",
    },
  },
];

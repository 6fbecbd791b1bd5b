import type { ErrorAdvice } from "./error-advice.ts";

/** Errors that Python reports about the program's own text and names. */
export const languageErrors: readonly ErrorAdvice[] = [
  {
    pattern: /ModuleNotFoundError|ImportError/,
    advice: {
      "pt-BR":
        "O programa importa um módulo que não está aqui. Entregue todos os seus arquivos .py e use só a biblioteca padrão.",
      en: "The program imports a module that is not here. Hand in all your .py files and use the standard library only.",
    },
  },
  {
    pattern: /Missing parentheses in call to 'print'|name 'raw_input'/,
    advice: {
      "pt-BR":
        "Isto é Python 2. Em Python 3, use print(...) com parênteses e input() no lugar de raw_input().",
      en: "This is Python 2. In Python 3, use print(...) with parentheses, and input() instead of raw_input().",
    },
  },
  {
    pattern: /IndentationError|TabError/,
    advice: {
      "pt-BR":
        "O recuo de uma linha está errado. Use sempre quatro espaços por nível e nunca misture com tabulações.",
      en: "The indentation of a line is wrong. Always use four blanks for each level and never mix them with tabs.",
    },
  },
  {
    pattern: /SyntaxError/,
    advice: {
      "pt-BR":
        "O Python não conseguiu ler o programa. Veja a linha indicada e a anterior: parêntese, aspas ou dois-pontos que faltam?",
      en: "Python could not read the program. Look at the line shown and the one before it: is a parenthesis, a quotation mark or a colon missing?",
    },
  },
  {
    pattern: /UnboundLocalError|NameError/,
    advice: {
      "pt-BR":
        "O programa usa um nome antes de lhe dar um valor. Confira se ele está escrito igual em todos os lugares.",
      en: "The program uses a name before it has a value. Check that it is spelled the same everywhere.",
    },
  },
  {
    pattern: /EOFError/,
    advice: {
      "pt-BR":
        "O programa chamou input() mais vezes do que o exercício pede, e não havia mais nada no teclado.",
      en: "The program called input() more often than the exercise asks for, and there was nothing more on the keyboard.",
    },
  },
  {
    pattern: /IndexError/,
    advice: {
      "pt-BR":
        "O programa pediu um elemento que não existe. Se for sys.argv[1], o valor não veio na linha de comando: use input().",
      en: "The program asked for an element that does not exist. If it is sys.argv[1], the value did not come on the command line: use input().",
    },
  },
  {
    pattern: /FileNotFoundError/,
    advice: {
      "pt-BR":
        "O programa abre um arquivo que não foi entregue. Entregue-o junto, ou tire essa leitura.",
      en: "The program opens a file that was not handed in. Hand it in, too, or do without it.",
    },
  },
  {
    pattern: /AttributeError|TypeError/,
    advice: {
      "pt-BR":
        "O programa usou uma função ou um valor do tipo errado. Veja na última linha do erro qual foi.",
      en: "The program used a function or a value of the wrong type. The last line of the error says which one.",
    },
  },
];

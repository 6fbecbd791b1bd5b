import { describe, expect, test } from "vitest";
import { errorHint } from "./error-hint.ts";

const rows = [
  [
    "struct.error: unpack requires a buffer of 4 bytes",
    "struct.unpack was given another number of bytes than the format asks for. One recv may bring a part of the message, or nothing when the other side closes: collect bytes until you have them all.",
  ],
  [
    "struct.error: required argument is not an integer",
    "struct.pack was given something that is no number. What comes from input() or the command line is text: convert it with int().",
  ],
  [
    "struct.error: 'i' format requires -2147483648 <= number <= 2147483647",
    'The number does not fit the struct format: "i" ends at 2147483647. Use a larger format, such as "q", for the number that may grow large.',
  ],
  [
    "struct.error: argument out of range",
    'The number does not fit the struct format: "i" ends at 2147483647. Use a larger format, such as "q", for the number that may grow large.',
  ],
  [
    "struct.error: int too large to convert",
    'The number does not fit the struct format: "i" ends at 2147483647. Use a larger format, such as "q", for the number that may grow large.',
  ],
  [
    "struct.error: bad char in struct format",
    'The format given to struct does not exist. The most common ones are "i" (4 bytes) and "q" (8 bytes).',
  ],
  [
    "struct.error: pack expected 1 items for packing (got 2)",
    "Check the format given to struct: it must match the number and the size of the values.",
  ],
  [
    "UnicodeDecodeError: 'utf-8' codec can't decode byte 0x96",
    "decode() was given bytes that are no text in that encoding. If the other side made them with struct.pack, read them with struct.unpack.",
  ],
  [
    "UnicodeEncodeError: 'ascii' codec can't encode",
    'The text has letters that the chosen encoding does not know, such as accents in "ascii". Use "utf-8".',
  ],
  [
    "ValueError: invalid literal for int() with base 10: ''",
    "int() was given text that is no whole number; it may be empty text, when the other side closed without sending anything.",
  ],
  [
    "TypeError: a bytes-like object is required, not 'str'",
    "Sockets carry bytes, not text: use encode() before you send and decode() after you receive.",
  ],
  [
    "TypeError: can't concat str to bytes",
    "Sockets carry bytes, not text: use encode() before you send and decode() after you receive.",
  ],
  [
    "RecursionError: maximum recursion depth exceeded",
    "The program used too much memory or too many calls for this value. A simple loop is usually enough.",
  ],
  [
    "ZeroDivisionError: integer modulo by zero",
    "The program divided by zero. See where the divisor can be 0 for this value.",
  ],
  [
    "OSError: [Errno 98] Address already in use",
    "The port is still taken by the run before. Call setsockopt(SOL_SOCKET, SO_REUSEADDR, 1) before bind.",
  ],
  [
    "ConnectionRefusedError: [Errno 111] Connection refused",
    "Nobody listened on that address and port. Check that they are the server's, and handle this error with try/except and a message.",
  ],
  [
    "ConnectionResetError: [Errno 104] Connection reset by peer",
    "The other side left in the middle of the conversation. That happens on real networks: handle the error with try/except and go on with the next client, or end with a message.",
  ],
  [
    "BrokenPipeError: [Errno 32] Broken pipe",
    "The other side left in the middle of the conversation. That happens on real networks: handle the error with try/except and go on with the next client, or end with a message.",
  ],
  [
    "PermissionError: [Errno 13] Permission denied",
    "The system did not allow it. Ports below 1024 are reserved: use a larger one.",
  ],
  [
    "socket.gaierror: [Errno -2] Name or service not known",
    'The name of the server was not found. Use "127.0.0.1" or "localhost".',
  ],
  [
    "OSError: [Errno 99] Cannot assign requested address",
    "The address given to bind is not one of this machine. Use '' or \"127.0.0.1\".",
  ],
  [
    "OSError: [Errno 107] Transport endpoint is not connected",
    "The program used a socket that is not connected or was closed already. In a server, talk through the socket that accept() returns.",
  ],
  [
    "TimeoutError: timed out",
    "The program itself gave up waiting (settimeout). Give it more time, or handle the error with a message.",
  ],
  [
    "ModuleNotFoundError: No module named 'numpy'",
    "The program imports a module that is not here. Hand in all your .py files and use the standard library only.",
  ],
  [
    "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?",
    "This is Python 2. In Python 3, use print(...) with parentheses, and input() instead of raw_input().",
  ],
  [
    "NameError: name 'raw_input' is not defined",
    "This is Python 2. In Python 3, use print(...) with parentheses, and input() instead of raw_input().",
  ],
  [
    "IndentationError: unexpected indent",
    "The indentation of a line is wrong. Always use four blanks for each level and never mix them with tabs.",
  ],
  [
    "SyntaxError: invalid syntax",
    "Python could not read the program. Look at the line shown and the one before it: is a parenthesis, a quotation mark or a colon missing?",
  ],
  [
    "NameError: name 'x' is not defined",
    "The program uses a name before it has a value. Check that it is spelled the same everywhere.",
  ],
  [
    "EOFError: EOF when reading a line",
    "The program called input() more often than the exercise asks for, and there was nothing more on the keyboard.",
  ],
  ...[
    "EOFError: Ran out of input",
    "EOFError: EOF read where object expected",
    "EOFError: marshal data too short",
    "_pickle.UnpicklingError: pickle data was truncated",
  ].map(
    (line) =>
      [
        line,
        "pickle or marshal was given an empty message or only a part of it. One recv may bring a part of the message, or nothing when the other side closes: collect bytes until you have them all.",
      ] as const,
  ),
  [
    "IndexError: list index out of range",
    "The program asked for an element that does not exist. If it is sys.argv[1], the value did not come on the command line: use input().",
  ],
  [
    "FileNotFoundError: [Errno 2] No such file",
    "The program opens a file that was not handed in. Hand it in, too, or do without it.",
  ],
  [
    "AttributeError: 'int' object has no attribute 'send'",
    "The program used a function or a value of the wrong type. The last line of the error says which one.",
  ],
  ["KeyError: 3", null],
] as const;

describe("errorHint", () => {
  test.each(rows)("advises on %s", (line, advice) => {
    expect(
      errorHint(["Traceback (most recent call last):", line])?.en ?? null,
    ).toBe(advice);
  });

  test("prefers the newest error that it knows", () => {
    const stderr = [
      "NameError: name 'x'",
      "ZeroDivisionError: by zero",
      "KeyError: 3",
    ];

    expect(errorHint(stderr)?.en).toContain("divided by zero");
  });
});

import type { ErrorAdvice } from "./error-advice.ts";

/** Errors about connections and ports; the names are Python's and those of the operating systems. */
export const networkErrors: readonly ErrorAdvice[] = [
  {
    pattern: /Address already in use|EADDRINUSE|WinError 10048/,
    advice: {
      "pt-BR":
        "A porta ainda está ocupada pela execução anterior. Chame setsockopt(SOL_SOCKET, SO_REUSEADDR, 1) antes de bind.",
      en: "The port is still taken by the run before. Call setsockopt(SOL_SOCKET, SO_REUSEADDR, 1) before bind.",
    },
  },
  {
    pattern: /ConnectionRefusedError|ECONNREFUSED|WinError 10061/,
    advice: {
      "pt-BR":
        "Ninguém escutava nesse endereço e porta. Confira se são os do servidor, e trate este erro com try/except e uma mensagem.",
      en: "Nobody listened on that address and port. Check that they are the server's, and handle this error with try/except and a message.",
    },
  },
  {
    pattern:
      /ConnectionResetError|ConnectionAbortedError|BrokenPipeError|EPIPE/,
    advice: {
      "pt-BR":
        "O outro lado foi embora no meio da conversa. Isso acontece em redes reais: trate o erro com try/except e siga para o próximo cliente, ou termine com uma mensagem.",
      en: "The other side left in the middle of the conversation. That happens on real networks: handle the error with try/except and go on with the next client, or end with a message.",
    },
  },
  {
    pattern: /PermissionError.*13|EACCES/,
    advice: {
      "pt-BR":
        "O sistema não permitiu. Portas abaixo de 1024 são reservadas: use uma maior.",
      en: "The system did not allow it. Ports below 1024 are reserved: use a larger one.",
    },
  },
  {
    pattern: /gaierror|ENOTFOUND|Name or service not known/,
    advice: {
      "pt-BR":
        'O nome do servidor não foi encontrado. Use "127.0.0.1" ou "localhost".',
      en: 'The name of the server was not found. Use "127.0.0.1" or "localhost".',
    },
  },
  {
    pattern: /Cannot assign requested address|EADDRNOTAVAIL/,
    advice: {
      "pt-BR":
        "O endereço dado a bind não é desta máquina. Use '' ou \"127.0.0.1\".",
      en: "The address given to bind is not one of this machine. Use '' or \"127.0.0.1\".",
    },
  },
  {
    pattern: /Network is unreachable|No route to host|ENETUNREACH|EHOSTUNREACH/,
    advice: {
      "pt-BR":
        'O endereço do servidor não pode ser alcançado daqui. Use "127.0.0.1".',
      en: 'The address of the server cannot be reached from here. Use "127.0.0.1".',
    },
  },
  {
    pattern:
      /OSError: .*(not connected|Transport endpoint)|Bad file descriptor/,
    advice: {
      "pt-BR":
        "O programa usou um socket que não está conectado ou que já foi fechado. No servidor, converse pelo socket que accept() devolve.",
      en: "The program used a socket that is not connected or was closed already. In a server, talk through the socket that accept() returns.",
    },
  },
  {
    pattern: /TimeoutError|socket\.timeout|timed out/,
    advice: {
      "pt-BR":
        "O próprio programa desistiu de esperar (settimeout). Dê mais tempo, ou trate o erro com uma mensagem.",
      en: "The program itself gave up waiting (settimeout). Give it more time, or handle the error with a message.",
    },
  },
];

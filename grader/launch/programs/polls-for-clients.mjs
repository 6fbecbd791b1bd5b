// Answers each client in upper case, and does something unimportant every now and then.
import { createServer } from "node:net";

const server = createServer((socket) => {
  socket.on("data", (bytes) => socket.end(bytes.toString().toUpperCase()));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address !== null)
    process.stdout.write(`${String(address.port)}\n`);
});
setInterval(() => undefined, 300);

"""Answers each client in upper case; between two clients it looks again and again whether there is one, in the way it is told."""
import asyncio
import select
import selectors
import socket
import socketserver
import sys


def serve(connection):
    connection.send(connection.recv(1024).upper())
    connection.close()


class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        serve(self.request)


def by_socketserver():
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
    print(server.server_address[1])
    server.serve_forever()


def listening():
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1])
    return listener


def by_select():
    listener = listening()
    while True:
        ready, _, _ = select.select([listener], [], [], 0.1)
        for _ in ready:
            serve(listener.accept()[0])


def by_selectors():
    selector = selectors.DefaultSelector()
    listener = listening()
    selector.register(listener, selectors.EVENT_READ)
    while True:
        for _ in selector.select(timeout=0.3):
            serve(listener.accept()[0])


def by_accept():
    listener = listening()
    listener.settimeout(0.7)
    while True:
        try:
            serve(listener.accept()[0])
        except TimeoutError:
            pass


async def answer(reader, writer):
    writer.write((await reader.read(1024)).upper())
    writer.close()


async def serve_while_sleeping(for_seconds):
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1])
    while True:
        await asyncio.sleep(for_seconds)


def by_asyncio():
    asyncio.run(serve_while_sleeping(0.25))


def by_rare_asyncio():
    asyncio.run(serve_while_sleeping(3600))


globals()["by_" + sys.argv[1]]()

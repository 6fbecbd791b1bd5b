"""Answers its client in upper case, but not at once: it does first what it is told."""
import asyncio
import socket
import sys
import time

way = sys.argv[1]


def listening():
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1])
    return listener


def sleep_in_steps(_connection):
    for _ in range(15):
        time.sleep(0.1)


def wait_for_more(connection):
    connection.settimeout(2)
    try:
        connection.recv(1024)
    except TimeoutError:
        pass


def ask_five_times(connection):
    connection.settimeout(0.5)
    for _ in range(5):
        try:
            connection.recv(1024)
        except TimeoutError:
            pass


async def answer(reader, writer):
    request = await reader.read(1024)
    for _ in range(15):
        await asyncio.sleep(0.1)
    writer.write(request.upper())
    writer.close()


async def serve():
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1])
    await server.serve_forever()


if way == "sleep_in_an_event_loop":
    asyncio.run(serve())
connection, _ = listening().accept()
request = connection.recv(1024)
globals()[way](connection)
connection.send(request.upper())
connection.close()

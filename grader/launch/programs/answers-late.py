"""Answers its client in upper case, but not at once: it does first what it is told."""
import asyncio
import socket
import sys
import threading
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


def wait_for_an_event(_connection):
    threading.Event().wait(1.5)


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


def finish(connection, request):
    connection.send(request.upper())
    connection.close()


def handle(connection):
    request = connection.recv(1024)
    wait_for_an_event(connection)
    finish(connection, request)


if way == "sleep_in_an_event_loop":
    asyncio.run(serve())
listener = listening()
connection, _ = listener.accept()
if way == "wait_in_a_thread":
    threading.Thread(target=handle, args=(connection,), daemon=True).start()
    listener.accept()
request = connection.recv(1024)
if way == "answer_by_a_timer":
    threading.Timer(1.5, finish, (connection, request)).start()
    listener.accept()
globals()[way](connection)
finish(connection, request)

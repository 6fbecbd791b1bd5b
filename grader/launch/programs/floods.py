"""Listens and prints for ever."""
import os
import socket

listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1])
while True:
    os.write(1, b"x" * 65536)

"""Leaves a daemon in a session of its own behind, whose parents are gone and which keeps a port."""
import os
import socket

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        listener = socket.create_server(("127.0.0.1", 0))
        print(listener.getsockname()[1])
        while True:
            listener.accept()
    os._exit(0)
os.wait()
input()

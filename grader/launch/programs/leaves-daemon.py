"""Leaves a daemon in a session of its own behind, deaf to signals, whose parents are gone and which keeps a port and the output."""
import os
import signal
import socket

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        listener = socket.create_server(("127.0.0.1", 0))
        print(listener.getsockname()[1])
        while True:
            listener.accept()
    os._exit(0)
os.wait()
input()

"""A child process makes the listening socket; its parent has none and waits for it."""
import os
import socket

if os.fork() == 0:
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1])
    listener.accept()
os.wait()

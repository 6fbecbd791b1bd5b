"""Serves one client and then uses the processor for ever, listening all the time."""
import socket
import sys

listener = socket.create_server(("127.0.0.1", int(sys.argv[1])))
connection, _ = listener.accept()
connection.recv(1024)
connection.close()
while True:
    pass

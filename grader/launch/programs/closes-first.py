"""Answers each client in upper case and closes first, without SO_REUSEADDR; ends after as many clients as it is told."""
import socket
import sys

listener = socket.socket()
listener.bind(("127.0.0.1", int(sys.argv[1])))
listener.listen(1)
for _ in range(int(sys.argv[2])):
    connection, _ = listener.accept()
    connection.send(connection.recv(1024).upper())
    connection.close()

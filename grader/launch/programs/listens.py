"""Listens on an address and a port of the system's choice; after a line from the keyboard it says whether anybody called."""
import socket
import sys

address = sys.argv[1]
listener = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
listener.bind((address, 0))
listener.listen()
print(listener.getsockname()[1])
input()
listener.setblocking(False)
try:
    listener.accept()
    print("somebody called")
except BlockingIOError:
    print("nobody called")

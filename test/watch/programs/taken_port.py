# Two servers on one port: the second one's bind is refused.
import socket
import sys

first = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
first.bind(("127.0.0.1", 0))
first.listen()
second = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
try:
    second.bind(first.getsockname())
except OSError as error:
    print(error)
    sys.exit(3)

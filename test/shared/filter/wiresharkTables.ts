// Filters and patterns whose meaning is checked against Wireshark's, on the datagrams of wireshark.test.ts.

export const SAME = String.raw`
udp.port == 80 or udp.port == 83 and udp.dstport == 60000
udp.dstport == 60000 and udp.port == 81 or udp.port == 83
not udp.port == 80 and udp.port < 90
!udp.port < 90 && udp.srcport == udp.dstport || udp.port == 81
udp.srcport == udp.dstport == 83
udp.srcport < udp.dstport <= 60000
udp.port & 1
udp.port & 1 == 1
udp.port & 1 === 1
udp.port & 1 != 1
udp.port & 0x51 >= 0x51
udp.port != 80
udp.port !== 80
udp.port === 80
udp.port ne 80
udp.port all_eq 83
udp.port == 0120
udp.port == 0b1010000
udp.port == 'P'
udp.port == 0X50
udp.srcport in {80..83, 85, 'Z'}
udp.srcport not in {80..83}
tcp.port not in {80}
not tcp.port == 80
udp.payload == 10
udp.payload == 1
udp.payload == 0100
udp.payload == abc0
udp.payload == 'A'
udp.payload == :0d
udp.payload == 0d-0a
udp.payload == "\r\n"
udp.payload == r"\r\n"
udp.payload contains "\0"
udp.payload contains "é"
udp.payload contains c3
udp.payload contains "\u20ac"
udp.payload contains ""
udp.payload > 41
udp.payload <= "abc"
udp.payload[0] == 41
udp.payload[1:2] == "bc"
udp.payload[1-2] == "bc"
udp.payload[-2--1] == "bc"
udp.payload[-2:1] == "b"
udp.payload[0,2] == "ac"
udp.payload[:3] == "abc"
udp.payload[4:]
udp.payload[2]
udp.payload[0x1]
udp.payload[01:2] == "bc"
udp.payload[-3:2,2] == "abc"
len(udp.payload) > 3
count(udp.port) == 2
len(udp.payload) == data.len
udp.length < 10
frame.time_relative > 3.000000001
frame.time_relative in {1..2, 5.0}
frame.time_epoch == 1003.0
ip.addr == 127.0.0.1/8
ip.addr == 127.0.0.1/32
ip.src > 127.0.0.0/8
ip.src >= 127.0.0.0/8
ip.dst in {127.0.0.0..127.0.0.1}
ip.dst in {126.0.0.0/8, 127.0.0.2}
ip.addr != 127.0.0.1
udp.payload matches r"^a" and udp.payload matches "(?-i)A"
`
  .trim()
  .split("\n");

/** In quotes, as `matches` takes them. */
export const PATTERNS = String.raw`
""
"abc"
"(?-i)abc"
"^abc$"
r"^abc\z"
r"^abc\Z"
r"\Aabc"
"^.$"
"(?s)^.$"
"(?m)^yes$"
"(?m)^"
"(?m)$"
r"(?m)^$"
r"^$"
r"\r$"
r"^\r\n$"
r"^\R$"
r"^\N+$"
r"^\w+$"
r"\s"
r"^\S+$"
r"\h"
r"\v"
r"^\V+$"
r"^\H+$"
r"[\h]"
r"[^\s]"
"é"
"(?-i)é"
r"\xe9"
r"[\xe0-\xef]"
r"(?-i)\xc9"
r"[^\x00-\x7f]"
"[é]"
r"^[à-ö]"
"a{1}"
r"a\{1\}"
"a{"
"a{,2}"
r"a{2,}"
"[]a]"
"[^]a]"
r"[\]-]"
"[a-]$"
r"[\d-]"
"[[:upper:]]"
"(?-i)[[:upper:]]"
"[[:^alpha:]]"
"^[[:punct:][:digit:]]+$"
r"\Qa{1}\E$"
r"\x{41}"
r"\101"
r"\0"
r"\o{101}"
r"\cM"
r"(a)\1"
r"(?<x>a)\k<x>"
r"(?P<x>a)(?P=x)"
r"(a)\g{1}"
r"(a)\g{-1}"
r"(a)\g1"
"a(?#note)b"
"(?=a)a(?!a)"
r"(?<!a)b"
r"(?<=a)b"
"a|x7"
"(?:a|b)+?c"
r"\bc\b"
r"\Bb\B"
r"\""
"\""
"/"
r"\/"
"-"
r"^\x01\0"
r"\xff"
r"[\xff]"
r"[^\xff]$"
r"(é|x)7?"
"[A-é]"
`
  .trim()
  .split("\n");

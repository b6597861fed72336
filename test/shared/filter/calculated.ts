// Tests that calculate, each of which Wireshark takes.

export const CALCULATED = String.raw`
tcp.len +1 == 14
tcp.len+1 == 14
tcp.len*2 == 26
tcp.len/2 == 6
tcp.len%10 == 3
tcp.len + 1 & 3 == 2
tcp.len & 3 + 1 == 4
{tcp.len} == 13
{tcp.len + 1} * 2 == 28
tcp.len + 4294967295 > 0
tcp.len * 4294967295 > 0
tcp.srcport - tcp.dstport > 0
{tcp.len - 20} / 2 == -3
{tcp.len - 20} % 4 == -3
tcp.len % 0 == 1
tcp.len == 13 + 0
tcp.len == {10 + 3}
tcp.len == - 13 + 26
tcp.len > 10 + 2
tcp.len - 13
-tcp.len
tcp.len + tcp.hdr_len
all tcp.len > 12
any tcp.len + 1 == 14
all tcp.port == tcp.srcport
any tcp.port != 1
all tcp.port > 1024
all tcp.port in {1..65535}
any tcp.port in {1..40000}
any data contains "a"
all frame contains "HELLO"
any udp.payload matches "^data"
abs(tcp.len) == 13
abs(tcp.len - 20) == 7
abs(tcp.len) > abs(tcp.hdr_len - 25)
abs(frame.time_relative) > 0.1
max(tcp.srcport, tcp.dstport) > 0
min(tcp.srcport, 5) == 5
max(tcp.port) > 40000
max(tcp.len, 5, 13) == 13
max(tcp.payload) > 48
max(frame.time_relative) > 0.1
count(tcp.port) == 2
count(tcp) == 1
count(tcp.port) > count(udp.port)
len(tcp.port) == 2
len(tcp.flags) == 2
len(frame.number) == 4
len(frame.packet_id) == 8
len(tcp.hdr_len) == 1
len(ip.src) == 4
len(tcp) > 20
len(frame.time) == 8
len(tcp.flags.syn) > 0
string(tcp.len) matches "^1"
string(tcp.len) == "13"
string(ip.src) contains "127"
string(ipv6.src) == "::1"
string(frame.number) matches "[13]$"
tcp#1
tcp#2
tcp.port#1
tcp.port#[1-2] > 1024
ip.addr#[-1] == 127.0.0.1
ip.addr#2
tcp.payload#1[0:5] == "HELLO"
len(tcp.payload#1) == 13
tcp.len#1 + 1 == 14
.tcp
.tcp.len == 13
.tcp.len + 1 == 14
any .tcp.len == 13
.data contains "gram"
len(.tcp.payload) == 13
data == .data
udp.payload == +64
-tcp.len < -5
+tcp.len == 13
frame.time_relative + 0.1 > 0.2
frame.time_relative - frame.time_delta >= 0
ip.src & 255.255.0.0 == 127.0.0.0
tcp.payload & ff:ff == 48:45
ip.src[0:2] == 7f:00
ip.addr[3] == 01
ipv6.src[15] == 01
ip.src[0:2] contains 7f
frame.time > "2026-01-01"
frame.time > "2026-01-01 00:00:00"
frame.time > "Nov 02, 2020 00:00:00.123456789 UTC"
frame.time < "2020-11-29T22:00:00Z"
frame.time in {"2020-01-01".."2037-01-01"}
frame == tcp
tcp != udp
frame.time >= frame.time
`
  .trim()
  .split("\n");

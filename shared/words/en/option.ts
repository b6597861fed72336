// Options of sockets: a label and a hint for the window's forms, a line for the command line's help.

export const optionWords = () => ({
  "option.echo": "Echo",
  "option.echoHint": "Send back whatever comes in",
  "option.echoHelp": "send back whatever comes in",
  "option.onPeerEnd": "Close when the peer ends",
  "option.onPeerEndHint": "Otherwise our writing side stays open for more",
  "option.onPeerEndHelp": "when the peer ends its writing side: keep ours open, or close",
  "option.noDelay": "Send small pieces at once",
  "option.noDelayHint": "TCP_NODELAY; otherwise they are gathered (Nagle)",
  "option.noDelayHelp": "TCP_NODELAY: send small pieces at once instead of gathering them",
  "option.ipv6Only": "IPv6 only",
  "option.ipv6OnlyHint": "On an IPv6 address refuse IPv4 peers (IPV6_V6ONLY)",
  "option.ipv6OnlyHelp": "on an IPv6 address refuse IPv4 peers",
  "option.backlog": "Backlog",
  "option.backlogHint": "Connections that may wait to be accepted; the system may cap it",
  "option.backlogHelp": "length of the queue of connections not yet accepted",
  "option.maxConnections": "Connections at once",
  "option.maxConnectionsHint": "Further ones are refused; 0: as many as the limits allow",
  "option.maxConnectionsHelp":
    "connections open at once, further ones are refused; 0: as many as the limits allow",
  "option.idleTimeout": "Idle timeout",
  "option.idleTimeoutHint": "Closes a connection on which nothing comes or goes; 0: never",
  "option.idleTimeoutHelp":
    "close a connection on which nothing comes or goes for so long, in milliseconds; 0: never",
  "option.connectTimeout": "Connect timeout",
  "option.connectTimeoutHint": "For each address tried; 0 leaves it to the system",
  "option.connectTimeoutHelp": "milliseconds for each address tried, 0 leaves it to the system",
  "option.receiveBuffer": "Receive buffer",
  "option.receiveBufferHint":
    "SO_RCVBUF; the system may give another size, 0: as the system has it",
  "option.receiveBufferHelp":
    "bytes of the kernel's receive buffer (SO_RCVBUF), 0 leaves it to the system",
  "option.reuseAddress": "Share the port",
  "option.reuseAddressHint": "SO_REUSEADDR",
  "option.reuseAddressHelp": "share the port with other sockets that allow it (SO_REUSEADDR)",
  "option.broadcast": "Allow broadcast",
  "option.broadcastHint": "SO_BROADCAST",
  "option.broadcastHelp": "allow sending to broadcast addresses",
  "option.allow": "Allow",
  "option.allowHint": "Addresses and networks that are let in, as 10.0.0.0/8 fe80::/10; empty: all",
  "option.allowHelp": "let in only these addresses and networks: 127.0.0.1,10.0.0.0/8,fe80::/10",
  "option.deny": "Deny",
  "option.denyHint": "Addresses and networks that are refused, also allowed ones",
  "option.denyHelp": "refuse these addresses and networks, also allowed ones",
  "option.happyEyeballs": "Happy eyeballs",
  "option.happyEyeballsHint":
    "Tries the next address 250 ms after the one before; the first that answers is taken (RFC 8305)",
  "option.happyEyeballsHelp":
    "try the next address 250 ms after the one before and take the first that answers (RFC 8305)",
  "option.keepAlive": "Probe a silent peer",
  "option.keepAliveHint": "SO_KEEPALIVE",
  "option.keepAliveHelp": "probe a silent peer (SO_KEEPALIVE)",
  "option.keepAliveIdle": "Keep-alive: silence",
  "option.keepAliveIdleHint": "TCP_KEEPIDLE; before the first probe, 0: as the system has it",
  "option.keepAliveIdleHelp":
    "seconds of silence before the first probe (TCP_KEEPIDLE), 0 leaves it to the system",
  "option.keepAliveInterval": "Keep-alive: interval",
  "option.keepAliveIntervalHint": "TCP_KEEPINTVL; between two probes, 0: as the system has it",
  "option.keepAliveIntervalHelp":
    "seconds between two probes (TCP_KEEPINTVL), 0 leaves it to the system",
  "option.keepAliveCount": "Keep-alive: probes",
  "option.keepAliveCountHint":
    "TCP_KEEPCNT; unanswered ones after which the connection is lost, 0: as the system has it",
  "option.keepAliveCountHelp":
    "unanswered probes after which the connection is lost (TCP_KEEPCNT), 0 leaves it to the system",
  "option.linger": "Close with a reset",
  "option.lingerHint":
    "SO_LINGER 0: closing throws away what was not sent (RST). A longer time would hold up every socket, so there is none",
  "option.lingerHelp":
    "SO_LINGER: with 0 closing is a reset (RST); a longer time would hold up every socket",
  "option.sendBuffer": "Send buffer",
  "option.sendBufferHint": "SO_SNDBUF; the system may give another size, 0: as the system has it",
  "option.sendBufferHelp":
    "bytes of the kernel's send buffer (SO_SNDBUF), 0 leaves it to the system",
  "option.ttl": "TTL",
  "option.ttlHint": "IP_TTL, of IPv6 the hop limit; 0: as the system has it",
  "option.ttlHelp":
    "hops that a packet may take (IP_TTL, of IPv6 the hop limit), 0 leaves it to the system",
  "option.dscp": "DSCP",
  "option.dscpHint": "IP_TOS, of IPv6 the traffic class: 46 is EF, 0 is usual",
  "option.dscpHelp": "DSCP of packets, for example 46 for EF (IP_TOS, of IPv6 the traffic class)",
  "option.reusePort": "Spread over sockets",
  "option.reusePortHint":
    "SO_REUSEPORT: the system spreads what comes over all sockets of the port",
  "option.reusePortHelp":
    "have the system spread what comes over all sockets of the port (SO_REUSEPORT)",
  "option.groups": "Multicast groups",
  "option.groupsHint":
    "239.1.2.3, 239.1.2.3%eth0 on an interface, 232.1.1.1@10.0.0.7 from one source alone",
  "option.groupsHelp":
    "join a multicast group, as 239.1.2.3, ff02::1%eth0 on an interface, 232.1.1.1@10.0.0.7 from one source; may be repeated",
  "option.multicastInterface": "Multicast from",
  "option.multicastInterfaceHint":
    "IP_MULTICAST_IF: the interface that multicast leaves by, by name or address; empty: the system chooses",
  "option.multicastInterfaceHelp":
    "interface that multicast leaves by, by name or address (IP_MULTICAST_IF)",
  "option.multicastTtl": "Multicast TTL",
  "option.multicastTtlHint": "IP_MULTICAST_TTL: 1 stays in this network",
  "option.multicastTtlHelp":
    "hops that multicast may take, 1 stays in this network (IP_MULTICAST_TTL)",
  "option.multicastLoop": "Multicast to this machine",
  "option.multicastLoopHint": "IP_MULTICAST_LOOP: members on this machine hear it too",
  "option.multicastLoopHelp": "whether members on this machine hear it too (IP_MULTICAST_LOOP)",
  "option.acceptCount": "Connections in all",
  "option.acceptCountHint": "Once so many were accepted further ones are refused; 0: no end",
  "option.acceptCountHelp": "connections accepted in all, further ones are refused; 0: no end",
  "option.acceptDelay": "Wait before accepting",
  "option.acceptDelayHint": "Its peer is connected meanwhile, and hears nothing",
  "option.acceptDelayHelp":
    "milliseconds that a connection waits before it is accepted; its peer hears nothing meanwhile",
  "option.pauseReading": "Do not read",
  "option.pauseReadingHint": "Nothing is read: once the buffers are full the peer feels it",
  "option.pauseReadingHelp": "read nothing: once the buffers are full the peer feels it",
  "option.readRate": "Read at most",
  "option.readRateHint": "0: as much as comes",
  "option.readRateHelp": "bytes that are read in a second, 0: as many as come",
});

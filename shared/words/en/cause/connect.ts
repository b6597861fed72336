// What may be behind failures of reaching a peer and keeping it, and what to try.

export const connectCauses = () => ({
  "cause.programThatListenedThereHasEndedAnd":
    "The program that listened there has ended and left its socket file behind.",
  "cause.startItAgainMostProgramsReplaceFile": "Start it again; most programs replace the file.",
  "cause.itsQueueOfNewConnectionsIsFull": "Its queue of new connections is full.",
  "cause.tryAgainOrGiveListenerLongerQueue": "Try again, or give the listener a longer queue.",
  "cause.nothingIsBoundToThatUdpPort":
    "Nothing is bound to that UDP port: the peer's system answered an earlier datagram with ICMP port unreachable.",
  "cause.startProgramThatShouldReceiveCheckPort":
    "Start the program that should receive; check the port, and that it uses UDP and not TCP.",
  "cause.firewallRejectsDatagramsWithThatIcmpMessage":
    "A firewall rejects the datagrams with that ICMP message.",
  "cause.checkRulesOnPeerAndOnWay": "Check the rules on the peer and on the way.",
  "cause.hostIsUpButNoProgramListens":
    "The host is up, but no program listens on that port: its system answered the SYN with a RST.",
  "cause.startServerAndComparePortWithOne":
    "Start the server, and compare the port with the one it says it listens on.",
  "cause.serverListensOnAnotherAddressOfThat":
    "The server listens on another address of that host: on 127.0.0.1 only, or on IPv6 only.",
  "cause.onServerSeeWhatItIsBound":
    "On the server see what it is bound to (`ss -ltn`); bind it to 0.0.0.0 or [::] to be reached from other machines.",
  "cause.firewallRejectsConnection": "A firewall rejects the connection.",
  "cause.checkRulesOnHostAndOnWay":
    "Check the rules on the host and on the way; one that drops rather than rejects would have timed out.",
  "cause.peerClosedConnectionWhileDataOfOurs":
    "The peer closed the connection while data of ours was still unread on its side.",
  "cause.lookAtWhatWasSentJustBefore":
    "Look at what was sent just before: the peer may not have wanted all of it, or gave up in the middle.",
  "cause.peersProgramCrashedWasEndedOrClosed":
    "The peer's program crashed, was ended, or closed with a reset on purpose (SO_LINGER 0).",
  "cause.seeItsLogAtThisMoment": "See its log at this moment.",
  "cause.peerHadClosedBeforeWeSentData":
    "The peer had closed before we sent: data for a closed socket is answered with a RST.",
  "cause.middleboxFirewallLoadBalancerNatForgotConnection":
    "A middlebox (firewall, load balancer, NAT) forgot the connection, often after minutes without data.",
  "cause.lookForEndOfPeersWritingSide":
    "Look for the end of the peer's writing side before this event.",
  "cause.sendSomethingFromTimeToTimeOr":
    "Send something from time to time, or switch TCP keep-alive on.",
  "cause.peerGaveUpBetweenItsConnectAnd": "The peer gave up between its connect and our accept.",
  "cause.nothingToDoUnlessItHappensOften":
    "Nothing to do, unless it happens often: then accept sooner.",
  "cause.thisMachinesOwnSystemOrSecuritySoftware":
    "This machine's own system or security software ended the connection (on Windows).",
  "cause.seeSystemsLogTryWithoutThatSoftware": "See the system's log; try without that software.",
  "cause.firewallDropsPacketsSilentlyAtHostOr":
    "A firewall drops the packets silently, at the host or on the way.",
  "cause.allowPortTryFromHostItselfTo":
    "Allow the port; try from the host itself to tell which side it is.",
  "cause.hostIsOffOrNobodyHasThat": "The host is off, or nobody has that address.",
  "cause.pingItOrLookForItIn":
    "Ping it, or look for it in the neighbour table (`ip neigh`, `arp -a`).",
  "cause.packetsFindTheirWayThereButNot":
    "Packets find their way there but not back: wrong route, netmask or gateway on the host.",
  "cause.checkHostsOwnRoutesCaptureThereTo":
    "Check the host's own routes; capture there to see whether the SYN arrives.",
  "cause.listenersQueueIsFullAndItsSystem":
    "The listener's queue is full, and its system ignores new SYNs.",
  "cause.seeWhetherServerStillAcceptsGiveIt":
    "See whether the server still accepts; give it a longer queue.",
  "cause.peerDisappearedInMiddlePowerCableRadio":
    "The peer disappeared in the middle: power, cable, radio or a VPN was lost.",
  "cause.seeWhetherItCanStillBeReached": "See whether it can still be reached, then connect again.",
  "cause.middleboxForgotConnectionAndDropsItsPackets":
    "A middlebox forgot the connection and drops its packets.",
  "cause.keepItAliveWithSmallMessagesOr": "Keep it alive with small messages or TCP keep-alive.",
  "cause.nobodyOnLocalNetworkHasThatAddress":
    "Nobody on the local network has that address (ARP or neighbour discovery got no answer).",
  "cause.checkAddressThatHostIsOnAnd":
    "Check the address, that the host is on, and that both are in the same network.",
  "cause.routerOnWayKnowsNoRouteAnd": "A router on the way knows no route, and said so by ICMP.",
  "cause.traceRouteTracerouteTracert": "Trace the route (`traceroute`, `tracert`).",
  "cause.firewallRejectsWithIcmpHostProhibited": "A firewall rejects with ICMP host prohibited.",
  "cause.checkItsRulesOnLinuxManyDo": "Check its rules; on Linux many do this by default.",
  "cause.hostIsOffAsleepOrUnplugged": "The host is off, asleep or unplugged.",
  "cause.switchItOnCheckCableOrRadio": "Switch it on; check cable or radio.",
  "cause.addressIsThatOfAnotherHostOr": "The address is that of another host, or nobody's.",
  "cause.checkAddress": "Check the address.",
  "cause.thisMachineHasNoRouteThereNo":
    "This machine has no route there: no network connection, or no default gateway.",
  "cause.lookAtItsRoutesIpRouteNetstat": "Look at its routes (`ip route`, `netstat -rn`).",
  "cause.addressIsIpv6AndThisMachineHas":
    "The address is IPv6, and this machine has only IPv4 to the outside.",
  "cause.useIpv4AddressOrHostsNameSo":
    "Use the IPv4 address, or the host's name so that both are tried.",
  "cause.socketIsBoundToFromWhereOnly":
    "The socket is bound to 127.0.0.1, from where only this machine can be reached.",
  "cause.bindItToOrToNoAddress": "Bind it to 0.0.0.0, or to no address.",
  "cause.interfaceIsSwitchedOffOrUnplugged": "The interface is switched off or unplugged.",
  "cause.bringItUpIpLinkSetDevice": "Bring it up (`ip link set DEVICE up`).",
  "cause.vpnOrVirtualMachineTookItsInterface": "A VPN or virtual machine took its interface away.",
  "cause.startItAgain": "Start it again.",
  "cause.peerHadClosedWholeConnectionAndAnswered":
    "The peer had closed the whole connection, and answered what we sent before with a RST.",
  "cause.lookForItsFinOrResetAbove":
    "Look for its FIN or reset above; read until the end before you send more.",
  "cause.weHadEndedOurOwnWritingSide": "We had ended our own writing side before.",
  "cause.shutDownOnlyAfterLastSend": "Shut down only after the last send.",
  "cause.peerOrMiddleboxStoppedAnsweringKeepAlive":
    "The peer or a middlebox stopped answering keep-alive.",
  "cause.seeWhetherItIsStillThere": "See whether it is still there.",
  "cause.noNetworkInterfaceIsUp": "No network interface is up.",
  "cause.connectNetwork": "Connect a network.",
  "cause.peersConnectionBrokeBeforeItWasAccepted":
    "The peer's connection broke before it was accepted.",
  "cause.letPeerConnectAgain": "Let the peer connect again.",
});

// What may be behind failures of a send, and of what a socket may do, and what to try.

export const sendCauses = () => ({
  "cause.targetIsBroadcastAddressAndSocketMay":
    "The target is a broadcast address, and the socket may not broadcast.",
  "cause.openItAgainWithBroadcastAllowedSo": "Open it again with broadcast allowed (SO_BROADCAST).",
  "cause.firewallOnThisMachineForbidsIt": "A firewall on this machine forbids it.",
  "cause.checkItsRulesForOutgoingPackets": "Check its rules for outgoing packets.",
  "cause.rightsOfSocketFileOrOfFolder":
    "The rights of the socket file or of a folder above it keep you out.",
  "cause.lookAtRightsAlongWholePathWriting":
    "Look at the rights along the whole path; writing to the file is what connecting needs.",
  "cause.portsBelowAreReservedOnMostSystems": "Ports below 1024 are reserved on most systems.",
  "cause.choosePortFromOnOrGiveProgram":
    "Choose a port from 1024 on, or give the program the right (on Linux CAP_NET_BIND_SERVICE).",
  "cause.onWindowsPortIsInRangeThat":
    "On Windows the port is in a range that the system keeps for itself (Hyper-V, WSL).",
  "cause.seeNetshIntIpv4ShowExcludedportrangeProtocol":
    "See `netsh int ipv4 show excludedportrange protocol=tcp`, and choose another port.",
  "cause.securityPolicySelinuxApparmorSandboxForbidsIt":
    "A security policy (SELinux, AppArmor, a sandbox) forbids it.",
  "cause.seeSystemsAuditLog": "See the system's audit log.",
  "cause.firewallOnThisMachineDropsOutgoingPackets":
    "A firewall on this machine drops outgoing packets and tells the program so.",
  "cause.lookAtItsOutputRulesNftList":
    "Look at its output rules (`nft list ruleset`, `iptables -L OUTPUT`).",
  "cause.securityPolicyContainerOrSandboxForbidsCall":
    "A security policy, container or sandbox forbids the call.",
  "cause.tryOutsideOfItSeeAuditLog": "Try outside of it; see the audit log.",
  "cause.connectionHadAlreadyEndedWhenItWas":
    "The connection had already ended when it was shut down.",
  "cause.connectionWasNotMadeYetOrHas": "The connection was not made yet, or has already ended.",
  "cause.lookAtEventsBeforeWaitForConnect":
    "Look at the events before: wait for connect, or open it again.",
  "cause.unconnectedUdpSocketDoesNotKnowWhom":
    "An unconnected UDP socket does not know whom to send to.",
  "cause.giveEachDatagramTargetOrConnectSocket":
    "Give each datagram a target, or connect the socket to one peer.",
  "cause.socketWasConnectedToOnePeerAnd":
    "The socket was connected to one peer, and the datagram names a target.",
  "cause.leaveTargetAwayOrUseUnconnectedSocket":
    "Leave the target away, or use an unconnected socket.",
  "cause.udpDatagramCarriesAtMostBytesOver":
    "A UDP datagram carries at most 65,507 bytes over IPv4 (65,527 over IPv6).",
  "cause.splitMessageOrUseTcp": "Split the message, or use TCP.",
  "cause.pathsMtuIsSmallerThanDatagramAnd":
    "The path's MTU is smaller than the datagram, and fragmenting is not allowed on this socket.",
  "cause.stayBelowBytesOverIpv4OverIpv6":
    "Stay below 1,472 bytes over IPv4 (1,452 over IPv6) on Ethernet; less through tunnels and VPNs.",
  "cause.datagramsAreHandedOverFasterThanInterface":
    "Datagrams are handed over faster than the interface sends them.",
  "cause.sendMoreSlowlyOrInSmallerBursts": "Send more slowly, or in smaller bursts.",
  "cause.soManySocketsOrSoLargeBuffers":
    "So many sockets or so large buffers are in use that the kernel's memory for them ran out.",
  "cause.closeSocketsAskForSmallerBuffers": "Close sockets; ask for smaller buffers.",
  "cause.serverIsBusyOrStoppedAndIts":
    "The server is busy or stopped, and its queue of new connections is full.",
  "cause.seeWhetherItStillAcceptsGiveIt":
    "See whether it still accepts; give it a longer queue (backlog).",
  "cause.peerDoesNotReadSoThatSystem":
    "The peer does not read, so that the system keeps all it can for it.",
  "cause.waitOrSeeWhatKeepsPeerFrom": "Wait, or see what keeps the peer from reading.",
  "cause.systemIsShortOfPortsOrMemory": "The system is short of ports or memory for sockets.",
  "cause.closeSockets": "Close sockets.",
  "cause.itIsBeingConnectedAlready": "It is being connected already.",
  "cause.waitForOutcome": "Wait for the outcome.",
  "cause.signalCameDuringCall": "A signal came during the call.",
  "cause.tryAgain": "Try again.",
  "cause.socketWasClosedBeforeCallWasDone": "The socket was closed before the call was done.",
  "cause.closeOnlyAfterOutcome": "Close only after the outcome.",
  "cause.callDoesNotFitKindOfSocket":
    "The call does not fit the kind of socket, as listening on a UDP socket.",
  "cause.openSocketOfKindThatCan": "Open a socket of the kind that can.",
  "cause.systemLacksOption": "The system lacks an option.",
  "cause.useDefaultOptions": "Use the default options.",
  "cause.containerOrSmallKernelHasNoSuch": "A container or a small kernel has no such protocol.",
  "cause.tryOutsideOfIt": "Try outside of it.",
  "cause.containerOrSmallKernelHasNoSuch2":
    "A container or a small kernel has no such type of socket.",
  "cause.programsPassOpenFilesToEachOther":
    "Programs pass open files to each other and do not take them.",
  "cause.endThosePrograms": "End those programs.",
  "cause.processHasEnded": "The process has ended.",
  "cause.moduleOfKernelIsNotLoaded": "A module of the kernel is not loaded.",
  "cause.loadItModprobe": "Load it (`modprobe`).",
  "cause.socketWasClosedWhileItWasUsed": "The socket was closed while it was used.",
  "cause.openItAgain": "Open it again.",
  "cause.mistakeInPortscopeOrInNodeJs": "A mistake in Portscope or in Node.js.",
  "cause.reportIt": "Report it.",
});

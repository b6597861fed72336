// What may be behind a failure, and what to try.

export const causeWords = () => ({
  "cause.programThatEndedWithoutTidyingUpLeft":
    "A program that ended without tidying up left its socket file behind.",
  "cause.removeFileIfNoProgramListensThere":
    "Remove the file if no program listens there, then open again.",
  "cause.anotherProgramOrOlderCopyOfSame":
    "Another program, or an older copy of the same one, listens there already.",
  "cause.endItOnLinuxSsLxpNames": "End it (on Linux `ss -lxp` names it), or choose another path.",
  "cause.anotherSocketOfThisWindowHasPath": "Another socket of this window has the path.",
  "cause.lookForItInListOfSockets": "Look for it in the list of sockets and close it.",
  "cause.endItOnLinuxSsLntupNames":
    "End it (on Linux `ss -lntup` names it, elsewhere `lsof -i` or `netstat -ano`), or choose another port.",
  "cause.anotherSocketOfThisWindowHasPort": "Another socket of this window has the port.",
  "cause.somethingListensOnEveryInterfaceOrWhich":
    "Something listens on every interface (0.0.0.0 or [::]), which takes the port of each single address too.",
  "cause.lookForPortAmongAllListenersNot":
    "Look for the port among all listeners, not only at this address; an IPv6 listener may hold the IPv4 port as well.",
  "cause.connectionOfPortWasClosedNotLong":
    "A connection of the port was closed not long ago and is in TIME-WAIT, and the program that had it did not set SO_REUSEADDR.",
  "cause.waitForMinuteSOnLinuxLet":
    "Wait for a minute (60 s on Linux); let that program set SO_REUSEADDR before it binds.",
  "cause.addressBelongsToAnotherMachineOrTo":
    "The address belongs to another machine, or to an interface that has changed its address since (DHCP, VPN).",
  "cause.listThisMachinesAddressesAndChooseOne":
    "List this machine's addresses and choose one of them; 0.0.0.0 or [::] means all.",
  "cause.everyLocalPortTowardsThisPeerIs":
    "Every local port towards this peer is in use, often because many connections were just closed (TIME-WAIT).",
  "cause.waitMinuteKeepConnectionsOpenForLonger":
    "Wait a minute, keep connections open for longer, or widen the range of local ports.",
  "cause.linkLocalIpv6AddressFe80WasGiven":
    "A link-local IPv6 address (fe80::…) was given without its interface, or with the wrong one.",
  "cause.writeItAsFe80Eth0WithName": "Write it as fe80::1%eth0 with the name of the interface.",
  "cause.ipv6IsSwitchedOffOnThisMachine":
    "IPv6 is switched off on this machine, and the address is an IPv6 one.",
  "cause.useIpv4AddressForThisMachineOr":
    "Use the IPv4 address (127.0.0.1 for this machine), or switch IPv6 on.",
  "cause.ipv4SocketWasGivenIpv6TargetOr":
    "An IPv4 socket was given an IPv6 target, or the other way round.",
  "cause.openSocketOfTargetsFamily": "Open a socket of the target's family.",
  "cause.fileHasNameOfOneOfFolders": "A file has the name of one of the folders.",
  "cause.checkPathFromItsBeginning": "Check the path from its beginning.",
  "cause.symbolicLinkPointsBackToItself": "A symbolic link points back to itself.",
  "cause.followLinksOneByOneNameiL": "Follow the links one by one (`namei -l`).",
  "cause.serversSocketTakesDatagramsAsDevLog":
    "The server's socket takes datagrams (as /dev/log does) or packets, not a stream.",
  "cause.useSocketOfThatTypeOrAnother":
    "Use a socket of that type, or another path of the same server.",
  "cause.onlyLinuxHasAbstractSockets": "Only Linux has abstract sockets.",
  "cause.usePathInFileSystem": "Use a path in the file system.",
  "cause.nodeJsBeforeVersionFillsSuchNames":
    "Node.js before version 22 fills such names up with zeros, so that no other program has the same.",
  "cause.startPortscopeWithNodeJsOrNewer": "Start Portscope with Node.js 22 or newer.",
  "cause.linkLocalIpv6AddressFe80LacksIts":
    "A link-local IPv6 address (fe80::…) lacks its interface.",
  "cause.datagramsTargetMakesNoSenseForThis":
    "The datagram's target makes no sense for this socket: port 0, or an address that the bound interface cannot reach.",
  "cause.sendToRealPortBindToRather":
    "Send to a real port; bind to 0.0.0.0 rather than 127.0.0.1 to reach other machines.",
  "cause.optionHasValueThatThisSystemDoes": "An option has a value that this system does not take.",
  "cause.openItAgainWithDefaultOptionsThen":
    "Open it again with the default options, then change one at a time.",
  "cause.folderInWhichSocketFileWouldBe":
    "The folder in which the socket file would be made does not exist.",
  "cause.nothingListensAtThisPathServerHas":
    "Nothing listens at this path: the server has not been started, or uses another path.",
  "cause.makeFolderFirst": "Make the folder first.",
  "cause.startServerThenCompareBothPathsLetter":
    "Start the server, then compare both paths letter by letter.",
  "cause.pathIsRelativeAndIsLookedFor":
    "The path is relative, and is looked for in another folder than expected.",
  "cause.writeWholePathFrom": "Write the whole path, from /.",
  "cause.commonFileStandsWhereSocketIsExpected":
    "A common file stands where the socket is expected.",
  "cause.chooseAnotherPathLookWhatFileIs":
    "Choose another path; look what the file is before you delete it.",
  "cause.socketsPathMustBeMuchShorterThan":
    "A socket's path must be much shorter than a file's; deep temporary folders are too long.",
  "cause.useShortFolderSuchAsTmpOr": "Use a short folder such as /tmp or /run.",
  "cause.pathNamesFolder": "The path names a folder.",
  "cause.addNameOfFileThatIsMeant": "Add the name of the file that is meant.",
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
  "cause.nameIsMisspeltOrHasNoAddress": "The name is misspelt, or has no address.",
  "cause.compareItLetterByLetter": "Compare it letter by letter.",
  "cause.itIsKnownOnlyInAnotherNetwork":
    "It is known only in another network: a company's names need its VPN or name server.",
  "cause.joinThatNetworkOrUseIpAddress": "Join that network, or use the IP address.",
  "cause.itIsLocalNameLocalContainersWhich":
    "It is a local name (.local, a container's), which this machine does not look up.",
  "cause.useIpAddressOrAddNameTo": "Use the IP address, or add the name to the hosts file.",
  "cause.thisMachineHasNoNetworkConnectionNow": "This machine has no network connection now.",
  "cause.checkItThenTryAgain": "Check it, then try again.",
  "cause.nameServerDoesNotAnswerOrFirewall":
    "The name server does not answer, or a firewall drops port 53.",
  "cause.askAnotherNameServerOnLinuxSee": "Ask another name server; on Linux see /etc/resolv.conf.",
  "cause.nameServerAnsweredWithErrorOftenBecause":
    "The name server answered with an error, often because of DNSSEC or a wrong zone.",
  "cause.askAnotherNameServerDigName": "Ask another name server (`dig NAME @9.9.9.9`).",
  "cause.nameHoldsCharacterThatNamesCannotHave":
    "The name holds a character that names cannot have.",
  "cause.checkItForSpacesAndUnusualLetters": "Check it for spaces and unusual letters.",
  "cause.connectionsAreOpenedFasterThanTheyAre":
    "Connections are opened faster than they are closed, or are never closed.",
  "cause.lookForSocketsThatStayHalfClosed":
    "Look for sockets that stay half-closed: the peer has ended, we have not.",
  "cause.limitOfOpenFilesIsLowOften": "The limit of open files is low (often 1,024 or 256).",
  "cause.raiseItUlimitNInTerminalThat":
    "Raise it (`ulimit -n 65536`) in the terminal that starts the program.",
  "cause.someProgramOnThisMachineHoldsVery":
    "Some program on this machine holds very many files open.",
  "cause.findItLsofWcLForEach": "Find it (`lsof | wc -l` for each program) and end it.",
  "cause.wholeSystemsLimitIsLow": "The whole system's limit is low.",
  "cause.raiseFsFileMaxSysctlFsFile": "Raise fs.file-max (`sysctl fs.file-max`).",
  "cause.otherProgramsUseUpMemory": "Other programs use up the memory.",
  "cause.closeSome": "Close some.",
  "cause.containerOrServiceHasMemoryLimitOf":
    "A container or service has a memory limit of its own.",
  "cause.raiseItOrAskForSmallerBuffers": "Raise it, or ask for smaller buffers.",
  "cause.recordingHasGrownUntilDiskWasFull": "The recording has grown until the disk was full.",
  "cause.deleteOldRecordingsSetSmallerLimitFor":
    "Delete old recordings, set a smaller limit for one, or record to another disk.",
  "cause.folderIsInMemoryTmpfsAndHas": "The folder is in memory (tmpfs) and has a small limit.",
  "cause.recordToFolderOnRealDisk": "Record to a folder on a real disk.",
  "cause.yourFilesHaveReachedQuotaThatWas":
    "Your files have reached the quota that was set for you.",
  "cause.deleteSomeOrAskForMore": "Delete some, or ask for more.",
  "cause.folderIsOnMediumThatIsMounted": "The folder is on a medium that is mounted read-only.",
  "cause.chooseAnotherFolder": "Choose another folder.",
  "cause.diskHadErrorsAndSystemMadeIt":
    "The disk had errors, and the system made it read-only to save what is there.",
  "cause.seeSystemsLogAndSaveYourData": "See the system's log, and save your data.",
  "cause.diskItsCableOrNetworkDriveFails": "The disk, its cable or a network drive fails.",
  "cause.seeSystemsLogSaveYourData": "See the system's log; save your data.",
  "cause.removableDiskWasPulledOut": "A removable disk was pulled out.",
  "cause.plugItInAndStartNewRecording": "Plug it in and start a new recording.",
  "cause.nameStandsForSomethingElseThanAddress":
    "The name stands for something else than an address, such as mail.",
  "cause.useNameOfMachineItself": "Use the name of the machine itself.",
  "cause.nameHasOnlyIpv6OrOnlyIpv4": "The name has only an IPv6 or only an IPv4 address.",
  "cause.useAddressOfThatFamily": "Use an address of that family.",
  "cause.ipv6IsSwitchedOffOnThisMachine2": "IPv6 is switched off on this machine.",
  "cause.useIpv4Address": "Use the IPv4 address.",
  "cause.serviceHasNoPortForThisKind": "The service has no port for this kind of socket.",
  "cause.givePortAsNumber": "Give the port as a number.",
  "cause.resolverLacksThisKindOfSocket": "The resolver lacks this kind of socket.",
  "cause.useIpAddress": "Use an IP address.",
  "cause.resolverIsAnotherOneThanNodeJs": "The resolver is another one than Node.js expects.",
  "cause.machineOrItsContainerIsShortOf": "The machine or its container is short of memory.",
  "cause.closeOtherPrograms": "Close other programs.",
  "cause.nameServerAnswersWithVeryMuch": "The name server answers with very much.",
  "cause.socketWasClosedWhileItsNameWas": "The socket was closed while its name was looked up.",
  "cause.resolverLacksProtocol": "The resolver lacks the protocol.",
  "cause.resolverCouldNotReadItsSettingsOr":
    "The resolver could not read its settings, or open a socket.",
  "cause.lookAtEtcResolvConfAndAt": "Look at /etc/resolv.conf and at the limit of open files.",
  "cause.fileOfThatNameWasMadeBefore": "A file of that name was made before.",
  "cause.chooseAnotherName": "Choose another name.",
  "cause.fileSystemOrUlimitFBoundsSize":
    "The file system, or `ulimit -f`, bounds the size of a file.",
  "cause.setSmallerLimitForRecording": "Set a smaller limit for a recording.",
  "cause.systemOrAnotherProgramUsesIt": "The system, or another program, uses it.",
  "cause.chooseAnotherFile": "Choose another file.",
  "cause.deviceWasPulledOutOrInterfaceIs": "A device was pulled out, or an interface is gone.",
  "cause.plugItInAgain": "Plug it in again.",
  "cause.nobodyReadsPipeOrDevice": "Nobody reads the pipe or device.",
  "cause.startItsReaderFirst": "Start its reader first.",
  "cause.oldKernelOrSandboxLacksCall": "An old kernel or a sandbox lacks the call.",
  "cause.tryOutsideOfSandbox": "Try outside of the sandbox.",
  "cause.serverOfNetworkDriveWasStartedAgain": "The server of a network drive was started again.",
  "cause.mountDriveAgain": "Mount the drive again.",
  "cause.fileIsProgramThatRuns": "The file is a program that runs.",
  "cause.itWasClosedBetweenClickAndCall":
    "It was closed between the click and the call, by us or because its bind failed.",
  "cause.lookAtItsLastEventsThenOpen": "Look at its last events, then open it again.",
  "cause.digitIsMissingOrTooMany": "A digit is missing or too many.",
  "cause.portsAreWholeNumbersFromTo": "Ports are whole numbers from 0 to 65535.",
  "cause.itIsWhichNamesNoPortOf": "It is 0, which names no port of a peer.",
  "cause.askForPortThatPeerListensOn": "Ask for the port that the peer listens on.",
  "cause.itIsMisspelt": "It is misspelt.",
  "cause.ipv4HasFourNumbersUpToIpv6": "IPv4 has four numbers up to 255, IPv6 at most eight groups.",
  "cause.itIsNameWhereAddressIsNeeded": "It is a name, where an address is needed.",
  "cause.lookNameUpFirst": "Look the name up first.",
  "cause.pathOrNameHoldsCharacterThatSystem":
    "A path or name holds a character that the system cannot take, such as NUL.",
  "cause.typeItAnewInsteadOfPastingIt": "Type it anew instead of pasting it.",
  "cause.optionIsOutOfItsRange": "An option is out of its range.",
  "cause.openItWithDefaultOptions": "Open it with the default options.",
  "cause.somethingBetweenThisProgramAndNetworkRefuses":
    "Something between this program and the network refuses without a code: security software, a driver.",
  "cause.tryItWithoutLookIntoItsLog": "Try it without; look into its log and the system's.",
});

// What may be behind failures of where a socket is to be, and what to try.

export const addressCauses = () => ({
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
});

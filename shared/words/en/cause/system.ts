// What may be behind failures of the machine, and what to try.

export const systemCauses = () => ({
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

// What is asked of the operating system, beyond its calls: who holds a port, what is left behind, what the kernel knows.

export const systemWords = () => ({
  // Who holds a port or a path.
  "system.portscopeItself": ({ pid }: { readonly pid: string }) => `Portscope itself (pid ${pid})`,
  "system.process": ({ name, pid }: { readonly name: string; readonly pid: string }) =>
    `${name} (pid ${pid})`,
  "system.aProgram": "a program",
  "system.connectionOf": ({ process }: { readonly process: string }) =>
    `a connection of ${process}`,

  "system.isNoFile": ({ path }: { readonly path: string }) => `${path} is no regular file.`,

  "system.temporaryFolder": ({ folder }: { readonly folder: string }) =>
    `your home folder is not there or cannot be written to: recordings go to ${folder}, a temporary folder`,
  "system.noSocketsFileStandsAt": ({ path }: { readonly path: string }) =>
    `No socket's file stands at ${path}.`,
  "system.nothingWasRemoved": "Nothing was removed.",
  "system.somebodyMayListenAtConnectionWasNot": ({ path }: { readonly path: string }) =>
    `Somebody may listen at ${path}: a connection was not refused.`,
  "system.nothingWasRemovedEndWhatListensThere":
    "Nothing was removed; end what listens there first.",
  "system.whatStandsAtHasChangedJustNow": ({ path }: { readonly path: string }) =>
    `What stands at ${path} has changed just now.`,
  "system.nothingWasRemovedOpenAgain": "Nothing was removed; open again.",
  "system.onlyOnLinuxDoesSystemTellThis":
    "Only on Linux does the system tell this without special rights.",
  "system.programSsWhichTellsThisIsNot": "The program ss, which tells this, is not installed.",
  "system.installIproute2": "Install iproute2.",
  "system.onlyTcpConnectionHasThis": "Only a TCP connection has this.",
  "system.socketIsNotConnectedYet": "The socket is not connected yet.",
  "system.connectionIsClosedKernelHasForgottenIt":
    "The connection is closed: the kernel has forgotten it.",
  "system.kernelDoesNotListThisConnectionAny": "The kernel does not list this connection any more.",
  "system.programSsFailedOrTookTooLong": "The program ss failed or took too long.",
  "system.runSsTinInTerminalToSee": "Run ss -tin in a terminal to see what it says.",
  "system.unixDatagramSocketsNeedLibraryKoffiWhich": ({
    platform,
    arch,
    reasons,
  }: {
    readonly platform: string;
    readonly arch: string;
    readonly reasons: string;
  }) =>
    `Unix datagram sockets need the library koffi, which is not there for ${platform} on ${arch}: ${reasons}.`,
  "system.installPortscopeWithItsOptionalPackagesNpm":
    "Install Portscope with its optional packages (npm ci), or put socat in front: socat UNIX-RECVFROM:PATH,fork TCP:127.0.0.1:PORT.",
});

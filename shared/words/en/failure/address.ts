// Failures of where a socket is to be: addresses, ports, paths.

import { forPlace, spaced } from "./place.ts";

export const addressFailures = () => ({
  "failure.pathCannotBeSocketHere": ({ endpoint }: { readonly endpoint: string | null }) =>
    `The path${spaced(endpoint)} cannot be a socket here.`,
  "failure.chooseAnotherPath": "Choose another path.",
  "failure.sameConnectionFromToIsStillOpen": ({
    source,
    endpoint,
  }: {
    readonly source: string;
    readonly endpoint: string;
  }) => `The same connection, from ${source} to ${endpoint}, is still open or in TIME-WAIT.`,
  "failure.waitUntilItIsOverSAfter":
    "Wait until it is over (60 s after its end on Linux), or let the system choose the source port.",
  "failure.systemHasNoLocalAddressOrPort": ({ endpoint }: { readonly endpoint: string }) =>
    `The system has no local address or port left for a connection to ${endpoint}.`,
  "failure.ifManyConnectionsToItWereJust":
    "If many connections to it were just closed, wait for a minute: TIME-WAIT keeps their ports; for an IPv6 address check that IPv6 is configured.",
  "failure.addressDoesNotBelongToThisMachine": ({
    endpoint,
  }: {
    readonly endpoint: string | null;
  }) => `The address${spaced(endpoint)} does not belong to this machine.`,
  "failure.bindToAddressOfThisMachineFor":
    "Bind to an address of this machine (127.0.0.1 for local peers only, 0.0.0.0 for all).",
  "failure.thisMachineDoesNotSupportUnixDomain":
    "This machine does not support Unix domain sockets.",
  "failure.useTcpOver": "Use TCP over 127.0.0.1.",
  "failure.thisMachineDoesNotSupportAddressFamily": ({ endpoint }: { readonly endpoint: string }) =>
    `This machine does not support the address family of ${endpoint}.`,
  "failure.useAddressOfOtherFamilyIpv4Or": "Use an address of the other family (IPv4 or IPv6).",
  "failure.addressIsLinkLocalAndDoesNot": ({ endpoint }: { readonly endpoint: string | null }) =>
    `The address${spaced(endpoint)} is link-local and does not say on which interface.`,
  "failure.addInterfaceAsInFe80Eth0Ip":
    "Add the interface, as in fe80::1%eth0 (`ip -6 addr` lists them).",
  "failure.systemCannotDoThisWith": ({ endpoint }: { readonly endpoint: string }) =>
    `The system cannot do this with ${endpoint}.`,
  "failure.useCommonFileInFolderOnDisk": "Use a common file in a folder on a disk.",
  "failure.systemDoesNotTakeAsSocketsPath": ({ endpoint }: { readonly endpoint: string }) =>
    `The system does not take ${endpoint} as a socket's path.`,
  "failure.useShortPathWithoutUnusualCharacters": "Use a short path without unusual characters.",
  "failure.systemCannotSendFromThisSocketTo": ({ endpoint }: { readonly endpoint: string }) =>
    `The system cannot send from this socket to ${endpoint}.`,
  "failure.sendToPortFromOnBindTo":
    "Send to a port from 1 on; bind to 0.0.0.0 rather than 127.0.0.1 to reach other machines.",
  "failure.systemRefusedAddressOrOption": ({ endpoint }: { readonly endpoint: string | null }) =>
    `The system refused the address or an option${forPlace(endpoint)}.`,
  "failure.checkAddressOpenItWithDefaultOptions":
    "Check the address; open it with the default options, then change one at a time.",
  "failure.thereIsNoFileOrFolderAt": ({ endpoint }: { readonly endpoint: string }) =>
    `There is no file or folder at ${endpoint}.`,
  "failure.checkPath": "Check the path.",
  "failure.folderInWhichSocketWouldBeDoes": ({ folder }: { readonly folder: string }) =>
    `The folder ${folder}, in which the socket would be, does not exist.`,
  "failure.makeFolderFirstOrChooseAnotherPath": "Make the folder first, or choose another path.",
  "failure.thereIsNothingAt": ({ endpoint }: { readonly endpoint: string }) =>
    `There is nothing at ${endpoint}.`,
  "failure.checkPathListenerMakesSocketFileIts":
    "Check the path; a listener makes the socket file, its folder must exist.",
  "failure.partOfPathIsFileNotFolder": ({ endpoint }: { readonly endpoint: string | null }) =>
    `A part of the path${spaced(endpoint)} is a file, not a folder.`,
  "failure.checkPathPartByPart": "Check the path, part by part.",
  "failure.pathHasTooManySymbolicLinksOr": ({ endpoint }: { readonly endpoint: string | null }) =>
    `The path${spaced(endpoint)} has too many symbolic links, or links that lead in a circle.`,
  "failure.seeWhereTheyLeadNameiLPath":
    "See where they lead (`namei -l PATH`), and use the real path.",
  "failure.pathIsTooLong": ({ endpoint }: { readonly endpoint: string | null }) =>
    `The path${spaced(endpoint)} is too long.`,
  "failure.useShorterNameOrFolder": "Use a shorter name or folder.",
  "failure.pathIsTooLongForSocket": ({ endpoint }: { readonly endpoint: string | null }) =>
    `The path${spaced(endpoint)} is too long for a socket.`,
  "failure.usePathOfAtMostBytesOn": "Use a path of at most 107 bytes on Linux, 103 on macOS.",
  "failure.isNotSocket": ({ endpoint }: { readonly endpoint: string }) =>
    `${endpoint} is not a socket.`,
  "failure.socketAtIsOfAnotherTypeOf": ({ endpoint }: { readonly endpoint: string }) =>
    `The socket at ${endpoint} is of another type: of datagrams or packets, not a stream.`,
  "failure.useClientForThatTypeOrCompare":
    "Use a client for that type, or compare the path with the one the server names for streams.",
  "failure.nameWouldBeAbstractSocketWhichThis": ({
    endpoint,
  }: {
    readonly endpoint: string | null;
  }) =>
    `The name${spaced(endpoint)} would be an abstract socket, which this system or this version of Node.js does not have.`,
  "failure.usePathAbstractSocketsNeedLinuxAnd":
    "Use a path; abstract sockets need Linux and Node.js 22 or newer. A file of that name is written ./@name.",
  "failure.nobodyListensOnButConnectionThatWas": ({
    endpoint,
    seconds,
  }: {
    readonly endpoint: string;
    readonly seconds: number;
  }) =>
    `Nobody listens on ${endpoint}, but a connection that was closed there is in TIME-WAIT for another ${seconds} s.`,
  "failure.waitAndOpenAgainItLastsS":
    "Wait and open again (it lasts 60 s on Linux), or choose another port, or use port 0 for a free one; SO_REUSEADDR, which Portscope's listeners set, helps only if the program before them set it too.",
  "failure.nobodyListensOnButSystemIsStill": ({ endpoint }: { readonly endpoint: string }) =>
    `Nobody listens on ${endpoint}, but the system is still ending a connection that a program left there.`,
  "failure.waitUntilPeerHasAnsweredOrChoose":
    "Wait until the peer has answered, or choose another port, or use port 0 for a free one; SO_REUSEADDR, which Portscope's listeners set, helps only if the program before them set it too.",
  "failure.addressIsAlreadyInUseByProgram": ({
    endpoint,
    uid,
  }: {
    readonly endpoint: string | null;
    readonly uid: number;
  }) =>
    `The address${spaced(endpoint)} is already in use by a program of another user (uid ${uid}).`,
  "failure.askThatUserToEndItChoose":
    "Ask that user to end it, choose another port, or use port 0 for a free one.",
  "failure.addressIsAlreadyInUse": ({ endpoint }: { readonly endpoint: string | null }) =>
    `The address${spaced(endpoint)} is already in use.`,
  "failure.addressIsAlreadyInUseBy": ({
    endpoint,
    holder,
  }: {
    readonly endpoint: string | null;
    readonly holder: string;
  }) => `The address${spaced(endpoint)} is already in use by ${holder}.`,
  "failure.endWhatHoldsItChooseAnotherPort":
    "End what holds it, choose another port, or use port 0 for a free one; sockets that all set SO_REUSEADDR share a UDP port.",
  "failure.endWhatHoldsItChooseAnotherPort2":
    "End what holds it, choose another port, or use port 0 for a free one.",
  "failure.fileThatIsNoSocketStandsAt": ({ endpoint }: { readonly endpoint: string }) =>
    `A file that is no socket stands at ${endpoint}.`,
  "failure.chooseAnotherPathLookWhatFileIs":
    "Choose another path; look what the file is before you delete it.",
  "failure.pathIsTakenBySocketFileOn": ({ endpoint }: { readonly endpoint: string | null }) =>
    `The path${spaced(endpoint)} is taken by a socket file on which nobody listens: a program that ended left it behind.`,
  "failure.removeFileThenOpenAgain": "Remove the file, then open again.",
  "failure.nameIsAlreadyInUseBy": ({
    endpoint,
    holder,
  }: {
    readonly endpoint: string | null;
    readonly holder: string;
  }) => `The name${spaced(endpoint)} is already in use by ${holder}.`,
  "failure.nameIsAlreadyInUse": ({ endpoint }: { readonly endpoint: string | null }) =>
    `The name${spaced(endpoint)} is already in use.`,
  "failure.endWhatHoldsItOrChooseAnother": "End what holds it, or choose another name.",
  "failure.pathIsAlreadyInUseBy": ({
    endpoint,
    holder,
  }: {
    readonly endpoint: string | null;
    readonly holder: string;
  }) => `The path${spaced(endpoint)} is already in use by ${holder}.`,
  "failure.pathIsAlreadyInUse": ({ endpoint }: { readonly endpoint: string | null }) =>
    `The path${spaced(endpoint)} is already in use.`,
  "failure.endWhatHoldsItOrChooseAnother2": "End what holds it, or choose another path.",
  "failure.path": "The path",
  "failure.address2": "the address",
  "failure.file2": "the file",
  "failure.path2": "the path",
  "failure.peer2": "the peer",
  "failure.target": "the target",
  "failure.thisPath": "this path",
});

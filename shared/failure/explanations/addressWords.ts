// Failures about where a socket is to be: addresses, ports, paths.

import { isAbstract } from "../../model/endpoint.ts";
import type { FailureContext } from "../FailureContext.ts";
import { isBind, isFile, isUnix, lacksScope } from "../where.ts";
import type { Explanations, Words } from "./Explanation.ts";
import { said } from "../../words/said.ts";

export const ADDRESS_WORDS: Explanations = {
  EADDRINUSE: (c) => (isUnix(c) ? pathInUse(c) : portInUse(c)),
  EADDRNOTAVAIL: (c) => {
    if (isUnix(c))
      return [
        said("failure.pathCannotBeSocketHere", { endpoint: c.endpoint ?? null }),
        said("failure.chooseAnotherPath"),
      ];
    if (c.found?.what === "pair-in-use")
      return [
        said("failure.sameConnectionFromToIsStillOpen", {
          source: c.found.source,
          endpoint: c.endpoint ?? said("failure.peer2"),
        }),
        said("failure.waitUntilItIsOverSAfter"),
      ];
    if (c.syscall === "connect")
      return [
        said("failure.systemHasNoLocalAddressOrPort", {
          endpoint: c.endpoint ?? said("failure.peer2"),
        }),
        said("failure.ifManyConnectionsToItWereJust"),
      ];
    return [
      said("failure.addressDoesNotBelongToThisMachine", { endpoint: c.endpoint ?? null }),
      said("failure.bindToAddressOfThisMachineFor"),
    ];
  },
  EAFNOSUPPORT: (c) =>
    isUnix(c)
      ? [said("failure.thisMachineDoesNotSupportUnixDomain"), said("failure.useTcpOver")]
      : [
          said("failure.thisMachineDoesNotSupportAddressFamily", {
            endpoint: c.endpoint ?? said("failure.address2"),
          }),
          said("failure.useAddressOfOtherFamilyIpv4Or"),
        ],
  EINVAL: (c) => {
    if (lacksScope(c))
      return [
        said("failure.addressIsLinkLocalAndDoesNot", { endpoint: c.endpoint ?? null }),
        said("failure.addInterfaceAsInFe80Eth0Ip"),
      ];
    if (isFile(c))
      return [
        said("failure.systemCannotDoThisWith", { endpoint: c.endpoint ?? said("failure.file2") }),
        said("failure.useCommonFileInFolderOnDisk"),
      ];
    if (isUnix(c))
      return [
        said("failure.systemDoesNotTakeAsSocketsPath", {
          endpoint: c.endpoint ?? said("failure.path2"),
        }),
        said("failure.useShortPathWithoutUnusualCharacters"),
      ];
    if (c.kind === "udp" && !isBind(c))
      return [
        said("failure.systemCannotSendFromThisSocketTo", {
          endpoint: c.endpoint ?? said("failure.target"),
        }),
        said("failure.sendToPortFromOnBindTo"),
      ];
    return [
      said("failure.systemRefusedAddressOrOption", { endpoint: c.endpoint ?? null }),
      said("failure.checkAddressOpenItWithDefaultOptions"),
    ];
  },
  ENOENT: (c) => {
    if (isFile(c) || c.syscall === "open")
      return [
        said("failure.thereIsNoFileOrFolderAt", {
          endpoint: c.endpoint ?? said("failure.thisPath"),
        }),
        said("failure.checkPath"),
      ];
    if (c.found?.what === "no-folder")
      return [
        said("failure.folderInWhichSocketWouldBeDoes", { folder: c.found.folder }),
        said("failure.makeFolderFirstOrChooseAnotherPath"),
      ];
    return [
      said("failure.thereIsNothingAt", { endpoint: c.endpoint ?? said("failure.thisPath") }),
      said("failure.checkPathListenerMakesSocketFileIts"),
    ];
  },
  ENOTDIR: (c) => [
    said("failure.partOfPathIsFileNotFolder", { endpoint: c.endpoint ?? null }),
    said("failure.checkPathPartByPart"),
  ],
  ELOOP: (c) => [
    said("failure.pathHasTooManySymbolicLinksOr", { endpoint: c.endpoint ?? null }),
    said("failure.seeWhereTheyLeadNameiLPath"),
  ],
  ENAMETOOLONG: (c) =>
    isFile(c)
      ? [
          said("failure.pathIsTooLong", { endpoint: c.endpoint ?? null }),
          said("failure.useShorterNameOrFolder"),
        ]
      : [
          said("failure.pathIsTooLongForSocket", { endpoint: c.endpoint ?? null }),
          said("failure.usePathOfAtMostBytesOn"),
        ],
  ENOTSOCK: (c) => [
    said("failure.isNotSocket", { endpoint: c.endpoint ?? said("failure.path") }),
    said("failure.chooseAnotherPath"),
  ],
  EPROTOTYPE: (c) => [
    said("failure.socketAtIsOfAnotherTypeOf", { endpoint: c.endpoint ?? said("failure.path2") }),
    said("failure.useClientForThatTypeOrCompare"),
  ],
  PORTSCOPE_NO_ABSTRACT: (c) => [
    said("failure.nameWouldBeAbstractSocketWhichThis", { endpoint: c.endpoint ?? null }),
    said("failure.usePathAbstractSocketsNeedLinuxAnd"),
  ],
};

function portInUse(c: FailureContext): Words {
  switch (c.found?.what) {
    case "time-wait":
      return [
        said("failure.nobodyListensOnButConnectionThatWas", {
          endpoint: c.endpoint ?? said("failure.address2"),
          seconds: c.found.seconds,
        }),
        said("failure.waitAndOpenAgainItLastsS"),
      ];
    case "ending":
      return [
        said("failure.nobodyListensOnButSystemIsStill", {
          endpoint: c.endpoint ?? said("failure.address2"),
        }),
        said("failure.waitUntilPeerHasAnsweredOrChoose"),
      ];
    case "other-user":
      return [
        said("failure.addressIsAlreadyInUseByProgram", {
          endpoint: c.endpoint ?? null,
          uid: c.found.uid,
        }),
        said("failure.askThatUserToEndItChoose"),
      ];
    default:
  }
  return [
    c.holder === undefined || c.holder === null
      ? said("failure.addressIsAlreadyInUse", { endpoint: c.endpoint ?? null })
      : said("failure.addressIsAlreadyInUseBy", { endpoint: c.endpoint ?? null, holder: c.holder }),
    c.kind === "udp"
      ? said("failure.endWhatHoldsItChooseAnotherPort")
      : said("failure.endWhatHoldsItChooseAnotherPort2"),
  ];
}

function pathInUse(c: FailureContext): Words {
  switch (c.found?.what) {
    case "other-file":
      return [
        said("failure.fileThatIsNoSocketStandsAt", {
          endpoint: c.endpoint ?? said("failure.path2"),
        }),
        said("failure.chooseAnotherPathLookWhatFileIs"),
      ];
    case "stale-socket":
      return [
        said("failure.pathIsTakenBySocketFileOn", { endpoint: c.endpoint ?? null }),
        said("failure.removeFileThenOpenAgain"),
      ];
    default:
  }
  const known = c.holder !== undefined && c.holder !== null;
  if (c.at?.family === "unix" && isAbstract(c.at.path))
    return [
      known
        ? said("failure.nameIsAlreadyInUseBy", { endpoint: c.endpoint ?? null, holder: c.holder })
        : said("failure.nameIsAlreadyInUse", { endpoint: c.endpoint ?? null }),
      said("failure.endWhatHoldsItOrChooseAnother"),
    ];
  return [
    known
      ? said("failure.pathIsAlreadyInUseBy", { endpoint: c.endpoint ?? null, holder: c.holder })
      : said("failure.pathIsAlreadyInUse", { endpoint: c.endpoint ?? null }),
    said("failure.endWhatHoldsItOrChooseAnother2"),
  ];
}

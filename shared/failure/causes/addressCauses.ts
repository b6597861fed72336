// Failures about where a socket is to be, or what is at a path.

import { isUnix } from "../where.ts";
import { cause, type Causes } from "./Cause.ts";
import { said } from "../../words/said.ts";

export const ADDRESS_CAUSES: Readonly<Record<string, Causes>> = {
  EADDRINUSE: (c) =>
    isUnix(c)
      ? [
          cause(
            said("cause.programThatEndedWithoutTidyingUpLeft"),
            said("cause.removeFileIfNoProgramListensThere"),
          ),
          cause(
            said("cause.anotherProgramOrOlderCopyOfSame"),
            said("cause.endItOnLinuxSsLxpNames"),
          ),
          cause(
            said("cause.anotherSocketOfThisWindowHasPath"),
            said("cause.lookForItInListOfSockets"),
          ),
        ]
      : [
          cause(
            said("cause.anotherProgramOrOlderCopyOfSame"),
            said("cause.endItOnLinuxSsLntupNames"),
          ),
          cause(
            said("cause.anotherSocketOfThisWindowHasPort"),
            said("cause.lookForItInListOfSockets"),
          ),
          cause(
            said("cause.somethingListensOnEveryInterfaceOrWhich"),
            said("cause.lookForPortAmongAllListenersNot"),
          ),
          ...(c.kind === "udp"
            ? []
            : [
                cause(
                  said("cause.connectionOfPortWasClosedNotLong"),
                  said("cause.waitForMinuteSOnLinuxLet"),
                ),
              ]),
        ],
  EADDRNOTAVAIL: ({ call }) => [
    cause(
      said("cause.addressBelongsToAnotherMachineOrTo"),
      said("cause.listThisMachinesAddressesAndChooseOne"),
    ),
    ...(call === "connect"
      ? [
          cause(
            said("cause.everyLocalPortTowardsThisPeerIs"),
            said("cause.waitMinuteKeepConnectionsOpenForLonger"),
          ),
        ]
      : []),
    cause(said("cause.linkLocalIpv6AddressFe80WasGiven"), said("cause.writeItAsFe80Eth0WithName")),
  ],
  EAFNOSUPPORT: () => [
    cause(
      said("cause.ipv6IsSwitchedOffOnThisMachine"),
      said("cause.useIpv4AddressForThisMachineOr"),
    ),
    cause(said("cause.ipv4SocketWasGivenIpv6TargetOr"), said("cause.openSocketOfTargetsFamily")),
  ],
  ENOTDIR: () => [
    cause(said("cause.fileHasNameOfOneOfFolders"), said("cause.checkPathFromItsBeginning")),
  ],
  ELOOP: () => [
    cause(said("cause.symbolicLinkPointsBackToItself"), said("cause.followLinksOneByOneNameiL")),
  ],
  EPROTOTYPE: () => [
    cause(
      said("cause.serversSocketTakesDatagramsAsDevLog"),
      said("cause.useSocketOfThatTypeOrAnother"),
    ),
  ],
  PORTSCOPE_NO_ABSTRACT: () => [
    cause(said("cause.onlyLinuxHasAbstractSockets"), said("cause.usePathInFileSystem")),
    cause(
      said("cause.nodeJsBeforeVersionFillsSuchNames"),
      said("cause.startPortscopeWithNodeJsOrNewer"),
    ),
  ],
  EINVAL: ({ call }) => [
    ...(call === "connect" || call === "bind"
      ? [
          cause(
            said("cause.linkLocalIpv6AddressFe80LacksIts"),
            said("cause.writeItAsFe80Eth0WithName"),
          ),
        ]
      : []),
    ...(call === "send"
      ? [
          cause(
            said("cause.datagramsTargetMakesNoSenseForThis"),
            said("cause.sendToRealPortBindToRather"),
          ),
        ]
      : []),
    cause(
      said("cause.optionHasValueThatThisSystemDoes"),
      said("cause.openItAgainWithDefaultOptionsThen"),
    ),
  ],
  ENOENT: ({ call }) => [
    cause(
      call === "bind"
        ? said("cause.folderInWhichSocketFileWouldBe")
        : said("cause.nothingListensAtThisPathServerHas"),
      call === "bind"
        ? said("cause.makeFolderFirst")
        : said("cause.startServerThenCompareBothPathsLetter"),
    ),
    cause(said("cause.pathIsRelativeAndIsLookedFor"), said("cause.writeWholePathFrom")),
  ],
  ENOTSOCK: () => [
    cause(
      said("cause.commonFileStandsWhereSocketIsExpected"),
      said("cause.chooseAnotherPathLookWhatFileIs"),
    ),
  ],
  ENAMETOOLONG: () => [
    cause(said("cause.socketsPathMustBeMuchShorterThan"), said("cause.useShortFolderSuchAsTmpOr")),
  ],
  EISDIR: () => [cause(said("cause.pathNamesFolder"), said("cause.addNameOfFileThatIsMeant"))],
};

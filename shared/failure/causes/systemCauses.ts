// Failures of names, of the machine's limits, and of the recording's disk.

import { cause, type Causes } from "./Cause.ts";
import { said } from "../../words/said.ts";

export const SYSTEM_CAUSES: Readonly<Record<string, Causes>> = {
  ENOTFOUND: () => [
    cause(said("cause.nameIsMisspeltOrHasNoAddress"), said("cause.compareItLetterByLetter")),
    cause(said("cause.itIsKnownOnlyInAnotherNetwork"), said("cause.joinThatNetworkOrUseIpAddress")),
    cause(said("cause.itIsLocalNameLocalContainersWhich"), said("cause.useIpAddressOrAddNameTo")),
  ],
  EAI_AGAIN: () => [
    cause(said("cause.thisMachineHasNoNetworkConnectionNow"), said("cause.checkItThenTryAgain")),
    cause(
      said("cause.nameServerDoesNotAnswerOrFirewall"),
      said("cause.askAnotherNameServerOnLinuxSee"),
    ),
  ],
  EAI_FAIL: () => [
    cause(
      said("cause.nameServerAnsweredWithErrorOftenBecause"),
      said("cause.askAnotherNameServerDigName"),
    ),
    cause(
      said("cause.nameHoldsCharacterThatNamesCannotHave"),
      said("cause.checkItForSpacesAndUnusualLetters"),
    ),
  ],
  EMFILE: () => [
    cause(
      said("cause.connectionsAreOpenedFasterThanTheyAre"),
      said("cause.lookForSocketsThatStayHalfClosed"),
    ),
    cause(said("cause.limitOfOpenFilesIsLowOften"), said("cause.raiseItUlimitNInTerminalThat")),
  ],
  ENFILE: () => [
    cause(said("cause.someProgramOnThisMachineHoldsVery"), said("cause.findItLsofWcLForEach")),
    cause(said("cause.wholeSystemsLimitIsLow"), said("cause.raiseFsFileMaxSysctlFsFile")),
  ],
  ENOMEM: () => [
    cause(said("cause.otherProgramsUseUpMemory"), said("cause.closeSome")),
    cause(
      said("cause.containerOrServiceHasMemoryLimitOf"),
      said("cause.raiseItOrAskForSmallerBuffers"),
    ),
  ],
  ENOSPC: () => [
    cause(
      said("cause.recordingHasGrownUntilDiskWasFull"),
      said("cause.deleteOldRecordingsSetSmallerLimitFor"),
    ),
    cause(said("cause.folderIsInMemoryTmpfsAndHas"), said("cause.recordToFolderOnRealDisk")),
  ],
  EDQUOT: () => [
    cause(said("cause.yourFilesHaveReachedQuotaThatWas"), said("cause.deleteSomeOrAskForMore")),
  ],
  EROFS: () => [
    cause(said("cause.folderIsOnMediumThatIsMounted"), said("cause.chooseAnotherFolder")),
    cause(said("cause.diskHadErrorsAndSystemMadeIt"), said("cause.seeSystemsLogAndSaveYourData")),
  ],
  EIO: () => [
    cause(said("cause.diskItsCableOrNetworkDriveFails"), said("cause.seeSystemsLogSaveYourData")),
    cause(said("cause.removableDiskWasPulledOut"), said("cause.plugItInAndStartNewRecording")),
  ],
  EAI_NONAME: () => [
    cause(said("cause.nameIsMisspeltOrHasNoAddress"), said("cause.compareItLetterByLetter")),
  ],
  EAI_NODATA: () => [
    cause(
      said("cause.nameStandsForSomethingElseThanAddress"),
      said("cause.useNameOfMachineItself"),
    ),
  ],
  EAI_ADDRFAMILY: () => [
    cause(said("cause.nameHasOnlyIpv6OrOnlyIpv4"), said("cause.useAddressOfThatFamily")),
  ],
  EAI_FAMILY: () => [
    cause(said("cause.ipv6IsSwitchedOffOnThisMachine2"), said("cause.useIpv4Address")),
  ],
  EAI_SERVICE: () => [
    cause(said("cause.serviceHasNoPortForThisKind"), said("cause.givePortAsNumber")),
  ],
  EAI_SOCKTYPE: () => [
    cause(said("cause.resolverLacksThisKindOfSocket"), said("cause.useIpAddress")),
  ],
  EAI_BADFLAGS: () => [
    cause(said("cause.resolverIsAnotherOneThanNodeJs"), said("cause.useIpAddress")),
  ],
  EAI_BADHINTS: () => [
    cause(said("cause.resolverIsAnotherOneThanNodeJs"), said("cause.useIpAddress")),
  ],
  EAI_MEMORY: () => [
    cause(said("cause.machineOrItsContainerIsShortOf"), said("cause.closeOtherPrograms")),
  ],
  EAI_OVERFLOW: () => [
    cause(said("cause.nameServerAnswersWithVeryMuch"), said("cause.useIpAddress")),
  ],
  EAI_CANCELED: () => [
    cause(said("cause.socketWasClosedWhileItsNameWas"), said("cause.openItAgain")),
  ],
  EAI_PROTOCOL: () => [cause(said("cause.resolverLacksProtocol"), said("cause.useIpAddress"))],
  EAI_SYSTEM: () => [
    cause(said("cause.resolverCouldNotReadItsSettingsOr"), said("cause.lookAtEtcResolvConfAndAt")),
  ],
  EEXIST: () => [cause(said("cause.fileOfThatNameWasMadeBefore"), said("cause.chooseAnotherName"))],
  EFBIG: () => [
    cause(said("cause.fileSystemOrUlimitFBoundsSize"), said("cause.setSmallerLimitForRecording")),
  ],
  EBUSY: () => [cause(said("cause.systemOrAnotherProgramUsesIt"), said("cause.chooseAnotherFile"))],
  ENODEV: () => [cause(said("cause.deviceWasPulledOutOrInterfaceIs"), said("cause.plugItInAgain"))],
  ENXIO: () => [cause(said("cause.nobodyReadsPipeOrDevice"), said("cause.startItsReaderFirst"))],
  ENOSYS: () => [
    cause(said("cause.oldKernelOrSandboxLacksCall"), said("cause.tryOutsideOfSandbox")),
  ],
  ESTALE: () => [
    cause(said("cause.serverOfNetworkDriveWasStartedAgain"), said("cause.mountDriveAgain")),
  ],
  ETXTBSY: () => [cause(said("cause.fileIsProgramThatRuns"), said("cause.chooseAnotherFile"))],
  ERR_SOCKET_DGRAM_NOT_RUNNING: () => [
    cause(said("cause.itWasClosedBetweenClickAndCall"), said("cause.lookAtItsLastEventsThenOpen")),
  ],
  ERR_SOCKET_BAD_PORT: () => [
    cause(said("cause.digitIsMissingOrTooMany"), said("cause.portsAreWholeNumbersFromTo")),
    cause(said("cause.itIsWhichNamesNoPortOf"), said("cause.askForPortThatPeerListensOn")),
  ],
  ERR_INVALID_IP_ADDRESS: () => [
    cause(said("cause.itIsMisspelt"), said("cause.ipv4HasFourNumbersUpToIpv6")),
    cause(said("cause.itIsNameWhereAddressIsNeeded"), said("cause.lookNameUpFirst")),
  ],
  ERR_INVALID_ARG_VALUE: () => [
    cause(
      said("cause.pathOrNameHoldsCharacterThatSystem"),
      said("cause.typeItAnewInsteadOfPastingIt"),
    ),
    cause(said("cause.optionIsOutOfItsRange"), said("cause.openItWithDefaultOptions")),
  ],
  UNKNOWN: () => [
    cause(
      said("cause.somethingBetweenThisProgramAndNetworkRefuses"),
      said("cause.tryItWithoutLookIntoItsLog"),
    ),
  ],
};

// Failures of the machine: its limits, its disks.

import type { Explanations } from "./Explanation.ts";
import { isFile } from "../where.ts";
import { said } from "../../words/said.ts";

export const SYSTEM_WORDS: Explanations = {
  EMFILE: () => [
    said("failure.portscopeHasAsManyFilesAndSockets"),
    said("failure.closeSocketsOrRaiseLimitUlimitN"),
  ],
  ENFILE: () => [said("failure.wholeSystemHasAsManyFilesOpen"), said("failure.closeOtherPrograms")],
  ENOMEM: () => [
    said("failure.systemHasNoMemoryLeftForThis"),
    said("failure.closeSocketsOrOtherPrograms"),
  ],
  ENOSPC: (c) =>
    isFile(c)
      ? [said("failure.diskIsFull"), said("failure.freeSpaceAndStartNewRecordingSockets")]
      : [
          said("failure.diskHasNoRoomForSocketFile", { endpoint: c.endpoint ?? null }),
          said("failure.freeSpaceOrChooseAnotherFolder"),
        ],
  EDQUOT: () => [
    said("failure.yourDiskQuotaIsUsedUp"),
    said("failure.freeSpaceAndStartNewRecordingSockets"),
  ],
  EROFS: (c) =>
    isFile(c)
      ? [said("failure.diskIsReadOnly"), said("failure.chooseAnotherFolder")]
      : [
          said("failure.pathIsOnDiskThatIsRead", { endpoint: c.endpoint ?? null }),
          said("failure.chooseFolderSuchAsTmpOrRun"),
        ],
  EIO: () => [
    said("failure.diskOrDeviceReportedError"),
    said("failure.checkDiskStartNewRecordingElsewhere"),
  ],
  EISDIR: () => [
    said("failure.folderStandsWhereFileShouldBe"),
    said("failure.chooseAnotherFileName"),
  ],
  EEXIST: (c) => [
    said("failure.somethingStandsAlreadyAt", { endpoint: c.endpoint ?? said("failure.path2") }),
    said("failure.chooseAnotherName"),
  ],
  EFBIG: () => [
    said("failure.fileIsLargerThanItsDiskOr"),
    said("failure.startNewRecordingSetSmallerLimitFor"),
  ],
  EBUSY: (c) => [
    said("failure.isInUseBySystem", { endpoint: c.endpoint ?? said("failure.file") }),
    said("failure.chooseAnotherFileOrFolder"),
  ],
  ENODEV: (c) => [
    said("failure.deviceIsNotThere", { endpoint: c.endpoint ?? null }),
    said("failure.plugItInOrChooseAnotherFile"),
  ],
  ENXIO: (c) => [
    said("failure.nobodyIsAtOtherSideOf", { endpoint: c.endpoint ?? said("failure.device") }),
    said("failure.startWhatReadsItOrChooseCommon"),
  ],
  ENOSYS: () => [
    said("failure.thisSystemDoesNotHaveThatCall"),
    said("failure.updateSystemOrRunOutsideOfSandbox"),
  ],
  ESTALE: () => [
    said("failure.filesNetworkDriveHasForgottenIt"),
    said("failure.mountDriveAgainAndStartNewRecording"),
  ],
  ETXTBSY: (c) => [
    said("failure.isProgramThatIsRunning", { endpoint: c.endpoint ?? said("failure.file") }),
    said("failure.chooseAnotherFile"),
  ],
  UNKNOWN: () => [
    said("failure.systemFailedWithoutSayingWhy"),
    said("failure.tryAgainIfItStaysOpenIt"),
  ],
};

// Failures of the machine: its limits, its disks.

import { spaced } from "./place.ts";

export const systemFailures = () => ({
  "failure.theCallFailed": ({
    syscall,
    message,
  }: {
    readonly syscall: string;
    readonly message: string;
  }) => `${syscall === "" ? "The call" : syscall} failed: ${message}.`,
  "failure.tryAgainWithTheDefaultOptions":
    "Try again with the default options, then change one at a time.",
  "failure.portscopeHasAsManyFilesAndSockets":
    "Portscope has as many files and sockets open as the system allows one program.",
  "failure.closeSocketsOrRaiseLimitUlimitN":
    "Close sockets, or raise the limit (ulimit -n) and start again.",
  "failure.wholeSystemHasAsManyFilesOpen": "The whole system has as many files open as it allows.",
  "failure.closeOtherPrograms": "Close other programs.",
  "failure.systemHasNoMemoryLeftForThis": "The system has no memory left for this.",
  "failure.closeSocketsOrOtherPrograms": "Close sockets or other programs.",
  "failure.diskIsFull": "The disk is full.",
  "failure.freeSpaceAndStartNewRecordingSockets":
    "Free space and start a new recording; the sockets go on.",
  "failure.diskHasNoRoomForSocketFile": ({ endpoint }: { readonly endpoint: string | null }) =>
    `The disk has no room for a socket file${spaced(endpoint)}.`,
  "failure.freeSpaceOrChooseAnotherFolder": "Free space, or choose another folder.",
  "failure.yourDiskQuotaIsUsedUp": "Your disk quota is used up.",
  "failure.diskIsReadOnly": "The disk is read-only.",
  "failure.chooseAnotherFolder": "Choose another folder.",
  "failure.pathIsOnDiskThatIsRead": ({ endpoint }: { readonly endpoint: string | null }) =>
    `The path${spaced(endpoint)} is on a disk that is read-only.`,
  "failure.chooseFolderSuchAsTmpOrRun": "Choose a folder such as /tmp or /run for the socket.",
  "failure.diskOrDeviceReportedError": "The disk or device reported an error.",
  "failure.checkDiskStartNewRecordingElsewhere": "Check the disk; start a new recording elsewhere.",
  "failure.folderStandsWhereFileShouldBe": "A folder stands where the file should be.",
  "failure.chooseAnotherFileName": "Choose another file name.",
  "failure.somethingStandsAlreadyAt": ({ endpoint }: { readonly endpoint: string }) =>
    `Something stands already at ${endpoint}.`,
  "failure.chooseAnotherName": "Choose another name.",
  "failure.fileIsLargerThanItsDiskOr":
    "The file is larger than its disk or your limit (ulimit -f) allows.",
  "failure.startNewRecordingSetSmallerLimitFor":
    "Start a new recording; set a smaller limit for one.",
  "failure.isInUseBySystem": ({ endpoint }: { readonly endpoint: string }) =>
    `${endpoint} is in use by the system.`,
  "failure.chooseAnotherFileOrFolder": "Choose another file or folder.",
  "failure.deviceIsNotThere": ({ endpoint }: { readonly endpoint: string | null }) =>
    `The device${spaced(endpoint)} is not there.`,
  "failure.plugItInOrChooseAnotherFile": "Plug it in, or choose another file or interface.",
  "failure.nobodyIsAtOtherSideOf": ({ endpoint }: { readonly endpoint: string }) =>
    `Nobody is at the other side of ${endpoint}.`,
  "failure.startWhatReadsItOrChooseCommon": "Start what reads it, or choose a common file.",
  "failure.thisSystemDoesNotHaveThatCall": "This system does not have that call.",
  "failure.updateSystemOrRunOutsideOfSandbox": "Update the system, or run outside of the sandbox.",
  "failure.filesNetworkDriveHasForgottenIt": "The file's network drive has forgotten it.",
  "failure.mountDriveAgainAndStartNewRecording":
    "Mount the drive again, and start a new recording.",
  "failure.isProgramThatIsRunning": ({ endpoint }: { readonly endpoint: string }) =>
    `${endpoint} is a program that is running.`,
  "failure.chooseAnotherFile": "Choose another file.",
  "failure.systemFailedWithoutSayingWhy": "The system failed without saying why.",
  "failure.tryAgainIfItStaysOpenIt":
    "Try again; if it stays, open it with the default options, then change one at a time.",
  "failure.file": "The file",
  "failure.device": "the device",
});

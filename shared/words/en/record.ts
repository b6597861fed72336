// What a recording, its file, other files and exports refuse and tell, beyond what the system says.

import { formatBytes } from "../quantity.ts";

export const recordWords = () => ({
  "record.itHasNoPath": "Its path is not set.",
  "record.itsPathIs": ({ path }: { readonly path: string }) => `Its path is ${path}.`,
  "record.standardOutput": "standard output",
  "record.threadEnded": "its thread ended",

  "record.isNotARecording": ({ path, got }: { readonly path: string; readonly got: string }) =>
    `${path} is not a recording: expected a little-endian pcapng file, got ${got}.`,
  "record.anEmptyFile": "an empty file",
  "record.aBigEndianOne": "a big-endian one",
  "record.aPcapFile": "a pcap capture of another program",
  "record.aCompressedFile": "a compressed file (gzip)",
  "record.fileThatBeginsWith": ({ hex }: { readonly hex: string }) =>
    `a file that begins with ${hex}`,

  "record.isASocket": ({ file }: { readonly file: string }) =>
    `${file} is a socket, into which nothing is recorded.`,
  "record.isABlockDevice": ({ file }: { readonly file: string }) =>
    `${file} is a block device, into which nothing is recorded.`,

  // Who records into a file.
  "record.anotherProgram": "another program",
  "record.thisProgram": "this program",
  "record.process": ({ pid }: { readonly pid: number }) => `process ${pid}`,
  "record.processOn": ({ pid, host }: { readonly pid: number; readonly host: string }) =>
    `process ${pid} on ${host}`,
  "record.thisWindowHasNoFileManagerTo":
    "This window has no file manager to show the recording in.",
  "record.exportEndedBeforeItWasWhole": ({ why }: { readonly why: string }) =>
    `The export ended before it was whole: ${why}.`,
  "record.exportAgainRecordingGoesOn": "Export again; the recording goes on.",
  "record.exportOfThisWindowIsStillUnder": "An export of this window is still under way.",
  "record.waitForItsEndOrStopIt": "Wait for its end, or stop it.",
  "record.windowIsGone": "The window is gone.",
  "record.nothingIsBeingExported": "Nothing is being exported.",
  "record.beginExportFirst": "Begin an export first.",
  "record.eventIsNotInThisRecordingWhich": ({
    seq,
    count,
    firstSeq,
  }: {
    readonly seq: number;
    readonly count: number;
    readonly firstSeq: number;
  }) => `Event ${seq} is not in this recording, which holds ${count} events from ${firstSeq}.`,
  "record.itHappenedBeforeThisRecordingBeganOr":
    "It happened before this recording began, or while recording was stopped.",
  "record.isCaptureButNotOneThatPortscope": ({ path }: { readonly path: string }) =>
    `${path} is a capture, but not one that Portscope recorded: no packet names the call that it belongs to.`,
  "record.openItInWireshark": "Open it in Wireshark.",
  "record.hasMoreThanGapsInNumbersOf": ({
    path,
    most,
  }: {
    readonly path: string;
    readonly most: number;
  }) => `${path} has more than ${most} gaps in the numbers of its events.`,
  "record.readItOnCommandLinePortscopeRead": "Read it on the command line: portscope read.",
  "record.isClosed": ({ path }: { readonly path: string }) => `${path} is closed.`,
  "record.openItAgainToLookAtIt": "Open it again to look at it.",
  "record.filesAreOpenAsManyAsCan": ({ most }: { readonly most: number }) =>
    `${most} files are open, as many as can be.`,
  "record.closeOneOfThemFirst": "Close one of them first.",
  "record.noFileIsOpenAsSource": ({ id }: { readonly id: number }) =>
    `No file is open as source ${id}.`,
  "record.openFileAgain": "Open the file again.",
  "record.whatIsKnownOfFindsNoRoom": ({
    path,
    events,
  }: {
    readonly path: string;
    readonly events: number;
  }) => `What is known of ${path} finds no room on the disk beyond ${events} events.`,
  "record.makeRoomAndOpenFileAgain": "Make room, and open the file again.",
  "record.nameFileThatPortscopeRecordedPortscopePcapng":
    "Name a file that Portscope recorded (portscope-….pcapng).",
  "record.eventIsDamagedInRecordingsFileAt": ({
    seq,
    offset,
  }: {
    readonly seq: number;
    readonly offset: number;
  }) =>
    `Event ${seq} is damaged in the recording's file, at byte ${offset}: its bytes cannot be read.`,
  "record.anotherProgramOrDiskChangedFilePortscope":
    "Another program or the disk changed the file; portscope read says what else is damaged.",
  "record.thisRecordingIsClosed": "This recording is closed.",
  "record.openItsFileInWiresharkOrLook": "Open its file in Wireshark, or look at the new one.",
  "record.recordingsFileIsWhereItWas": "The recording's file is where it was.",
  "record.nothingIsRecordedHere": "Nothing is recorded here.",
  "record.startProgramAnewWithRecording": "Start the program anew with a recording.",
  "record.socketsGoOnRecordIntoFileTo": "The sockets go on; record into a file to lose nothing.",
  "record.recordingHasReachedItsLimitOf": ({ limit }: { readonly limit: number }) =>
    `The recording has reached its limit of ${formatBytes(limit)}.`,
  "record.startNewRecordingOrRaiseLimitSockets":
    "Start a new recording, or raise the limit; the sockets go on.",
  "record.whoeverReadRecordingFromHasGone": ({ path }: { readonly path: string }) =>
    `Whoever read the recording from ${path} has gone.`,
  "record.lastOfRecordingWereNotTakenBy": ({
    left,
    path,
  }: {
    readonly left: number;
    readonly path: string;
  }) => `The last ${formatBytes(left)} of the recording were not taken by whoever reads ${path}.`,
  "record.readItFasterOrRecordIntoFile": "Read it faster, or record into a file.",
  "record.whoeverReadsIsTooSlowSomeEvents": ({ path }: { readonly path: string }) =>
    `Whoever reads ${path} is too slow: some events are not in the recording.`,
  "record.anotherProgramCutToWhatWasRecorded": ({
    path,
    size,
  }: {
    readonly path: string;
    readonly size: number;
  }) =>
    `Another program cut ${path} to ${formatBytes(size)}: what was recorded behind that is lost, and recording has ended.`,
  "record.startNewRecordingSocketsGoOn": "Start a new recording; the sockets go on.",
  "record.wasDeletedOrItsFolderWasRecording": ({ path }: { readonly path: string }) =>
    `${path} was deleted, or its folder was; recording goes on into what the system still has of it.`,
  "record.isAnotherFileNowWhatIsRecorded": ({ path }: { readonly path: string }) =>
    `${path} is another file now: what is recorded goes on into the one that was there before.`,
  "record.wasMovedOrRenamedWhileItIs": ({ path }: { readonly path: string }) =>
    `${path} was moved or renamed while it is being recorded into; recording goes on in it.`,
  "record.everythingIsThereAsLongAsPortscope":
    "Everything is there as long as Portscope runs: save it elsewhere now.",
  "record.wholeRecordingIsInNowAndGoes": ({ path }: { readonly path: string }) =>
    `The whole recording is in ${path} now, and goes on there.`,
  "record.noFileIsNamed": "No file is named.",
  "record.namesFolderNotFile": ({ text }: { readonly text: string }) =>
    `${text} names a folder, not a file.`,
  "record.writeNameWithItsFolderWhereIt":
    "Write a name, with its folder where it is to be in another one.",
  "record.nameFileFifoOrForStandardOutput": "Name a file, a FIFO, or - for standard output.",
  "record.thereIsNoFolderToRecordInto": ({ folder }: { readonly folder: string }) =>
    `There is no folder ${folder} to record into.`,
  "record.makeItFirstOrNameAnother": "Make it first, or name another.",
  "record.existsAlreadyAndStaysAsItIs": ({ file }: { readonly file: string }) =>
    `${file} exists already, and stays as it is.`,
  "record.chooseAnotherName": "Choose another name.",
  "record.isBeingRecordedBy": ({
    path,
    owner,
  }: {
    readonly path: string;
    readonly owner: string;
  }) => `${path} is being recorded by ${owner}.`,
  "record.chooseAnotherNameOrEndThatRecording": ({ lock }: { readonly lock: string }) =>
    `Choose another name, or end that recording first; if nobody records there, remove ${lock}.`,
  "record.recordingIsNoTextAndStandardOutput":
    "A recording is no text, and standard output is a terminal.",
  "record.sendItIntoProgramRecordWiresharkK":
    "Send it into a program (--record - | wireshark -k -i -), or name a file.",
});

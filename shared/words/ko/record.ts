// What a recording, its file, other files and exports refuse and tell, beyond what the system says.

import { formatBytes } from "../quantity.ts";
import type { WordsOf } from "../wording.ts";
import { eul, i, ro } from "./particle.ts";

export const recordWords = (): WordsOf<"record"> => ({
  "record.itHasNoPath": "경로가 정해져 있지 않습니다.",
  "record.itsPathIs": ({ path }) => `경로: ${path}.`,
  "record.standardOutput": "표준 출력",
  "record.threadEnded": "스레드가 끝났습니다",

  "record.isNotARecording": ({ path, got }) =>
    `${path}: 기록이 아닙니다. 리틀 엔디언 pcapng 파일이어야 하지만 ${got}입니다.`,
  "record.anEmptyFile": "빈 파일",
  "record.aBigEndianOne": "빅 엔디언 pcapng 파일",
  "record.aPcapFile": "다른 프로그램의 pcap 캡처 파일",
  "record.aCompressedFile": "압축 파일(gzip)",
  "record.fileThatBeginsWith": ({ hex }) => `${hex} 바이트로 시작하는 파일`,

  "record.isASocket": ({ file }) => `${file}: 소켓입니다. 소켓에는 기록하지 않습니다.`,
  "record.isABlockDevice": ({ file }) =>
    `${file}: 블록 장치입니다. 블록 장치에는 기록하지 않습니다.`,

  // Who records into a file.
  "record.anotherProgram": "다른 프로그램",
  "record.thisProgram": "이 프로그램",
  "record.process": ({ pid }) => `프로세스 ${pid}`,
  "record.processOn": ({ pid, host }) => `${host}의 프로세스 ${pid}`,
  "record.thisWindowHasNoFileManagerTo": "이 창에는 기록을 보여 줄 파일 관리자가 없습니다.",
  "record.exportEndedBeforeItWasWhole": ({ why }) => `내보내기가 완료되기 전에 끝났습니다: ${why}.`,
  "record.exportAgainRecordingGoesOn": "다시 내보내세요. 기록은 계속됩니다.",
  "record.exportOfThisWindowIsStillUnder": "이 창의 내보내기가 아직 진행 중입니다.",
  "record.waitForItsEndOrStopIt": "끝날 때까지 기다리거나 중지하세요.",
  "record.windowIsGone": "창이 없어졌습니다.",
  "record.nothingIsBeingExported": "내보내고 있지 않습니다.",
  "record.beginExportFirst": "먼저 내보내기를 시작하세요.",
  "record.eventIsNotInThisRecordingWhich": ({ seq, count, firstSeq }) =>
    `이벤트 ${seq}번은 이 기록에 없습니다. 기록에는 ${firstSeq}번부터 이벤트 ${count}개가 있습니다.`,
  "record.itHappenedBeforeThisRecordingBeganOr":
    "이 기록이 시작되기 전이나 기록이 중지된 동안 일어난 이벤트입니다.",
  "record.isCaptureButNotOneThatPortscope": ({ path }) =>
    `${path}: 캡처 파일이지만 Portscope의 기록이 아닙니다. 어느 호출에 속하는지 적힌 패킷이 없습니다.`,
  "record.openItInWireshark": "Wireshark로 여세요.",
  "record.hasMoreThanGapsInNumbersOf": ({ path, most }) =>
    `${path}: 이벤트 번호가 빠진 곳이 ${most}곳을 넘습니다.`,
  "record.readItOnCommandLinePortscopeRead": "명령줄에서 읽으세요: portscope read.",
  "record.isClosed": ({ path }) => `${path}: 닫혀 있습니다.`,
  "record.openItAgainToLookAtIt": "보려면 다시 여세요.",
  "record.filesAreOpenAsManyAsCan": ({ most }) => `이미 한도인 파일 ${most}개가 열려 있습니다.`,
  "record.closeOneOfThemFirst": "먼저 하나를 닫으세요.",
  "record.noFileIsOpenAsSource": ({ id }) => `소스 ${id}: 열려 있는 파일이 없습니다.`,
  "record.openFileAgain": "파일을 다시 여세요.",
  "record.whatIsKnownOfFindsNoRoom": ({ path, events }) =>
    `${path}: 이벤트 ${events}개까지의 정보를 저장한 뒤 디스크 공간이 부족해졌습니다.`,
  "record.makeRoomAndOpenFileAgain": "공간을 확보하고 파일을 다시 여세요.",
  "record.nameFileThatPortscopeRecordedPortscopePcapng":
    "Portscope가 기록한 파일(portscope-….pcapng)을 지정하세요.",
  "record.eventIsDamagedInRecordingsFileAt": ({ seq, offset }) =>
    `이벤트 ${seq}번이 기록 파일의 바이트 ${offset} 위치에서 손상되어 그 바이트를 읽을 수 없습니다.`,
  "record.anotherProgramOrDiskChangedFilePortscope":
    "다른 프로그램이나 디스크가 파일을 바꾸었습니다. 그 밖에 손상된 곳은 portscope read로 볼 수 있습니다.",
  "record.thisRecordingIsClosed": "이 기록은 닫혀 있습니다.",
  "record.openItsFileInWiresharkOrLook": "그 파일을 Wireshark로 열거나 새 기록을 보세요.",
  "record.recordingsFileIsWhereItWas": "기록 파일은 원래 자리에 있습니다.",
  "record.nothingIsRecordedHere": "여기서는 아무것도 기록하지 않습니다.",
  "record.startProgramAnewWithRecording": "기록을 켜고 프로그램을 다시 시작하세요.",
  "record.socketsGoOnRecordIntoFileTo":
    "소켓은 계속 동작합니다. 아무것도 잃지 않으려면 파일에 기록하세요.",
  "record.recordingHasReachedItsLimitOf": ({ limit }) =>
    `기록이 한도(${formatBytes(limit)})에 이르렀습니다.`,
  "record.startNewRecordingOrRaiseLimitSockets":
    "새 기록을 시작하거나 한도를 올리세요. 소켓은 계속 동작합니다.",
  "record.whoeverReadRecordingFromHasGone": ({ path }) =>
    `${path}에서 기록을 읽던 프로그램이 없어졌습니다.`,
  "record.lastOfRecordingWereNotTakenBy": ({ left, path }) =>
    `${path}에서 읽는 프로그램이 기록의 마지막 ${eul(formatBytes(left))} 받지 않았습니다.`,
  "record.readItFasterOrRecordIntoFile": "더 빨리 읽거나 파일에 기록하세요.",
  "record.whoeverReadsIsTooSlowSomeEvents": ({ path }) =>
    `${path}에서 읽는 프로그램이 너무 느립니다. 일부 이벤트가 기록에 없습니다.`,
  "record.anotherProgramCutToWhatWasRecorded": ({ path, size }) =>
    `다른 프로그램이 ${path} 파일을 ${ro(formatBytes(size))} 잘랐습니다. 그 뒤에 기록한 내용은 손실되었고 기록은 끝났습니다.`,
  "record.startNewRecordingSocketsGoOn": "새 기록을 시작하세요. 소켓은 계속 동작합니다.",
  "record.wasDeletedOrItsFolderWasRecording": ({ path }) =>
    `${path} 파일이나 그 폴더가 삭제되었습니다. 시스템에 아직 남아 있는 파일에 계속 기록합니다.`,
  "record.isAnotherFileNowWhatIsRecorded": ({ path }) =>
    `${i(path)} 이제 다른 파일입니다. 기록은 전에 있던 파일에 계속합니다.`,
  "record.wasMovedOrRenamedWhileItIs": ({ path }) =>
    `기록하는 동안 ${path} 파일이 옮겨지거나 이름이 바뀌었습니다. 그 파일에 계속 기록합니다.`,
  "record.everythingIsThereAsLongAsPortscope":
    "Portscope가 실행되는 동안에는 모든 내용이 남아 있습니다. 지금 다른 곳에 저장하세요.",
  "record.wholeRecordingIsInNowAndGoes": ({ path }) =>
    `이제 기록 전체가 ${path}에 있고, 그곳에 계속 기록합니다.`,
  "record.noFileIsNamed": "파일을 지정하지 않았습니다.",
  "record.namesFolderNotFile": ({ text }) => `${text}: 파일이 아니라 폴더입니다.`,
  "record.writeNameWithItsFolderWhereIt":
    "파일 이름을 쓰세요. 다른 폴더에 두려면 폴더도 함께 쓰세요.",
  "record.nameFileFifoOrForStandardOutput":
    "파일이나 FIFO, 또는 표준 출력을 뜻하는 -를 지정하세요.",
  "record.thereIsNoFolderToRecordInto": ({ folder }) => `기록할 폴더가 없습니다: ${folder}.`,
  "record.makeItFirstOrNameAnother": "먼저 만들거나 다른 폴더를 지정하세요.",
  "record.existsAlreadyAndStaysAsItIs": ({ file }) => `${file} 파일이 이미 있어 그대로 두었습니다.`,
  "record.chooseAnotherName": "다른 이름을 고르세요.",
  "record.isBeingRecordedBy": ({ path, owner }) => `${path}: ${i(owner)} 기록하고 있습니다.`,
  "record.chooseAnotherNameOrEndThatRecording": ({ lock }) =>
    `다른 이름을 고르거나 그 기록을 먼저 끝내세요. 아무도 기록하지 않는다면 ${lock} 파일을 지우세요.`,
  "record.recordingIsNoTextAndStandardOutput": "기록은 텍스트가 아닌데 표준 출력이 터미널입니다.",
  "record.sendItIntoProgramRecordWiresharkK":
    "프로그램으로 보내거나(--record - | wireshark -k -i -) 파일을 지정하세요.",
});

// Failures of the machine: its limits, its disks.

import type { systemFailures as english } from "../../en/failure/system.ts";
import type { PartOf } from "../../wording.ts";
import { eul, eun } from "../particle.ts";
import { inBrackets } from "./place.ts";

export const systemFailures = (): PartOf<"failure", typeof english> => ({
  "failure.theCallFailed": ({ syscall, message }) =>
    `${syscall === "" ? "" : `${syscall} `}호출이 실패했습니다: ${message}.`,
  "failure.tryAgainWithTheDefaultOptions":
    "기본 옵션으로 다시 시도한 다음 한 번에 하나씩 바꾸세요.",
  "failure.portscopeHasAsManyFilesAndSockets":
    "Portscope가 연 파일과 소켓이 프로그램 하나에 허용된 개수에 이르렀습니다.",
  "failure.closeSocketsOrRaiseLimitUlimitN":
    "소켓을 닫거나, 한도를 올리고(ulimit -n) 다시 시작하세요.",
  "failure.wholeSystemHasAsManyFilesOpen": "시스템 전체에서 연 파일이 허용된 개수에 이르렀습니다.",
  "failure.closeOtherPrograms": "다른 프로그램을 닫으세요.",
  "failure.systemHasNoMemoryLeftForThis": "이 작업에 쓸 메모리가 시스템에 남아 있지 않습니다.",
  "failure.closeSocketsOrOtherPrograms": "소켓이나 다른 프로그램을 닫으세요.",
  "failure.diskIsFull": "디스크가 가득 찼습니다.",
  "failure.freeSpaceAndStartNewRecordingSockets":
    "공간을 비우고 새 기록을 시작하세요. 소켓은 계속 동작합니다.",
  "failure.diskHasNoRoomForSocketFile": ({ endpoint }) =>
    `디스크에 소켓 파일${inBrackets(endpoint)}을 만들 공간이 없습니다.`,
  "failure.freeSpaceOrChooseAnotherFolder": "공간을 비우거나 다른 폴더를 고르세요.",
  "failure.yourDiskQuotaIsUsedUp": "디스크 할당량을 모두 썼습니다.",
  "failure.diskIsReadOnly": "읽기 전용 디스크입니다.",
  "failure.chooseAnotherFolder": "다른 폴더를 고르세요.",
  "failure.pathIsOnDiskThatIsRead": ({ endpoint }) =>
    `경로${inBrackets(endpoint)}가 읽기 전용 디스크에 있습니다.`,
  "failure.chooseFolderSuchAsTmpOrRun": "소켓에는 /tmp나 /run 같은 폴더를 고르세요.",
  "failure.diskOrDeviceReportedError": "디스크나 장치에서 오류가 났습니다.",
  "failure.checkDiskStartNewRecordingElsewhere":
    "디스크를 점검하고, 다른 곳에 새 기록을 시작하세요.",
  "failure.folderStandsWhereFileShouldBe": "파일이 있어야 할 자리에 폴더가 있습니다.",
  "failure.chooseAnotherFileName": "다른 파일 이름을 고르세요.",
  "failure.somethingStandsAlreadyAt": ({ endpoint }) => `${endpoint}에 이미 다른 것이 있습니다.`,
  "failure.chooseAnotherName": "다른 이름을 고르세요.",
  "failure.fileIsLargerThanItsDiskOr":
    "파일이 디스크나 사용자 한도(ulimit -f)가 허용하는 크기를 넘었습니다.",
  "failure.startNewRecordingSetSmallerLimitFor":
    "새 기록을 시작하고, 기록의 한도를 더 작게 정하세요.",
  "failure.isInUseBySystem": ({ endpoint }) => `시스템이 ${eul(endpoint)} 사용 중입니다.`,
  "failure.chooseAnotherFileOrFolder": "다른 파일이나 폴더를 고르세요.",
  "failure.deviceIsNotThere": ({ endpoint }) => `장치${inBrackets(endpoint)}가 없습니다.`,
  "failure.plugItInOrChooseAnotherFile": "장치를 꽂거나 다른 파일 또는 인터페이스를 고르세요.",
  "failure.nobodyIsAtOtherSideOf": ({ endpoint }) =>
    `${endpoint}의 반대쪽을 연 프로그램이 없습니다.`,
  "failure.startWhatReadsItOrChooseCommon": "읽는 프로그램을 시작하거나 일반 파일을 고르세요.",
  "failure.thisSystemDoesNotHaveThatCall": "이 시스템에는 그 호출이 없습니다.",
  "failure.updateSystemOrRunOutsideOfSandbox":
    "시스템을 업데이트하거나 샌드박스 밖에서 실행하세요.",
  "failure.filesNetworkDriveHasForgottenIt":
    "파일이 있던 네트워크 드라이브가 그 파일을 더는 알지 못합니다.",
  "failure.mountDriveAgainAndStartNewRecording": "드라이브를 다시 마운트하고 새 기록을 시작하세요.",
  "failure.isProgramThatIsRunning": ({ endpoint }) => `${eun(endpoint)} 실행 중인 프로그램입니다.`,
  "failure.chooseAnotherFile": "다른 파일을 고르세요.",
  "failure.systemFailedWithoutSayingWhy": "시스템이 이유를 알리지 않고 실패했습니다.",
  "failure.tryAgainIfItStaysOpenIt":
    "다시 시도하세요. 계속 실패하면 기본 옵션으로 연 다음 한 번에 하나씩 바꾸세요.",
  "failure.file": "이 파일",
  "failure.device": "이 장치",
});

// What may be behind failures of the machine, and what to try.

import type { systemCauses as english } from "../../en/cause/system.ts";
import type { PartOf } from "../../wording.ts";

export const systemCauses = (): PartOf<"cause", typeof english> => ({
  "cause.nameIsMisspeltOrHasNoAddress": "이름의 철자가 틀렸거나, 주소가 없는 이름입니다.",
  "cause.compareItLetterByLetter": "한 글자씩 비교하세요.",
  "cause.itIsKnownOnlyInAnotherNetwork":
    "다른 네트워크에서만 알 수 있는 이름입니다. 회사 내부의 이름에는 회사의 VPN이나 이름 서버가 필요합니다.",
  "cause.joinThatNetworkOrUseIpAddress": "그 네트워크에 연결하거나 IP 주소를 쓰세요.",
  "cause.itIsLocalNameLocalContainersWhich":
    "이 컴퓨터가 조회하지 않는 로컬 이름입니다(.local, 컨테이너의 이름).",
  "cause.useIpAddressOrAddNameTo": "IP 주소를 쓰거나 hosts 파일에 이름을 추가하세요.",
  "cause.thisMachineHasNoNetworkConnectionNow":
    "지금 이 컴퓨터가 네트워크에 연결되어 있지 않습니다.",
  "cause.checkItThenTryAgain": "연결을 확인하고 다시 시도하세요.",
  "cause.nameServerDoesNotAnswerOrFirewall":
    "이름 서버가 응답하지 않거나 방화벽이 포트 53을 버립니다.",
  "cause.askAnotherNameServerOnLinuxSee":
    "다른 이름 서버에 조회하세요. Linux에서는 /etc/resolv.conf를 확인하세요.",
  "cause.nameServerAnsweredWithErrorOftenBecause":
    "이름 서버가 오류로 응답했습니다. DNSSEC이나 잘못된 존이 흔한 이유입니다.",
  "cause.askAnotherNameServerDigName": "다른 이름 서버에 조회하세요(`dig NAME @9.9.9.9`).",
  "cause.nameHoldsCharacterThatNamesCannotHave": "이름에 쓸 수 없는 문자가 들어 있습니다.",
  "cause.checkItForSpacesAndUnusualLetters": "공백이나 특수한 문자가 있는지 확인하세요.",
  "cause.connectionsAreOpenedFasterThanTheyAre":
    "연결을 닫는 것보다 빠르게 열거나, 전혀 닫지 않습니다.",
  "cause.lookForSocketsThatStayHalfClosed":
    "반만 닫힌 채 남은 소켓을 찾으세요. 상대는 끝냈는데 이쪽이 끝내지 않은 소켓입니다.",
  "cause.limitOfOpenFilesIsLowOften": "열 수 있는 파일 수의 한도가 낮습니다(흔히 1,024 또는 256).",
  "cause.raiseItUlimitNInTerminalThat":
    "프로그램을 시작하는 터미널에서 한도를 올리세요(`ulimit -n 65536`).",
  "cause.someProgramOnThisMachineHoldsVery":
    "이 컴퓨터의 어떤 프로그램이 파일을 아주 많이 열어 두고 있습니다.",
  "cause.findItLsofWcLForEach": "그 프로그램을 찾아(프로그램마다 `lsof | wc -l`) 끝내세요.",
  "cause.wholeSystemsLimitIsLow": "시스템 전체의 한도가 낮습니다.",
  "cause.raiseFsFileMaxSysctlFsFile": "fs.file-max를 올리세요(`sysctl fs.file-max`).",
  "cause.otherProgramsUseUpMemory": "다른 프로그램이 메모리를 다 쓰고 있습니다.",
  "cause.closeSome": "일부를 닫으세요.",
  "cause.containerOrServiceHasMemoryLimitOf":
    "컨테이너나 서비스에 따로 정해진 메모리 한도가 있습니다.",
  "cause.raiseItOrAskForSmallerBuffers": "한도를 올리거나 더 작은 버퍼를 요청하세요.",
  "cause.recordingHasGrownUntilDiskWasFull": "기록이 커져서 디스크가 가득 찼습니다.",
  "cause.deleteOldRecordingsSetSmallerLimitFor":
    "오래된 기록을 지우거나, 기록의 한도를 더 작게 정하거나, 다른 디스크에 기록하세요.",
  "cause.folderIsInMemoryTmpfsAndHas": "폴더가 메모리(tmpfs)에 있어 한도가 작습니다.",
  "cause.recordToFolderOnRealDisk": "실제 디스크의 폴더에 기록하세요.",
  "cause.yourFilesHaveReachedQuotaThatWas": "파일이 정해진 할당량에 이르렀습니다.",
  "cause.deleteSomeOrAskForMore": "일부를 지우거나 할당량을 늘려 달라고 하세요.",
  "cause.folderIsOnMediumThatIsMounted": "폴더가 읽기 전용으로 마운트된 매체에 있습니다.",
  "cause.chooseAnotherFolder": "다른 폴더를 고르세요.",
  "cause.diskHadErrorsAndSystemMadeIt":
    "디스크에 오류가 나서, 시스템이 남은 데이터를 지키려고 읽기 전용으로 바꾸었습니다.",
  "cause.seeSystemsLogAndSaveYourData": "시스템 로그를 확인하고 데이터를 백업하세요.",
  "cause.diskItsCableOrNetworkDriveFails":
    "디스크, 케이블 또는 네트워크 드라이브에 문제가 있습니다.",
  "cause.seeSystemsLogSaveYourData": "시스템 로그를 확인하고 데이터를 백업하세요.",
  "cause.removableDiskWasPulledOut": "이동식 디스크가 빠졌습니다.",
  "cause.plugItInAndStartNewRecording": "디스크를 꽂고 새 기록을 시작하세요.",
  "cause.nameStandsForSomethingElseThanAddress": "주소가 아니라 메일 같은 다른 용도의 이름입니다.",
  "cause.useNameOfMachineItself": "컴퓨터 자체의 이름을 쓰세요.",
  "cause.nameHasOnlyIpv6OrOnlyIpv4": "이름에 IPv6 주소만 있거나 IPv4 주소만 있습니다.",
  "cause.useAddressOfThatFamily": "그 주소 체계의 주소를 쓰세요.",
  "cause.ipv6IsSwitchedOffOnThisMachine2": "이 컴퓨터에서는 IPv6가 꺼져 있습니다.",
  "cause.useIpv4Address": "IPv4 주소를 쓰세요.",
  "cause.serviceHasNoPortForThisKind": "이 소켓 종류에 쓸 포트가 그 서비스에 없습니다.",
  "cause.givePortAsNumber": "포트를 숫자로 지정하세요.",
  "cause.resolverLacksThisKindOfSocket": "리졸버가 이 소켓 종류를 지원하지 않습니다.",
  "cause.useIpAddress": "IP 주소를 쓰세요.",
  "cause.resolverIsAnotherOneThanNodeJs": "리졸버가 Node.js가 예상하는 것과 다릅니다.",
  "cause.machineOrItsContainerIsShortOf": "컴퓨터나 컨테이너의 메모리가 부족합니다.",
  "cause.closeOtherPrograms": "다른 프로그램을 닫으세요.",
  "cause.nameServerAnswersWithVeryMuch": "이름 서버의 응답이 아주 큽니다.",
  "cause.socketWasClosedWhileItsNameWas": "이름을 조회하는 동안 소켓이 닫혔습니다.",
  "cause.resolverLacksProtocol": "리졸버가 그 프로토콜을 지원하지 않습니다.",
  "cause.resolverCouldNotReadItsSettingsOr": "리졸버가 설정을 읽거나 소켓을 열지 못했습니다.",
  "cause.lookAtEtcResolvConfAndAt": "/etc/resolv.conf와 열 수 있는 파일 수의 한도를 확인하세요.",
  "cause.fileOfThatNameWasMadeBefore": "같은 이름의 파일이 이미 있습니다.",
  "cause.chooseAnotherName": "다른 이름을 고르세요.",
  "cause.fileSystemOrUlimitFBoundsSize": "파일 시스템이나 `ulimit -f`가 파일 크기를 제한합니다.",
  "cause.setSmallerLimitForRecording": "기록의 한도를 더 작게 정하세요.",
  "cause.systemOrAnotherProgramUsesIt": "시스템이나 다른 프로그램이 사용 중입니다.",
  "cause.chooseAnotherFile": "다른 파일을 고르세요.",
  "cause.deviceWasPulledOutOrInterfaceIs": "장치가 빠졌거나 인터페이스가 사라졌습니다.",
  "cause.plugItInAgain": "다시 꽂으세요.",
  "cause.nobodyReadsPipeOrDevice": "파이프나 장치를 읽는 프로그램이 없습니다.",
  "cause.startItsReaderFirst": "읽는 프로그램을 먼저 시작하세요.",
  "cause.oldKernelOrSandboxLacksCall": "오래된 커널이나 샌드박스에는 그 호출이 없습니다.",
  "cause.tryOutsideOfSandbox": "샌드박스 밖에서 시도해 보세요.",
  "cause.serverOfNetworkDriveWasStartedAgain": "네트워크 드라이브의 서버가 다시 시작되었습니다.",
  "cause.mountDriveAgain": "드라이브를 다시 마운트하세요.",
  "cause.fileIsProgramThatRuns": "실행 중인 프로그램의 파일입니다.",
  "cause.itWasClosedBetweenClickAndCall":
    "클릭과 호출 사이에 소켓이 닫혔습니다. 직접 닫았거나 bind가 실패했기 때문입니다.",
  "cause.lookAtItsLastEventsThenOpen": "마지막 이벤트를 확인한 뒤 다시 여세요.",
  "cause.digitIsMissingOrTooMany": "숫자가 빠졌거나 더 있습니다.",
  "cause.portsAreWholeNumbersFromTo": "포트는 0에서 65535까지의 정수입니다.",
  "cause.itIsWhichNamesNoPortOf": "0은 상대의 포트가 될 수 없습니다.",
  "cause.askForPortThatPeerListensOn": "상대가 수신 대기하는 포트를 지정하세요.",
  "cause.itIsMisspelt": "잘못 적었습니다.",
  "cause.ipv4HasFourNumbersUpToIpv6": "IPv4는 255 이하의 숫자 네 개, IPv6는 최대 여덟 묶음입니다.",
  "cause.itIsNameWhereAddressIsNeeded": "주소가 필요한 곳에 이름을 적었습니다.",
  "cause.lookNameUpFirst": "이름을 먼저 조회하세요.",
  "cause.pathOrNameHoldsCharacterThatSystem":
    "경로나 이름에 NUL처럼 시스템이 받아들일 수 없는 문자가 있습니다.",
  "cause.typeItAnewInsteadOfPastingIt": "붙여넣지 말고 새로 입력하세요.",
  "cause.optionIsOutOfItsRange": "범위를 벗어난 옵션이 있습니다.",
  "cause.openItWithDefaultOptions": "기본 옵션으로 여세요.",
  "cause.somethingBetweenThisProgramAndNetworkRefuses":
    "이 프로그램과 네트워크 사이의 무언가(보안 소프트웨어, 드라이버)가 코드 없이 거부합니다.",
  "cause.tryItWithoutLookIntoItsLog": "그것 없이 시도해 보고, 그 로그와 시스템 로그를 확인하세요.",
});

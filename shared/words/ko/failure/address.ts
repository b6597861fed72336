// Failures of where a socket is to be: addresses, ports, paths.

import type { addressFailures as english } from "../../en/failure/address.ts";
import type { PartOf } from "../../wording.ts";
import { eul, eun, i } from "../particle.ts";
import { inBrackets } from "./place.ts";

export const addressFailures = (): PartOf<"failure", typeof english> => ({
  "failure.pathCannotBeSocketHere": ({ endpoint }) =>
    `이 시스템에서는 경로${inBrackets(endpoint)}를 소켓으로 쓸 수 없습니다.`,
  "failure.chooseAnotherPath": "다른 경로를 고르세요.",
  "failure.sameConnectionFromToIsStillOpen": ({ source, endpoint }) =>
    `${source}에서 ${endpoint}까지의 같은 연결이 아직 열려 있거나 TIME-WAIT 상태입니다.`,
  "failure.waitUntilItIsOverSAfter":
    "그 연결이 끝날 때까지 기다리거나(Linux에서는 종료 후 60초), 출발지 포트를 시스템이 고르게 하세요.",
  "failure.systemHasNoLocalAddressOrPort": ({ endpoint }) =>
    `${endpoint}에 연결하는 데 쓸 로컬 주소나 포트가 시스템에 남아 있지 않습니다.`,
  "failure.ifManyConnectionsToItWereJust":
    "그곳으로의 연결을 방금 많이 닫았다면 TIME-WAIT가 포트를 잡고 있으니 1분쯤 기다리세요. IPv6 주소라면 IPv6가 설정되어 있는지 확인하세요.",
  "failure.addressDoesNotBelongToThisMachine": ({ endpoint }) =>
    `이 컴퓨터의 주소가 아닙니다${endpoint === null ? "" : `: ${endpoint}`}.`,
  "failure.bindToAddressOfThisMachineFor":
    "이 컴퓨터의 주소에 bind하세요(로컬 상대만 받으려면 127.0.0.1, 모두 받으려면 0.0.0.0).",
  "failure.thisMachineDoesNotSupportUnixDomain":
    "이 컴퓨터는 Unix 도메인 소켓을 지원하지 않습니다.",
  "failure.useTcpOver": "127.0.0.1에서 TCP를 쓰세요.",
  "failure.thisMachineDoesNotSupportAddressFamily": ({ endpoint }) =>
    `이 컴퓨터는 ${endpoint}의 주소 체계를 지원하지 않습니다.`,
  "failure.useAddressOfOtherFamilyIpv4Or": "다른 주소 체계(IPv4 또는 IPv6)의 주소를 쓰세요.",
  "failure.addressIsLinkLocalAndDoesNot": ({ endpoint }) =>
    `주소${inBrackets(endpoint)}가 링크 로컬인데 어느 인터페이스인지 나와 있지 않습니다.`,
  "failure.addInterfaceAsInFe80Eth0Ip":
    "fe80::1%eth0처럼 인터페이스를 붙이세요(목록: `ip -6 addr`).",
  "failure.systemCannotDoThisWith": ({ endpoint }) =>
    `시스템이 ${endpoint}에는 이 작업을 할 수 없습니다.`,
  "failure.useCommonFileInFolderOnDisk": "디스크의 폴더에 있는 일반 파일을 쓰세요.",
  "failure.systemDoesNotTakeAsSocketsPath": ({ endpoint }) =>
    `시스템이 ${eul(endpoint)} 소켓 경로로 받아들이지 않습니다.`,
  "failure.useShortPathWithoutUnusualCharacters": "특수한 문자가 없는 짧은 경로를 쓰세요.",
  "failure.systemCannotSendFromThisSocketTo": ({ endpoint }) =>
    `이 소켓에서는 ${endpoint}에 보낼 수 없습니다.`,
  "failure.sendToPortFromOnBindTo":
    "1 이상의 포트로 보내세요. 다른 컴퓨터에 보내려면 127.0.0.1이 아니라 0.0.0.0에 bind하세요.",
  "failure.systemRefusedAddressOrOption": ({ endpoint }) =>
    `시스템이 주소${inBrackets(endpoint)}나 옵션을 거부했습니다.`,
  "failure.checkAddressOpenItWithDefaultOptions":
    "주소를 확인하세요. 기본 옵션으로 연 다음 한 번에 하나씩 바꾸세요.",
  "failure.thereIsNoFileOrFolderAt": ({ endpoint }) => `${endpoint}에 파일이나 폴더가 없습니다.`,
  "failure.checkPath": "경로를 확인하세요.",
  "failure.folderInWhichSocketWouldBeDoes": ({ folder }) =>
    `소켓을 만들 폴더가 없습니다: ${folder}.`,
  "failure.makeFolderFirstOrChooseAnotherPath": "폴더를 먼저 만들거나 다른 경로를 고르세요.",
  "failure.thereIsNothingAt": ({ endpoint }) => `${endpoint}에 아무것도 없습니다.`,
  "failure.checkPathListenerMakesSocketFileIts":
    "경로를 확인하세요. 소켓 파일은 수신 대기하는 쪽이 만들며, 그 폴더는 이미 있어야 합니다.",
  "failure.partOfPathIsFileNotFolder": ({ endpoint }) =>
    `경로${inBrackets(endpoint)}의 중간에 폴더가 아닌 파일이 있습니다.`,
  "failure.checkPathPartByPart": "경로를 한 단계씩 확인하세요.",
  "failure.pathHasTooManySymbolicLinksOr": ({ endpoint }) =>
    `경로${inBrackets(endpoint)}에 심볼릭 링크가 너무 많거나 링크가 순환합니다.`,
  "failure.seeWhereTheyLeadNameiLPath":
    "링크가 어디로 이어지는지 보고(`namei -l 경로`) 실제 경로를 쓰세요.",
  "failure.pathIsTooLong": ({ endpoint }) => `경로${inBrackets(endpoint)}가 너무 깁니다.`,
  "failure.useShorterNameOrFolder": "더 짧은 이름이나 폴더를 쓰세요.",
  "failure.pathIsTooLongForSocket": ({ endpoint }) =>
    `경로${inBrackets(endpoint)}가 소켓에 쓰기에는 너무 깁니다.`,
  "failure.usePathOfAtMostBytesOn":
    "Linux에서는 107바이트, macOS에서는 103바이트 이하인 경로를 쓰세요.",
  "failure.isNotSocket": ({ endpoint }) => `${eun(endpoint)} 소켓이 아닙니다.`,
  "failure.socketAtIsOfAnotherTypeOf": ({ endpoint }) =>
    `${endpoint}의 소켓은 유형이 다릅니다. 스트림이 아니라 데이터그램이나 패킷용입니다.`,
  "failure.useClientForThatTypeOrCompare":
    "그 유형의 클라이언트를 쓰거나, 서버가 스트림용으로 알려 준 경로와 비교하세요.",
  "failure.nameWouldBeAbstractSocketWhichThis": ({ endpoint }) =>
    `이름${inBrackets(endpoint)}은 추상 소켓인데, 이 시스템이나 이 버전의 Node.js에는 추상 소켓이 없습니다.`,
  "failure.usePathAbstractSocketsNeedLinuxAnd":
    "경로를 쓰세요. 추상 소켓에는 Linux와 Node.js 22 이상이 필요합니다. @name이라는 파일을 뜻한다면 ./@name으로 쓰세요.",
  "failure.nobodyListensOnButConnectionThatWas": ({ endpoint, seconds }) =>
    `${endpoint}에서 수신 대기하는 프로그램은 없지만, 닫힌 연결이 앞으로 ${seconds}초 동안 TIME-WAIT 상태로 남아 있습니다.`,
  "failure.waitAndOpenAgainItLastsS":
    "기다렸다가(Linux에서는 60초) 다시 열거나, 다른 포트를 고르거나, 포트 0으로 빈 포트를 받으세요. Portscope의 수신 대기 소켓은 SO_REUSEADDR을 설정하지만, 앞서 쓰던 프로그램도 설정했을 때만 효과가 있습니다.",
  "failure.nobodyListensOnButSystemIsStill": ({ endpoint }) =>
    `${endpoint}에서 수신 대기하는 프로그램은 없지만, 어떤 프로그램이 남긴 연결을 시스템이 아직 끝내는 중입니다.`,
  "failure.waitUntilPeerHasAnsweredOrChoose":
    "상대가 응답할 때까지 기다리거나, 다른 포트를 고르거나, 포트 0으로 빈 포트를 받으세요. Portscope의 수신 대기 소켓은 SO_REUSEADDR을 설정하지만, 앞서 쓰던 프로그램도 설정했을 때만 효과가 있습니다.",
  "failure.addressIsAlreadyInUseByProgram": ({ endpoint, uid }) =>
    `주소${inBrackets(endpoint)}를 다른 사용자(uid ${uid})의 프로그램이 이미 사용 중입니다.`,
  "failure.askThatUserToEndItChoose":
    "그 사용자에게 프로그램을 끝내 달라고 하거나, 다른 포트를 고르거나, 포트 0으로 빈 포트를 받으세요.",
  "failure.addressIsAlreadyInUse": ({ endpoint }) =>
    `주소${inBrackets(endpoint)}가 이미 사용 중입니다.`,
  "failure.addressIsAlreadyInUseBy": ({ endpoint, holder }) =>
    `주소${inBrackets(endpoint)}를 ${i(holder)} 이미 사용 중입니다.`,
  "failure.endWhatHoldsItChooseAnotherPort":
    "사용 중인 쪽을 끝내거나, 다른 포트를 고르거나, 포트 0으로 빈 포트를 받으세요. 모두 SO_REUSEADDR을 설정한 소켓들은 UDP 포트 하나를 함께 쓸 수 있습니다.",
  "failure.endWhatHoldsItChooseAnotherPort2":
    "사용 중인 쪽을 끝내거나, 다른 포트를 고르거나, 포트 0으로 빈 포트를 받으세요.",
  "failure.fileThatIsNoSocketStandsAt": ({ endpoint }) =>
    `${endpoint}에 소켓이 아닌 파일이 있습니다.`,
  "failure.chooseAnotherPathLookWhatFileIs":
    "다른 경로를 고르세요. 파일을 지우려면 먼저 무슨 파일인지 확인하세요.",
  "failure.pathIsTakenBySocketFileOn": ({ endpoint }) =>
    `경로${inBrackets(endpoint)}에 수신 대기하는 프로그램이 없는 소켓 파일이 있습니다. 이미 끝난 프로그램이 남긴 것입니다.`,
  "failure.removeFileThenOpenAgain": "파일을 지우고 다시 여세요.",
  "failure.nameIsAlreadyInUseBy": ({ endpoint, holder }) =>
    `이름${inBrackets(endpoint)}을 ${i(holder)} 이미 사용 중입니다.`,
  "failure.nameIsAlreadyInUse": ({ endpoint }) =>
    `이름${inBrackets(endpoint)}이 이미 사용 중입니다.`,
  "failure.endWhatHoldsItOrChooseAnother": "사용 중인 쪽을 끝내거나 다른 이름을 고르세요.",
  "failure.pathIsAlreadyInUseBy": ({ endpoint, holder }) =>
    `경로${inBrackets(endpoint)}를 ${i(holder)} 이미 사용 중입니다.`,
  "failure.pathIsAlreadyInUse": ({ endpoint }) =>
    `경로${inBrackets(endpoint)}가 이미 사용 중입니다.`,
  "failure.endWhatHoldsItOrChooseAnother2": "사용 중인 쪽을 끝내거나 다른 경로를 고르세요.",
  "failure.path": "경로",
  "failure.address2": "주소",
  "failure.file2": "파일",
  "failure.path2": "경로",
  "failure.peer2": "상대",
  "failure.target": "대상",
  "failure.thisPath": "이 경로",
});

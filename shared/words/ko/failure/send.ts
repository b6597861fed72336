// Failures of sending and receiving, of what a socket may do and of what it is.

import type { sendFailures as english } from "../../en/failure/send.ts";
import type { PartOf } from "../../wording.ts";
import { eul, eun } from "../particle.ts";

export const sendFailures = (): PartOf<"failure", typeof english> => ({
  "failure.portscopeMadeMistake": ({ what }) => `Portscope의 오류입니다: ${what}.`,
  "failure.openSocketAgainAndReportItWith": "소켓을 다시 열고, 그 전에 한 작업과 함께 알려 주세요.",
  "failure.systemDoesNotPermitThisFor": ({ endpoint }) =>
    `시스템이 ${endpoint}에는 이 작업을 허용하지 않습니다.`,
  "failure.fileMayBeProtectedLsattrOrBelong":
    "파일이 보호되어 있거나(`lsattr`) 다른 사용자의 것일 수 있습니다. 다른 폴더를 고르세요.",
  "failure.systemDoesNotPermitSocketAt": ({ endpoint }) =>
    `시스템이 ${endpoint}에 소켓을 만드는 것을 허용하지 않습니다.`,
  "failure.diskMayNotHoldSocketsFatSome":
    "소켓을 둘 수 없는 디스크이거나(FAT, 일부 네트워크 드라이브) 보안 정책이 막고 있습니다. /tmp나 /run 같은 폴더를 고르세요.",
  "failure.systemDoesNotPermitThis": ({ endpoint }) =>
    endpoint === null
      ? "시스템이 이 작업을 허용하지 않습니다."
      : `시스템이 ${endpoint}에는 이 작업을 허용하지 않습니다.`,
  "failure.firewallOrSecurityPolicyForbidsItCheck":
    "방화벽이나 보안 정책이 막고 있습니다. 규칙을 확인하세요.",
  "failure.thisSocketHasNoPeer": "이 소켓에는 상대가 없습니다.",
  "failure.nameTargetAsHostPort": "대상을 HOST:PORT로 지정하세요.",
  "failure.thisSocketIsConnectedToOnePeer":
    "이 소켓은 상대 하나에 connect되어 있어 다른 곳에는 보낼 수 없습니다.",
  "failure.leaveTargetEmptyOrOpenUnconnectedUdp":
    "대상을 비워 두거나, connect되지 않은 UDP 소켓을 여세요.",
  "failure.thisSocketIsConnectedAlready": "이 소켓은 이미 연결되어 있습니다.",
  "failure.openAnotherOneForAnotherPeer": "다른 상대에는 소켓을 따로 여세요.",
  "failure.messageIsLargerThanSocketsSendBuffer": "메시지가 소켓의 송신 버퍼보다 큽니다.",
  "failure.sendItInSmallerPieces": "더 작게 나누어 보내세요.",
  "failure.datagramIsTooLargeForOneUdp": ({ endpoint }) =>
    `${endpoint === null ? "" : `${endpoint}에 보낼 `}데이터그램이 UDP 패킷 하나에 담기에는 너무 큽니다.`,
  "failure.sendAtMostBytesOverIpv4Over":
    "IPv4에서는 65,507바이트(IPv6에서는 65,527바이트)까지만 보내거나 TCP를 쓰세요.",
  "failure.systemHasNoBufferSpaceLeftFor": "시스템에 소켓용 버퍼 공간이 남아 있지 않습니다.",
  "failure.closeSocketsOrSendMoreSlowly": "소켓을 닫거나 더 천천히 보내세요.",
  "failure.queueOfNewConnectionsAtIsFull": ({ endpoint }) =>
    `${endpoint}의 새 연결 대기열이 가득 찼습니다. 서버의 accept가 따라가지 못하고 있습니다.`,
  "failure.tryAgainGiveServerLongerQueueIts": "다시 시도하세요. 서버의 대기열(backlog)을 늘리세요.",
  "failure.systemHasNoFreeLocalPortOr":
    "지금 시스템에 비어 있는 로컬 포트나 테이블 항목이 없습니다.",
  "failure.closeConnectionsOrWaitUntilThoseThat":
    "연결을 닫거나, 닫은 연결이 완전히 끝날 때까지(TIME-WAIT) 기다린 뒤 다시 시도하세요.",
  "failure.systemTakesNoMoreDataForThis":
    "이 소켓의 버퍼가 가득 차서 지금은 시스템이 데이터를 더 받지 않습니다.",
  "failure.waitUntilPeerReadsOrSendMore": "상대가 읽을 때까지 기다리거나 더 천천히 보내세요.",
  "failure.signalInterruptedCall": "시그널이 호출을 중단했습니다.",
  "failure.tryAgain": "다시 시도하세요.",
  "failure.socketIsStillBeingConnected": "소켓이 아직 연결되는 중입니다.",
  "failure.waitForOutcomeOrCloseItAnd": "결과를 기다리거나, 닫고 다시 여세요.",
  "failure.callWasGivenUpBeforeItWas": "호출이 끝나기 전에 취소되었습니다.",
  "failure.thisKindOfSocketCannotDoThat": ({ syscall }) =>
    `이 종류의 소켓은 그 작업을 할 수 없습니다${syscall === "" ? "" : `(${syscall})`}.`,
  "failure.openSocketOfKindThatCanListener":
    "그 작업을 할 수 있는 종류의 소켓을 여세요. listen과 accept에는 수신 대기 소켓, 스트림을 보내는 데는 연결이 필요합니다.",
  "failure.thisSystemDoesNotSupportThat": "이 시스템이 지원하지 않는 작업입니다.",
  "failure.openItWithDefaultOptionsThenChange": "기본 옵션으로 연 다음 한 번에 하나씩 바꾸세요.",
  "failure.thisSystemDoesNotKnowOptionOf": "이 시스템이 알지 못하는 소켓 옵션이 있습니다.",
  "failure.thisSystemDoesNotSupportProtocolOf":
    "이 시스템은 이 소켓 종류의 프로토콜을 지원하지 않습니다.",
  "failure.useAnotherKindOfSocketContainerOr":
    "다른 종류의 소켓을 쓰세요. 컨테이너나 작은 커널에는 이 프로토콜이 없을 수 있습니다.",
  "failure.thisSystemDoesNotSupportThisType": "이 시스템은 이 소켓 유형을 지원하지 않습니다.",
  "failure.tooManyOpenFilesAreOnTheir": "Unix 도메인 소켓으로 전달 중인 열린 파일이 너무 많습니다.",
  "failure.letTheirReceiversTakeThemOrClose": "받는 쪽이 가져가게 하거나, 그 소켓들을 닫으세요.",
  "failure.processNamedInMessagesCredentialsDoesNot":
    "메시지의 자격 증명에 적힌 프로세스가 없습니다.",
  "failure.connectAgainFromProcessThatIsAlive": "실행 중인 프로세스에서 다시 연결하세요.",
  "failure.kernelLacksPartThatThisNeeds": "이 작업에 필요한 기능이 커널에 없습니다.",
  "failure.loadItsModuleOrUseAnotherKind": "해당 모듈을 불러오거나 다른 종류의 소켓을 쓰세요.",
  "failure.itHandedSystemSocketOrFileThat": "이미 닫힌 소켓이나 파일을 시스템에 넘겼습니다",
  "failure.itHandedSystemMemoryThatIsNot": "자신의 것이 아닌 메모리를 시스템에 넘겼습니다",
  "failure.socketIsClosedAlready": "소켓이 이미 닫혔습니다.",
  "failure.openItAgainToSendMore": "더 보내려면 다시 여세요.",
  "failure.portIsNotOneFromTo": "포트는 0에서 65535 사이여야 합니다.",
  "failure.chooseAnotherPort": "다른 포트를 고르세요.",
  "failure.isNoIpAddress": ({ endpoint }) => `${eun(endpoint)} IP 주소가 아닙니다.`,
  "failure.checkHowItIsWrittenIpv6Addresses":
    "표기를 확인하세요. IPv6 주소의 범위는 fe80::1%eth0처럼 씁니다.",
  "failure.nodeJsDoesNotTake": ({ endpoint }) => `Node.js가 ${eul(endpoint)} 받아들이지 않습니다.`,
  "failure.checkAddressPathAndOptions": "주소, 경로, 옵션을 확인하세요.",
  "failure.youMayNotUse": ({ endpoint }) => `${eul(endpoint)} 사용할 권한이 없습니다.`,
  "failure.lookAtItsRightsAndItsFolders":
    "파일과 폴더의 권한을 확인하거나(`ls -ld`) 본인의 폴더를 고르세요.",
  "failure.youMayNotMakeSocketAt": ({ endpoint }) => `${endpoint}에 소켓을 만들 권한이 없습니다.`,
  "failure.chooseFolderInWhichYouMayWrite":
    "쓰기 권한이 있는 폴더를 고르세요. 경로 전체의 권한을 확인하세요(`namei -l`).",
  "failure.youMayNotConnectTo": ({ endpoint }) => `${endpoint}에 연결할 권한이 없습니다.`,
  "failure.connectingNeedsRightToWriteToSocket":
    "연결하려면 소켓 파일의 쓰기 권한이 필요합니다. 경로 전체의 권한을 확인하세요(`ls -l`).",
  "failure.systemDoesNotPermitPacketsTo": ({ endpoint }) =>
    `시스템이 ${endpoint}에 패킷을 보내는 것을 허용하지 않습니다.`,
  "failure.forBroadcastAddressAllowBroadcastSoBroadcast":
    "브로드캐스트 주소라면 브로드캐스트를 허용하세요(SO_BROADCAST). 아니라면 방화벽 규칙을 확인하세요.",
  "failure.checkFirewallsRulesRoutesProhibitedOneAnd":
    "방화벽 규칙, 라우팅(prohibit 경로), 보안 정책을 확인하세요. 브로드캐스트 주소에는 UDP만 쓸 수 있습니다.",
  "failure.systemDoesNotPermitBindingTo": ({ endpoint }) =>
    `시스템이 ${endpoint}에 bind하는 것을 허용하지 않습니다.`,
  "failure.portsBelowNeedExtraRightsOnMost":
    "대부분의 시스템에서 1024 미만의 포트에는 추가 권한이 필요합니다. 더 높은 포트를 고르거나 권한을 주세요(Linux에서는 CAP_NET_BIND_SERVICE).",
  "failure.systemDoesNotPermitBindingTo2": ({ endpoint }) =>
    endpoint === null
      ? "시스템이 bind를 허용하지 않습니다."
      : `시스템이 ${endpoint}에 bind하는 것을 허용하지 않습니다.`,
  "failure.systemMayKeepPortForItselfHyper":
    "시스템이 예약해 둔 포트이거나(Windows의 Hyper-V) 보안 정책이 막고 있습니다. 다른 포트를 고르세요.",
  "failure.value": "이 값",
  "failure.address": "이 주소",
  "failure.server": "서버",
  "failure.socket": "소켓",
  "failure.thisPort": "이 포트",
  "failure.thisTarget": "이 대상",
});

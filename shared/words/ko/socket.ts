// What an engine's sockets refuse and tell, beyond what the system says.

import { formatBytes, formatCount } from "../quantity.ts";
import type { WordsOf } from "../wording.ts";
import { eun, i } from "./particle.ts";

const notAdmitted = ({
  peer,
  denied,
}: {
  readonly peer: string | null;
  readonly denied: boolean;
}): string => `${eun(peer ?? "상대")} ${denied ? "거부 목록에 있습니다" : "허용 목록에 없습니다"}`;
const DROPPED = "이 주소에서 온 것은 버리고 세기만 하며 다시 알리지 않습니다";

export const socketWords = (): WordsOf<"socket"> => ({
  "socket.notAdmittedRefused": (values) => `${notAdmitted(values)}. 그 연결을 거부했습니다.`,
  "socket.notAdmittedDropped": (values) => `${notAdmitted(values)}. ${DROPPED}.`,
  "socket.notAdmittedDroppedLast": (values) =>
    `${notAdmitted(values)}. ${DROPPED}. 그 밖의 주소에서 온 것은 수만 셉니다.`,
  "socket.answersItself": ({ peer, id }) =>
    `${eun(peer ?? "상대")} 마찬가지로 자동 응답하는 이쪽의 소켓 #${id}입니다. 서로 끝없이 주고받게 되므로 응답하지 않습니다.`,
  "socket.inLoop": ({ peer, size, times }) =>
    `${peer}에서 같은 ${i(formatBytes(size))} 1초 안에 ${formatCount(times)}번 넘게 왔습니다. 에코가 에코에 답하는 것으로 보여 더는 에코하지 않습니다.`,
  "socket.switchEchoOffAtOneOfTwo": "둘 가운데 하나의 에코나 응답기를 끄세요.",
  "socket.socketsAreOpenWhichIsLimitThis": ({ open }) =>
    `소켓 ${formatCount(open)}개가 열려 한도에 이르렀습니다. 상대가 먼저 종료했고 아무도 보지 않은 이 소켓을 닫아 자리를 만들었습니다.`,
  "socket.raiseLimitOrLetListenerCloseIts":
    "한도를 올리거나, 상대가 종료하면 리스너가 이쪽도 닫게 하세요.",
  "socket.echoGoesOnOnceThisHasNot": "1~2초 동안 이것이 오지 않으면 에코를 다시 시작합니다.",
  "socket.thereIsNoSocketOnList": ({ id }) => `목록에 소켓 ${i(`#${id}`)} 없습니다.`,
  "socket.itWasClearedOrNeverOpened": "목록에서 지웠거나 연 적이 없습니다.",
  "socket.socketDidNotFindSocketFileThat": ({ socket }) =>
    `소켓 #${socket}에서는 남겨진 소켓 파일을 찾지 못했습니다.`,
  "socket.openItAgainToSeeWhyIt": "왜 실패하는지 보려면 다시 여세요.",
  "socket.connectionWasRefusedOfThisListenerAre": ({ open }) =>
    `연결을 거부했습니다. 이 리스너의 연결이 이미 한도인 ${open}개입니다.`,
  "socket.closeOneOrOpenListenerWithMore":
    "하나를 닫거나, 리스너를 더 큰 수로 여세요(--max-connections).",
  "socket.listenerItselfSendsNothing": "리스너 자체로는 보낼 수 없습니다.",
  "socket.sendToItsConnections": "리스너의 연결로 보내세요.",
  "socket.listenerHasNoWritingSide": "리스너에는 종료할 송신이 없습니다.",
  "socket.closeItOrShutDownOneOf": "리스너를 닫거나, 그 연결 하나의 송신을 종료하세요.",
  "socket.listenerHasNoConnectionToReset": "리스너에는 리셋할 연결이 없습니다.",
  "socket.closeItOrResetItsConnections": "리스너를 닫거나 그 연결을 리셋하세요.",
  "socket.connectionWasRefusedSocketsAreOpenLimit": ({ open, limit }) =>
    `연결을 거부했습니다. 열린 소켓이 ${open}개이고 한도는 ${limit}개입니다.`,
  "socket.closeSocketsOrRaiseLimitInLimits":
    "소켓을 닫거나 한도를 올리세요(한도 창에서, 시스템이 정한 한도라면 ulimit -n으로도).",
  "socket.socketsAreOpenLimitIs": ({ open, limit }) =>
    `열린 소켓이 ${open}개이고 한도는 ${limit}개입니다.`,
  "socket.systemDoesNotTakeDatagramsBytesAre": ({ pendingOut, limit }) =>
    `시스템이 데이터그램을 받아들이지 않습니다. 대기열에 ${pendingOut}바이트가 있고 한도는 ${limit}바이트입니다.`,
  "socket.sendMoreSlowlyOrRaiseLimit": "더 천천히 보내거나 한도를 올리세요.",
  "socket.systemDoesNotTakeDatagramsAreQueued": ({ queued }) =>
    `시스템이 데이터그램을 받아들이지 않습니다. 대기열에 ${queued}개가 있고 더는 보관하지 않습니다.`,
  "socket.sendMoreSlowly": "더 천천히 보내세요.",
  "socket.udpHasNoWritingSideToEnd": "UDP에는 종료할 송신이 없습니다.",
  "socket.closeSocket": "소켓을 닫으세요.",
  "socket.udpHasNoResetRst": "UDP에는 리셋(RST)이 없습니다.",
  "socket.thisSocketIsConnectedToAndSends": ({ connected }) =>
    `이 소켓은 ${connected}에 연결되어 있어 그곳으로만 보냅니다.`,
  "socket.leaveTargetEmptyOrOpenUnconnectedUdp":
    "보낼 곳을 비워 두거나, 연결하지 않은 UDP 소켓을 여세요.",
  "socket.thisUdpSocketHasNoPeer": "이 UDP 소켓에는 상대가 없습니다.",
  "socket.nameTargetAsHostPort": "보낼 곳을 HOST:PORT로 쓰세요.",
  "socket.peerDoesNotReadDatagramsOfWait": ({ length, pendingOut }) =>
    `상대가 읽지 않습니다. 데이터그램 ${length}개(${formatBytes(pendingOut)})가 기다리고 있습니다.`,
  "socket.waitUntilItReadsOrRaiseLimit": "상대가 읽을 때까지 기다리거나 한도를 올리세요.",
  "socket.datagramSocketHasNoWritingSideTo": "데이터그램 소켓에는 종료할 송신이 없습니다.",
  "socket.datagramSocketHasNoResetRst": "데이터그램 소켓에는 리셋(RST)이 없습니다.",
  "socket.datagramOfCameWhatIsBehindIts": ({ length, kept }) =>
    `${formatBytes(length)} 데이터그램이 왔습니다. 처음 ${formatBytes(kept)} 뒤는 손실되었습니다.`,
  "socket.letPeerSendSmallerOnes": "상대가 더 작은 데이터그램을 보내게 하세요.",
  "socket.thisSocketIsConnectedToOnePeer": "이 소켓은 한 상대에 연결되어 있어 그곳으로만 보냅니다.",
  "socket.leaveTargetEmptyOrOpenUnconnectedOne":
    "보낼 곳을 비워 두거나, 연결하지 않은 소켓을 여세요.",
  "socket.thisSocketHasNoPeer": "이 소켓에는 상대가 없습니다.",
  "socket.nameTargetAsPathOrName": "보낼 곳을 경로나 @name으로 쓰세요.",
  "socket.openSocketWithOtherAddressesUnderAllow":
    "허용과 거부(--allow, --deny)에 다른 주소를 써서 소켓을 여세요.",
  "socket.socketIsStillBeingOpened": ({ id }) => `소켓 #${id}: 아직 여는 중입니다.`,
  "socket.waitUntilItIsOpenOrClose": "열릴 때까지 기다리거나 닫으세요.",
  "socket.ourWritingSideOfThisConnectionIs": "이 연결에서 이쪽의 송신은 종료되었습니다.",
  "socket.openConnectionAgainToSendMore": "더 보내려면 연결을 다시 여세요.",
  "socket.peerDoesNotTakeDataBytesAre": ({ pendingOut, limit }) =>
    `상대가 데이터를 받지 않습니다. 대기열에 ${pendingOut}바이트가 있고 한도는 ${limit}바이트입니다.`,
  "socket.ourWritingSideIsAlreadyClosed": "이쪽의 송신은 이미 종료되었습니다.",
  "socket.peerMayStillSendCloseSocketTo":
    "상대는 아직 보낼 수 있습니다. 양쪽을 모두 끝내려면 소켓을 닫으세요.",
  "socket.unixDomainConnectionHasNoResetRst": "유닉스 도메인 연결에는 리셋(RST)이 없습니다.",
  "socket.closeItInstead": "대신 닫으세요.",
  "socket.nothingCameOrWentForMsConnection": ({ milliseconds }) =>
    `${milliseconds} ms 동안 아무것도 오가지 않아 연결을 닫았습니다.`,
  "socket.sendSomethingFromTimeToTimeOr":
    "때때로 무언가를 보내거나, 유휴 시간 제한을 더 길게 하여 여세요.",
  "socket.echoServerHasNoAddress": "에코 서버에 주소가 없습니다.",
  "socket.tryAgain": "다시 시도하세요.",
  "socket.socketWasClosed": "소켓이 닫혔습니다.",
  "socket.socketIsStillOpen": ({ id }) => `소켓 #${id}: 아직 열려 있습니다.`,
  "socket.closeItFirstOrOpenNewOne": "먼저 닫거나 새로 여세요.",
  "socket.socketWasAcceptedFromPeerAndCannot": ({ id }) =>
    `소켓 #${id}: 상대의 연결을 accept한 소켓이라 이쪽에서 열 수 없습니다.`,
  "socket.letPeerConnectAgain": "상대가 다시 연결하게 하세요.",
  "socket.listenerHasNoConnectionThatTakesData": ({ id }) =>
    `리스너 #${id}: 데이터를 받을 연결이 없습니다.`,
  "socket.waitUntilPeerConnects": "상대가 연결할 때까지 기다리세요.",
  "socket.socketIsClosed": ({ id }) => `소켓 #${id}: 닫혀 있습니다.`,
  "socket.openItAgain": "다시 여세요.",
  "socket.optionNeedsNative": ({ platform }) =>
    `Node에는 이를 위한 호출이 없고, ${platform}에서는 Portscope가 시스템의 호출을 쓸 수 없습니다`,
  "socket.optionOnlyAtOpening": "소켓을 열기 전에만 정할 수 있습니다",
  "socket.optionNeedsNewerNode": ({ version }) => `이 Node(${version})는 이것을 모릅니다`,
  "socket.optionIsNotOfSystem": ({ platform }) => `${platform}에는 없습니다`,
  "socket.optionIsNotOfKind": ({ kind }) => `${kind}에는 없습니다`,
  "socket.optionCannotGoBack": "시스템이 한 번 정한 값을 되돌리지 않습니다",
  "socket.optionIsUnavailable": ({ option, reason }) =>
    `"${option}" 옵션은 쓸 수 없습니다: ${reason}.`,
  "socket.leaveOptionAsItIs": "그대로 두세요.",
  "socket.optionCannotBe": ({ option, value, reason }) =>
    `"${option}" 옵션은 ${value} 값을 쓸 수 없습니다: ${reason}.`,
  "socket.chooseAnotherValue": "다른 값을 고르세요.",
  "socket.onlyUdpHasGroups": "열려 있는 UDP 소켓만 그룹에 가입합니다.",
  "socket.openUdpSocket": "UDP 소켓을 여세요.",
  "socket.isMemberOfGroup": ({ group }) => `이 소켓은 이미 ${group} 그룹의 구성원입니다.`,
  "socket.isNotMemberOfGroup": ({ group }) => `이 소켓은 ${group} 그룹의 구성원이 아닙니다.`,
  "socket.lookAtItsGroups": "가입한 그룹을 확인하세요.",
  "socket.listenerHasAcceptedAll": ({ accepted }) =>
    `연결이 거부되었습니다. 이 리스너는 받을 연결 ${accepted}개를 모두 받았습니다.`,
  "socket.raiseConnectionsInAll": "받을 연결의 총수를 늘리거나 0으로 정하세요.",
  "socket.belongsToAnotherProgram": ({ id, process, pid }) =>
    `소켓 ${id}번은 다른 프로그램 ${process}(pid ${pid})의 것입니다.`,
  "socket.itIsOnlyLookedAt": "보기만 합니다. 보내기와 닫기는 그 프로그램이 합니다.",
});

// Remarks at events that are commonly misread.

import type { WordsOf } from "../wording.ts";
import { BYTES } from "./nouns.ts";
import { eul, i } from "./particle.ts";

export const hintWords = (): WordsOf<"hint"> => ({
  "hint.portAsksForAnyFreePortSystem": ({ port }) =>
    `포트 0은 아무 빈 포트나 달라는 뜻입니다. 시스템이 고른 포트: ${port}.`,
  "hint.itIsAnotherOneEachTimePeer":
    "열 때마다 다른 포트가 됩니다. 상대가 이 소켓을 찾아야 한다면 정해진 포트를 쓰거나 이 포트를 상대에게 알려야 합니다.",
  "hint.boundToOnlyOtherMachinesCannotReach": ({ address }) =>
    `${address}에만 바인드되었습니다. 다른 컴퓨터에서는 연결할 수 없습니다.`,
  "hint.loopbackAddressExistsOnThisMachineAlone":
    "루프백 주소는 이 컴퓨터 안에만 있고, 컨테이너와 가상 머신에는 저마다 따로 있습니다. 밖에서 연결하게 하려면 0.0.0.0, [::] 또는 인터페이스 하나의 주소에 바인드하세요.",
  "hint.standsForEveryInterfaceOfThisMachine": "0.0.0.0은 이 컴퓨터의 모든 인터페이스를 뜻합니다.",
  "hint.standsForEveryInterfaceOfThisMachine2": "[::]는 이 컴퓨터의 모든 인터페이스를 뜻합니다.",
  "hint.standsForEveryInterfaceOfThisMachine3":
    "[::]는 IPv6과 IPv4로 이 컴퓨터의 모든 인터페이스를 뜻합니다.",
  "hint.whoeverCanReachOneOfItsAddresses":
    "방화벽이 막지 않는 한, 이 컴퓨터의 주소 하나에 닿을 수 있는 누구든 이 소켓에 닿을 수 있습니다. 상대는 이 주소를 쓸 수 없고 이 컴퓨터의 실제 주소로 연결합니다.",
  "hint.connectionRefusedRstAnsweredSyn": "연결 거부됨: SYN에 RST가 돌아왔습니다.",
  "hint.hostIsUpAndWasReachedAnd":
    "호스트는 켜져 있고 패킷도 도착했지만, 그 포트에서 수신 대기하는 프로그램이 없습니다(또는 방화벽이 그렇게 알렸습니다). 거부는 응답이지만 시간 초과는 응답이 아닙니다.",
  "hint.timedOutSynGotNoAnswer": "시간 초과: SYN에 응답이 없었습니다.",
  "hint.nothingCameBackNeitherYesNorNo":
    "수락도 거부도 돌아오지 않았습니다. 패킷이 가는 길이나 오는 길에서 버려졌거나, 그 주소를 가진 호스트가 없습니다. SYN은 여러 번 보냈습니다.",
  "hint.wentToNobodyThisSendOnlyReported": ({ datagram }) =>
    `${i(which(datagram))} 받는 이 없이 사라졌습니다. 이번 send는 그것을 알렸을 뿐 아무것도 보내지 않았습니다.`,
  "hint.icmpPortUnreachableCameBackForEarlier":
    "이전 데이터그램에 대해 ICMP port unreachable이 돌아왔습니다. 시스템은 이것을 보관했다가 소켓의 다음 호출이 무엇이든 그때 알립니다.",
  "hint.wentToNobodyIcmpPortUnreachable": ({ datagram }) =>
    `${i(which(datagram))} 받는 이 없이 사라졌습니다: ICMP port unreachable.`,
  "hint.hostIsUpButNothingIsBound":
    "호스트는 켜져 있지만 그 UDP 포트에 바인드된 소켓이 없습니다. 연결된 UDP 소켓만 이것을 알 수 있고, 연결되지 않은 소켓은 아무것도 듣지 못합니다. 조용하다고 해서 데이터그램이 도착했다는 뜻도 아닙니다.",
  "hint.thisDatagramWentToNobodyIcmpPort": ({ seq }) =>
    `이 데이터그램은 받는 이 없이 사라졌습니다. ICMP port unreachable이 돌아왔습니다(이벤트 ${seq}).`,
  "hint.datagramWithoutPayloadWholeMessageNotEnd":
    "페이로드가 없는 데이터그램입니다. 끝이 아니라 온전한 메시지 하나입니다.",
  "hint.recvOfBytesMeansEndOnTcp":
    "TCP 연결에서 0바이트 recv는 끝을 뜻합니다. UDP에는 끝이 없어서 빈 데이터그램도 다른 데이터그램처럼 도착합니다.",
  "hint.largerThanEthernetFrameCarriesBytesIp": ({ frame, parts }, t) =>
    `이더넷 프레임 하나에 담기는 양(${t.count(frame, BYTES)})보다 큽니다. IP가 약 ${parts}개의 조각(fragment)으로 나눕니다.`,
  "hint.whenOneFragmentIsLostWholeDatagram":
    "조각 하나만 손실되어도 데이터그램 전체를 잃고, 조각을 버리는 방화벽도 많습니다. UDP를 쓰는 프로토콜은 경로의 MTU보다 작게, 흔히 1,200바이트보다 작게 보냅니다.",
  "hint.weEndedOurWritingSidePeerMay":
    "이쪽에서 송신을 종료했습니다. 상대는 아직 보낼 수 있습니다.",
  "hint.finWentOutAndPeersRecvReturns":
    "FIN을 보냈고, 상대의 recv는 남은 것을 모두 읽은 뒤 0을 돌려줍니다. 상대도 송신을 종료할 때까지 연결은 반만 닫힌 상태이고, 상대가 끝내 종료하지 않을 수도 있습니다.",
  "hint.peerClosedItsWritingSideYouCan":
    "상대가 송신을 종료했습니다. 이쪽은 아직 보낼 수 있습니다.",
  "hint.finArrivedPeerSendsNoMoreWhether":
    "FIN이 도착했습니다. 상대는 더 보내지 않습니다. 상대가 아직 읽는지는 이것만으로 알 수 없습니다. 완전히 닫은 상대는 이쪽이 다음에 보내는 바이트에 RST로 답합니다.",
  "hint.thatWaitedToBeSentAreLost": ({ unsent }, t) =>
    `보내려고 기다리던 ${i(t.count(unsent, BYTES))} 이 close로 손실되었습니다.`,
  "hint.peerTookDataMoreSlowlyThanIt":
    "상대가 데이터를 받는 속도가 보내려는 속도보다 느렸습니다. 모두 보내려면 먼저 송신을 종료하고, 상대도 송신을 종료한 뒤에 닫으세요.",
  "hint.ofPeerHadNotBeenReadWhen": ({ unread }, t) =>
    `상대가 보낸 ${eul(t.count(unread, BYTES))} 읽지 않은 채 닫았습니다. 상대는 FIN이 아니라 RST를 받습니다.`,
  "hint.systemThatClosesConnectionWithDataUnread":
    "읽지 않은 데이터가 있는 연결을 닫으면 시스템은 데이터가 손실되었음을 상대에게 알립니다(RFC 2525, 2.17). 상대가 끝낼 때까지 읽은 뒤에 닫으세요.",
  "hint.systemAnswersWithRstWhenItsProgram":
    "프로그램이 읽지 않은 데이터가 있는 연결을 닫거나 이미 닫힌 연결로 데이터가 오면 시스템은 RST로 답합니다. 프로그램이 비정상 종료되어도 마찬가지입니다. 마지막에 보낸 것은 상대가 보지 못했을 수 있습니다.",
  "hint.resetFollowsDataOfOursPeerProbably":
    "이쪽이 데이터를 보낸 뒤에 리셋되었습니다. 상대가 그 데이터를 읽지 않고 닫은 것으로 보입니다.",
  "hint.closedWithOfOursUnreadThatIs": ({ socket, unread }, t) =>
    `${i(`#${socket}`)} 이쪽이 보낸 ${eul(t.count(unread, BYTES))} 읽지 않은 채 닫았습니다. 그래서 연결이 리셋되었습니다.`,
  "hint.tcpCarriesStreamOfBytesWithoutBorders":
    "TCP는 경계 없는 바이트 스트림을 나릅니다. 커널은 바이트를 마음대로 합치고 나눕니다. 프로그램은 앞에 둔 길이나 뒤에 둔 표시로 메시지의 끝을 스스로 찾아야 합니다.",
  "hint.bytesIsSizeOfOurReadBuffer":
    "65,536바이트는 메시지의 크기가 아니라 Portscope의 읽기 버퍼 크기입니다.",
  "hint.moreBytesWereWaitingThanOneRead":
    "한 번에 읽을 수 있는 것보다 많은 바이트가 기다리고 있었습니다. 다음 recv는 이 recv가 끝난 곳에서 이어집니다. 그 안에서 메시지가 어디서 시작하고 끝나는지는 길이로 알 수 없습니다.",
  "hint.thisMayBePartOfLargerSend":
    "더 큰 send의 일부일 수 있습니다. 커널에는 한 번에 64 KiB씩 넘깁니다.",
  "hint.eachPieceIsEventOfItsOwn":
    "커널이 받아들인 조각마다 이벤트가 하나씩 생깁니다. 그래서 느린 상대에게 아직 보내지 못한 양을 알 수 있습니다. 그래도 상대에게는 하나의 바이트 스트림입니다.",
  "hint.bytesOfSendsOfArrivedAsThis": ({ number, peer }) =>
    `${i(peer)} ${number}번의 send로 보낸 바이트가 이 recv 하나로 도착했습니다.`,
  "hint.thisRecvHoldsPartOfOneSend": ({ peer, whole }, t) =>
    `이 recv에는 ${i(peer)} send 한 번으로 보낸 ${t.count(whole, BYTES)} 가운데 일부가 들어 있습니다.`,
  "hint.thisOneSendArrivedAtInRecvs": ({ peer, number }) =>
    `이 send 하나가 ${peer}에 recv ${number}번으로 도착했습니다.`,
  "hint.thisSendArrivedAtInOneRecv": ({ peer }) =>
    `이 send는 다른 send의 바이트와 함께 ${peer}에 recv 한 번으로 도착했습니다.`,
  "hint.oneRecvIsNotOneMessageSeveral":
    "recv 하나가 메시지 하나는 아닙니다. 몇 밀리초 사이에 여러 recv가 왔습니다.",
});

/** The datagram of an event by its number; null where it is not known. */
function which(event: number | null): string {
  return event === null ? "이전 데이터그램" : `이벤트 ${event}의 데이터그램`;
}

// What may be behind failures of reaching a peer and keeping it, and what to try.

import type { connectCauses as english } from "../../en/cause/connect.ts";
import type { PartOf } from "../../wording.ts";

export const connectCauses = (): PartOf<"cause", typeof english> => ({
  "cause.programThatListenedThereHasEndedAnd":
    "그곳에서 수신 대기하던 프로그램이 소켓 파일을 남긴 채 끝났습니다.",
  "cause.startItAgainMostProgramsReplaceFile":
    "프로그램을 다시 시작하세요. 대부분의 프로그램은 그 파일을 새로 만듭니다.",
  "cause.itsQueueOfNewConnectionsIsFull": "새 연결 대기열이 가득 찼습니다.",
  "cause.tryAgainOrGiveListenerLongerQueue": "다시 시도하거나, 수신 대기 소켓의 대기열을 늘리세요.",
  "cause.nothingIsBoundToThatUdpPort":
    "그 UDP 포트에 bind된 소켓이 없습니다. 앞서 보낸 데이터그램에 상대 시스템이 ICMP port unreachable로 응답했습니다.",
  "cause.startProgramThatShouldReceiveCheckPort":
    "받을 프로그램을 시작하세요. 포트를 확인하고, TCP가 아니라 UDP를 쓰는지 확인하세요.",
  "cause.firewallRejectsDatagramsWithThatIcmpMessage":
    "방화벽이 그 ICMP 메시지로 데이터그램을 거부합니다.",
  "cause.checkRulesOnPeerAndOnWay": "상대와 중간 구간의 규칙을 확인하세요.",
  "cause.hostIsUpButNoProgramListens":
    "호스트는 켜져 있지만 그 포트에서 수신 대기하는 프로그램이 없어, 상대 시스템이 SYN에 RST로 응답했습니다.",
  "cause.startServerAndComparePortWithOne":
    "서버를 시작하고, 서버가 수신 대기한다고 알린 포트와 비교하세요.",
  "cause.serverListensOnAnotherAddressOfThat":
    "서버가 그 호스트의 다른 주소에서만 수신 대기합니다(127.0.0.1만, 또는 IPv6만).",
  "cause.onServerSeeWhatItIsBound":
    "서버가 어디에 bind되어 있는지 확인하세요(`ss -ltn`). 다른 컴퓨터에서 접속하게 하려면 0.0.0.0이나 [::]에 bind하세요.",
  "cause.firewallRejectsConnection": "방화벽이 연결을 거부합니다.",
  "cause.checkRulesOnHostAndOnWay":
    "호스트와 중간 구간의 규칙을 확인하세요. 방화벽이 거부하지 않고 버렸다면 시간 초과가 났을 것입니다.",
  "cause.peerClosedConnectionWhileDataOfOurs":
    "이쪽에서 보낸 데이터를 상대가 다 읽지 않은 채 연결을 닫았습니다.",
  "cause.lookAtWhatWasSentJustBefore":
    "바로 전에 보낸 데이터를 보세요. 상대가 전부를 원하지 않았거나 도중에 포기했을 수 있습니다.",
  "cause.peersProgramCrashedWasEndedOrClosed":
    "상대 프로그램이 비정상 종료했거나, 강제로 끝났거나, 일부러 리셋으로 닫았습니다(SO_LINGER 0).",
  "cause.seeItsLogAtThisMoment": "이 시각의 상대 로그를 확인하세요.",
  "cause.peerHadClosedBeforeWeSentData":
    "보내기 전에 상대가 이미 닫았습니다. 닫힌 소켓에 온 데이터에는 RST로 응답합니다.",
  "cause.middleboxFirewallLoadBalancerNatForgotConnection":
    "중간 장비(방화벽, 로드 밸런서, NAT)가 연결 정보를 잃었습니다. 몇 분 동안 데이터가 없을 때 흔합니다.",
  "cause.lookForEndOfPeersWritingSide": "이 이벤트 앞에서 상대의 송신 종료를 찾아보세요.",
  "cause.sendSomethingFromTimeToTimeOr": "가끔 데이터를 보내거나 TCP keep-alive를 켜세요.",
  "cause.peerGaveUpBetweenItsConnectAnd":
    "상대가 connect한 뒤 이쪽이 accept하기 전에 포기했습니다.",
  "cause.nothingToDoUnlessItHappensOften": "할 일은 없습니다. 자주 생긴다면 더 빨리 accept하세요.",
  "cause.thisMachinesOwnSystemOrSecuritySoftware":
    "이 컴퓨터의 시스템이나 보안 소프트웨어가 연결을 끝냈습니다(Windows).",
  "cause.seeSystemsLogTryWithoutThatSoftware":
    "시스템 로그를 확인하고, 그 소프트웨어 없이 시도해 보세요.",
  "cause.firewallDropsPacketsSilentlyAtHostOr":
    "호스트나 중간 구간의 방화벽이 패킷을 말없이 버립니다.",
  "cause.allowPortTryFromHostItselfTo":
    "포트를 허용하세요. 어느 쪽 문제인지 알려면 그 호스트에서 직접 시도해 보세요.",
  "cause.hostIsOffOrNobodyHasThat": "호스트가 꺼져 있거나 그 주소를 쓰는 장비가 없습니다.",
  "cause.pingItOrLookForItIn": "ping을 보내거나 이웃 테이블에서 찾아보세요(`ip neigh`, `arp -a`).",
  "cause.packetsFindTheirWayThereButNot":
    "패킷이 가기는 하지만 돌아오지 못합니다. 호스트의 라우팅, 넷마스크 또는 게이트웨이가 틀렸습니다.",
  "cause.checkHostsOwnRoutesCaptureThereTo":
    "호스트의 라우팅을 확인하세요. 그쪽에서 캡처하여 SYN이 도착하는지 보세요.",
  "cause.listenersQueueIsFullAndItsSystem":
    "수신 대기 소켓의 대기열이 가득 차서 상대 시스템이 새 SYN을 무시합니다.",
  "cause.seeWhetherServerStillAcceptsGiveIt":
    "서버가 여전히 accept하는지 확인하고 대기열을 늘리세요.",
  "cause.peerDisappearedInMiddlePowerCableRadio":
    "전원, 케이블, 무선 또는 VPN이 끊겨 상대가 도중에 사라졌습니다.",
  "cause.seeWhetherItCanStillBeReached": "아직 도달할 수 있는지 확인한 뒤 다시 연결하세요.",
  "cause.middleboxForgotConnectionAndDropsItsPackets":
    "중간 장비가 연결 정보를 잃고 패킷을 버립니다.",
  "cause.keepItAliveWithSmallMessagesOr": "작은 메시지나 TCP keep-alive로 연결을 유지하세요.",
  "cause.nobodyOnLocalNetworkHasThatAddress":
    "로컬 네트워크에 그 주소를 쓰는 장비가 없습니다(ARP 또는 Neighbor Discovery에 응답 없음).",
  "cause.checkAddressThatHostIsOnAnd":
    "주소를 확인하고, 호스트가 켜져 있으며 두 쪽이 같은 네트워크에 있는지 확인하세요.",
  "cause.routerOnWayKnowsNoRouteAnd": "중간의 라우터가 경로를 몰라 ICMP로 알렸습니다.",
  "cause.traceRouteTracerouteTracert": "경로를 추적하세요(`traceroute`, `tracert`).",
  "cause.firewallRejectsWithIcmpHostProhibited": "방화벽이 ICMP host prohibited로 거부합니다.",
  "cause.checkItsRulesOnLinuxManyDo":
    "규칙을 확인하세요. Linux에서는 기본값이 그런 방화벽이 많습니다.",
  "cause.hostIsOffAsleepOrUnplugged": "호스트가 꺼져 있거나, 절전 상태이거나, 선이 빠져 있습니다.",
  "cause.switchItOnCheckCableOrRadio": "호스트를 켜고 케이블이나 무선을 확인하세요.",
  "cause.addressIsThatOfAnotherHostOr": "다른 호스트의 주소이거나 아무도 쓰지 않는 주소입니다.",
  "cause.checkAddress": "주소를 확인하세요.",
  "cause.thisMachineHasNoRouteThereNo":
    "이 컴퓨터에 그곳으로 가는 라우팅 경로가 없습니다. 네트워크에 연결되어 있지 않거나 기본 게이트웨이가 없습니다.",
  "cause.lookAtItsRoutesIpRouteNetstat": "라우팅 테이블을 확인하세요(`ip route`, `netstat -rn`).",
  "cause.addressIsIpv6AndThisMachineHas": "IPv6 주소인데 이 컴퓨터는 외부와 IPv4로만 통신합니다.",
  "cause.useIpv4AddressOrHostsNameSo": "IPv4 주소를 쓰거나, 둘 다 시도하도록 호스트 이름을 쓰세요.",
  "cause.socketIsBoundToFromWhereOnly":
    "소켓이 127.0.0.1에 bind되어 있어 이 컴퓨터에만 닿을 수 있습니다.",
  "cause.bindItToOrToNoAddress": "0.0.0.0에 bind하거나 주소를 지정하지 마세요.",
  "cause.interfaceIsSwitchedOffOrUnplugged": "인터페이스가 꺼져 있거나 선이 빠져 있습니다.",
  "cause.bringItUpIpLinkSetDevice": "인터페이스를 올리세요(`ip link set DEVICE up`).",
  "cause.vpnOrVirtualMachineTookItsInterface": "VPN이나 가상 머신의 인터페이스가 사라졌습니다.",
  "cause.startItAgain": "VPN이나 가상 머신을 다시 시작하세요.",
  "cause.peerHadClosedWholeConnectionAndAnswered":
    "상대가 연결을 완전히 닫았고, 앞서 보낸 데이터에 RST로 응답했습니다.",
  "cause.lookForItsFinOrResetAbove":
    "위에서 상대의 FIN이나 리셋을 찾아보세요. 더 보내기 전에 끝까지 읽으세요.",
  "cause.weHadEndedOurOwnWritingSide": "이쪽에서 먼저 송신을 종료했습니다.",
  "cause.shutDownOnlyAfterLastSend": "송신 종료는 마지막으로 보낸 뒤에 하세요.",
  "cause.peerOrMiddleboxStoppedAnsweringKeepAlive":
    "상대나 중간 장비가 keep-alive에 더는 응답하지 않았습니다.",
  "cause.seeWhetherItIsStillThere": "아직 살아 있는지 확인하세요.",
  "cause.noNetworkInterfaceIsUp": "올라와 있는 네트워크 인터페이스가 없습니다.",
  "cause.connectNetwork": "네트워크에 연결하세요.",
  "cause.peersConnectionBrokeBeforeItWasAccepted": "상대의 연결이 accept되기 전에 끊어졌습니다.",
  "cause.letPeerConnectAgain": "상대가 다시 연결하게 하세요.",
});

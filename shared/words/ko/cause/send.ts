// What may be behind failures of a send, and of what a socket may do, and what to try.

import type { sendCauses as english } from "../../en/cause/send.ts";
import type { PartOf } from "../../wording.ts";

export const sendCauses = (): PartOf<"cause", typeof english> => ({
  "cause.targetIsBroadcastAddressAndSocketMay":
    "대상은 브로드캐스트 주소인데 소켓에 브로드캐스트가 허용되어 있지 않습니다.",
  "cause.openItAgainWithBroadcastAllowedSo": "브로드캐스트를 허용하여(SO_BROADCAST) 다시 여세요.",
  "cause.firewallOnThisMachineForbidsIt": "이 컴퓨터의 방화벽이 막고 있습니다.",
  "cause.checkItsRulesForOutgoingPackets": "나가는 패킷의 규칙을 확인하세요.",
  "cause.rightsOfSocketFileOrOfFolder": "소켓 파일이나 상위 폴더의 권한이 없습니다.",
  "cause.lookAtRightsAlongWholePathWriting":
    "경로 전체의 권한을 확인하세요. 연결하려면 그 파일의 쓰기 권한이 필요합니다.",
  "cause.portsBelowAreReservedOnMostSystems":
    "대부분의 시스템에서 1024 미만의 포트는 예약되어 있습니다.",
  "cause.choosePortFromOnOrGiveProgram":
    "1024 이상의 포트를 고르거나 프로그램에 권한을 주세요(Linux에서는 CAP_NET_BIND_SERVICE).",
  "cause.onWindowsPortIsInRangeThat":
    "Windows에서 시스템이 예약해 둔 범위의 포트입니다(Hyper-V, WSL).",
  "cause.seeNetshIntIpv4ShowExcludedportrangeProtocol":
    "`netsh int ipv4 show excludedportrange protocol=tcp`로 확인하고 다른 포트를 고르세요.",
  "cause.securityPolicySelinuxApparmorSandboxForbidsIt":
    "보안 정책(SELinux, AppArmor, 샌드박스)이 막고 있습니다.",
  "cause.seeSystemsAuditLog": "시스템의 감사 로그를 확인하세요.",
  "cause.firewallOnThisMachineDropsOutgoingPackets":
    "이 컴퓨터의 방화벽이 나가는 패킷을 버리고 프로그램에 알립니다.",
  "cause.lookAtItsOutputRulesNftList":
    "나가는 패킷의 규칙을 확인하세요(`nft list ruleset`, `iptables -L OUTPUT`).",
  "cause.securityPolicyContainerOrSandboxForbidsCall":
    "보안 정책, 컨테이너 또는 샌드박스가 호출을 막고 있습니다.",
  "cause.tryOutsideOfItSeeAuditLog": "그 밖에서 시도해 보고 감사 로그를 확인하세요.",
  "cause.connectionHadAlreadyEndedWhenItWas": "송신을 종료할 때 연결이 이미 끝나 있었습니다.",
  "cause.connectionWasNotMadeYetOrHas": "아직 연결되지 않았거나 연결이 이미 끝났습니다.",
  "cause.lookAtEventsBeforeWaitForConnect":
    "앞의 이벤트를 보세요. connect를 기다리거나 다시 여세요.",
  "cause.unconnectedUdpSocketDoesNotKnowWhom":
    "connect되지 않은 UDP 소켓은 어디로 보낼지 알지 못합니다.",
  "cause.giveEachDatagramTargetOrConnectSocket":
    "데이터그램마다 대상을 지정하거나, 소켓을 상대 하나에 connect하세요.",
  "cause.socketWasConnectedToOnePeerAnd":
    "소켓이 상대 하나에 connect되어 있는데 데이터그램에 대상을 지정했습니다.",
  "cause.leaveTargetAwayOrUseUnconnectedSocket": "대상을 빼거나 connect되지 않은 소켓을 쓰세요.",
  "cause.udpDatagramCarriesAtMostBytesOver":
    "UDP 데이터그램에는 IPv4에서 65,507바이트(IPv6에서 65,527바이트)까지 담을 수 있습니다.",
  "cause.splitMessageOrUseTcp": "메시지를 나누거나 TCP를 쓰세요.",
  "cause.pathsMtuIsSmallerThanDatagramAnd":
    "경로의 MTU가 데이터그램보다 작고, 이 소켓에서는 단편화가 허용되지 않습니다.",
  "cause.stayBelowBytesOverIpv4OverIpv6":
    "이더넷에서는 IPv4 1,472바이트(IPv6 1,452바이트) 이하로, 터널이나 VPN에서는 더 작게 보내세요.",
  "cause.datagramsAreHandedOverFasterThanInterface":
    "인터페이스가 보내는 속도보다 빠르게 데이터그램을 넘기고 있습니다.",
  "cause.sendMoreSlowlyOrInSmallerBursts": "더 천천히, 또는 더 작은 묶음으로 보내세요.",
  "cause.soManySocketsOrSoLargeBuffers":
    "소켓이 너무 많거나 버퍼가 너무 커서 커널이 쓸 메모리가 바닥났습니다.",
  "cause.closeSocketsAskForSmallerBuffers": "소켓을 닫거나 더 작은 버퍼를 요청하세요.",
  "cause.serverIsBusyOrStoppedAndIts": "서버가 바쁘거나 멈춰서 새 연결 대기열이 가득 찼습니다.",
  "cause.seeWhetherItStillAcceptsGiveIt":
    "여전히 accept하는지 확인하고 대기열(backlog)을 늘리세요.",
  "cause.peerDoesNotReadSoThatSystem":
    "상대가 읽지 않아 시스템이 보관할 수 있는 만큼 데이터가 쌓였습니다.",
  "cause.waitOrSeeWhatKeepsPeerFrom": "기다리거나, 상대가 왜 읽지 않는지 확인하세요.",
  "cause.systemIsShortOfPortsOrMemory": "시스템에 소켓에 쓸 포트나 메모리가 부족합니다.",
  "cause.closeSockets": "소켓을 닫으세요.",
  "cause.itIsBeingConnectedAlready": "이미 연결하는 중입니다.",
  "cause.waitForOutcome": "결과를 기다리세요.",
  "cause.signalCameDuringCall": "호출 중에 시그널이 왔습니다.",
  "cause.tryAgain": "다시 시도하세요.",
  "cause.socketWasClosedBeforeCallWasDone": "호출이 끝나기 전에 소켓이 닫혔습니다.",
  "cause.closeOnlyAfterOutcome": "결과가 나온 뒤에 닫으세요.",
  "cause.callDoesNotFitKindOfSocket":
    "UDP 소켓에 listen을 하는 것처럼, 소켓 종류에 맞지 않는 호출입니다.",
  "cause.openSocketOfKindThatCan": "그 작업을 할 수 있는 종류의 소켓을 여세요.",
  "cause.systemLacksOption": "시스템에 없는 옵션이 있습니다.",
  "cause.useDefaultOptions": "기본 옵션을 쓰세요.",
  "cause.containerOrSmallKernelHasNoSuch": "컨테이너나 작은 커널에는 이 프로토콜이 없습니다.",
  "cause.tryOutsideOfIt": "그 밖에서 시도해 보세요.",
  "cause.containerOrSmallKernelHasNoSuch2": "컨테이너나 작은 커널에는 이 소켓 유형이 없습니다.",
  "cause.programsPassOpenFilesToEachOther":
    "프로그램들이 열린 파일을 서로 넘기기만 하고 받아 가지 않습니다.",
  "cause.endThosePrograms": "그 프로그램들을 끝내세요.",
  "cause.processHasEnded": "프로세스가 이미 끝났습니다.",
  "cause.moduleOfKernelIsNotLoaded": "커널 모듈을 불러오지 않았습니다.",
  "cause.loadItModprobe": "모듈을 불러오세요(`modprobe`).",
  "cause.socketWasClosedWhileItWasUsed": "사용 중에 소켓이 닫혔습니다.",
  "cause.openItAgain": "다시 여세요.",
  "cause.mistakeInPortscopeOrInNodeJs": "Portscope나 Node.js의 오류입니다.",
  "cause.reportIt": "문제를 알려 주세요.",
});

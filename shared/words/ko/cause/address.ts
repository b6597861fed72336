// What may be behind failures of where a socket is to be, and what to try.

import type { addressCauses as english } from "../../en/cause/address.ts";
import type { PartOf } from "../../wording.ts";

export const addressCauses = (): PartOf<"cause", typeof english> => ({
  "cause.programThatEndedWithoutTidyingUpLeft":
    "프로그램이 뒷정리 없이 끝나면서 소켓 파일을 남겼습니다.",
  "cause.removeFileIfNoProgramListensThere":
    "그곳에서 수신 대기하는 프로그램이 없으면 파일을 지우고 다시 여세요.",
  "cause.anotherProgramOrOlderCopyOfSame":
    "다른 프로그램이나 먼저 실행된 같은 프로그램이 이미 수신 대기 중입니다.",
  "cause.endItOnLinuxSsLxpNames":
    "그 프로그램을 끝내거나(Linux에서는 `ss -lxp`로 확인) 다른 경로를 고르세요.",
  "cause.anotherSocketOfThisWindowHasPath": "이 창의 다른 소켓이 그 경로를 쓰고 있습니다.",
  "cause.lookForItInListOfSockets": "소켓 목록에서 찾아 닫으세요.",
  "cause.endItOnLinuxSsLntupNames":
    "그 프로그램을 끝내거나(Linux에서는 `ss -lntup`, 다른 시스템에서는 `lsof -i`나 `netstat -ano`로 확인) 다른 포트를 고르세요.",
  "cause.anotherSocketOfThisWindowHasPort": "이 창의 다른 소켓이 그 포트를 쓰고 있습니다.",
  "cause.somethingListensOnEveryInterfaceOrWhich":
    "모든 인터페이스(0.0.0.0 또는 [::])에서 수신 대기하는 프로그램이 있어, 각 주소의 포트도 함께 차지합니다.",
  "cause.lookForPortAmongAllListenersNot":
    "이 주소만이 아니라 수신 대기 소켓 전체에서 포트를 찾으세요. IPv6 수신 대기 소켓이 IPv4 포트까지 차지할 수 있습니다.",
  "cause.connectionOfPortWasClosedNotLong":
    "이 포트의 연결이 얼마 전에 닫혀 TIME-WAIT 상태이며, 그 포트를 쓰던 프로그램이 SO_REUSEADDR을 설정하지 않았습니다.",
  "cause.waitForMinuteSOnLinuxLet":
    "1분쯤(Linux에서는 60초) 기다리세요. 그 프로그램이 bind 전에 SO_REUSEADDR을 설정하게 하세요.",
  "cause.addressBelongsToAnotherMachineOrTo":
    "다른 컴퓨터의 주소이거나, 인터페이스의 주소가 그 뒤에 바뀌었습니다(DHCP, VPN).",
  "cause.listThisMachinesAddressesAndChooseOne":
    "이 컴퓨터의 주소 목록에서 고르세요. 0.0.0.0이나 [::]는 모든 주소를 뜻합니다.",
  "cause.everyLocalPortTowardsThisPeerIs":
    "이 상대로 나가는 로컬 포트가 모두 사용 중입니다. 방금 많은 연결을 닫았을 때 흔합니다(TIME-WAIT).",
  "cause.waitMinuteKeepConnectionsOpenForLonger":
    "1분쯤 기다리거나, 연결을 더 오래 유지하거나, 로컬 포트 범위를 넓히세요.",
  "cause.linkLocalIpv6AddressFe80WasGiven":
    "링크 로컬 IPv6 주소(fe80::…)에 인터페이스가 없거나 틀렸습니다.",
  "cause.writeItAsFe80Eth0WithName": "인터페이스 이름을 붙여 fe80::1%eth0처럼 쓰세요.",
  "cause.ipv6IsSwitchedOffOnThisMachine": "IPv6 주소인데 이 컴퓨터에서는 IPv6가 꺼져 있습니다.",
  "cause.useIpv4AddressForThisMachineOr":
    "IPv4 주소(이 컴퓨터는 127.0.0.1)를 쓰거나 IPv6를 켜세요.",
  "cause.ipv4SocketWasGivenIpv6TargetOr": "IPv4 소켓에 IPv6 대상을, 또는 그 반대로 지정했습니다.",
  "cause.openSocketOfTargetsFamily": "대상과 같은 주소 체계의 소켓을 여세요.",
  "cause.fileHasNameOfOneOfFolders": "경로에 있는 폴더 가운데 하나와 이름이 같은 파일이 있습니다.",
  "cause.checkPathFromItsBeginning": "경로를 처음부터 확인하세요.",
  "cause.symbolicLinkPointsBackToItself": "심볼릭 링크가 자기 자신을 가리킵니다.",
  "cause.followLinksOneByOneNameiL": "링크를 하나씩 따라가 보세요(`namei -l`).",
  "cause.serversSocketTakesDatagramsAsDevLog":
    "서버의 소켓은 스트림이 아니라 데이터그램(/dev/log처럼)이나 패킷을 받습니다.",
  "cause.useSocketOfThatTypeOrAnother": "그 유형의 소켓을 쓰거나, 같은 서버의 다른 경로를 쓰세요.",
  "cause.onlyLinuxHasAbstractSockets": "추상 소켓은 Linux에만 있습니다.",
  "cause.usePathInFileSystem": "파일 시스템의 경로를 쓰세요.",
  "cause.nodeJsBeforeVersionFillsSuchNames":
    "Node.js 22 이전 버전은 이런 이름을 0으로 채우므로 다른 프로그램과 이름이 맞지 않습니다.",
  "cause.startPortscopeWithNodeJsOrNewer": "Node.js 22 이상으로 Portscope를 시작하세요.",
  "cause.linkLocalIpv6AddressFe80LacksIts": "링크 로컬 IPv6 주소(fe80::…)에 인터페이스가 없습니다.",
  "cause.datagramsTargetMakesNoSenseForThis":
    "이 소켓에서 보낼 수 없는 대상입니다. 포트가 0이거나, bind된 인터페이스에서 닿을 수 없는 주소입니다.",
  "cause.sendToRealPortBindToRather":
    "실제 포트로 보내세요. 다른 컴퓨터에 보내려면 127.0.0.1이 아니라 0.0.0.0에 bind하세요.",
  "cause.optionHasValueThatThisSystemDoes": "이 시스템이 받아들이지 않는 옵션 값이 있습니다.",
  "cause.openItAgainWithDefaultOptionsThen": "기본 옵션으로 다시 연 다음 한 번에 하나씩 바꾸세요.",
  "cause.folderInWhichSocketFileWouldBe": "소켓 파일을 만들 폴더가 없습니다.",
  "cause.nothingListensAtThisPathServerHas":
    "이 경로에서 수신 대기하는 프로그램이 없습니다. 서버를 시작하지 않았거나 서버가 다른 경로를 씁니다.",
  "cause.makeFolderFirst": "폴더를 먼저 만드세요.",
  "cause.startServerThenCompareBothPathsLetter": "서버를 시작한 뒤 두 경로를 한 글자씩 비교하세요.",
  "cause.pathIsRelativeAndIsLookedFor": "상대 경로여서 생각한 것과 다른 폴더에서 찾았습니다.",
  "cause.writeWholePathFrom": "/로 시작하는 전체 경로를 쓰세요.",
  "cause.commonFileStandsWhereSocketIsExpected": "소켓이 있어야 할 자리에 일반 파일이 있습니다.",
  "cause.chooseAnotherPathLookWhatFileIs":
    "다른 경로를 고르세요. 파일을 지우려면 먼저 무슨 파일인지 확인하세요.",
  "cause.socketsPathMustBeMuchShorterThan":
    "소켓 경로는 파일 경로보다 훨씬 짧아야 합니다. 깊은 임시 폴더는 너무 깁니다.",
  "cause.useShortFolderSuchAsTmpOr": "/tmp나 /run 같은 짧은 폴더를 쓰세요.",
  "cause.pathNamesFolder": "경로가 폴더를 가리킵니다.",
  "cause.addNameOfFileThatIsMeant": "원하는 파일의 이름을 덧붙이세요.",
});

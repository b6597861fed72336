// Failures of reaching a peer, keeping it, and looking its name up.

import type { connectFailures as english } from "../../en/failure/connect.ts";
import type { PartOf } from "../../wording.ts";
import { eun, i } from "../particle.ts";
import { inBrackets } from "./place.ts";

export const connectFailures = (): PartOf<"failure", typeof english> => ({
  "failure.isFileOrFolderAndNoSocket": ({ endpoint }) =>
    `${eun(endpoint)} 소켓이 아니라 파일이나 폴더입니다.`,
  "failure.nothingListensOnConnectionWasRefused": ({ endpoint }) =>
    `${endpoint}에서 수신 대기하는 프로그램이 없어 연결이 거부되었습니다.`,
  "failure.startServerOrCheckPathSocketFile":
    "서버를 시작하거나 경로를 확인하세요. 끝난 서버의 소켓 파일이 남아 있을 수 있습니다.",
  "failure.nothingIsBoundToItsSystemRefused": ({ endpoint }) =>
    `${endpoint}에 bind된 소켓이 없어 상대 시스템이 데이터그램을 거부했습니다.`,
  "failure.startProgramThatShouldReceiveOrCheck":
    "받을 프로그램을 시작하거나 주소와 포트를 확인하세요.",
  "failure.startServerOrCheckAddressAndPort": "서버를 시작하거나 주소와 포트를 확인하세요.",
  "failure.closedConnectionWithDataUnread": ({ endpoint }) =>
    `${i(endpoint)} 데이터를 다 읽지 않고 연결을 닫았습니다.`,
  "failure.seePeersLogBytesOnTheirWay":
    "상대의 로그를 확인하세요. 전송 중이던 바이트는 손실되었습니다.",
  "failure.resetConnectionRst": ({ endpoint }) => `${i(endpoint)} 연결을 리셋했습니다(RST).`,
  "failure.peerClosedWithDataUnreadCrashedOr":
    "상대가 데이터를 다 읽지 않고 닫았거나, 비정상 종료했거나, 연결을 거부했습니다. 상대의 로그를 확인하세요. 전송 중이던 바이트는 손실되었을 수 있습니다.",
  "failure.connectionWasAbortedBeforeItWasAccepted": "연결이 accept되기 전에 중단되었습니다.",
  "failure.peerGaveUpEarlyNothingToDo": "상대가 먼저 포기했습니다. 여기서 할 일은 없습니다.",
  "failure.didNotAnswerInTime": ({ endpoint }) => `${i(endpoint)} 제시간에 응답하지 않았습니다.`,
  "failure.hostIsDownOrFirewallDropsPackets":
    "호스트가 꺼져 있거나 방화벽이 패킷을 말없이 버립니다. 주소와 라우팅을 확인하세요.",
  "failure.noRouteToHost": ({ endpoint }) =>
    `호스트${inBrackets(endpoint)}로 가는 라우팅 경로가 없습니다.`,
  "failure.checkAddressGatewayAndThatHostIs":
    "주소와 게이트웨이를 확인하고, 호스트가 켜져 있는지 확인하세요.",
  "failure.hostDoesNotAnswerOnLocalNetwork": ({ endpoint }) =>
    `호스트${inBrackets(endpoint)}가 로컬 네트워크에서 응답하지 않습니다.`,
  "failure.checkAddressAndThatHostIsOn": "주소를 확인하고, 호스트가 켜져 있는지 확인하세요.",
  "failure.thisMachineIsNotConnectedToNetwork": "이 컴퓨터가 네트워크에 연결되어 있지 않습니다.",
  "failure.connectItThenOpenAgain": "네트워크에 연결한 뒤 다시 여세요.",
  "failure.noRouteToNetworkOf": ({ endpoint }) =>
    `${endpoint}의 네트워크로 가는 라우팅 경로가 없습니다.`,
  "failure.checkThisMachinesNetworkConnectionAndRoutes":
    "이 컴퓨터의 네트워크 연결과 라우팅을 확인하세요. IPv6라면 IPv6가 설정되어 있는지 확인하세요.",
  "failure.networkInterfaceIsDown": "네트워크 인터페이스가 내려가 있습니다.",
  "failure.bringInterfaceUp": "인터페이스를 올리세요.",
  "failure.networkDroppedConnectionKeepAliveGotNo": "keep-alive에 응답이 없어 연결이 끊겼습니다.",
  "failure.checkThatPeerIsStillReachableThen":
    "상대에 아직 도달할 수 있는지 확인한 뒤 다시 연결하세요.",
  "failure.noLongerTakesDataItHasClosed": ({ endpoint }) =>
    `${i(endpoint)} 연결을 닫거나 리셋하여 더는 데이터를 받지 않습니다.`,
  "failure.whatWasSentLastMayBeLost":
    "마지막에 보낸 데이터는 손실되었을 수 있습니다. 더 보내려면 연결을 다시 여세요.",
  "failure.ourWritingSideHasAlreadyEnded": "이쪽의 송신은 이미 종료되었습니다.",
  "failure.shutDownOnlyAfterLastSendOpen":
    "송신 종료는 마지막으로 보낸 뒤에 하세요. 더 보내려면 연결을 다시 여세요.",
  "failure.socketIsNotConnected": "소켓이 연결되어 있지 않습니다.",
  "failure.waitUntilItIsConnectedOrOpen": "연결될 때까지 기다리거나 다시 여세요.",
  "failure.newConnectionHadProtocolErrorBeforeIt":
    "새 연결이 accept되기 전에 프로토콜 오류가 났습니다.",
  "failure.peersSystemGaveItUpItMay":
    "상대 시스템이 연결을 포기했습니다. 상대가 다시 시도할 수 있습니다.",
  "failure.nameIsNotKnown": ({ host }) => `${host} 이름을 찾을 수 없습니다.`,
  "failure.checkItsSpellingOrUseIpAddress": "철자를 확인하거나 IP 주소를 쓰세요.",
  "failure.nameCouldNotBeLookedUpNow": ({ host }) =>
    `이름 서버가 응답하지 않아 지금은 ${host} 이름을 조회할 수 없습니다.`,
  "failure.checkNetworkConnectionAndTryAgainOr":
    "네트워크 연결을 확인하고 다시 시도하거나 IP 주소를 쓰세요.",
  "failure.lookingUpFailed": ({ host }) => `${host} 조회에 실패했습니다.`,
  "failure.checkNameServersSettingsOrUseIp": "이름 서버의 설정을 확인하거나 IP 주소를 쓰세요.",
  "failure.nameExistsButHasNoAddress": ({ host }) => `${host} 이름은 있지만 주소가 없습니다.`,
  "failure.useAnotherNameOrIpAddress": "다른 이름이나 IP 주소를 쓰세요.",
  "failure.nameHasNoAddressOfFamilyAsked": ({ host }) =>
    `${host} 이름에는 요청한 주소 체계의 주소가 없습니다.`,
  "failure.useIpAddressOfOtherFamily": "다른 주소 체계의 IP 주소를 쓰세요.",
  "failure.addressFamilyAskedForIsNotSupported": ({ host }) =>
    `이 시스템은 ${host} 조회에 요청한 주소 체계를 지원하지 않습니다.`,
  "failure.nameOfServiceIsNotKnownFor": "이 소켓 종류에서는 알 수 없는 서비스 이름입니다.",
  "failure.givePortAsNumber": "포트를 숫자로 지정하세요.",
  "failure.resolverDoesNotKnowThisKindOf": "리졸버가 이 소켓 종류를 알지 못합니다.",
  "failure.useIpAddressAndPortAsNumber": "IP 주소와 숫자 포트를 쓰세요.",
  "failure.systemsResolverRefusedHowItWasAsked": "시스템의 리졸버가 조회 방식을 거부했습니다.",
  "failure.useIpAddressSeeResolversSettingsOn":
    "IP 주소를 쓰세요. 리졸버의 설정을 확인하세요(Linux에서는 /etc/resolv.conf, /etc/nsswitch.conf).",
  "failure.thereWasNoMemoryLeftToLook": ({ host }) =>
    `메모리가 부족하여 ${host} 조회에 실패했습니다.`,
  "failure.closeSocketsOrOtherProgramsThenTry": "소켓이나 다른 프로그램을 닫고 다시 시도하세요.",
  "failure.answerForWasTooLong": ({ host }) => `${host} 조회의 응답이 너무 깁니다.`,
  "failure.useIpAddress": "IP 주소를 쓰세요.",
  "failure.lookingUpWasGivenUp": ({ host }) => `${host} 조회를 포기했습니다.`,
  "failure.openSocketAgain": "소켓을 다시 여세요.",
  "failure.resolverDoesNotKnowProtocolFor": ({ host }) =>
    `리졸버가 ${host} 조회에 쓸 프로토콜을 알지 못합니다.`,
  "failure.systemFailedWhileItLookedUp": ({ host }) => `${host} 조회 중에 시스템 오류가 났습니다.`,
  "failure.closeSocketsIfVeryManyAreOpen":
    "열린 소켓이 아주 많으면 닫고, /etc/resolv.conf를 읽을 수 있는지 확인하거나, IP 주소를 쓰세요.",
  "failure.ofHost": "호스트",
  "failure.peer": "상대",
  "failure.name": "이름",
  "failure.peersPort": "상대 포트",
});

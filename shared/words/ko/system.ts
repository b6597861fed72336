// What is asked of the operating system, beyond its calls: who holds a port, what is left behind, what the kernel knows.

import type { WordsOf } from "../wording.ts";

export const systemWords = (): WordsOf<"system"> => ({
  // Who holds a port or a path.
  "system.portscopeItself": ({ pid }) => `Portscope 자신(pid ${pid})`,
  "system.process": ({ name, pid }) => `${name}(pid ${pid})`,
  "system.aProgram": "프로그램",
  "system.connectionOf": ({ process }) => `${process}의 연결`,

  "system.isNoFile": ({ path }) => `일반 파일이 아닙니다: ${path}`,

  "system.temporaryFolder": ({ folder }) =>
    `홈 폴더가 없거나 그곳에 쓸 수 없습니다. 임시 폴더 ${folder}에 기록합니다`,
  "system.noSocketsFileStandsAt": ({ path }) => `${path}에 소켓 파일이 없습니다.`,
  "system.nothingWasRemoved": "아무것도 지우지 않았습니다.",
  "system.somebodyMayListenAtConnectionWasNot": ({ path }) =>
    `${path}에서 수신 대기하는 프로그램이 있을 수 있습니다. 연결이 거부되지 않았습니다.`,
  "system.nothingWasRemovedEndWhatListensThere":
    "아무것도 지우지 않았습니다. 그곳에서 수신 대기하는 프로그램을 먼저 끝내세요.",
  "system.whatStandsAtHasChangedJustNow": ({ path }) => `${path}에 있던 것이 방금 바뀌었습니다.`,
  "system.nothingWasRemovedOpenAgain": "아무것도 지우지 않았습니다. 다시 여세요.",
  "system.onlyOnLinuxDoesSystemTellThis":
    "특별한 권한 없이 시스템이 이것을 알려 주는 것은 Linux뿐입니다.",
  "system.programSsWhichTellsThisIsNot": "이것을 알려 주는 ss 프로그램이 설치되어 있지 않습니다.",
  "system.installIproute2": "iproute2를 설치하세요.",
  "system.onlyTcpConnectionHasThis": "TCP 연결에만 있는 정보입니다.",
  "system.socketIsNotConnectedYet": "소켓이 아직 연결되지 않았습니다.",
  "system.connectionIsClosedKernelHasForgottenIt": "연결이 닫혀 커널에 더는 정보가 없습니다.",
  "system.kernelDoesNotListThisConnectionAny": "커널의 목록에 이 연결이 더는 없습니다.",
  "system.programSsFailedOrTookTooLong": "ss 프로그램이 실패했거나 시간이 너무 오래 걸렸습니다.",
  "system.runSsTinInTerminalToSee": "무엇이라고 하는지 터미널에서 ss -tin을 실행해 보세요.",
  "system.unixDatagramSocketsNeedLibraryKoffiWhich": ({ platform, arch, reasons }) =>
    `유닉스 데이터그램 소켓에는 koffi 라이브러리가 필요하지만 ${platform} ${arch}용이 없습니다: ${reasons}.`,
  "system.installPortscopeWithItsOptionalPackagesNpm":
    "선택 패키지와 함께 Portscope를 설치하거나(npm ci), 앞에 socat을 두세요: socat UNIX-RECVFROM:PATH,fork TCP:127.0.0.1:PORT.",
});

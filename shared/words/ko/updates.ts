// Newer versions of the program: who brings them, and what is asked before.

import type { WordsOf } from "../wording.ts";

export const updatesWords = (): WordsOf<"updates"> => ({
  "updates.check": "업데이트 확인…",
  "updates.also": "최신 버전 업그레이드 릴리스",
  "updates.menu": "업데이트 확인…",
  "updates.section": "업데이트",
  "updates.setting": "시작할 때 업데이트 확인",
  "updates.settingAbout":
    "스스로 업데이트하는 데스크톱 프로그램에만 해당합니다. 하루에 한 번 최신 버전이 무엇인지 묻습니다. 묻지 않고 받거나 설치하지 않습니다.",
  "updates.ask": "한 번 물어보기",
  "updates.daily": "하루에 한 번",
  "updates.never": "안 함",

  "updates.mayLook": "Portscope가 시작할 때 업데이트를 확인해도 될까요?",
  "updates.mayLookDetail":
    "하루에 한 번 최신 버전이 무엇인지 물으며, 사용자나 작업에 대해서는 아무것도 알리지 않습니다. 사용자가 말하지 않으면 받거나 설치하지 않습니다. 설정에서도 바꿀 수 있고, 도움말 → 업데이트 확인으로 언제든 확인할 수 있습니다.",
  "updates.look": "하루에 한 번 확인",
  "updates.doNotLook": "확인 안 함",

  "updates.upToDate": "Portscope가 최신 버전입니다.",
  "updates.newestIs": ({ version }) => `${version} 버전이 최신입니다. 아무것도 받지 않았습니다.`,
  "updates.available": ({ version }) => `Portscope ${version} 버전이 나왔습니다.`,
  "updates.availableDetail": ({ version, notes }) =>
    `지금은 ${version} 버전입니다. 새로운 점:\n\n${notes}`,
  "updates.noNotes": "이 릴리스에는 설명이 없습니다.",
  "updates.download": "다운로드",
  "updates.notNow": "나중에",
  "updates.ready": ({ version }) => `Portscope ${version} 버전을 받았습니다.`,
  "updates.readyDetail":
    "Portscope를 끝낼 때 설치됩니다. 지금 끝내면 늘 그렇듯 열린 소켓에 대해 묻습니다. 그때까지 소켓과 기록은 계속됩니다.",
  "updates.quitNow": "끝내고 설치",
  "updates.whenIQuit": "끝낼 때 설치",

  "updates.failed": "업데이트가 있는지 알아내지 못했습니다.",
  "updates.downloadFailed": "업데이트를 받지 못했습니다.",
  "updates.failedDetail": ({ reason }) => `${reason}\n\n바뀐 것은 없습니다. 나중에 다시 해 보세요.`,

  "updates.others": ({ version }) =>
    `이것은 Portscope ${version} 버전이며 스스로 업데이트하지 않습니다.`,
  "updates.byDeb":
    "Debian 패키지로 설치되었습니다. 패키지 저장소에서 왔다면 시스템 업데이트가 새 버전을 가져오고(apt upgrade), 아니면 새 .deb를 그 위에 설치하세요.",
  "updates.byRpm":
    "RPM 패키지로 설치되었습니다. 패키지 저장소에서 왔다면 시스템 업데이트가 새 버전을 가져오고(dnf upgrade, zypper update), 아니면 새 .rpm을 그 위에 설치하세요.",
  "updates.byHand":
    "누군가 이 자리에 둔 파일이나 폴더입니다. 새 것을 그 자리에 두면 업데이트됩니다. 설정과 기록은 그대로입니다.",
  "updates.byNobody":
    "이 빌드에는 새 버전을 찾을 곳이 적혀 있지 않습니다. 빌드한 사람에게 새 버전이 있습니다.",
  "updates.byServer":
    "이 창은 portscope serve의 창입니다. npm 패키지는 그것이 실행되는 곳에서 npm으로 업데이트합니다(npm install -g portscope@latest).",
});

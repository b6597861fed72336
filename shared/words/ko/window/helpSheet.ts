// Help in the window: what to do first, and the sheet of shortcuts.

import type { WordsOf } from "../../wording.ts";

export const helpSheetWords = (): WordsOf<"helpSheet"> => ({
  "helpSheet.title": "도움말과 단축키",
  "helpSheet.help": "도움말",
  "helpSheet.helpAlso":
    "설명서, 안내, 사용법, 문서, 첫걸음, 단축키, 키, 지원, manual, guide, how to, documentation, first steps, shortcuts, keys, support, help, F1",
  "helpSheet.guide": "안내서",
  "helpSheet.guideAlso":
    "설명서, 문서, 도움말, 오류, 사용법, manual, documentation, handbook, help, errors, reference, guide",
  "helpSheet.read": "모든 기능의 설명을 네트워크 없이 읽기",
  "helpSheet.shortcuts": "키보드 단축키",
  "helpSheet.shortcutsAlso":
    "도움말, 키, 핫키, 키 바인딩, 단축키 목록, help, keys, hotkeys, key bindings, cheat sheet, shortcuts",
  "helpSheet.withoutKeys": "단축키 없는 동작도 보기",
  "helpSheet.resetAll": "모두 되돌리기",
  "helpSheet.press": "새 키를 누르세요…",
  "helpSheet.pressFor": ({ action }) =>
    `새 키를 누르세요(${action}). 백스페이스: 없음, Esc: 그대로`,
  "helpSheet.changeKeys": ({ action }) => `단축키 바꾸기: ${action}`,
  "helpSheet.resetKeys": ({ action }) => `단축키 되돌리기: ${action}`,
  "helpSheet.isHeldBy": ({ keys, holder }) => `이미 쓰이는 키입니다(${keys}): “${holder}”.`,
  "helpSheet.heldBySystem": "프로그램 메뉴 또는 브라우저",
  "helpSheet.heldByWriting": "텍스트 필드: Ctrl이나 Alt를 함께 누르거나 기능 키를 쓰세요",
  "helpSheet.takeKeys": "이 키 쓰기",
  "helpSheet.leaveKeys": "그대로 두기",
  "helpSheet.close": "닫기",
  "helpSheet.firstSteps": "첫걸음",
  "helpSheet.begin":
    "시작하기: 양쪽을 한 번에 체험하거나, 클라이언트를 기다리거나, 서버에 연결하기",
  "helpSheet.answer": "직접 응답하기: 연결을 선택하고, 입력하고, 보내기",
  "helpSheet.choose": "표시할 행 고르기",
  "helpSheet.findRow": "내용, 번호, 시간으로 행 찾기",
  "helpSheet.understand": "읽은 단위 대신 메시지로, 대화 전체로 보기",
  "helpSheet.measure": "속도, 크기, 응답 시간 보기",
  "helpSheet.keep": "기록 보관하기(Wireshark용으로도)",
  "helpSheet.everything": "그 밖의 모든 기능: 떠오르는 낱말로 찾기",
  "helpSheet.moveRows": "한 행 또는 한 화면씩 이동",
  "helpSheet.firstAndLastRow": "첫 행, 최신 행",
  "helpSheet.moreRows": "지나가는 행까지 선택(Shift를 누르고 클릭)",
  "helpSheet.allRows": "선택할 수 있는 모든 행 선택",
  "helpSheet.rowInOrOut": "현재 행을 선택에 넣거나 빼기(Ctrl 또는 ⌘를 누르고 클릭)",
  "helpSheet.toPayload": "행에서 페이로드로",
  "helpSheet.toFilter": "행에서 필터로",
  "helpSheet.menuOfRow": "행의 메뉴",
  "helpSheet.back": "한 단계 뒤로",
  "helpSheet.takeSuggestion": "필터의 제안 받아들이기",
  "helpSheet.recentFilters": "빈 필터에서 최근 필터 보기",
  "helpSheet.rowsOfFilter": "적용한 필터에서 첫 행으로",
  "helpSheet.drawRange": "그래프에서 범위를 그리고 선택",
  "helpSheet.nextMatch": "찾기 표시줄에서 다음과 이전",
});

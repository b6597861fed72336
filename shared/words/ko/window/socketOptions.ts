// 열린 소켓의 옵션.

import type { WordsOf } from "../../wording.ts";

export const socketOptionsWords = (): WordsOf<"socketOptions"> => ({
  "socketOptions.show": "옵션…",
  "socketOptions.showAlso":
    "버퍼, 멀티캐스트, 그룹, 읽기 속도, setsockopt, keep-alive, TTL, DSCP, multicast, nodelay, linger",
  "socketOptions.title": ({ socket }) => `#${socket}의 옵션`,
  "socketOptions.about": "지금 값입니다. 바꾸면 바로 적용되고 소켓의 이벤트로 남습니다.",
  "socketOptions.close": "닫기",
  "socketOptions.gone": "소켓이 더는 목록에 없습니다.",
  "socketOptions.got": ({ got }) => `시스템: ${got}`,
  "socketOptions.fixed": ({ reason }) => `바꿀 수 없음: ${reason}`,
  "socketOptions.none": "없음",
  "socketOptions.anyInterface": "자동",
  "socketOptions.noGroups": "가입한 그룹이 없습니다.",
  "socketOptions.groupAddress": "가입할 그룹",
  "socketOptions.groupInterface": "인터페이스",
  "socketOptions.groupSource": "이 소스에서 온 것만",
  "socketOptions.anySource": "모든 소스",
  "socketOptions.join": "가입",
  "socketOptions.leave": ({ group }) => `그룹 나가기: ${group}`,
  "socketOptions.didSet": ({ socket, option }) => `#${socket}의 옵션을 바꿨습니다: ${option}`,
});

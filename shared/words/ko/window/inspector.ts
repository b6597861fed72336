// The inspector: what the bytes at the cursor could mean.

import type { WordsOf } from "../../wording.ts";
import { BYTES } from "../nouns.ts";

export const inspectorWords = (): WordsOf<"inspector"> => ({
  "inspector.also": "숫자, 커서, 값, 정수, numbers, cursor, values, integers",
  "inspector.inspector": "데이터 검사기",
  "inspector.atFirstByte": "첫 바이트",
  "inspector.hideInspector": "데이터 검사기 숨기기",
  "inspector.showInspector": "데이터 검사기 보이기",
  "inspector.readingsAtCursor": "커서 위치의 값",
  "inspector.reading": "형식",
  "inspector.littleEndian": "리틀 엔디언",
  "inspector.bigEndian": "빅 엔디언",
  "inspector.noValue": ({ name }) => `${name}: 값 없음`,
  "inspector.noValueHere": ({ name }) => `${name}: 여기에는 값 없음`,
  "inspector.clickCopies": ({ value, name, length }, t) =>
    `${value}\n${name}, ${t.count(length, BYTES)}. 클릭하면 복사합니다.`,
  "inspector.selected": ({ count }, t) => `${t.some(count, BYTES)} 선택됨`,
  "inspector.widthOfInspector": "데이터 검사기 너비",
  "inspector.showOrHideInspector": "데이터 검사기 보이기/숨기기",
});

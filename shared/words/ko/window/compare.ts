// Two payloads side by side: how they differ, and the way through their differences.

import type { Tongue } from "../../tongue.ts";
import type { WordsOf } from "../../wording.ts";
import { BYTES } from "../nouns.ts";

type Unit = "byte" | "line" | "field";

const UNITS: Readonly<Record<Unit, string>> = { byte: "바이트", line: "줄", field: "필드" };

function amount(count: number, unit: Unit, t: Tongue): string {
  if (unit === "byte") return t.some(count, BYTES);
  return unit === "line" ? `${t.spaced(count)}줄` : `필드 ${t.spaced(count)}개`;
}

export const compareWords = (): WordsOf<"compare"> => ({
  "compare.noPayloadIsSelected": "페이로드가 있는 행을 선택하지 않았습니다.",
  "compare.thereAreNotTwoYet": "비교할 행이 아직 두 개가 아닙니다.",
  "compare.noDifferenceIsShown": "표시된 차이가 없습니다.",
  "compare.also": "차이, 비교, 다른 점, 대조, diff, difference, compare",
  "compare.compare": "비교",
  "compare.tooDifferentToSayExactlyPartsThat":
    "차이가 너무 커서 정확히 나눌 수 없습니다. 같은 부분이 바뀐 것으로 표시될 수 있습니다.",
  "compare.goToRow": ({ name, row }) => `${name}로 이동: #${row}`,
  "compare.unmark": "지정 해제",
  "compare.compareAs": "비교 방식",
  "compare.bytes": "바이트",
  "compare.text": "텍스트",
  "compare.decoded": "해석",
  "compare.onlyFirstOfEachAreCompared": ({ most }) => `양쪽의 처음 ${most}까지만 비교합니다.`,
  "compare.differencesLineByLine": "줄 단위 차이",
  "compare.differencesByteByByte": "바이트 단위 차이",
  "compare.rowIsNotAmongThoseShown": ({ row }) => `#${row}: 지금 표시된 행에 없습니다.`,
  "compare.noProtocolIn": ({ side }) =>
    `${side === "both" ? "양쪽 모두" : `${side}에서`} 프로토콜을 인식하지 못했습니다. ‘해석’ 탭에서 프로토콜을 고르거나, 바이트 또는 텍스트로 비교하세요.`,
  "compare.readingBothPayloads": "두 페이로드를 읽는 중…",
  "compare.selectAnotherRowWithBytesItIs": "바이트가 있는 다른 행을 선택하면 이 행과 비교합니다.",
  "compare.keepThisOneAsA": "이 행을 A로 고정",
  "compare.same": ({ length, unit }, t) => `${amount(length, unit, t)} 모두 같습니다.`,
  "compare.differences": ({ differences, changed, onlyA, onlyB, unit }, t) => {
    const rows: readonly (readonly [count: number, words: (count: string) => string])[] = [
      [changed, (count) => `${count} 바뀜`],
      [onlyA, (count) => `A에만 ${count}`],
      [onlyB, (count) => `B에만 ${count}`],
    ];
    // The unit is said once.
    const parts = rows
      .filter(([count]) => count > 0)
      .map(([count, words], i) => words(i === 0 ? amount(count, unit, t) : t.spaced(count)));
    return `차이 ${t.spaced(differences)}곳: ${parts.join(", ")}.`;
  },
  "compare.difference": ({ at, of, a, b }) => `차이 ${at}/${of}: ${a}, ${b}`,
  "compare.none": ({ side }) => `${side}에 없음`,
  "compare.one": ({ unit, at, side }, t) => `${side}의 ${UNITS[unit]} ${t.spaced(at)}`,
  "compare.several": ({ unit, from, to, side }, t) =>
    `${side}의 ${UNITS[unit]} ${t.spaced(from)}–${t.spaced(to)}`,
  "compare.compareWith": "비교",
  "compare.compareMarkAsA": "비교: A로 지정",
  "compare.compareMarkAsB": "비교: B로 지정",
  "compare.compareSwapAAndB": "비교: A와 B 바꾸기",
  "compare.compareLastTwoSelected": "비교: 마지막으로 선택한 두 행",
  "compare.compareNextDifference": "비교: 다음 차이",
  "compare.comparePreviousDifference": "비교: 이전 차이",
  "compare.compareAsBytes": "비교: 바이트로",
  "compare.compareAsText": "비교: 텍스트로",
  "compare.compareAsDecoded": "비교: 해석된 필드로",
  "compare.compareGoToA": "비교: A로 이동",
  "compare.compareGoToB": "비교: B로 이동",
});

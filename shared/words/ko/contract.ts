// What is refused at the engine's door, and what becomes of a call that nobody answers.

import type { WordsOf } from "../wording.ts";
import { ira } from "./particle.ts";

export const contractWords = (): WordsOf<"contract"> => ({
  "contract.engineLost": "응답을 받기 전에 엔진과의 연결이 끊어졌습니다.",
  "contract.itReconnects": "연결은 저절로 복구됩니다. 그 뒤에 다시 시도하세요.",
  "contract.cancelled": "호출이 취소되었습니다.",
  "contract.askAgain": "다시 요청하세요.",
  "contract.fault": ({ message }) => `Portscope 내부 오류: ${message}`,
  "contract.reportIt": "소켓은 계속 동작합니다. 이 오류를 신고해 주세요.",
  "contract.tooManyCalls": ({ calls }) =>
    `이 클라이언트의 호출 ${calls}개가 아직 응답을 기다리고 있습니다.`,
  "contract.waitForAnswers": "응답을 받은 뒤에 더 요청하세요.",
  "contract.idInUse": "이 클라이언트에서 id가 같은 다른 호출이 아직 응답을 기다리고 있습니다.",
  "contract.giveEachAnId": "호출과 감시마다 서로 다른 id를 쓰세요.",
  "contract.badFrame": ({ calls, feeds }) =>
    `계약에 없는 프레임입니다. 호출(이름 ${calls}개 가운데 하나), 감시(피드 ${feeds}개 가운데 하나), 취소, 확인(ack)이어야 합니다.`,
  "contract.reload": "프로그램을 방금 업데이트했다면 창을 다시 불러오세요.",
  "contract.unknownCall": ({ name }) => `${ira(`"${name}"`)}는 호출은 없습니다.`,
  "contract.unknownFeed": ({ name }) => `${ira(`"${name}"`)}는 피드는 없습니다.`,
  "contract.badInput": ({ name, problem }) => `${name}: ${problem}`,
  "contract.badInputAt": ({ name, where, problem }) => `${name}: ${where}: ${problem}`,
  "contract.correctTheValue": "값을 고쳐 다시 시도하세요.",
});

// The dialog of licences.

import type { WordsOf } from "../../wording.ts";

export const licencesWords = (): WordsOf<"licences"> => ({
  "licences.also":
    "정보, 만든 사람, 법적 고지, 저작권, 버전, about, credits, legal, copyright, version",
  "licences.licences": "라이선스",
  "licences.close": "닫기",
  "licences.reading": "읽는 중…",
  "licences.couldNotBeRead": ({ error }) =>
    `라이선스를 읽지 못했습니다. 라이선스는 프로그램을 빌드할 때 모읍니다. (${error})`,
  "licences.ofElectronAndChromium":
    "Electron과 Chromium의 라이선스는 프로그램 폴더의 LICENSE.electron.txt와 LICENSES.chromium.html에 있습니다.",
});

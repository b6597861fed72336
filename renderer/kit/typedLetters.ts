// A text as the letters that one types for it: a Korean syllable is several, and it changes with each of them while it is
// being written. What is searched for is found all that time.
//
//     typedLetters("소켓")                                    // "ㅅㅗㅋㅔㅅ"
//     typedLetters("소켓").startsWith(typedLetters("솤"))     // true: the third key of it was pressed

/** Of a syllable's block in Unicode (3.12 of the standard): how many vowels and endings there are. */
const VOWELS = 21;
const ENDINGS = 28;
const FIRST_SYLLABLE = 0xac00;

const BEGINNINGS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const MIDDLES = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
const ENDS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

/** Letters that are typed with two keys. */
const TWO_KEYS: ReadonlyMap<string, string> = new Map([
  ["ㅘ", "ㅗㅏ"],
  ["ㅙ", "ㅗㅐ"],
  ["ㅚ", "ㅗㅣ"],
  ["ㅝ", "ㅜㅓ"],
  ["ㅞ", "ㅜㅔ"],
  ["ㅟ", "ㅜㅣ"],
  ["ㅢ", "ㅡㅣ"],
  ["ㄳ", "ㄱㅅ"],
  ["ㄵ", "ㄴㅈ"],
  ["ㄶ", "ㄴㅎ"],
  ["ㄺ", "ㄹㄱ"],
  ["ㄻ", "ㄹㅁ"],
  ["ㄼ", "ㄹㅂ"],
  ["ㄽ", "ㄹㅅ"],
  ["ㄾ", "ㄹㅌ"],
  ["ㄿ", "ㄹㅍ"],
  ["ㅀ", "ㄹㅎ"],
  ["ㅄ", "ㅂㅅ"],
]);

/** In lower case; other scripts stay as they are. */
export function typedLetters(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[가-힣]/gu, lettersOf)
    .replace(/[ㄳ-ㅢ]/gu, (letter) => TWO_KEYS.get(letter) ?? letter);
}

function lettersOf(syllable: string): string {
  const at = (syllable.codePointAt(0) ?? FIRST_SYLLABLE) - FIRST_SYLLABLE;
  const beginning = BEGINNINGS[Math.floor(at / (VOWELS * ENDINGS))] ?? "";
  const middle = MIDDLES[Math.floor(at / ENDINGS) % VOWELS] ?? "";
  return `${beginning}${middle}${(ENDS[at % ENDINGS] ?? "").trim()}`;
}

// A browser may name a locale that `Intl` refuses: Chromium says `en-US@posix` where the system's is `C`, and then every
// `new Intl.NumberFormat(navigator.language)` throws, ours and our libraries'. The one place that mends it, for all of them.
//
//     mendLocale(navigator);
//     navigator.language         // "en-US"

const FALL_BACK = "en-US";

/** `language` where it is a BCP 47 tag that `Intl` takes; else the part of a POSIX name that is one; else English. */
export function safeLocale(language: unknown): string {
  if (typeof language !== "string") return FALL_BACK;
  if (isLocale(language)) return language;
  // language_TERRITORY.codeset@modifier
  const [plain = ""] = language.split(/[.@]/, 1);
  const tag = plain.replaceAll("_", "-");
  return isLocale(tag) ? tag : FALL_BACK;
}

/** From here on `language` and `languages` hold only what `Intl` takes. Leaves a navigator alone that is right. */
export function mendLocale(browser: Pick<Navigator, "language" | "languages">): void {
  const named = [browser.language, ...(browser.languages ?? [])];
  if (named.every((language) => safeLocale(language) === language)) return;
  const languages = Object.freeze([...new Set((browser.languages ?? []).map(safeLocale))]);
  Object.defineProperty(browser, "language", { value: safeLocale(browser.language) });
  Object.defineProperty(browser, "languages", { value: languages });
}

function isLocale(tag: string): boolean {
  try {
    return tag !== "" && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

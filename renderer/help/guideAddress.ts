// Where the guide stands beside the window's page, in each language that it is written in.

const LANGUAGES: readonly string[] = ["en", "ko"];

/** Of its first page. `tag`: the window's language; English where the guide is not written in it. */
export function guideAddress(tag: string): string {
  return `/guide/${LANGUAGES.includes(tag) ? tag : "en"}/index.html`;
}

import type { Text } from "../../shared/words/said.ts";
import { inEnglish } from "../../shared/words/inEnglish.ts";

/** What a person reads of it; nothing where nothing was said. */
export function english(text: Text | null | undefined): string {
  return inEnglish.text(text ?? "");
}

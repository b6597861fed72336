import { useWords } from "../kit/useWords.ts";
import type { Text } from "../../shared/words/said.ts";
import { DEFAULT_ENCODING, ENCODINGS, type Encoding } from "../../shared/text/encodings.ts";
import { useApp, useAppState } from "../app/useApp.ts";
import { changeDraft } from "./composerActions.ts";
import { BREAKS, ENDINGS, type Breaks, type Ending, type Mode } from "./composeBytes.ts";
import { draftOf } from "./drafts.ts";

/** How the draft is meant: text or hex, in which characters, with which line breaks and ending. */
export function DraftChoices() {
  const t = useWords();
  const app = useApp();
  const { mode, encoding, breaks, ending } = useAppState(draftOf);
  return (
    <>
      <select
        className="field-select"
        aria-label={t("composer.writeAs")}
        value={mode}
        onChange={(event) => changeDraft(app, { mode: event.target.value as Mode })}
      >
        <option value="text">{t("composer.text")}</option>
        <option value="hex">{t("composer.hex")}</option>
      </select>
      {mode === "text" && (
        <>
          <select
            className="field-select composer-encoding"
            aria-label={t("composer.writeIn")}
            value={encoding}
            onChange={(event) => changeDraft(app, { encoding: encodingOf(event.target.value) })}
          >
            {ENCODINGS.map(({ id, title }) => (
              <option key={id} value={id}>
                {t.text(title)}
              </option>
            ))}
          </select>
          <select
            className="field-select"
            aria-label={t("composer.lineBreaks")}
            value={breaks}
            onChange={(event) => changeDraft(app, { breaks: event.target.value as Breaks })}
          >
            <TitleOptions titles={BREAKS} />
          </select>
          <select
            className="field-select"
            aria-label={t("composer.lineEnding")}
            value={ending}
            onChange={(event) => changeDraft(app, { ending: event.target.value as Ending })}
          >
            <TitleOptions titles={ENDINGS} />
          </select>
        </>
      )}
    </>
  );
}

function TitleOptions({
  titles,
}: {
  readonly titles: Readonly<Record<string, { readonly title: Text }>>;
}) {
  const t = useWords();
  return Object.entries(titles).map(([id, { title }]) => (
    <option key={id} value={id}>
      {t.text(title)}
    </option>
  ));
}

function encodingOf(id: string): Encoding {
  return ENCODINGS.find((row) => row.id === id)?.id ?? DEFAULT_ENCODING;
}

import { useWords } from "../kit/useWords.ts";
import type { Text } from "../../shared/words/said.ts";
import { DEFAULT_ENCODING, ENCODINGS, type Encoding } from "../../shared/text/encodings.ts";
import { Button } from "../kit/Button.tsx";
import {
  BREAKS,
  ENDINGS,
  type Breaks,
  type Draft,
  type Ending,
  type Mode,
} from "./draft/composeBytes.ts";

export interface DraftChoicesProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}

/** How a draft is meant: with fields, as text or hex, in which characters, with which line breaks and ending. */
export function DraftChoices({ draft, onChange }: DraftChoicesProps) {
  const t = useWords();
  const { mode, encoding, breaks, ending, fields } = draft;
  return (
    <>
      <Button
        look="bare"
        aria-pressed={fields}
        title={t("composer.fieldsAbout")}
        onClick={() => onChange({ fields: !fields })}
      >
        {t("composer.fields")}
      </Button>
      <select
        className="field-select"
        aria-label={t("composer.writeAs")}
        value={mode}
        onChange={(event) => onChange({ mode: event.target.value as Mode })}
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
            onChange={(event) => onChange({ encoding: encodingOf(event.target.value) })}
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
            onChange={(event) => onChange({ breaks: event.target.value as Breaks })}
          >
            <TitleOptions titles={BREAKS} />
          </select>
          <select
            className="field-select"
            aria-label={t("composer.lineEnding")}
            value={ending}
            onChange={(event) => onChange({ ending: event.target.value as Ending })}
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

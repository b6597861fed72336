// How one direction is cut: a choice, its fields, and the same as it could be typed.

import { useId } from "react";
import { useWords } from "../kit/useWords.ts";
import { Labelled } from "./Labelled.tsx";
import {
  checkFraming,
  CUTTING_PROTOCOLS,
  FRAMING_KINDS,
  kindOf,
  PREFIX_FIELDS,
  prefixDraft,
  prefixText,
  restOf,
} from "./framingDraft.ts";

export interface FramingSideProps {
  readonly title: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

export function FramingSide({ title, text, onChange }: FramingSideProps) {
  const t = useWords();
  const kind = kindOf(text);
  const checked = checkFraming(text);
  const problem = useId();
  return (
    <fieldset className="framing-side">
      <legend className="strong">{title}</legend>
      <Labelled label={t("framing.message")}>
        {(id) => (
          <select
            id={id}
            className="input"
            value={kind?.id ?? ""}
            onChange={(event) => {
              const chosen = FRAMING_KINDS.find(({ id }) => id === event.target.value);
              if (chosen !== undefined) onChange(chosen.text);
            }}
          >
            {kind === null && <option value="">{t("framing.asTyped")}</option>}
            {FRAMING_KINDS.map((each) => (
              <option key={each.id} value={each.id}>
                {t.text(each.title)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <KindFields text={text} onChange={onChange} />
      <Labelled label={t("framing.asText")}>
        {(id) => (
          <input
            id={id}
            className="input data"
            value={text}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={!checked.ok}
            aria-describedby={checked.ok ? undefined : problem}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Labelled>
      <p id={problem} className="failure framing-problem" aria-live="polite">
        {checked.ok ? "" : t.text(checked.sentence)}
      </p>
    </fieldset>
  );
}

function KindFields({ text, onChange }: Omit<FramingSideProps, "title">) {
  const t = useWords();
  const rest = restOf(text);
  switch (kindOf(text)?.id) {
    case "delim":
      return (
        <Entry
          label={t("framing.bytesInHex")}
          value={rest}
          onChange={(next) => onChange(`delim:${next}`)}
        />
      );
    case "fixed":
      return (
        <Entry
          label={t("framing.bytes")}
          value={rest}
          onChange={(next) => onChange(`fixed:${next}`)}
        />
      );
    case "idle":
      return (
        <Entry
          label={t("framing.pause")}
          value={rest.replace(/ms$/i, "")}
          onChange={(next) => onChange(`idle:${next}ms`)}
        />
      );
    case "lines":
      return (
        <Entry
          label={t("framing.bytesAtMost")}
          value={rest === "" ? "4096" : rest}
          onChange={(next) => onChange(`lines:${next}`)}
        />
      );
    case "prefix":
      return <PrefixFields text={text} onChange={onChange} />;
    case "protocol":
      return (
        <Labelled label={t("framing.protocol")}>
          {(id) => (
            <select
              id={id}
              className="input"
              value={rest}
              onChange={({ target }) =>
                onChange(target.value === "" ? "protocol" : `protocol:${target.value}`)
              }
            >
              <option value="">{t("framing.recognise")}</option>
              {CUTTING_PROTOCOLS.map(({ name, title }) => (
                <option key={name} value={name}>
                  {t.text(title)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      );
    default:
      return null;
  }
}

function PrefixFields({ text, onChange }: Omit<FramingSideProps, "title">) {
  const t = useWords();
  const draft = prefixDraft(text);
  const change = (part: Partial<typeof draft>) => onChange(prefixText({ ...draft, ...part }));
  return (
    <>
      <Labelled label={t("framing.lengthField")}>
        {(id) => (
          <select
            id={id}
            className="input"
            value={draft.field === null ? "" : PREFIX_FIELDS.indexOf(draft.field)}
            onChange={(event) => {
              const field = PREFIX_FIELDS[Number(event.target.value)] ?? null;
              change({ field, end: field?.end?.value ?? "" });
            }}
          >
            {draft.field === null && <option value="">{t("framing.asTyped")}</option>}
            {PREFIX_FIELDS.map(({ title }, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- the list never changes
              <option key={at} value={at}>
                {t.text(title)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {draft.field?.end !== undefined && (
        <Entry
          label={t.text(draft.field.end.label)}
          value={draft.end}
          onChange={(end) => change({ end })}
        />
      )}
      <Entry
        label={t("framing.bytesBefore")}
        value={draft.offset}
        onChange={(offset) => change({ offset })}
      />
      <Entry label={t("framing.add")} value={draft.add} onChange={(add) => change({ add })} />
      <label className="framing-check">
        <input
          type="checkbox"
          checked={draft.inclusive}
          onChange={(event) => change({ inclusive: event.target.checked })}
        />
        {t("framing.inclusive")}
      </label>
    </>
  );
}

interface EntryProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Entry({ label, value, onChange }: EntryProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          className="input data"
          value={value}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value.trim())}
        />
      )}
    </Labelled>
  );
}

// How one direction is cut: a choice, its fields, and the same as it could be typed.

import { useId } from "react";
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
import { useWords } from "../kit/useWords.ts";

export interface FramingSideProps {
  readonly title: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

export function FramingSide({ title, text, onChange }: FramingSideProps) {
  const kind = kindOf(text);
  const checked = checkFraming(text);
  const problem = useId();
  return (
    <fieldset className="framing-side">
      <legend className="strong">{title}</legend>
      <Labelled label="A message">
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
            {kind === null && <option value="">As typed below</option>}
            {FRAMING_KINDS.map((each) => (
              <option key={each.id} value={each.id}>
                {each.title}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <KindFields text={text} onChange={onChange} />
      <Labelled label="As text">
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
        {checked.ok ? "" : checked.sentence}
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
        <Entry label="Bytes, in hex" value={rest} onChange={(next) => onChange(`delim:${next}`)} />
      );
    case "fixed":
      return <Entry label="Bytes" value={rest} onChange={(next) => onChange(`fixed:${next}`)} />;
    case "idle":
      return (
        <Entry
          label="Pause, ms"
          value={rest.replace(/ms$/i, "")}
          onChange={(next) => onChange(`idle:${next}ms`)}
        />
      );
    case "lines":
      return (
        <Entry
          label="Bytes at most"
          value={rest === "" ? "4096" : rest}
          onChange={(next) => onChange(`lines:${next}`)}
        />
      );
    case "prefix":
      return <PrefixFields text={text} onChange={onChange} />;
    case "protocol":
      return (
        <Labelled label="Protocol">
          {(id) => (
            <select
              id={id}
              className="input"
              value={rest}
              onChange={({ target }) =>
                onChange(target.value === "" ? "protocol" : `protocol:${target.value}`)
              }
            >
              <option value="">Recognise it</option>
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
  const draft = prefixDraft(text);
  const change = (part: Partial<typeof draft>) => onChange(prefixText({ ...draft, ...part }));
  return (
    <>
      <Labelled label="Length field">
        {(id) => (
          <select
            id={id}
            className="input"
            value={draft.field?.title ?? ""}
            onChange={(event) => {
              const field = PREFIX_FIELDS.find(({ title }) => title === event.target.value) ?? null;
              change({ field, end: field?.end?.value ?? "" });
            }}
          >
            {draft.field === null && <option value="">As typed below</option>}
            {PREFIX_FIELDS.map(({ title }) => (
              <option key={title} value={title}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {draft.field?.end !== undefined && (
        <Entry
          label={draft.field.end.label}
          value={draft.end}
          onChange={(end) => change({ end })}
        />
      )}
      <Entry
        label="Bytes before it"
        value={draft.offset}
        onChange={(offset) => change({ offset })}
      />
      <Entry label="Add to it" value={draft.add} onChange={(add) => change({ add })} />
      <label className="framing-check">
        <input
          type="checkbox"
          checked={draft.inclusive}
          onChange={(event) => change({ inclusive: event.target.checked })}
        />
        It counts itself and what is before it
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

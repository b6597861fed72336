// One field of the form: what it is called, where it is typed or chosen, and what is wrong with it.

import { useId } from "react";
import { labelText } from "../../shared/decode/reading/label.ts";
import type { MakeField } from "../../shared/talk/make/MakeField.ts";
import { takesText } from "../../shared/talk/make/takes.ts";
import type { Text } from "../../shared/words/said.ts";
import { useWords } from "../kit/useWords.ts";

export interface MakeFieldRowProps {
  readonly field: MakeField;
  readonly value: string;
  readonly problem: Text | null;
  readonly onChange: (value: string) => void;
}

export function MakeFieldRow(props: MakeFieldRowProps) {
  const t = useWords();
  const id = useId();
  const { field, problem } = props;
  // A plain string is a name of the standard's.
  const label = labelText(field.label);
  return (
    <div className="make-row" data-tall={field.kind === "lines" || field.kind === "bytes"}>
      <label htmlFor={id} className={typeof label === "string" ? "data" : undefined}>
        {t.text(label)}
      </label>
      <Control {...props} id={id} />
      {problem !== null && (
        <p id={`${id}-below`} className="failure">
          {t.text(problem)}
        </p>
      )}
    </div>
  );
}

function Control({
  field,
  value,
  problem,
  onChange,
  id,
}: MakeFieldRowProps & { readonly id: string }) {
  const t = useWords();
  const takes = takesText(field);
  const about = takes === null ? undefined : t.text(takes);
  if (field.kind === "flag")
    return (
      <input
        id={id}
        type="checkbox"
        className="make-flag"
        checked={value === "yes"}
        onChange={({ target }) => onChange(target.checked ? "yes" : "no")}
      />
    );
  if (field.kind === "choice")
    return (
      <select
        id={id}
        className="field-select data"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {field.names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    );
  const common = {
    id,
    className: "input data", // not for people: classes
    spellCheck: false,
    value,
    title: about,
    "aria-invalid": problem !== null,
    "aria-describedby": problem === null ? undefined : `${id}-below`,
  };
  if (field.kind === "bytes" || field.kind === "lines")
    return (
      <textarea
        {...common}
        rows={2}
        placeholder={field.kind === "lines" ? t("make.inEachLine") : about}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  const offered =
    field.kind === "named"
      ? Object.values(field.names)
      : field.kind === "text"
        ? (field.usual ?? [])
        : [];
  return (
    <>
      <input
        {...common}
        autoComplete="off"
        inputMode={field.kind === "whole" ? "numeric" : undefined}
        list={offered.length > 0 ? `${id}-list` : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {offered.length > 0 && (
        <datalist id={`${id}-list`}>
          {offered.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}

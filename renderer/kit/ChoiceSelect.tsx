import { useId } from "react";
import type { Text } from "../../shared/words/said.ts";
import { useWords } from "./useWords.ts";

export interface ChoiceOption<T extends string> {
  readonly value: T;
  readonly title: Text;
  /** The heading it stands under; the same value for all that stand there. */
  readonly group?: Text;
}

export interface ChoiceSelectProps<T extends string> {
  /** Its accessible name. */
  readonly label: string;
  /** What else is to be known about it; the label where nothing is. */
  readonly title?: string;
  readonly value: T;
  readonly options: readonly ChoiceOption<T>[];
  readonly onChoose: (value: T) => void;
}

/** One of several ways to show something, without a box until it is used. */
export function ChoiceSelect<T extends string>(props: ChoiceSelectProps<T>) {
  const { label, title = label, value, options, onChoose } = props;
  const t = useWords();
  const id = useId();
  const groups = new Set(options.map(({ group }) => group));
  return (
    <select
      id={id}
      className="field-select choice"
      aria-label={label}
      title={title}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen !== undefined) onChoose(chosen.value);
      }}
    >
      {[...groups].map((group) => {
        const rows = options.filter((option) => option.group === group);
        const shown = rows.map((option) => (
          <option key={option.value} value={option.value}>
            {t.text(option.title)}
          </option>
        ));
        if (group === undefined) return shown;
        const heading = t.text(group);
        return (
          <optgroup key={heading} label={heading}>
            {shown}
          </optgroup>
        );
      })}
    </select>
  );
}

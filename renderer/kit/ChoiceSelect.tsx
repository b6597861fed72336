import { useId } from "react";

export interface ChoiceOption<T extends string> {
  readonly value: T;
  readonly title: string;
  /** The heading it stands under, the same for neighbours. */
  readonly group?: string;
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
  const id = useId();
  const groups = [...new Set(options.map(({ group }) => group))];
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
      {groups.map((group) => {
        const rows = options.filter((option) => option.group === group);
        const shown = rows.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ));
        return group === undefined ? (
          shown
        ) : (
          <optgroup key={group} label={group}>
            {shown}
          </optgroup>
        );
      })}
    </select>
  );
}

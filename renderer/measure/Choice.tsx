import { ChoiceSelect } from "../kit/ChoiceSelect.tsx";
import { Button } from "../kit/Button.tsx";

export interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly id: T; readonly title: string; readonly about: string }[];
  readonly onChoose: (value: T) => void;
  /** Keeps its segments where there is little room. */
  readonly always?: boolean;
}

/** One of a few: segments, and a list where there is no room for them. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, value, options, onChoose, always = false } = props;
  return (
    <>
      <fieldset className="segments" data-wide={!always} aria-label={label}>
        {options.map(({ id, title, about }) => (
          <Button
            key={id}
            look="bare"
            aria-pressed={id === value}
            title={about}
            onClick={() => onChoose(id)}
          >
            {title}
          </Button>
        ))}
      </fieldset>
      {!always && (
        <span className="measure-narrow">
          <ChoiceSelect
            label={label}
            value={value}
            options={options.map(({ id, title }) => ({ value: id, title }))}
            onChoose={onChoose}
          />
        </span>
      )}
    </>
  );
}

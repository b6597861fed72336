import type { Text } from "../../shared/words/said.ts";
import { Button } from "./Button.tsx";
import { ChoiceSelect } from "./ChoiceSelect.tsx";
import { useWords } from "./useWords.ts";

export interface SegmentOption<T extends string> {
  readonly id: T;
  readonly title: Text;
  /** What it does, in a tip. */
  readonly about?: Text;
}

export interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly SegmentOption<T>[];
  readonly onChoose: (value: T) => void;
  /** A list stands in its place where there is no room: the class says when. */
  readonly narrow?: string;
}

/** One of a few: the chosen one is pressed. */
export function Segments<T extends string>(props: SegmentsProps<T>) {
  const { label, value, options, onChoose, narrow } = props;
  const t = useWords();
  return (
    <>
      <fieldset className="segments" aria-label={label}>
        {options.map(({ id, title, about }) => (
          <Button
            key={id}
            look="bare"
            aria-pressed={id === value}
            title={about === undefined ? undefined : t.text(about)}
            onClick={() => onChoose(id)}
          >
            {t.text(title)}
          </Button>
        ))}
      </fieldset>
      {narrow !== undefined && (
        <span className={narrow}>
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

import type { ShownSetting } from "../../../shared/settings/settingRows.ts";
import { useWords } from "../../kit/useWords.ts";
import type { ControlNames } from "./controlNames.ts";

export interface ChoiceControlProps {
  readonly names: ControlNames;
  readonly row: ShownSetting & { readonly type: "choice" };
  readonly value: string;
  readonly onSet: (value: string) => void;
}

export function ChoiceControl({ names, row, value, onSet }: ChoiceControlProps) {
  const t = useWords();
  const offered = row.choices.filter(
    (choice) => choice.forTests !== true || choice.value === value,
  );
  return (
    <select
      id={names.id}
      className="input setting-choice"
      aria-describedby={names.about}
      value={value}
      onChange={(event) => onSet(event.target.value)}
    >
      {offered.map((choice) => (
        // A plain text is a name, the same in every language.
        <option
          key={choice.value}
          value={choice.value}
          translate={typeof choice.title === "string" ? "no" : undefined}
        >
          {t.text(choice.title)}
        </option>
      ))}
    </select>
  );
}

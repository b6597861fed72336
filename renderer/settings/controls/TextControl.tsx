import { checkSetting, takenBy } from "../../../shared/settings/checkSetting.ts";
import type { ShownSetting } from "../../../shared/settings/settingRows.ts";
import type { SettingKey } from "../../../shared/settings/settingValues.ts";
import { checkText } from "../../../shared/util/check.ts";
import { useWords } from "../../kit/useWords.ts";
import type { ControlNames } from "./controlNames.ts";
import { useTyped } from "./useTyped.ts";

export interface TextControlProps {
  readonly names: ControlNames;
  readonly name: SettingKey;
  readonly row: ShownSetting & { readonly type: "text" };
  readonly value: string;
  readonly onSet: (value: string) => void;
}

export function TextControl({ names, name, row, value, onSet }: TextControlProps) {
  const t = useWords();
  const typed = useTyped({
    shown: value,
    parse: (text) => checkText(checkSetting(name, text.trim())),
    onSet,
  });
  return (
    <span className="setting-field">
      <input
        id={names.id}
        className="input data"
        aria-describedby={names.about}
        aria-invalid={typed.isWrong}
        aria-errormessage={typed.isWrong ? `${names.id}-wrong` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={typed.text}
        onChange={(event) => typed.onChange(event.target.value)}
        onBlur={typed.onBlur}
        onKeyDown={typed.onKeyDown}
      />
      {typed.isWrong && (
        <output id={`${names.id}-wrong`} className="failure">
          {t("settings.takes", { expected: takenBy(row) })}
        </output>
      )}
    </span>
  );
}

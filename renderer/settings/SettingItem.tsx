// One setting: its name and what it does, its control, whether it is another than at first, and the way back.

import { RotateCcw } from "lucide-react";
import { useId } from "react";
import { SETTINGS, type ShownSetting } from "../../shared/settings/settingRows.ts";
import type { SettingKey } from "../../shared/settings/settingValues.ts";
import { personSetting } from "../app/personSetting.ts";
import { useApp, useAppState } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { ChoiceControl } from "./controls/ChoiceControl.tsx";
import type { ControlNames } from "./controls/controlNames.ts";
import { NumberControl } from "./controls/NumberControl.tsx";
import { ShortcutsControl } from "./controls/ShortcutsControl.tsx";
import { SwitchControl } from "./controls/SwitchControl.tsx";
import { TextControl } from "./controls/TextControl.tsx";
import { valueWords } from "../../shared/settings/valueWords.ts";

export function SettingItem({ name }: { readonly name: SettingKey }) {
  const app = useApp();
  const t = useWords();
  const id = useId();
  const setting = personSetting(name);
  const row: ShownSetting = SETTINGS[name];
  const isChanged = useAppState((state) => setting.isChanged(state));
  const names: ControlNames = { id, title: t.text(row.title), about: `${id}-about` };
  return (
    <div className="setting" data-setting={name} data-changed={isChanged}>
      <div className="setting-words">
        <span className="setting-title">
          <label htmlFor={id}>{names.title}</label>
          {isChanged && <span className="setting-mark">{t("settings.changed")}</span>}
        </span>
        <p id={names.about} className="quiet">
          {t.text(row.about)}
        </p>
        <code className="setting-key selectable">{name}</code>
      </div>
      <div className="setting-control">
        <Control row={row} name={name} names={names} />
        <Button
          look="icon"
          className="setting-reset"
          data-shown={isChanged}
          disabled={!isChanged}
          aria-label={t("settings.resetTo", {
            setting: names.title,
            value: valueWords(row, row.initial),
          })}
          onClick={() => {
            setting.set(app, setting.initial);
            // The button goes.
            document.getElementById(id)?.focus();
          }}
        >
          <RotateCcw size={14} aria-hidden="true" />
        </Button>
      </div>
    </div>
  );
}

interface ControlProps {
  readonly row: ShownSetting;
  readonly name: SettingKey;
  readonly names: ControlNames;
}

function Control({ row, name, names }: ControlProps) {
  const app = useApp();
  const value: unknown = useAppState((state) => personSetting(name).of(state));
  const set = (next: unknown): void => personSetting(name).setChecked(app, next);
  switch (row.type) {
    case "switch":
      return <SwitchControl names={names} value={value === true} onSet={set} />;
    case "choice":
      return <ChoiceControl names={names} row={row} value={String(value)} onSet={set} />;
    case "number":
      return <NumberControl names={names} row={row} value={Number(value)} onSet={set} />;
    case "text":
      return <TextControl names={names} name={name} row={row} value={String(value)} onSet={set} />;
    case "keys":
      return <ShortcutsControl names={names} />;
  }
}

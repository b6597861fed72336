import type { ControlNames } from "./controlNames.ts";

export interface SwitchControlProps {
  readonly names: ControlNames;
  readonly value: boolean;
  readonly onSet: (value: boolean) => void;
}

export function SwitchControl({ names, value, onSet }: SwitchControlProps) {
  return (
    <input
      id={names.id}
      className="setting-switch"
      type="checkbox"
      aria-describedby={names.about}
      checked={value}
      onChange={(event) => onSet(event.target.checked)}
    />
  );
}

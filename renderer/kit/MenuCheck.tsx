import { Menu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactNode } from "react";

export interface MenuCheckProps {
  readonly children: ReactNode;
  readonly checked: boolean;
  readonly onChange: () => void;
}

/** A line of a menu that is on or off; the menu stays open. */
export function MenuCheck({ children, checked, onChange }: MenuCheckProps) {
  return (
    <Menu.CheckboxItem className="menu-item" checked={checked} onCheckedChange={onChange}>
      <span>{children}</span>
      {checked && <Check size={14} aria-hidden="true" />}
    </Menu.CheckboxItem>
  );
}

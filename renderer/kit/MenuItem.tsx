import { Menu } from "@base-ui/react/menu";
import type { ReactNode } from "react";

export interface MenuItemProps {
  readonly children: ReactNode;
  /** At its end: the shortcut. */
  readonly keys?: string;
  readonly disabled?: boolean;
  /** Its tooltip: why it is disabled. */
  readonly title?: string | undefined;
  readonly onClick: () => void;
}

/** One line of a menu, of a button's or of a right click's. */
export function MenuItem({ children, keys, disabled = false, title, onClick }: MenuItemProps) {
  return (
    <Menu.Item className="menu-item" disabled={disabled} title={title} onClick={onClick}>
      {children}
      {keys !== undefined && (
        <span className="keys" aria-hidden="true">
          {keys}
        </span>
      )}
    </Menu.Item>
  );
}

// What a right click on an element opens, or Shift+F10 within it (menuKey.ts).

import { ContextMenu } from "@base-ui/react/context-menu";
import { useRef, type ReactElement, type ReactNode } from "react";

export interface ContextAreaProps {
  /** The menu's accessible name. */
  readonly label: string;
  /** Drawn while it is open; null: there is none. */
  readonly menu: ReactNode;
  readonly onOpen?: () => void;
  /** The element itself: it is the one that is clicked. */
  readonly children: ReactElement;
}

/** What had the focus has it again once the menu is closed. */
export function ContextArea({ label, menu, onOpen, children }: ContextAreaProps) {
  const before = useRef<Element | null>(null);
  if (menu === null) return children;
  return (
    <ContextMenu.Root
      onOpenChange={(open) => {
        if (!open) return;
        before.current = document.activeElement;
        onOpen?.();
      }}
    >
      <ContextMenu.Trigger render={children} />
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="floating">
          <ContextMenu.Popup
            className="menu"
            aria-label={label}
            finalFocus={() =>
              before.current instanceof HTMLElement && before.current !== document.body
                ? before.current
                : true
            }
          >
            {menu}
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

/** Between groups of a menu. */
export function MenuLine() {
  return <ContextMenu.Separator className="menu-line" />;
}

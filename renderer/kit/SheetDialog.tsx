// A tall dialog with a title and a way out: for what is read, and may be longer than the window.

import { Dialog } from "@base-ui/react/dialog";
import type { ReactNode, RefObject } from "react";
import { Button } from "./Button.tsx";
import "./sheet.css";

export interface SheetDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  /** On the button that closes it. */
  readonly close: string;
  /** Says how wide it is. */
  readonly className: string;
  /** What takes the focus; else the first that can. */
  readonly initialFocus?: RefObject<HTMLElement | null> | undefined;
  readonly children: ReactNode;
}

export function SheetDialog(props: SheetDialogProps) {
  const { open, onOpenChange, title, close, className, initialFocus, children } = props;
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className={`sheet ${className}`} initialFocus={initialFocus}>
          <div className="sheet-head">
            <Dialog.Title className="sheet-title">{title}</Dialog.Title>
            <Dialog.Close render={<Button>{close}</Button>} />
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

// A dialog that lies over the window while the App says so. Its contents are made anew each time it opens.

import { Dialog as Base } from "@base-ui/react/dialog";
import { type ReactNode, useRef } from "react";
import type { Dialog } from "./dialog.ts";
import { useApp, useAppState } from "./useApp.ts";

export interface ModalDialogProps {
  readonly dialog: Dialog;
  readonly title: string;
  /** What it does, in a sentence or two. */
  readonly about: string;
  readonly children: ReactNode;
}

const FIELD = "input:not([hidden]):not([type=checkbox]):not([type=radio]), textarea";

export function ModalDialog({ dialog, title, about, children }: ModalDialogProps) {
  const app = useApp();
  const open = useAppState(dialog.isOpen);
  const popup = useRef<HTMLDivElement>(null);
  // Whoever begins to type means the field, whatever stands before it.
  const firstField = () => popup.current?.querySelector<HTMLElement>(FIELD) ?? true;
  return (
    <Base.Root open={open} onOpenChange={(next) => dialog.set(app, next)}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup ref={popup} className="dialog" initialFocus={firstField}>
          <Base.Title className="dialog-title">{title}</Base.Title>
          <Base.Description className="quiet dialog-about">{about}</Base.Description>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

// A dialog that lies over the window while the store says so. Its contents are made anew each time it opens.

import { Dialog } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import type { Overlay } from "./state.ts";
import { useApp, useAppState } from "./useApp.ts";

export interface OverlayDialogProps {
  readonly overlay: Overlay;
  readonly title: string;
  /** What it does, in a sentence or two. */
  readonly about: string;
  readonly children: ReactNode;
}

export function OverlayDialog({ overlay, title, about, children }: OverlayDialogProps) {
  const app = useApp();
  const open = useAppState((state) => state.overlay === overlay);
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => app.store.setState({ overlay: next ? overlay : null })}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title className="dialog-title">{title}</Dialog.Title>
          <Dialog.Description className="quiet dialog-about">{about}</Dialog.Description>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

import type { ReactNode } from "react";
import type { Side } from "../side.ts";
import { AppContext, useApp } from "../useApp.ts";
import { appAt } from "./appAt.ts";
import { activateSide } from "./sides.ts";

/** What is drawn in it works on this side; what is touched in it, or takes the focus, makes the side the active one. */
export function AtSide({ side, children }: { readonly side: Side; readonly children: ReactNode }) {
  const app = useApp();
  const activate = () => activateSide(app, side);
  return (
    <AppContext value={appAt(app, side)}>
      <div className="side" onFocusCapture={activate} onPointerDownCapture={activate}>
        {children}
      </div>
    </AppContext>
  );
}

// What stands in the place of a part that could not be loaded. A browser that once failed to load a script gives the same answer
// again as long as the page lives, so the page is loaded anew; what is open is the engine's, and goes on.

import { useStore } from "zustand";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import type { Dialog } from "./dialog.ts";
import { isLive } from "./engineState.ts";
import { ModalDialog } from "./ModalDialog.tsx";
import { useApp } from "./useApp.ts";

export function PartNotLoaded() {
  const t = useWords();
  return (
    <div className="empty" role="alert">
      <p className="empty-text">
        {t("app.partNotLoaded")} {t("app.partNotLoadedNext")}
      </p>
      <LoadAnew />
    </div>
  );
}

export function DialogNotLoaded({ dialog }: { readonly dialog: Dialog }) {
  const t = useWords();
  const app = useApp();
  return (
    <ModalDialog dialog={dialog} title={t("app.partNotLoaded")} about={t("app.partNotLoadedNext")}>
      <div className="form-buttons">
        <Button onClick={() => dialog.close(app)}>{t("app.close")}</Button>
        <LoadAnew />
      </div>
    </ModalDialog>
  );
}

/** The scripts come from where the engine is: while that is not reached, an empty page would be all that there is. */
function LoadAnew() {
  const t = useWords();
  const live = useStore(useApp().home.store, isLive);
  return (
    <Button look="primary" disabled={!live} onClick={() => location.reload()}>
      {t("app.loadAnew")}
    </Button>
  );
}

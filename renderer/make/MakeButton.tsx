// In the composer's bar: the button that opens the form, and the form above it.

import { Popover } from "@base-ui/react/popover";
import { useShownKeys } from "../app/shortcuts.ts";
import { useApp, useSlice } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { MAKE } from "./makeActionRows.ts";
import { makeSlice } from "./makeState.ts";
import { MakeForm } from "./parts.ts";

export function MakeButton() {
  const t = useWords();
  const app = useApp();
  const open = useSlice(makeSlice, (make) => make.open);
  const keys = useShownKeys(MAKE);
  return (
    <Popover.Root open={open} onOpenChange={(next) => makeSlice.set(app, { open: next })}>
      <Popover.Trigger
        render={<Button look="bare" title={t("composer.makeAbout", { keys: keys ?? "" })} />}
      >
        {t("composer.make")}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="top" align="end" sideOffset={4} className="floating">
          <Popover.Popup className="make" aria-label={t("composer.makeMessage")}>
            <MakeForm />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

// The licences of the program and of all that is inside, as the build gathered them.

import { Dialog } from "@base-ui/react/dialog";
import { useEffect, useState } from "react";
import { Button } from "../kit/Button.tsx";
import { useApp, useAppState } from "../app/useApp.ts";
import { readLicences, type Licence } from "./readLicences.ts";
import "./licences.css";

export function LicencesDialog() {
  const app = useApp();
  const open = useAppState((state) => state.overlay === "licences");
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => app.store.setState({ overlay: next ? "licences" : null })}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="licences-backdrop" />
        <Dialog.Popup className="licences">
          <div className="licences-head">
            <Dialog.Title className="licences-title">Licences</Dialog.Title>
            <Dialog.Close render={<Button>Close</Button>} />
          </div>
          <Contents />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Contents() {
  const [licences, setLicences] = useState<readonly Licence[] | string | null>(null);
  const desktop = useAppState((state) => state.facts?.host.kind === "electron");
  useEffect(() => {
    const gone = new AbortController();
    readLicences(gone.signal).then(setLicences, (error: unknown) => {
      if (!gone.signal.aborted) setLicences(String(error));
    });
    return () => gone.abort();
  }, []);
  if (licences === null) return <div className="empty">Reading…</div>;
  if (typeof licences === "string")
    return (
      <div className="empty" role="alert">
        <p className="empty-text">
          The licences could not be read: they are gathered when the program is built. ({licences})
        </p>
      </div>
    );
  return (
    <div className="licences-list">
      {desktop && (
        <p className="quiet licences-note">
          Those of Electron and Chromium lie beside the program, in LICENSE.electron.txt and
          LICENSES.chromium.html.
        </p>
      )}
      {licences.map((licence) => (
        <details key={`${licence.name}@${licence.version}`} className="licence">
          <summary>
            <span className="strong">{licence.name}</span>
            <span className="quiet">{licence.version}</span>
            <span className="bar-fill" />
            <span className="quiet">{licence.identifier}</span>
          </summary>
          <pre className="licence-text">{licence.text}</pre>
        </details>
      ))}
    </div>
  );
}

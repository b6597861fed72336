// Sends a file to the selected socket: chosen by a button, with progress and a way to stop.

import { useRef, useState } from "react";
import { formatBytes } from "../../shared/format/quantity.ts";
import type { HostPort } from "../../shared/model/endpoint.ts";
import type { Failure } from "../../shared/model/failure.ts";
import { failureOf } from "../app/attempt.ts";
import { Button } from "../kit/Button.tsx";
import { useApp } from "../app/useApp.ts";
import { sendFile } from "./sendFile.ts";

export interface FileSendProps {
  readonly socket: number | null;
  readonly to: HostPort | { readonly path: string } | null;
  readonly disabled: boolean;
  readonly onRefused: (socket: number, failure: Failure | null) => void;
}

interface Progress {
  readonly name: string;
  readonly socket: number;
  readonly sent: number;
  readonly total: number;
  readonly stop: AbortController;
}

export function FileSend({ socket, to, disabled, onRefused }: FileSendProps) {
  const app = useApp();
  const input = useRef<HTMLInputElement>(null);
  const [progress, setProgress] = useState<Progress | null>(null);

  async function send(file: File): Promise<void> {
    if (socket === null) return;
    const stop = new AbortController();
    const begun: Progress = { name: file.name, socket, sent: 0, total: file.size, stop };
    setProgress(begun);
    onRefused(socket, null);
    try {
      const onProgress = (sent: number): void => setProgress({ ...begun, sent });
      await sendFile({ app, socket, to, file, signal: stop.signal, onProgress });
    } catch (error) {
      onRefused(socket, failureOf(error));
    }
    setProgress(null);
  }
  if (progress !== null)
    return (
      <span className="composer-file">
        <span className="ellipsis">
          {progress.name} to #{progress.socket}
        </span>
        <progress aria-label="Sent of the file" max={progress.total} value={progress.sent} />
        <span className="quiet data">
          {formatBytes(progress.sent)} of {formatBytes(progress.total)}
        </span>
        <Button look="bare" onClick={() => progress.stop.abort()}>
          Stop
        </Button>
      </span>
    );
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="File to send"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file can be chosen again.
          event.target.value = "";
          if (file !== undefined) void send(file);
        }}
      />
      <Button
        look="bare"
        title="Send the bytes of a file"
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        File…
      </Button>
    </>
  );
}

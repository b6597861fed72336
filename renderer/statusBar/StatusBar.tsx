import { formatByteRate, formatBytes, formatCount } from "../../shared/format/quantity.ts";
import type { RecordingStatus } from "../../shared/model/recording.ts";
import { LimitsPopover } from "../limits/LimitsPopover.tsx";
import { RecordingMenu } from "../recording/RecordingMenu.tsx";
import { useAppState } from "../app/useApp.ts";
import { RecordingFile } from "./RecordingFile.tsx";
import type { AppState, Facts, TotalRate } from "../app/state.ts";
import "./statusBar.css";

/** The lowest region: totals, the recording, what was lost, and whether all this is live. */
export function StatusBar() {
  const facts = useAppState((state) => state.facts);
  return (
    <footer className="status" aria-label="Status" data-region="status">
      <Connection />
      {facts !== null && <Numbers facts={facts} />}
      <span className="bar-fill" />
      {facts !== null && <Recording recording={facts.recording} />}
      <LimitsPopover />
    </footer>
  );
}

const CONNECTION: { readonly [K in AppState["link"]["kind"]]: string } = {
  connecting: "Connecting…",
  live: "Live",
  silent: "Engine silent",
  lost: "Engine lost",
  unauthorized: "Not authorized",
  outdated: "Outdated",
};

function Connection() {
  const kind = useAppState((state) => state.link.kind);
  return (
    <output className="status-item" aria-label="Connection to the engine">
      <span className="status-dot" data-link={kind} aria-hidden="true" />
      <span className={kind === "lost" || kind === "silent" ? "failure" : ""}>
        {CONNECTION[kind]}
      </span>
    </output>
  );
}

function Numbers({ facts }: { readonly facts: Facts }) {
  const rate = useAppState((state) => state.totalRate);
  const { totals } = facts;
  return (
    <>
      <span className="status-item">{formatCount(totals.openSockets)} open</span>
      <span className="status-item">
        {formatCount(facts.seq)} {facts.seq === 1 ? "event" : "events"}
      </span>
      <span className="status-item status-rates">
        <span className="received" title="Received, bytes per second">
          ↓ {rateWords(rate, "in")}
        </span>
        <span className="sent" title="Sent, bytes per second">
          ↑ {rateWords(rate, "out")}
        </span>
      </span>
      <span
        className={`status-item ${totals.kernelDrops > 0 ? "failure" : ""}`}
        title="Datagrams that the kernel dropped because a receive buffer was full"
      >
        {formatCount(totals.kernelDrops)} dropped
      </span>
    </>
  );
}

/** Blank while there is no live rate: an old number would pass for a new one. */
function rateWords(rate: TotalRate | null, way: "in" | "out"): string {
  return rate === null ? "–" : formatByteRate(rate[way]);
}

function Recording({ recording }: { readonly recording: RecordingStatus }) {
  if (recording.state === "off") return <span className="status-item quiet">Not recording</span>;
  return (
    <span className="status-item status-recording">
      {recording.pausing && (
        <span
          className="failure"
          title="Too much waits for the disk; TCP reading goes on as it drains"
        >
          reading paused for the disk ·
        </span>
      )}
      <span>
        {recording.state === "recording" ? "Recording" : "Recording stopped"}{" "}
        {formatBytes(recording.bytes)}
      </span>
      <RecordingFile path={recording.path} />
      <RecordingMenu />
    </span>
  );
}

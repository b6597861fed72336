// What a stream is shown as: shape, direction, peer; the search in it, saving it, cutting it.

import { Menu } from "@base-ui/react/menu";
import { ArrowDownToLine, ChevronDown, ChevronUp, Download, Scissors, X } from "lucide-react";
import { useId, useState, type KeyboardEvent } from "react";
import { ENCODINGS } from "../../shared/text/encodings.ts";
import { CUT } from "../framing/framingActionRows.ts";
import { ChoiceSelect } from "../kit/ChoiceSelect.tsx";
import {
  type StreamShape,
  type StreamSide,
  streamSlice,
  streamShape,
  streamSide,
  streamAllPeers,
} from "./streamState.ts";
import { Button } from "../kit/Button.tsx";
import { Segments } from "../kit/Segments.tsx";
import { useApp, useSlice, useSetting } from "../app/useApp.ts";
import type { Conversation } from "./conversation.ts";
import { saveStream, stopSaving } from "./saveStream.ts";
import { chooseStream, setStreamFollow } from "./streamActions.ts";
import { encodingSetting } from "../payload/payloadState.ts";

/** Id of the field that is typed into. */
export const STREAM_FIND_FIELD = "stream-find-field";

const SHAPES: readonly { readonly id: StreamShape; readonly title: string }[] = [
  { id: "text", title: "Text" },
  { id: "hex", title: "Hex" },
  { id: "decoded", title: "Decoded" },
];
const SIDES: readonly { readonly id: StreamSide; readonly title: string }[] = [
  { id: "both", title: "Both" },
  { id: "in", title: "← Received" },
  { id: "out", title: "→ Sent" },
];
const CHARACTERS = ENCODINGS.map(({ id, title, group }) => ({ value: id, title, group }));

export interface StreamBarProps {
  readonly conversation: Conversation;
  /** The selected event's peer, where the socket has several; null where it has one. */
  readonly peer: string | null;
  /** Resolves to whether something was found. */
  readonly onFind: (text: string, direction: "next" | "previous") => Promise<boolean>;
  /** Back to the lines. */
  readonly onLeave: () => void;
}

export function StreamBar({ conversation, peer, onFind, onLeave }: StreamBarProps) {
  const app = useApp();
  const shape = useSetting(streamShape);
  const side = useSetting(streamSide);
  const allPeers = useSetting(streamAllPeers);
  const encoding = useSetting(encodingSetting);
  const follow = useSlice(streamSlice, (stream) => stream.follow);
  return (
    <div className="bar stream-bar">
      <Segments
        label="Stream as"
        value={shape}
        options={SHAPES}
        onChoose={(next) => chooseStream(app, streamShape, next)}
      />
      <Segments
        label="Directions"
        value={side}
        options={SIDES}
        onChoose={(next) => chooseStream(app, streamSide, next)}
      />
      {peer !== null && (
        <ChoiceSelect
          label="Peers"
          value={allPeers ? "all" : "one"}
          options={[
            { value: "one", title: `With ${peer}` },
            { value: "all", title: "With all peers" },
          ]}
          onChoose={(next) => chooseStream(app, streamAllPeers, next === "all")}
        />
      )}
      {shape !== "hex" && (
        <ChoiceSelect
          label="Encoding"
          value={encoding}
          options={CHARACTERS}
          onChoose={(next) => encodingSetting.set(app, next)}
        />
      )}
      <FindField onFind={onFind} onLeave={onLeave} />
      <Button look="bare" onClick={() => CUT.run(app)} title="Cut streams into messages">
        <Scissors size={14} aria-hidden="true" />
        Cut…
      </Button>
      <SaveMenu conversation={conversation} />
      <Button
        look="icon"
        aria-label="Follow the stream"
        title="Follow the stream as it grows (End)"
        aria-pressed={follow}
        onClick={() => setStreamFollow(app, !follow)}
      >
        <ArrowDownToLine size={14} aria-hidden="true" />
      </Button>
    </div>
  );
}

function FindField({ onFind, onLeave }: Pick<StreamBarProps, "onFind" | "onLeave">) {
  const app = useApp();
  const text = useSlice(streamSlice, (stream) => stream.find);
  const [outcome, setOutcome] = useState("");
  const told = useId();

  async function step(direction: "next" | "previous"): Promise<void> {
    if (text === "") return;
    setOutcome("Searching…");
    const found = await onFind(text, direction);
    const where = direction === "next" ? "further down" : "further up";
    setOutcome(found ? "" : `Not found ${where}`);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Enter") {
      event.preventDefault();
      void step(event.shiftKey ? "previous" : "next");
    }
    if (event.key === "Escape") {
      event.preventDefault();
      onLeave();
    }
  }
  return (
    <search className="stream-find">
      <input
        id={STREAM_FIND_FIELD}
        className="input data"
        type="text"
        placeholder="Find in the stream"
        aria-label="Find in the stream"
        aria-describedby={told}
        title="Enter: next, Shift+Enter: previous"
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setOutcome("");
          streamSlice.set(app, { find: event.target.value });
        }}
        onKeyDown={onKeyDown}
      />
      <Button
        look="icon"
        aria-label="Previous in the stream"
        disabled={text === ""}
        onClick={() => void step("previous")}
      >
        <ChevronUp size={14} aria-hidden="true" />
      </Button>
      <Button
        look="icon"
        aria-label="Next in the stream"
        disabled={text === ""}
        onClick={() => void step("next")}
      >
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <output
        id={told}
        className="quiet ellipsis stream-outcome"
        aria-live="polite"
        title={outcome}
      >
        {outcome}
      </output>
    </search>
  );
}

function SaveMenu({ conversation }: Pick<StreamBarProps, "conversation">) {
  const app = useApp();
  const saving = useSlice(streamSlice, (stream) => stream.saving);
  const { socket, peer } = conversation;
  if (saving !== null)
    return (
      <span className="line-item">
        <progress
          className="stream-progress"
          aria-label="Saving"
          value={saving.done}
          max={saving.total}
        />
        <Button look="icon" aria-label="Stop saving" onClick={() => stopSaving(app)}>
          <X size={14} aria-hidden="true" />
        </Button>
      </span>
    );
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<Button look="bare" title="Save the stream's bytes as a file" />}>
        <Download size={14} aria-hidden="true" />
        Save
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className="menu-place">
          <Menu.Popup className="menu">
            <Menu.Item
              className="menu-item"
              onClick={() => void saveStream(app, socket, peer, "in")}
            >
              Received bytes
            </Menu.Item>
            <Menu.Item
              className="menu-item"
              onClick={() => void saveStream(app, socket, peer, "out")}
            >
              Sent bytes
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

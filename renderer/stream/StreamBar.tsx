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
import { useWords } from "../kit/useWords.ts";
import { said, type Text } from "../../shared/words/said.ts";

/** Id of the field that is typed into. */
export const STREAM_FIND_FIELD = "stream-find-field";

const SHAPES: readonly { readonly id: StreamShape; readonly title: Text }[] = [
  { id: "text", title: said("stream.text") },
  { id: "hex", title: said("stream.hex") },
  { id: "decoded", title: said("stream.decoded") },
];
const SIDES: readonly { readonly id: StreamSide; readonly title: Text }[] = [
  { id: "both", title: said("stream.both") },
  { id: "in", title: said("stream.received") },
  { id: "out", title: said("stream.sent") },
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
  const t = useWords();
  const app = useApp();
  const shape = useSetting(streamShape);
  const side = useSetting(streamSide);
  const allPeers = useSetting(streamAllPeers);
  const encoding = useSetting(encodingSetting);
  const follow = useSlice(streamSlice, (stream) => stream.follow);
  return (
    <div className="bar stream-bar">
      <Segments
        label={t("stream.as")}
        value={shape}
        options={SHAPES}
        onChoose={(next) => chooseStream(app, streamShape, next)}
      />
      <Segments
        label={t("stream.directions")}
        value={side}
        options={SIDES}
        onChoose={(next) => chooseStream(app, streamSide, next)}
      />
      {peer !== null && (
        <ChoiceSelect
          label={t("stream.peers")}
          value={allPeers ? "all" : "one"}
          options={[
            { value: "one", title: t("stream.with", { peer }) },
            { value: "all", title: t("stream.withAllPeers") },
          ]}
          onChoose={(next) => chooseStream(app, streamAllPeers, next === "all")}
        />
      )}
      {shape !== "hex" && (
        <ChoiceSelect
          label={t("stream.encoding")}
          value={encoding}
          options={CHARACTERS}
          onChoose={(next) => encodingSetting.set(app, next)}
        />
      )}
      <FindField onFind={onFind} onLeave={onLeave} />
      <Button look="bare" onClick={() => CUT.run(app)} title={t("stream.cutStreamsIntoMessages")}>
        <Scissors size={14} aria-hidden="true" />
        {t("stream.cut")}
      </Button>
      <SaveMenu conversation={conversation} />
      <Button
        look="icon"
        aria-label={t("stream.followStream")}
        title={t("stream.followStreamAsItGrowsEnd")}
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
  const t = useWords();
  const told = useId();

  async function step(direction: "next" | "previous"): Promise<void> {
    if (text === "") return;
    setOutcome(t("stream.searching"));
    const found = await onFind(text, direction);
    if (found) setOutcome("");
    else
      setOutcome(
        direction === "next" ? t("stream.notFoundFurtherDown") : t("stream.notFoundFurtherUp"),
      );
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
        placeholder={t("stream.findInStream")}
        aria-label={t("stream.findInStream")}
        aria-describedby={told}
        title={t("stream.enterNextShiftEnterPrevious")}
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
        aria-label={t("stream.previousInStream")}
        disabled={text === ""}
        onClick={() => void step("previous")}
      >
        <ChevronUp size={14} aria-hidden="true" />
      </Button>
      <Button
        look="icon"
        aria-label={t("stream.nextInStream")}
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
  const t = useWords();
  const app = useApp();
  const saving = useSlice(streamSlice, (stream) => stream.saving);
  const { socket, peer } = conversation;
  if (saving !== null)
    return (
      <span className="line-item">
        <progress
          className="stream-progress"
          aria-label={t("stream.saving")}
          value={saving.done}
          max={saving.total}
        />
        <Button look="icon" aria-label={t("stream.stopSaving")} onClick={() => stopSaving(app)}>
          <X size={14} aria-hidden="true" />
        </Button>
      </span>
    );
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<Button look="bare" title={t("stream.saveStreamsBytesAsFile")} />}>
        <Download size={14} aria-hidden="true" />
        {t("stream.save")}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className="menu-place">
          <Menu.Popup className="menu">
            <Menu.Item
              className="menu-item"
              onClick={() => void saveStream(app, socket, peer, "in")}
            >
              {t("stream.receivedBytes")}
            </Menu.Item>
            <Menu.Item
              className="menu-item"
              onClick={() => void saveStream(app, socket, peer, "out")}
            >
              {t("stream.sentBytes")}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

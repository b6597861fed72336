// What a stream is shown as: shape, direction, peer; the search in it, saving it, cutting it.

import { ArrowDownToLine, Scissors } from "lucide-react";
import { ENCODING_CHOICES } from "../../shared/text/encodings.ts";
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
import { SaveMenu } from "./SaveMenu.tsx";
import { StreamFind, type StreamFindProps } from "./StreamFind.tsx";
import { setStreamFollow } from "./streamActions.ts";
import { encodingSetting } from "../payload/payloadState.ts";
import { useWords } from "../kit/useWords.ts";
import { said, type Text } from "../../shared/words/said.ts";

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

export interface StreamBarProps extends StreamFindProps {
  readonly conversation: Conversation;
  /** The selected event's peer, where the socket has several; null where it has one. */
  readonly peer: string | null;
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
        onChoose={(next) => streamShape.set(app, next)}
      />
      <Segments
        label={t("stream.directions")}
        value={side}
        options={SIDES}
        onChoose={(next) => streamSide.set(app, next)}
      />
      {peer !== null && (
        <ChoiceSelect
          label={t("stream.peers")}
          value={allPeers ? "all" : "one"}
          options={[
            { value: "one", title: t("stream.with", { peer }) },
            { value: "all", title: t("stream.withAllPeers") },
          ]}
          onChoose={(next) => streamAllPeers.set(app, next === "all")}
        />
      )}
      {shape !== "hex" && (
        <ChoiceSelect
          label={t("stream.encoding")}
          value={encoding}
          options={ENCODING_CHOICES}
          onChoose={(next) => encodingSetting.set(app, next)}
        />
      )}
      <StreamFind onFind={onFind} onLeave={onLeave} />
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

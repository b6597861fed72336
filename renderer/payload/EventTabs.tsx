// An event in tabs: its bytes shown in several ways, beside them what those at the cursor could mean.

import { Each } from "../app/Each.tsx";
import { Tabs } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import type { SocketEvent } from "../../shared/model/event.ts";
import { showPayloadTab } from "./payloadActions.ts";
import { besidePayload, payloadSwitches, type Beside } from "./payloadParts.ts";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { useApp, useSlice, useSetting } from "../app/useApp.ts";
import { CopyMenu } from "./CopyMenu.tsx";
import { EventHead } from "./event/EventHead.tsx";
import { EventNotes } from "./event/EventNotes.tsx";
import { EventParticulars } from "./event/EventParticulars.tsx";
import type { OpenedEvent } from "./read/openSelected.ts";
import type { PayloadReader } from "./read/payloadReader.ts";
import { carriesBytes, payloadTabs, type BytesTabProps, type PayloadTab } from "./payloadTab.ts";
import { usePayload } from "./usePayload.ts";
import { payloadTab } from "./payloadState.ts";
import { saidSlice } from "../app/say.ts";
import { said } from "../../shared/words/said.ts";

/** What an event without bytes shows in place of them. */
const EVENT_TAB: PayloadTab = {
  id: "event",
  title: said("payload.event"),
  needs: "event",
  component: EventParticulars,
};

export function EventTabs({ opened }: { readonly opened: OpenedEvent }) {
  const { event, frame } = opened;
  const app = useApp();
  const t = useWords();
  const chosen = useSetting(payloadTab);
  const reader = usePayload(opened);
  const all = payloadTabs.of(app);
  const tabs = carriesBytes(event)
    ? all
    : [EVENT_TAB, ...all.filter(({ needs }) => needs === "event")];
  const tab = tabs.find(({ id }) => id === chosen) ?? tabs[0] ?? EVENT_TAB;
  const bytes = bytesOf(opened, reader);
  // Where more than this event is shown, what is about its bytes alone would take the room and mislead.
  const alone = tab.stays !== true;
  return (
    <Tabs.Root
      className="payload-tabs"
      value={tab.id}
      onValueChange={(id) => typeof id === "string" && showPayloadTab(app, id)}
    >
      <div className="bar payload-bar">
        <EventHead event={event} frame={frame} arriving={opened.arriving?.words ?? null} />
        <Tabs.List className="tab-list" activateOnFocus aria-label={t("payload.waysToLookAtIt")}>
          {tabs.map(({ id, title }) => (
            <Tabs.Tab key={id} className="tab" value={id}>
              {t.text(title)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <div className="payload-end">
          <Said />
          <TabOptions tab={tab} event={event} bytes={bytes} />
          {alone && bytes !== null && <CopyMenu id={opened.id} total={bytes.total} />}
          {alone && carriesBytes(event) && <Each of={payloadSwitches.of(app)} />}
        </div>
      </div>
      {opened.arriving === undefined && <EventNotes seq={event.seq} frame={frame} />}
      <BesideTab bytes={alone ? bytes : null}>
        <Tabs.Panel
          key={tab.stays === true ? tab.id : opened.id}
          className="tab-panel"
          value={tab.id}
          tabIndex={-1}
        >
          <TabContent tab={tab} event={event} reader={reader} bytes={bytes} />
        </Tabs.Panel>
      </BesideTab>
    </Tabs.Root>
  );
}

/** What tabs of bytes are given; null while the first of them are read, and where there are none. */
function bytesOf({ id, event, frame }: OpenedEvent, reader: PayloadReader): BytesTabProps | null {
  const total = reader.total();
  if (!carriesBytes(event) || total === null || total === 0) return null;
  return { id, event, at: frame?.at ?? null, reader, total };
}

/** Each of those beside draws those behind it, the content last. */
function BesideTab({ bytes, children }: Beside) {
  return besidePayload
    .of(useApp())
    .reduceRight<ReactNode>((inner, Around) => <Around bytes={bytes}>{inner}</Around>, children);
}

interface TabParts {
  readonly tab: PayloadTab;
  readonly event: SocketEvent;
  readonly bytes: BytesTabProps | null;
}

function TabOptions({ tab, event, bytes }: TabParts) {
  if (tab.options === undefined) return null;
  if (tab.needs === "event") return <tab.options event={event} />;
  return bytes === null ? null : <tab.options {...bytes} />;
}

function TabContent({ tab, event, reader, bytes }: TabParts & { readonly reader: PayloadReader }) {
  const t = useWords();
  if (tab.needs === "event") return <tab.component event={event} />;
  const failure = reader.failure();
  if (failure !== null)
    return (
      <FailureCallout failure={failure}>
        <Button onClick={() => reader.want(0, 1)}>{t("payload.readAgain")}</Button>
      </FailureCallout>
    );
  if (bytes !== null) return <tab.component {...bytes} />;
  return reader.total() === 0 ? <div className="empty">{t("payload.emptyDatagram")}</div> : null;
}

/** What was just done, seen for a moment; renderer/announce has it heard, whatever is shown. */
function Said() {
  const said = useSlice(saidSlice, (said) => said.words);
  return (
    <output className="bar-fill quiet ellipsis said" aria-live="off" title={said}>
      {said}
    </output>
  );
}

import type { ReactNode } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import type { BytesTabProps } from "../payload/payloadTab.ts";
import { useAppState } from "../app/useApp.ts";
import { recallLayout, rememberLayout } from "../window/layout.ts";
import { Inspector } from "./Inspector.tsx";

export interface InspectorBesideProps {
  /** Null where there are none to inspect. */
  readonly bytes: BytesTabProps | null;
  /** The tab's content. */
  readonly children: ReactNode;
}

/** The tab's content, and the inspector beside it where there are bytes and the person wants it. */
export function InspectorBeside({ bytes, children }: InspectorBesideProps) {
  const shown = useAppState((state) => state.inspectorShown) && bytes !== null;
  return (
    <Group
      className="payload-columns"
      orientation="horizontal"
      id="payload-columns"
      defaultLayout={recallLayout("payload")}
      onLayoutChanged={(layout) => "inspector" in layout && rememberLayout("payload", layout)}
    >
      <Panel id="content" minSize={240}>
        {children}
      </Panel>
      {shown && (
        <>
          <Separator className="divider" aria-label="Width of the inspector" />
          <Panel
            id="inspector"
            defaultSize={288}
            minSize={200}
            maxSize="60"
            groupResizeBehavior="preserve-pixel-size"
          >
            <Inspector key={bytes.id} {...bytes} />
          </Panel>
        </>
      )}
    </Group>
  );
}

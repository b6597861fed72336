import { Group, Panel, Separator } from "react-resizable-panels";
import type { Beside } from "../payload/payloadParts.ts";
import { useApp, useSetting } from "../app/useApp.ts";
import { groupLayout } from "../app/layout.ts";
import { onDemand } from "../app/onDemand.ts";
import { inspectorLayout, inspectorShown } from "./inspectorState.ts";
import { useWords } from "../kit/useWords.ts";

const Inspector = onDemand(async () => (await import("./Inspector.tsx")).Inspector);

/** The tab's content, and the inspector beside it where there are bytes and the person wants it. */
export function InspectorBeside({ bytes, children }: Beside) {
  const t = useWords();
  const app = useApp();
  const shown = useSetting(inspectorShown) && bytes !== null;
  return (
    <Group
      className="payload-columns"
      orientation="horizontal"
      id="payload-columns"
      {...groupLayout(app, inspectorLayout, 2)}
    >
      <Panel id="content" minSize={240}>
        {children}
      </Panel>
      {shown && (
        <>
          <Separator className="divider" aria-label={t("inspector.widthOfInspector")} />
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

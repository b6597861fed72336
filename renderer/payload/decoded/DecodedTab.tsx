// The bytes as fields of a protocol, and as digits beside them where there is room.

import { useState } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import type { Decoded } from "../../../shared/decode/Decoder.ts";
import { wordedValue } from "../../../shared/decode/reading/fieldText.ts";
import { protocolNamed } from "../../../shared/decode/protocols.ts";
import { formatBytes } from "../../../shared/words/quantity.ts";
import { copyBytesAs } from "../copy/copyActions.ts";
import { selectRange } from "../payloadActions.ts";
import { FailureCallout } from "../../kit/FailureCallout.tsx";
import { useApp } from "../../app/useApp.ts";
import { groupLayout } from "../../app/layout.ts";
import { decodedLayout, unpackedLayout } from "./decodedLayouts.ts";
import { BytesTab } from "../bytes/BytesTab.tsx";
import type { ByteRange } from "../byteSelection.ts";
import { FieldTree } from "./FieldTree.tsx";
import type { BytesTabProps } from "../payloadTab.ts";
import { DECODED_HEAD } from "./knownBefore.ts";
import { UnpackedPane } from "./UnpackedPane.tsx";
import { useDecoded } from "./useDecoded.ts";
import { useWidth } from "../../kit/useWidth.ts";
import { useSelectedBytes } from "../useSelectedBytes.ts";
import "./decoded.css";
import { useWords } from "../../kit/useWords.ts";

const NO_BYTES: ByteRange = { from: 0, to: 0 };

/** Pixels from which on both have room. */
const WIDE = 620;

export function DecodedTab(props: BytesTabProps) {
  const t = useWords();
  const app = useApp();
  const { decoded, loading, failure, choice, goesOn } = useDecoded(props);
  const [width, measure] = useWidth();
  const [hovered, setHovered] = useState<ByteRange | null>(null);
  if (failure !== null) return <FailureCallout failure={failure} />;
  if (loading) return null;
  const wide = width >= WIDE;
  return (
    <div ref={measure} className="decoded">
      {decoded === null && (
        <div className="empty">
          <p className="empty-text">
            {choice === "none"
              ? t("payload.nothingIsDecodedOnThisPortChoose")
              : goesOn === null
                ? t("payload.noProtocolWasRecognisedInTheseBytes")
                : t("payload.goesOn", {
                    protocol: protocolNamed(goesOn.protocol)?.title ?? goesOn.protocol,
                    bytes: goesOn.bytes,
                  })}
          </p>
        </div>
      )}
      {decoded !== null && (
        <Group
          className="payload-columns"
          orientation="horizontal"
          id="decoded-columns"
          {...groupLayout(app, decodedLayout, 2)}
        >
          <Panel id="fields" minSize={200}>
            <FieldsAndUnpacked {...props} decoded={decoded} onHover={setHovered} />
          </Panel>
          {wide && (
            <>
              <Separator className="divider" aria-label={t("payload.widthOfFields")} />
              <Panel id="digits" defaultSize={360} minSize={200}>
                <div className="tab-panel">
                  <BytesTab {...props} hovered={hovered} />
                </div>
              </Panel>
            </>
          )}
        </Group>
      )}
    </div>
  );
}

interface FieldsProps extends BytesTabProps {
  readonly decoded: Decoded;
  readonly onHover: (range: ByteRange | null) => void;
}

/** What was packed stands below the fields, unpacked. */
function FieldsAndUnpacked(props: FieldsProps) {
  const t = useWords();
  const app = useApp();
  const { decoded, onHover, ...bytes } = props;
  if (decoded.unpacked.length === 0) return <Fields {...props} />;
  return (
    <Group orientation="vertical" id="decoded-rows" {...groupLayout(app, unpackedLayout)}>
      <Panel id="tree" minSize={60}>
        <Fields {...props} />
      </Panel>
      <Separator className="divider" aria-label={t("payload.heightOfWhatWasUnpacked")} />
      <Panel id="unpacked" defaultSize="50" minSize={60}>
        <UnpackedPane key={bytes.id} bytes={bytes} parts={decoded.unpacked} onHover={onHover} />
      </Panel>
    </Group>
  );
}

function Fields({ id, total, reader, decoded, onHover }: FieldsProps) {
  const t = useWords();
  const app = useApp();
  const [selection] = useSelectedBytes(id, "decoded");
  return (
    <div className="decoded-fields">
      <div className="decoded-summary">
        <span className="strong">{t.text(decoded.title)}</span>{" "}
        <span className="data selectable">{wordedValue(decoded.summary, t)}</span>
      </div>
      <HowFar decoded={decoded} total={total} />
      {decoded.fields.length > 0 && (
        <FieldTree
          key={decoded.protocol}
          label={t("payload.fieldsOf", { title: decoded.title })}
          fields={decoded.fields}
          protocol={decoded.protocol}
          selection={selection}
          onSelect={(range) => selectRange(app, id, range ?? NO_BYTES, "decoded")}
          onHover={onHover}
          onCopy={() => void copyBytesAs(app, "text")}
          reader={reader}
        />
      )}
    </div>
  );
}

/** How far it got, where that is not all, and what was guessed; bytes that were not looked at are no fault of the sender's. */
function HowFar({ decoded, total }: { readonly decoded: Decoded; readonly total: number }) {
  const t = useWords();
  const { problem, guesses } = decoded;
  return (
    <>
      {guesses.length > 0 && (
        <p className="decoded-problem selectable" data-state="guess">
          <span className="strong">{t("payload.aGuess")}</span> {guesses.map(t.text).join(" ")}
        </p>
      )}
      {(problem !== null || total > DECODED_HEAD) && <Cut decoded={decoded} total={total} />}
    </>
  );
}

function Cut({ decoded, total }: { readonly decoded: Decoded; readonly total: number }) {
  const { problem, state, used } = decoded;
  const t = useWords();
  const cut = total > DECODED_HEAD;
  return (
    <p className="decoded-problem selectable" data-state={state}>
      {problem !== null && t.text(problem)}{" "}
      <span className="quiet">
        {cut && <>{t("payload.onlyTheFirst", { most: formatBytes(DECODED_HEAD) })} </>}
        {t("payload.understood", { used, total })}
      </span>
    </p>
  );
}

import { ENCODINGS } from "../../shared/text/encodings.ts";
import type { ControlStyle } from "../../shared/text/showText.ts";
import { choose } from "./payloadActions.ts";
import { useApp, useAppState } from "../app/useApp.ts";
import { ChoiceSelect } from "../kit/ChoiceSelect.tsx";
import type { BytesTabProps } from "./payloadTab.ts";
import { useDocument } from "./useDocument.ts";

const CHARACTERS = ENCODINGS.map(({ id, title, group }) => ({ value: id, title, group }));
const CONTROLS: readonly { readonly value: ControlStyle; readonly title: string }[] = [
  { value: "pictures", title: "␍␊ pictures" },
  { value: "escapes", title: "\\r\\n escapes" },
];

/** Laid out or as it is, which characters the bytes are, how control characters show. */
export function TextOptions(props: BytesTabProps) {
  const app = useApp();
  const encoding = useAppState((state) => state.encoding);
  const controls = useAppState((state) => state.controls);
  const laidOut = useAppState((state) => state.laidOut);
  const document = useDocument(props) ?? null;
  return (
    <>
      {document !== null && (
        <ChoiceSelect
          label="Layout"
          value={laidOut ? "laid" : "sent"}
          options={[
            { value: "laid", title: `${document.kind} laid out` },
            { value: "sent", title: "As it is" },
          ]}
          onChoose={(next) => choose(app, { laidOut: next === "laid" })}
        />
      )}
      <ChoiceSelect
        label="Control characters"
        value={controls}
        options={CONTROLS}
        onChoose={(next) => choose(app, { controls: next })}
      />
      <ChoiceSelect
        label="Encoding"
        value={encoding}
        options={CHARACTERS}
        onChoose={(next) => choose(app, { encoding: next })}
      />
    </>
  );
}

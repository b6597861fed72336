import { ENCODINGS } from "../../../shared/text/encodings.ts";
import type { ControlStyle } from "../../../shared/text/showText.ts";
import { useApp, useSetting } from "../../app/useApp.ts";
import { ChoiceSelect } from "../../kit/ChoiceSelect.tsx";
import type { BytesTabProps } from "../payloadTab.ts";
import { useDocument } from "./useDocument.ts";
import { controlStyle, encodingSetting, laidOut } from "../payloadState.ts";

const CHARACTERS = ENCODINGS.map(({ id, title, group }) => ({ value: id, title, group }));
const CONTROLS: readonly { readonly value: ControlStyle; readonly title: string }[] = [
  { value: "pictures", title: "␍␊ pictures" },
  { value: "escapes", title: "\\r\\n escapes" },
];

/** Laid out or as it is, which characters the bytes are, how control characters show. */
export function TextOptions(props: BytesTabProps) {
  const app = useApp();
  const encoding = useSetting(encodingSetting);
  const controls = useSetting(controlStyle);
  const laid = useSetting(laidOut);
  const document = useDocument(props) ?? null;
  return (
    <>
      {document !== null && (
        <ChoiceSelect
          label="Layout"
          value={laid ? "laid" : "sent"}
          options={[
            { value: "laid", title: `${document.kind} laid out` },
            { value: "sent", title: "As it is" },
          ]}
          onChoose={(next) => laidOut.set(app, next === "laid")}
        />
      )}
      <ChoiceSelect
        label="Control characters"
        value={controls}
        options={CONTROLS}
        onChoose={(next) => controlStyle.set(app, next)}
      />
      <ChoiceSelect
        label="Encoding"
        value={encoding}
        options={CHARACTERS}
        onChoose={(next) => encodingSetting.set(app, next)}
      />
    </>
  );
}

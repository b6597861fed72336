import { ENCODING_CHOICES } from "../../../shared/text/encodings.ts";
import type { ControlStyle } from "../../../shared/text/showText.ts";
import { useApp, useSetting } from "../../app/useApp.ts";
import { ChoiceSelect } from "../../kit/ChoiceSelect.tsx";
import type { BytesTabProps } from "../payloadTab.ts";
import { useDocument } from "./useDocument.ts";
import { controlStyle, encodingSetting, laidOut } from "../payloadState.ts";
import { useWords } from "../../kit/useWords.ts";
import { said, type Text } from "../../../shared/words/said.ts";

const CONTROLS: readonly { readonly value: ControlStyle; readonly title: Text }[] = [
  { value: "pictures", title: said("payload.pictures") },
  { value: "escapes", title: said("payload.escapes") },
];

/** Laid out or as it is, which characters the bytes are, how control characters show. */
export function TextOptions(props: BytesTabProps) {
  const t = useWords();
  const app = useApp();
  const encoding = useSetting(encodingSetting);
  const controls = useSetting(controlStyle);
  const laid = useSetting(laidOut);
  const document = useDocument(props) ?? null;
  return (
    <>
      {document !== null && (
        <ChoiceSelect
          label={t("payload.layout")}
          value={laid ? "laid" : "sent"}
          options={[
            { value: "laid", title: t("payload.laidOut", { kind: document.kind }) },
            { value: "sent", title: t("payload.asItIs") },
          ]}
          onChoose={(next) => laidOut.set(app, next === "laid")}
        />
      )}
      <ChoiceSelect
        label={t("payload.controlCharacters")}
        value={controls}
        options={CONTROLS}
        onChoose={(next) => controlStyle.set(app, next)}
      />
      <ChoiceSelect
        label={t("payload.encoding")}
        value={encoding}
        options={ENCODING_CHOICES}
        onChoose={(next) => encodingSetting.set(app, next)}
      />
    </>
  );
}

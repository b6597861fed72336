import { CircleQuestionMark } from "lucide-react";
import { ActionButton } from "../app/ActionButton.tsx";
import { SHOW_HELP } from "./helpActions.ts";

export function HelpButton() {
  return (
    <ActionButton action={SHOW_HELP} look="icon">
      <CircleQuestionMark size={14} aria-hidden="true" />
    </ActionButton>
  );
}

import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useApp } from "../app/useApp.ts";
import { endNaming } from "./markActions.ts";
import { MAX_NAME_LENGTH } from "./marks.ts";
import "./marks.css";
import { useWords } from "../kit/useWords.ts";

/** A row's name before its text; written in place. */
export function RowName({ name, editing }: { readonly name: string; readonly editing: boolean }) {
  return editing ? <NameField name={name} /> : <span className="row-name">{name}</span>;
}

function NameField({ name }: { readonly name: string }) {
  const t = useWords();
  const app = useApp();
  const [text, setText] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  function onKeyDown(event: KeyboardEvent): void {
    // The table's keys are not meant while one writes.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    endNaming(app, event.key === "Enter" ? text : null, "table");
  }
  return (
    <input
      ref={field}
      className="row-name-field"
      aria-label={t("marks.nameOfRow")}
      placeholder={t("marks.nameEnterToKeep")}
      maxLength={MAX_NAME_LENGTH}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.stopPropagation()}
      onBlur={() => endNaming(app, text, "elsewhere")}
    />
  );
}

// The form of one protocol: its fields, what they become in hex, and the button that puts it into the composer.

import { useEffect, useMemo, useRef } from "react";
import {
  initialValues,
  isAsked,
  makeMessage,
  type Made,
} from "../../shared/talk/make/makeMessage.ts";
import type { Maker } from "../../shared/talk/make/Maker.ts";
import type { MakeValues } from "../../shared/talk/make/MakeField.ts";
import { makerNamed, MAKERS } from "../../shared/talk/make/makers.ts";
import { isRandom } from "../../shared/talk/make/takes.ts";
import { useApp, useSlice } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { beginForm, choose, putIntoComposer, random, setValues } from "./makeActions.ts";
import { MadeBytes } from "./MadeBytes.tsx";
import { MakeFieldRow } from "./MakeFieldRow.tsx";
import { makeSlice } from "./makeState.ts";
import "./make.css";

export function MakeForm() {
  const app = useApp();
  const protocol = useSlice(makeSlice, (make) => make.protocol);
  const values = useSlice(makeSlice, (make) => make.values.get(make.protocol));
  const maker = makerNamed(protocol);
  useEffect(() => beginForm(app), [app]);
  return maker === null || values === undefined ? null : <FormOf maker={maker} values={values} />;
}

interface FormOfProps {
  readonly maker: Maker;
  readonly values: MakeValues;
}

function FormOf({ maker, values }: FormOfProps) {
  const t = useWords();
  const app = useApp();
  const form = useRef<HTMLFormElement>(null);
  // It comes behind what opens, which looks for something to focus before.
  useEffect(() => form.current?.querySelector("select")?.focus(), []);
  const made = useMemo(() => makeMessage(maker, values), [maker, values]);
  const asked = maker.fields.filter((field) => isAsked(field, values));
  const randoms = asked.filter(isRandom);
  const rows = asked.map((field) => (
    <MakeFieldRow
      key={`${maker.name} ${field.key}`}
      field={field}
      value={values[field.key] ?? ""}
      problem={problemOf(made, field.key)}
      onChange={(value) => setValues(app, maker, { [field.key]: value })}
    />
  ));
  const renew = (): void => {
    const fresh = initialValues(maker, random);
    setValues(app, maker, Object.fromEntries(randoms.map(({ key }) => [key, fresh[key] ?? ""])));
  };
  return (
    <form
      ref={form}
      className="make-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (made.ok) putIntoComposer(app, maker, made.bytes);
      }}
    >
      <label className="make-row">
        <span>{t("make.protocol")}</span>
        <select
          className="field-select"
          value={maker.name}
          onChange={({ target }) => choose(app, makerNamed(target.value) ?? maker)}
        >
          {MAKERS.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <div className="make-fields">{rows}</div>
      <MadeBytes made={made} />
      <div className="make-buttons">
        {randoms.length > 0 && (
          <Button look="bare" onClick={renew}>
            {t("make.anew")}
          </Button>
        )}
        <span className="bar-fill" />
        <Button type="submit" look="primary" disabled={!made.ok}>
          {t("make.put")}
        </Button>
      </div>
    </form>
  );
}

function problemOf(made: Made, key: string) {
  return !made.ok && made.field === key ? made.problem : null;
}

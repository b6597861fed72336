// Goes to an event by its number; in place of its button. A number beyond the last event is answered where it was typed.

import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { goToEvent } from "../actions/viewActions.ts";
import { useApp } from "../useApp.ts";
import { focusRegionNamed } from "../window/regions.ts";

export function GoTo() {
  const app = useApp();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [last, setLast] = useState<number | null>(null);
  const below = useId();
  useEffect(() => input.current?.focus(), []);
  const valid = /^\s*#?\d{1,15}\s*$/.test(text);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!valid) return;
    const beyond = await goToEvent(app, Number(text.replace("#", "")));
    setLast(beyond);
    if (beyond === null) focusRegionNamed("events");
  }
  const leave = () => app.store.setState({ overlay: null });
  return (
    <form className="goto" onSubmit={(event) => void submit(event)}>
      <output id={below} className="failure">
        {last !== null && `The last event is #${last}.`}
      </output>
      <input
        ref={input}
        className="input data"
        aria-label="Go to event number"
        aria-invalid={last !== null || (text !== "" && !valid)}
        aria-describedby={below}
        placeholder="Event #"
        inputMode="numeric"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setLast(null);
        }}
        onBlur={leave}
      />
    </form>
  );
}

import { useEffect, useRef, useState, type FormEvent } from "react";
import { goToEvent } from "../actions/viewActions.ts";
import { useApp } from "../useApp.ts";
import { focusRegionNamed } from "../window/regions.ts";

/** Goes to an event by its number; in place of its button. */
export function GoTo() {
  const app = useApp();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  useEffect(() => input.current?.focus(), []);
  const valid = /^\s*#?\d{1,15}\s*$/.test(text);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!valid) return;
    await goToEvent(app, Number(text.replace("#", "")));
    focusRegionNamed("events");
  }
  const leave = () => app.store.setState({ overlay: null });
  return (
    <form className="goto" onSubmit={(event) => void submit(event)}>
      <input
        ref={input}
        className="input data"
        aria-label="Go to event number"
        aria-invalid={text !== "" && !valid}
        placeholder="Event #"
        inputMode="numeric"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={leave}
      />
    </form>
  );
}

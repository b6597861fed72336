// A person's hands at the page: by keyboard alone or by mouse alone, each step counted. What is pointed at by the mouse is
// found as a person finds it, by its name; what is typed is the same for both.

import type { Locator, Page } from "@playwright/test";

export type By = "keyboard" | "mouse";

export class Hands {
  /** Keys and chords pressed; what is typed into a field is none. */
  keys = 0;
  clicks = 0;
  /** Texts typed, each one thing to think of. */
  texts = 0;
  readonly page: Page;
  readonly by: By;

  constructor(page: Page, by: By) {
    this.page = page;
    this.by = by;
  }

  /** As the job goes with these hands. */
  do(ways: Readonly<Record<By, () => Promise<void>>>): Promise<void> {
    return ways[this.by]();
  }

  async press(key: string): Promise<void> {
    if (this.by !== "keyboard") throw new Error(`${key} was pressed where the mouse does all`);
    this.keys++;
    await this.page.keyboard.press(key);
  }

  async click(what: Locator, button: "left" | "right" = "left"): Promise<void> {
    this.#point();
    await what.click({ button });
  }

  /** Along a picture: shares of its width. */
  async drag(over: Locator, from: number, to: number): Promise<void> {
    this.#point();
    const box = await over.boundingBox();
    if (box === null) throw new Error("what is dragged over has no place");
    const { mouse } = this.page;
    const at = (share: number) => box.x + Math.min(box.width * share, box.width - 1);
    const y = box.y + box.height / 2;
    await mouse.move(at(from), y);
    await mouse.down();
    await mouse.move(at(to), y, { steps: 5 });
    await mouse.up();
  }

  /** Into what has the focus. */
  async type(text: string): Promise<void> {
    this.texts++;
    await this.page.keyboard.type(text);
  }

  #point(): void {
    if (this.by !== "mouse") throw new Error("the mouse was used where the keyboard does all");
    this.clicks++;
  }

  /** From here on. */
  countAnew(): void {
    this.keys = 0;
    this.clicks = 0;
    this.texts = 0;
  }
}

import { expect, test } from "vitest";
import type { App } from "../../renderer/app/App.ts";
import { actionById } from "../../renderer/app/action.ts";
import { languageSetting, showNamedLanguage } from "../../renderer/language/language.ts";
import { mapMemory, SILENT_ENGINE, testApp } from "../support/testApp.ts";

const open = (app: App) => app.t("form.open");

test("the language changes at once, is remembered, and changes back", async () => {
  const memory = mapMemory();
  const app = testApp(SILENT_ENGINE, { memory });
  expect(open(app)).toBe("Open");
  languageSetting.set(app, "pseudo");
  await expect.poll(() => open(app)).toBe("⟦Open··⟧");

  const later = testApp(SILENT_ENGINE, { memory });
  await showNamedLanguage(later, null);
  expect(open(later)).toBe("⟦Open··⟧");

  const back = actionById(later, "window.language.en");
  expect(back.available(later.store.getState())).toBe(true);
  back.run(later);
  await expect.poll(() => open(later)).toBe("Open");
  // Of one window: the other hears of it.
  await expect.poll(() => open(app)).toBe("Open");
});

test("an address names it for its page alone", async () => {
  const memory = mapMemory();
  const app = testApp(SILENT_ENGINE, { memory });
  await showNamedLanguage(app, "pseudo");
  expect(app.t.tongue.tag).toBe("en-x-pseudo");
  expect(languageSetting.recall(memory, "", "")).toBe("system");
});

test.each([["xx"], [""], [null], ["__proto__"]])("%j is no language: English", async (name) => {
  const app = testApp(SILENT_ENGINE);
  await showNamedLanguage(app, name);
  expect(open(app)).toBe("Open");
});

import type { Page } from "@playwright/test";

/** Types it as a person does. */
export async function setFilter(page: Page, filter: string): Promise<void> {
  const field = page.getByRole("combobox", { name: "Filter", exact: true });
  await field.fill(filter);
  // The list of completions first.
  await field.press("Escape");
  await field.press("Enter");
  await page.locator('.filter[data-applied="true"]').waitFor();
}

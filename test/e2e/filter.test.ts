// The table of events filtered, in a real browser on the real engine, by keyboard.

import { expectPage } from "../support/expectPage.ts";
import { describe, test } from "vitest";
import { FILTER_DIFFERENCES } from "../../shared/filter/differences.ts";
import { english } from "../support/english.ts";
import { filter, grid, hear, page, pane, peer, press, row } from "./eventsPage.ts";

describe("the events", () => {
  test("are filtered with completion, without touching the mouse", async () => {
    await press("Control+l");
    await expectPage(filter).toBeFocused();
    await page.keyboard.type("cal");
    await expectPage(page.getByRole("option", { name: /^call/ })).toBeVisible();
    await press("Tab");
    await page.keyboard.type("== ");
    await press("ArrowDown");
    const active = await filter.getAttribute("aria-activedescendant");
    await expectPage(page.locator(`[id="${active}"]`)).toHaveText(/^socket/);
    await page.keyboard.type("acc");
    await press("Tab", "Enter");
    await expectPage(filter).toHaveValue("call == accept ");
    await expectPage(pane()).toContainText("1 of ");
    await expectPage(row("accept")).toHaveCount(1);
    await expectPage(row("PING")).toHaveCount(0);
    await press("Escape");
    await expectPage(grid).toBeFocused();
    await page.getByRole("button", { name: "Clear the filter" }).click();
    await expectPage(row("PING 11")).toBeVisible();
    // The filter that was applied comes back from its history.
    await press("ArrowUp", "Enter");
    await expectPage(filter).toHaveValue("call == accept");
    await expectPage(row("accept")).toHaveCount(1);
  });

  test("what is typed right after the key for the filter stands in it, all of it", async () => {
    await filter.fill("len > 1");
    for (const text of ["len > 2", "udp", "len > 3", "tcp"]) {
      await press("Control+l");
      await page.keyboard.type(text);
      await expectPage(filter).toHaveValue(text);
    }
  });

  test("a wrong filter is marked at its place, and the last good one stays", async () => {
    await filter.fill('data contains "PING 3"');
    await expectPage(row("PING")).toHaveCount(1);
    await filter.fill("tcp.prot == 80");
    await expectPage(filter).toHaveAttribute("aria-invalid", "true");
    const described = await filter.getAttribute("aria-describedby");
    await expectPage(page.locator(`[id="${described}"]`)).toHaveText(/Did you mean tcp\.port\?/);
    await expectPage(page.locator(".filter-wrong")).toHaveText("tcp.prot");
    await expectPage(row("PING")).toHaveCount(1);
    await filter.fill("len == 12345");
    await expectPage(pane()).toContainText("No event passes the filter.");
    await pane().getByRole("button", { name: "Clear the filter" }).last().click();
    await expectPage(row("PING 11")).toBeVisible();
  });

  test("how they are written, and how they differ from Wireshark's, is told beside the field", async () => {
    await page.getByRole("button", { name: "How filters are written" }).click();
    const help = page.getByRole("dialog", { name: "Filters" });
    for (const difference of FILTER_DIFFERENCES.map(english))
      await expectPage(help).toContainText(difference.replaceAll("`", ""));
    await press("Escape");
    await expectPage(help).toHaveCount(0);
  });

  test("a filtered tail goes on", async () => {
    await filter.fill('data contains "LATE"');
    await expectPage(pane()).toContainText("No event passes the filter.");
    peer.write("LATE 1");
    await expectPage(row("LATE 1")).toHaveCount(1);
  });

  test("a row that takes an expression too long is said to be undecided", async () => {
    await hear("x".repeat(70));
    await filter.fill('data matches r"(x+x+)+\\1y"');
    await expectPage(pane()).toContainText("1 undecided");
    await expectPage(pane()).toContainText("No event passes the filter.");
    await filter.fill('data matches r"(x+x+)+y"');
    await expectPage(pane()).not.toContainText("undecided");
  });

  test("the values of a row make a filter", async () => {
    await row("PING 4").click();
    await press("Shift+F10");
    // The keys go to a menu once it has the focus, which comes behind its rows.
    await expectPage(page.locator("[role=menu]:focus, [role=menu] :focus")).toHaveCount(1);
    await press("ArrowDown");
    await expectPage(page.getByRole("menuitem", { name: "Filter by" })).toBeFocused();
    await press("ArrowRight");
    await expectPage(page.getByRole("menuitem", { name: /^socket ==/ })).toBeFocused();
    await press("ArrowDown", "Enter");
    await expectPage(filter).toHaveValue("call == recv");
    await expectPage(grid).toBeFocused();
    await row("PING 4").getByText("127.0.0.1", { exact: false }).first().click({ button: "right" });
    await page.getByRole("menuitem", { name: "Filter: and not" }).hover();
    await page.getByRole("menuitem", { name: /^peer ==/ }).click();
    await expectPage(filter).toHaveValue(/^call == recv and not peer == "127\.0\.0\.1:\d+"$/);
    await expectPage(pane()).toContainText("No event passes the filter.");
  });

  // The last one: its rows push those of the others out of sight.
  test("a long look can be stopped, and gone on with", async () => {
    for (let i = 0; i < 60; i++) await hear(`${i} ${"x".repeat(70)}`);
    await filter.fill('data matches r"(x+x+)+\\1y"');
    await page.getByRole("button", { name: "Stop looking through the events" }).click();
    await expectPage(pane()).toContainText("Stopped at ");
    await page.getByRole("button", { name: "Look through the events again" }).click();
    await expectPage(
      page.getByRole("progressbar", { name: "Events looked through" }),
    ).toBeVisible();
    await filter.fill("");
    await expectPage(row("59 x")).toBeVisible();
  });
});

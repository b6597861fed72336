// Every screen of the window, each once, for whatever is held against all of them. They are found by words of the page's
// language, so that they can be visited in any.

import { expectPage } from "../support/expectPage.ts";
import { fields, library } from "./composingScreens.ts";
import { buttonOf, rowsOf, tryIt, type Visit } from "./visit.ts";

/** By what they have in common; each on a page and an engine of its own. */
export const SCREENS: Readonly<Record<string, (visit: Visit) => Promise<void>>> = {
  "a window without a socket": emptyWindow,
  "its tabs and views": tabsAndViews,
  "two views side by side": sideBySide,
  "its measures": measures,
  "what floats above its rows": floating,
  "its menus": menus,
  "its dialogs": dialogs,
  "failures and filters": failuresAndFilters,
  "the forms of new sockets": forms,
  "its library": library,
  "its settings": settings,
};

async function sideBySide(visit: Visit): Promise<void> {
  await tryIt(visit);
  await visit.page.keyboard.press("Control+\\");
  await expectPage(visit.page.locator("[data-region='events']")).toHaveCount(2);
  await visit.look("side by side");
}

/** Runs an action of the palette. */
async function command({ page, t }: Visit, title: string): Promise<void> {
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: t("palette.searchSocketsAndCommands") });
  await field.fill(title);
  await page.keyboard.press("Enter");
}

/** One of a few: a button of a group, or a line of the list that stands in its place. */
async function choose({ page }: Visit, group: string, title: string): Promise<void> {
  const button = page
    .getByRole("group", { name: group, exact: true })
    .getByRole("button", { name: title, exact: true });
  if (await button.isVisible()) await button.click();
  else await page.getByRole("combobox", { name: group, exact: true }).selectOption(title);
}

async function emptyWindow(visit: Visit): Promise<void> {
  const { page, t, look } = visit;
  await expectPage(buttonOf(visit, t("sockets.newSocket"))).toBeVisible();
  await look("empty");
  await buttonOf(visit, t("sockets.newSocket")).click();
  const newServer = page.getByRole("menuitem", { name: t("form.newTcpServer") });
  await expectPage(newServer).toBeVisible();
  await look("new socket menu");
  await newServer.click();
  await expectPage(page.getByLabel(t("form.listenOn"))).toBeVisible();
  await look("form");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await look("palette");
  const search = page.getByRole("combobox", { name: t("palette.searchSocketsAndCommands") });
  await search.fill("try it");
  await look("palette that found something");
  await search.fill("no such thing");
  await look("palette that found nothing");
}

async function tabsAndViews(visit: Visit): Promise<void> {
  const { page, t, look } = visit;
  await tryIt(visit);
  await page.getByRole("tab").first().waitFor();
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await look(`tab ${await tab.textContent()}`);
  }
  const views = page.getByRole("group", { name: t("table.showAs") }).getByRole("button");
  for (const view of await views.all()) {
    await view.click();
    await look(`view ${await view.textContent()}`);
  }
}

async function measures(visit: Visit): Promise<void> {
  const { t, look } = visit;
  await tryIt(visit);
  await buttonOf(visit, t("measure.measure")).click();
  await look("measure");
  for (const word of ["measure.messages", "measure.connections", "measure.failures"] as const) {
    await choose(visit, t("measure.plot"), t(word));
    await look(`measure ${t(word)}`);
  }
  for (const title of [t("measure.gaps"), t("measure.answers"), "TCP"]) {
    await choose(visit, t("measure.distribution"), title);
    await look(`measure ${title}`);
  }
  await buttonOf(visit, t("measure.asTable")).click();
  await look("measures as table");
}

async function floating(visit: Visit): Promise<void> {
  const { page, t, look } = visit;
  const received = await tryIt(visit);
  await buttonOf(visit, t("table.columnsTimesAndOrder")).click();
  await look("columns");
  await page.keyboard.press("Escape");
  await choose(visit, t("table.showAs"), t("table.messages"));
  await page.getByTitle(t("framing.cutStreamsAbout"), { exact: true }).first().click();
  await look("cut into messages");
  await page.keyboard.press("Escape");
  await choose(visit, t("table.showAs"), t("table.calls"));
  await received.click({ button: "right" });
  await look("menu of a row");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+f");
  await page.getByRole("textbox", { name: t("find.field") }).fill("recv");
  await expectPage(page.locator(".find-words")).toHaveText(t("find.nowhere"));
  await look("find");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+g");
  await page.getByRole("textbox", { name: t("table.goToEventNumberOrTime") }).fill("9999");
  await page.keyboard.press("Enter");
  await look("go to");
  await page.keyboard.press("Escape");
  await received.click();
  await page.keyboard.press("m");
  await page.keyboard.press("F2");
  await look("name of a row");
  await page.keyboard.press("Escape");
  await received.click();
  await page.keyboard.press("h");
  await look("hidden row");
  await fields(visit);
}

async function settings(visit: Visit): Promise<void> {
  const { page, t, look } = visit;
  await expectPage(buttonOf(visit, t("settings.show"))).toBeVisible();
  await page.keyboard.press("Control+,");
  const field = page.getByRole("searchbox", { name: t("settings.search") });
  await expectPage(field).toBeFocused();
  await look("settings");
  await visit.client.call("changeSettings", { changes: { textSize: 110 } });
  // The language that the page's address asks for counts as changed as well.
  await expectPage(page.locator("[data-setting='textSize'][data-changed='true']")).toHaveCount(1);
  await look("a changed setting");
  await visit.client.call("changeSettings", { changes: { textSize: null } });
  const size = page.getByLabel(t("limits.recordingSize"), { exact: true });
  await size.fill("-");
  await look("a wrong value");
  await size.press("Escape");
  await field.fill("???");
  await look("no setting of that name");
  await page.keyboard.press("Escape");
  await expectPage(field).toHaveCount(0);
}

async function menus(visit: Visit): Promise<void> {
  const { page, t, look } = visit;
  const received = await tryIt(visit);
  await page.getByRole("tree").getByRole("treeitem").first().click();
  await look("listener");
  await page.getByRole("tree").getByRole("treeitem").last().click();
  await look("connection");
  await received.click();
  const opening = [
    ["copy as", page.locator("[data-copy-menu]")],
    ["socket menu", buttonOf(visit, t("sockets.socketActions"))],
    ["recording menu", buttonOf(visit, t("recording.recordingActions"))],
    ["help of filters", buttonOf(visit, t("filterBar.help"))],
  ] as const;
  for (const [screen, button] of opening) {
    await button.click();
    await look(screen);
    await page.keyboard.press("Escape");
  }
  await command(visit, t("sockets.closeAllSockets"));
  await look("question");
  await buttonOf(visit, t("sockets.keep")).click();
  await choose(visit, t("table.showAs"), t("sequence.sequence"));
  await buttonOf(visit, t("sequence.exportSequence")).click();
  await look("export of the sequence");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: t("sequence.sockets", { count: 3 }) }).click();
  await look("sockets of the sequence");
}

async function dialogs(visit: Visit): Promise<void> {
  const { page, t, look } = visit;
  await tryIt(visit);
  const titles = [
    t("recording.startNewRecordingIn"),
    t("recording.exportPackets"),
    t("workspaces.openTitle"),
    t("workspaces.saveTitle"),
    t("licences.licences"),
    t("helpSheet.help"),
    t("diagnostics.show"),
  ];
  for (const title of titles) {
    await command(visit, title);
    await page.getByRole("dialog").waitFor();
    await look(title);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
}

async function failuresAndFilters(visit: Visit): Promise<void> {
  const { page, t, look } = visit;
  const rows = rowsOf(visit);
  await tryIt(visit);
  await buttonOf(visit, t("sockets.newSocket")).click();
  await page.getByRole("menuitem", { name: t("form.newTcpClient") }).click();
  await page.getByLabel(t("form.connectTo")).fill("127.0.0.1:1");
  await buttonOf(visit, t("form.open")).click();
  await rows.filter({ hasText: "ECONNREFUSED" }).first().click();
  await expectPage(page.getByRole("region", { name: t("payload.likelyCauses") })).toBeVisible();
  await look("failed event");
  await buttonOf(visit, t("table.allSockets")).click();

  const filter = page.getByRole("combobox", { name: t("filterBar.filter"), exact: true });
  await filter.fill("tcp.prt == ");
  await look("wrong filter");
  await filter.fill("tcp.p");
  await look("completion");
  await page.keyboard.press("Escape");
  await filter.fill('data contains "nothing has this"');
  await filter.press("Enter");
  await expectPage(rows).toHaveCount(0);
  await look("nothing matches");
}

const FORMS = [
  "form.newTcpServer",
  "form.newTcpClient",
  "form.newUdpSocket",
  "form.newUnixServer",
  "form.newUnixClient",
  "form.newUnixDatagramSocket",
] as const;

/** With all their options. */
async function forms(visit: Visit): Promise<void> {
  const { page, t, look } = visit;
  for (const form of FORMS) {
    await buttonOf(visit, t("sockets.newSocket")).click();
    await page.getByRole("menuitem", { name: t(form) }).click();
    await buttonOf(visit, t("form.open")).waitFor();
    const more = buttonOf(visit, t("form.moreOptions"));
    if ((await more.count()) > 0) await more.click();
    await look(t(form));
    await page.keyboard.press("Escape");
  }
}

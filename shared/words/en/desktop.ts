// Menus, dialogs and notices of the desktop program itself.

import type { Tongue } from "../tongue.ts";

export const desktopWords = () => ({
  // `&` stands before the letter that opens the menu with Alt.
  "desktop.fileMenu": "&File",
  "desktop.editMenu": "&Edit",
  "desktop.viewMenu": "&View",
  "desktop.windowMenu": "&Window",
  "desktop.socketMenu": "&Socket",
  "desktop.eventsMenu": "Eve&nts",
  "desktop.payloadMenu": "&Payload",
  "desktop.recordingMenu": "&Recording",
  "desktop.newWindow": "New Window",
  "desktop.newSocket": "New Socket",
  "desktop.open": "Open…",
  "desktop.recordingsAndWorkspaces": "Recordings and workspaces",
  "desktop.allFiles": "All files",
  "desktop.theme": "Theme",
  "desktop.language": "Language",
  "desktop.about": "About Portscope",
  "desktop.services": "Services",
  "desktop.hide": "Hide Portscope",
  "desktop.hideOthers": "Hide Others",
  "desktop.showAll": "Show All",
  "desktop.openRecent": "Open Recent",
  "desktop.nothingRecent": "Nothing Yet",
  "desktop.keepOnTop": "Keep on Top",
  "desktop.openRecordings": "Open Recordings Folder",
  "desktop.undo": "Undo",
  "desktop.redo": "Redo",
  "desktop.cut": "Cut",
  "desktop.copy": "Copy",
  "desktop.paste": "Paste",
  "desktop.delete": "Delete",
  "desktop.selectAll": "Select All",
  "desktop.developerTools": "Developer Tools",
  "desktop.actualSize": "Actual Size",
  "desktop.zoomIn": "Zoom In",
  "desktop.zoomOut": "Zoom Out",
  "desktop.fullScreen": "Full Screen",
  "desktop.minimize": "Minimize",
  "desktop.maximize": "Zoom",
  "desktop.allToFront": "Bring All to Front",
  "desktop.helpMenu": "&Help",
  "desktop.guide": "Guide",
  "desktop.copyDiagnostics": "Copy Diagnostics",
  "desktop.showLog": "Show Log File",

  "desktop.engineCrashed": "The engine has crashed.",
  "desktop.engineCrashedBecause": ({ reason }: { readonly reason: string }) =>
    `the engine has crashed: ${reason}`,
  "desktop.whatWasRecorded": ({
    folder,
    reason,
  }: {
    readonly folder: string;
    readonly reason: string;
  }) => `All its sockets are closed. What was recorded until then is in ${folder}. (${reason})`,
  "desktop.reportIsIn": ({ file }: { readonly file: string }) =>
    `A report that you can read and send on is in ${file}.`,
  "desktop.startAgain": "Start it again",
  "desktop.quit": "Quit",
  "desktop.threadEnded": ({ code }: { readonly code: number }) => `its thread ended with ${code}`,

  "desktop.quitAsks": ({ open }: { readonly open: number }, t: Tongue) =>
    t.form(open, { one: "A socket is open.", other: `${t.number(open)} sockets are open.` }),
  "desktop.quitAbout": "They are closed when Portscope quits; the recording is completed.",
  "desktop.stay": "Cancel",

  "desktop.pageCrashed": "This window's page has crashed.",
  "desktop.socketsGoOn": ({ reason }: { readonly reason: string }) =>
    `The sockets and the recording go on. (${reason})`,
  "desktop.reload": "Reload",
  "desktop.closeWindow": "Close window",
  "desktop.pageDidNotLoad": ({ error }: { readonly error: string }) =>
    `the page did not load: ${error}`,

  "desktop.couldNotStart": "Portscope could not start",
  "desktop.stillThere":
    "Portscope is already running, but does not answer. Its sockets were left as they are; end it by hand if it hangs.",
  "desktop.laterStarts": ({ error }: { readonly error: string }) =>
    `later starts cannot reach this one: ${error}`,
  "desktop.drawingInSoftware": "the graphics process died three times; drawing in software",
  "desktop.noBrowser": ({ url, error }: { readonly url: string; readonly error: string }) =>
    `no browser for ${url}: ${error}`,
  "desktop.placeNotSaved": ({ error }: { readonly error: string }) =>
    `the window's place was not saved: ${error}`,
  "desktop.mayLackItsEnd": ({ reason }: { readonly reason: string }) =>
    `the recording may lack its end: ${reason}`,
  "desktop.tookTooLong": "it took too long",
});

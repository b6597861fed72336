// Newer versions of the program: who brings them, and what is asked before.

export const updatesWords = () => ({
  "updates.check": "Check for updates…",
  "updates.also": "newest version upgrade release",
  "updates.menu": "Check for Updates…",
  "updates.section": "Updates",
  "updates.setting": "Look for updates at start",
  "updates.settingAbout":
    "Of the desktop program that updates itself. It asks once a day which version is the newest; nothing is fetched or installed unasked.",
  "updates.ask": "Ask me once",
  "updates.daily": "Once a day",
  "updates.never": "Never",

  "updates.mayLook": "May Portscope look for updates when it starts?",
  "updates.mayLookDetail":
    "It would ask once a day which version is the newest, and tell nothing of you or your work. Nothing is downloaded or installed unless you say so. The settings have it too, and Help → Check for Updates looks at any time.",
  "updates.look": "Look Once a Day",
  "updates.doNotLook": "Do Not Look",

  "updates.upToDate": "Portscope is up to date.",
  "updates.newestIs": ({ version }: { readonly version: string }) =>
    `Version ${version} is the newest. Nothing was downloaded.`,
  "updates.available": ({ version }: { readonly version: string }) =>
    `Portscope ${version} is there.`,
  "updates.availableDetail": ({
    version,
    notes,
  }: {
    readonly version: string;
    readonly notes: string;
  }) => `You have ${version}. What is new:\n\n${notes}`,
  "updates.noNotes": "Its release has no notes.",
  "updates.download": "Download",
  "updates.notNow": "Not Now",
  "updates.ready": ({ version }: { readonly version: string }) =>
    `Portscope ${version} is downloaded.`,
  "updates.readyDetail":
    "It is installed when Portscope ends. Ending now asks about open sockets as always; sockets and recording go on until then.",
  "updates.quitNow": "Quit and Install",
  "updates.whenIQuit": "When I Quit",

  "updates.failed": "It could not be found out whether there is an update.",
  "updates.downloadFailed": "The update could not be downloaded.",
  "updates.failedDetail": ({ reason }: { readonly reason: string }) =>
    `${reason}\n\nNothing was changed. Try again later.`,

  "updates.others": ({ version }: { readonly version: string }) =>
    `This is Portscope ${version}. It does not update itself.`,
  "updates.byDeb":
    "It was installed as a Debian package. Where that came from a package source, the system's updates bring newer ones (apt upgrade); else install the newer .deb over it.",
  "updates.byRpm":
    "It was installed as an RPM package. Where that came from a package source, the system's updates bring newer ones (dnf upgrade, zypper update); else install the newer .rpm over it.",
  "updates.byHand":
    "It is a file or folder that somebody put where it is. To update it, put the newer one in its place; settings and recordings stay.",
  "updates.byNobody":
    "Its build names no place to look for newer versions. Whoever built it has them.",
  "updates.byServer":
    "This window is of portscope serve: its npm package is updated where that runs, by npm (npm install -g portscope@latest).",
});

// One build, three environments: `main` (Electron's main process and the command line, ES modules for Node), `preload` (one
// CommonJS file, all that a sandboxed preload may be) and `client`, which is the renderer.
//
//     vite build --app        all three into dist/; scripts/build.mjs calls it with a lock and a stamp

import { builtinModules } from "node:module";
import { basename, join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { copyNative } from "./scripts/copyNative.mjs";
import { LISTS, gatherLicences } from "./scripts/gatherLicences.mjs";

const root = import.meta.dirname;

/** scripts/ensureBuilt.mjs builds beside dist/ and swaps the folders, so that nobody ever runs half a build. */
const out = process.env["PORTSCOPE_OUT"] ?? join(root, "dist");

// Only what the runtime brings stays outside; every package is bundled, so the packed program carries no node_modules.
const external = ["electron", ...builtinModules, /^node:/];

/**
 * Commander imports modules at a tenth of the time of a start for what we do not use: commands that are programs of their own
 * (child_process), the width of coloured help (util, which loads threads), and process as a module, which opens standard input.
 */
function lightCommander(): Plugin {
  const light: readonly (readonly [heavy: string, instead: string])[] = [
    ["import childProcess from 'node:child_process';", "const childProcess = {};"],
    ["import process from 'node:process';", ""],
    [
      "import { stripVTControlCharacters } from 'node:util';",
      "const stripVTControlCharacters = (text) => text;",
    ],
  ];
  return {
    name: "light-commander",
    transform(code, id) {
      if (!id.includes("/commander/lib/")) return null;
      const lighter = light.reduce((text, [heavy, instead]) => text.replace(heavy, instead), code);
      return { code: lighter, map: null };
    },
  };
}

/**
 * What is always loaded together, in few files: a file more costs a start as much as 30 KB of code. In this order: what a group
 * imports and no earlier one holds is in it too.
 */
const TOGETHER = [
  // All that `--version` loads.
  { name: "version", test: /\/(?:cli\/(?:version|namedLanguage)\.ts|package\.json)/, priority: 4 },
  {
    name: "base",
    test: /\/(?:valibot\/|shared\/(?:assertNever|options|contract\/(?:openSpec|issueText)|(?:words(?!\/ko[./])|model|util|format|failure)\/))/,
    priority: 3,
  },
  { name: "system", test: /\/engine\/system\/(?!native\/)/, priority: 2 },
  // Threads that read recordings need these of it.
  {
    name: "record",
    test: /\/engine\/record\/(?:pcapng\/(?:format|ipAddress|packetTemplate)|index\/(?:FlowTable|eventDetail))/,
    priority: 2,
  },
  {
    name: "sockets",
    test: /\/engine\/(?:createEngine|sockets\/(?!openUnixDatagram))/,
    priority: 1,
  },
  // In none that begins by waiting, as the command line's does: a thread that is ended while it loads such code takes V8 with it.
  { name: "phrases", test: /\/shared\/decode\/reading\/(?:phrases|fieldText)/, priority: 1 },
  // What nc needs of the others, which know Commander too.
  {
    name: "terminal",
    test: /\/cli\/(?:endProcess|engineOf|exit|output|recordChoice|sendInput|stopSignal|terminal|toCrlf|waiting|watchRecording|wording)/,
    priority: 1,
  },
  {
    name: "nc",
    test: /\/cli\/nc\/(?!exec\/|proxy\/|ncHelp|Dump|options\/readHosts)/,
    priority: 1,
  },
  {
    name: "command",
    test: /\/commander\/|\/cli\/(?:usage\/|program|recordFlags|runEngine|specFlags|target)/,
  },
];

interface Known {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/**
 * What a window's first screen needs: all that its entry imports, in one file rather than in a hundred that others share. Apart
 * from it what start.ts stands on, which says so when that file fails.
 */
function firstScreen(part: "start" | "main"): (id: string, known: Known) => string | null {
  const start = new Set<string>();
  const first = new Set<string>();
  const add = (id: string, to: Set<string>, known: Known): void => {
    if (to.has(id)) return;
    to.add(id);
    for (const imported of known.getModuleInfo(id)?.importedIds ?? []) add(imported, to, known);
  };
  return (id, known) => {
    if (first.size === 0) {
      add(join(root, "renderer/start.ts"), start, known);
      add(join(root, "renderer/main.ts"), first, known);
    }
    // Vite's own, by which start.ts loads the rest.
    const isStart = start.has(id) || id.includes("preload-helper");
    return (part === "start" ? isStart : first.has(id) && !isStart) ? part : null;
  };
}

export default defineConfig({
  root: join(root, "renderer"),
  base: "/",
  publicDir: false,
  clearScreen: false,
  plugins: [lightCommander(), react()],
  worker: { format: "es" },
  // ws would look for optional native helpers that we do not ship.
  define: {
    "process.env.WS_NO_BUFFER_UTIL": '"1"',
    "process.env.WS_NO_UTF_8_VALIDATE": '"1"',
  },
  environments: {
    client: {
      build: {
        outDir: join(out, "renderer"),
        license: { fileName: basename(LISTS.client) },
        emptyOutDir: true,
        target: "chrome130",
        sourcemap: true,
        // One style sheet in one order, whichever part is loaded first.
        cssCodeSplit: false,
        // Small files inlined as data: URLs would fall foul of the content security policy's font-src.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        // Read from the disk beside it: one large file is no slower than many.
        chunkSizeWarningLimit: 4000,
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: firstScreen("start"), debugName: "start", priority: 2 },
                { name: firstScreen("main"), debugName: "main", priority: 1 },
              ],
            },
          },
        },
      },
    },
    main: {
      consumer: "server",
      resolve: { noExternal: true, conditions: ["module", "node"] },
      build: {
        outDir: out,
        license: { fileName: basename(LISTS.main) },
        // Shared with the other environments; scripts/ensureBuilt.mjs starts from an empty folder.
        emptyOutDir: false,
        target: "node20",
        sourcemap: true,
        minify: false,
        rolldownOptions: {
          platform: "node",
          input: {
            "electron/start": join(root, "electron/start.ts"),
            // Which it is told to be by electron/start.ts.
            "electron/main": join(root, "electron/main.ts"),
            "cli/main": join(root, "cli/main.ts"),
            // The engine for tests of one's own, of the npm package.
            "library/index": join(root, "library/index.ts"),
            // Started as a thread by electron/main.ts.
            "electron/engineThread": join(root, "electron/engine/engineThread.ts"),
            // Started as a thread by engine/query/ScanThread.ts.
            "engine/scanThread": join(root, "engine/query/scan/scanThread.ts"),
            // Started as a thread by engine/ports/live/PortsThread.ts.
            "engine/portsThread": join(root, "engine/ports/live/lookingThread.ts"),
            // Started as a thread by engine/ports/check/CheckWork.ts.
            "engine/checkThread": join(root, "engine/ports/check/checkThread.ts"),
            // Started as a thread by engine/record/export/PacketExport.ts.
            "engine/exportThread": join(root, "engine/record/export/exportThread.ts"),
          },
          external,
          output: {
            format: "es",
            entryFileNames: "[name].js",
            chunkFileNames: "chunks/[name]-[hash].js",
            codeSplitting: { groups: TOGETHER },
          },
        },
      },
    },
    preload: {
      consumer: "server",
      resolve: { noExternal: true },
      build: {
        outDir: join(out, "electron"),
        license: { fileName: basename(LISTS.preload) },
        emptyOutDir: false,
        target: "chrome130",
        sourcemap: true,
        minify: false,
        rolldownOptions: {
          input: { preload: join(root, "electron/preload/preload.ts") },
          external,
          output: { format: "cjs", entryFileNames: "preload.cjs", codeSplitting: false },
        },
      },
    },
  },
  builder: {
    sharedConfigBuild: true,
    async buildApp(builder) {
      for (const name of ["main", "preload", "client"]) {
        const environment = builder.environments[name];
        if (environment === undefined) throw new Error(`vite.config.ts: no environment ${name}`);
        await builder.build(environment);
      }
      await copyNative(out);
      await gatherLicences(out);
      const { buildGuide } = await import("./scripts/guide/buildGuide.mjs");
      await buildGuide(join(out, "renderer/guide"));
    },
  },
});

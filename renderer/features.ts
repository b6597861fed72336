// The window's features, each once. Their order is that of palette, tabs, views and panes; each stands on those before it.

import { announceFeature } from "./announce/feature.ts";
import { appFeature } from "./app/appFeature.ts";
import type { Feature } from "./app/feature.ts";
import { columnsFeature } from "./columns/feature.ts";
import { compareFeature } from "./compare/feature.ts";
import { composerFeature } from "./composer/feature.ts";
import { diagnosticsFeature } from "./diagnostics/feature.ts";
import { eventsFeature } from "./events/feature.ts";
import { filterFeature } from "./filter/feature.ts";
import { findFeature } from "./find/feature.ts";
import { framingFeature } from "./framing/feature.ts";
import { helpFeature } from "./help/feature.ts";
import { inspectorFeature } from "./inspector/feature.ts";
import { languageFeature } from "./language/feature.ts";
import { libraryFeature } from "./library/feature.ts";
import { updatesFeature } from "./updates/feature.ts";
import { licencesFeature } from "./licences/feature.ts";
import { makeFeature } from "./make/feature.ts";
import { marksFeature } from "./marks/feature.ts";
import { measureFeature } from "./measure/feature.ts";
import { menuFeature } from "./menu/feature.ts";
import { notifyFeature } from "./notify/feature.ts";
import { paletteFeature } from "./palette/feature.ts";
import { payloadFeature } from "./payload/feature.ts";
import { portsFeature } from "./ports/feature.ts";
import { railFeature } from "./rail/feature.ts";
import { recordingFeature } from "./recording/feature.ts";
import { runningFeature } from "./running/feature.ts";
import { settingsFeature } from "./settings/feature.ts";
import { sequenceFeature } from "./sequence/feature.ts";
import { socketsFeature } from "./sockets/feature.ts";
import { sourcesFeature } from "./sources/feature.ts";
import { splitFeature } from "./split/feature.ts";
import { streamFeature } from "./stream/feature.ts";
import { tableFeature } from "./table/feature.ts";
import { themeFeature } from "./theme/feature.ts";
import { undoFeature } from "./undo/feature.ts";
import { windowFeature } from "./window/feature.ts";
import { workspaceFeature } from "./workspace/feature.ts";

export const FEATURES: readonly Feature[] = [
  appFeature,
  undoFeature,
  socketsFeature,
  columnsFeature,
  eventsFeature,
  filterFeature,
  findFeature,
  marksFeature,
  tableFeature,
  splitFeature,
  measureFeature,
  sequenceFeature,
  payloadFeature,
  inspectorFeature,
  framingFeature,
  streamFeature,
  compareFeature,
  composerFeature,
  makeFeature,
  libraryFeature,
  runningFeature,
  portsFeature,
  sourcesFeature,
  recordingFeature,
  workspaceFeature,
  settingsFeature,
  announceFeature,
  notifyFeature,
  licencesFeature,
  updatesFeature,
  diagnosticsFeature,
  paletteFeature,
  helpFeature,
  themeFeature,
  languageFeature,
  railFeature,
  windowFeature,
  menuFeature,
];

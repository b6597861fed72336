// All that the window knows. The engine's facts are replaced by batches; the rest is view state, the window's own.
// Tables that are large (sockets, rows, rates) are mutable with a version beside them that each change counts up.

import type { HostInfo, Totals } from "../../shared/contract/messages.ts";
import type { Bounds } from "../../shared/model/bounds.ts";
import type { Failure } from "../../shared/model/failure.ts";
import type { ExportProgress, RecordingStatus } from "../../shared/model/recording.ts";
import { ALL_EVENTS, type Query, type ScanState } from "../../shared/model/query.ts";
import type { OpenSpec, SocketKind } from "../../shared/model/socket.ts";
import type { LinkState } from "./link/engineLink.ts";
import { NONE_ARRIVING, type ArrivingRow, type MessageStart } from "../events/arriving.ts";
import { initialCompareState, type CompareState } from "../compare/compareState.ts";
import { initialInspectorState, type InspectorState } from "../payload/payloadState.ts";
import { initialMeasureState, type MeasureState } from "../measure/measureState.ts";
import { createRateBook, type RateBook } from "../sockets/rateBook.ts";
import { createRowCache, type RowCache } from "../events/rowCache.ts";
import { initialSequenceState, type SequenceState } from "../sequence/sequenceState.ts";
import { createSocketTable, type SocketTable } from "../sockets/socketTable.ts";
import { initialStreamState, type StreamState } from "../stream/streamState.ts";
import { initialTableState, type TableState } from "../events/tableState.ts";

export interface Facts {
  readonly host: HostInfo;
  readonly bounds: Bounds;
  readonly seq: number;
  readonly totals: Totals;
  readonly recording: RecordingStatus;
  /** More sockets are still on their way. */
  readonly more: boolean;
}

/** Bytes per second, all sockets together. */
export interface TotalRate {
  readonly in: number;
  readonly out: number;
}

export interface EventView {
  readonly query: Query;
  /** The engine's number of this view; rows of other views are not ours. */
  readonly id: number;
  readonly total: number;
  /** How far a view that must look at the events has come; null where every row is known at once. */
  readonly scan: ScanState | null;
}

export interface SelectedEvent {
  readonly seq: number;
  /** In the current view. */
  readonly position: number;
}

/** What the form in place is about; `spec` fills it where a socket's settings are edited. */
export interface FormRequest {
  readonly kind: SocketKind;
  readonly spec: OpenSpec | null;
}

export type Theme = "system" | "light" | "dark";
export type Overlay =
  | "palette"
  | "limits"
  | "goto"
  | "framing"
  | "licences"
  | "newRecording"
  | "export";
/** Something destructive that was asked for and waits for its one confirmation, in place. */
export type Question = "clearClosed" | "closeAll";

/** The export of packets that this window began, until it is looked at no more. */
export interface ExportState {
  readonly path: string;
  /** Null before the first word of it. */
  readonly progress: ExportProgress | null;
  /** What ended it before it was whole. */
  readonly failure: Failure | null;
}

export interface AppState
  extends TableState, MeasureState, InspectorState, SequenceState, StreamState, CompareState {
  readonly link: LinkState;
  /** Counts snapshots: what was read from the engine before the newest one is to be read again. */
  readonly epoch: number;
  /** Null until the first snapshot. */
  readonly facts: Facts | null;
  readonly sockets: SocketTable;
  readonly socketsVersion: number;
  readonly rates: RateBook;
  readonly ratesVersion: number;
  /** Null while there is no live rate to show. */
  readonly totalRate: TotalRate | null;

  readonly view: EventView;
  /** The query that the engine was last asked to follow; its answer may be on the way. */
  readonly askedQuery: Query;
  /** What the person chose beside the scope, which follows from the selection. */
  readonly filter: string;
  readonly mode: Query["mode"];
  readonly framing: Query["framing"];
  readonly rows: RowCache;
  readonly rowsVersion: number;
  readonly rowsFailure: Failure | null;
  /** What stands behind the view's last row. */
  readonly arriving: readonly ArrivingRow[];

  readonly selectedSocket: number | null;
  /** Whether the events stay on all sockets though one is selected. */
  readonly wide: boolean;
  readonly selectedEvent: SelectedEvent | null;
  /** A message that was still arriving when it was selected; an event selected since counts before it. */
  readonly selectedStart: MessageStart | null;
  /** The events follow their tail until the person scrolls. */
  readonly follow: boolean;
  readonly collapsed: ReadonlySet<number>;

  readonly form: FormRequest | null;
  readonly overlay: Overlay | null;
  readonly question: Question | null;
  /** A command that was refused, until it is dismissed. */
  readonly refused: Failure | null;
  readonly theme: Theme;
  readonly exporting: ExportState | null;
}

export function initialState(theme: Theme): AppState {
  return {
    ...initialTableState(),
    ...initialMeasureState(),
    link: { kind: "connecting" },
    epoch: 0,
    facts: null,
    sockets: createSocketTable(),
    socketsVersion: 0,
    rates: createRateBook(),
    ratesVersion: 0,
    totalRate: null,
    view: { query: ALL_EVENTS, id: -1, total: 0, scan: null },
    askedQuery: ALL_EVENTS,
    filter: "",
    mode: "calls",
    framing: [],
    rows: createRowCache(),
    rowsVersion: 0,
    rowsFailure: null,
    arriving: NONE_ARRIVING,
    selectedSocket: null,
    wide: false,
    selectedEvent: null,
    selectedStart: null,
    follow: true,
    collapsed: new Set(),
    form: null,
    overlay: null,
    question: null,
    refused: null,
    theme,
    exporting: null,
    ...initialInspectorState(),
    ...initialStreamState(),
    ...initialSequenceState(),
    ...initialCompareState(),
  };
}

// A sequence as it is run: its file read, its templates parsed.

import type { FrameSpec } from "../../framing/frameSpec.ts";
import type { Refusal } from "../../model/failure.ts";
import type { StepPlace } from "../../model/running.ts";
import type { Template } from "../template/Template.ts";
import type { RowFile } from "./RowFile.ts";

export interface Sequence {
  readonly name: string;
  readonly role: "connect" | "listen";
  /** A protocol and an address, once its variables are in it. */
  readonly place: Template;
  /** Connections of a listener; 1 of a client. */
  readonly connections: number;
  /** Null: a stream is one piece, datagrams are messages. */
  readonly frame: FrameSpec | null;
  /** ms */
  readonly timeout: number;
  readonly variables: ReadonlyMap<string, string>;
  /** Those that come from the environment; see `fromEnvironment.ts`. */
  readonly environment: readonly FromEnvironment[];
  /** The decoder that a field is first expected of; null: none is. */
  readonly reads: string | null;
  readonly steps: readonly Step[];
}

export interface FromEnvironment {
  readonly variable: string;
  /** Its name there. */
  readonly name: string;
  readonly fallback: string | null;
  /** Where it is not there. */
  readonly isMissing: Refusal;
}

export type Step = StepPlace &
  (
    | { readonly do: "send"; readonly message: Template }
    | {
        readonly do: "expect";
        readonly expectation: Expectation;
        /** ms */
        readonly timeout: number;
      }
    | { readonly do: "wait"; readonly duration: number }
    /** `end`: the peer ended its side, or all of it ended; what came before is passed over. */
    | { readonly do: "wait-for"; readonly what: "end" | "close"; readonly timeout: number }
    | { readonly do: "set"; readonly values: readonly (readonly [string, Template])[] }
    | {
        readonly do: "loop";
        readonly times: number;
        /** Variables of each round; none: the same each time. */
        readonly rows: readonly ReadonlyMap<string, string>[];
        /** A round for each of its rows; then `times` and `rows` say nothing. */
        readonly rowFile: RowFile | null;
        readonly steps: readonly Step[];
      }
    | {
        readonly do: "if";
        readonly test:
          | { readonly kind: "equals"; readonly variable: string; readonly text: string }
          | { readonly kind: "matches"; readonly variable: string; readonly pattern: RegExp }
          | { readonly kind: "comes"; readonly expectation: Expectation; readonly timeout: number };
        readonly yes: readonly Step[];
        readonly no: readonly Step[];
      }
    | CallStep
    | { readonly do: "shutdown" | "close" | "reset" | "connect" }
    | { readonly do: "log" | "fail"; readonly text: Template }
  );

/** Steps of another file, on the same connection. */
export interface CallStep {
  readonly do: "call";
  /** Whether it has variables of its own; else it reads and sets those of its caller. */
  readonly own: boolean;
  /** Of its file: where they are shared, those that are not set yet. */
  readonly variables: ReadonlyMap<string, string>;
  /** What it is given. */
  readonly values: readonly (readonly [string, Template])[];
  /** Of its own ones, those that its caller gets. */
  readonly take: readonly string[];
  readonly steps: readonly Step[];
}

export type Expectation =
  | { readonly kind: "equals" | "contains" | "starts" | "ends"; readonly bytes: Template }
  /** Over bytes as characters U+0000…U+00FF; its own characters above ASCII stand as their UTF-8 bytes. */
  | { readonly kind: "matches"; readonly pattern: RegExp; readonly written: string }
  /** Of each byte the bits of `mask` are those of `bytes`. */
  | {
      readonly kind: "mask";
      readonly bytes: Uint8Array;
      readonly mask: Uint8Array;
      readonly written: string;
    }
  | {
      readonly kind: "json";
      readonly values: readonly (readonly [
        path: string,
        value: string | number | boolean | null,
      ])[];
    }
  /** As a decoder reads the message: texts by the names that `fieldValues.ts` knows. */
  | {
      readonly kind: "field";
      readonly values: readonly (readonly [field: string, value: string])[];
    };

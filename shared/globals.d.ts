// The few globals that every host of ours has (Node, Electron, browsers) and that neither "lib": ["ES2023"]
// nor the absence of Node and DOM types provides. Nothing else of a host may be used in shared/.
interface TextEncoderLike {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
interface TextDecoderLike {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
declare var TextEncoder: new () => TextEncoderLike;
declare var TextDecoder: new (
  label?: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => TextDecoderLike;
declare function queueMicrotask(task: () => void): void;

interface AbortSignal {
  readonly aborted: boolean;
  addEventListener(
    type: "abort",
    listener: () => void,
    options?: { readonly once?: boolean },
  ): void;
  removeEventListener(type: "abort", listener: () => void): void;
}
declare class AbortController {
  readonly signal: AbortSignal;
  abort(): void;
}

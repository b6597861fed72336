// `import { createEngine } from "portscope"`: what is published, and nothing else.

export { createEngine } from "./createEngine.ts";
export { PortscopeError } from "./PortscopeError.ts";
export type * from "./api.ts";

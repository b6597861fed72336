// msgpackr publishes this entry without types, and the types of the others speak of Node's Buffer; what we use of it:
declare module "msgpackr/index-no-eval" {
  export class Packr {
    constructor(options: {
      readonly structuredClone: boolean;
      readonly useRecords: boolean;
      readonly moreTypes: boolean;
      readonly int64AsType: "number" | "bigint" | "auto";
    });
    pack(message: unknown): Uint8Array;
    /** Throws when the bytes are not one whole value. */
    unpack(bytes: Uint8Array): unknown;
  }
}

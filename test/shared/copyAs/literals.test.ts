import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { COPY_FORMATS, type CopyFormatId } from "../../../shared/copyAs/copyFormats.ts";
import { parseEscapes } from "../../../shared/format/escapes.ts";
import { parseHex } from "../../../shared/format/hex.ts";
import { HIDDEN } from "../../../shared/format/controlPictures.ts";
import { tempFolder } from "../../support/tempFolder.ts";
import { describeWith, hasTool } from "../../support/tools.ts";

const literals = COPY_FORMATS.filter(({ group }) => group === "literal").map(({ id }) => id);

function copy(id: CopyFormatId, bytes: Uint8Array): string {
  const result = COPY_FORMATS.find((format) => format.id === id)?.run(bytes, {});
  return result?.ok === true ? result.text : "";
}

/** Each byte once, what hurts in strings, nothing, and many. */
const SAMPLES: readonly Uint8Array[] = [
  new Uint8Array(0),
  Uint8Array.of(0),
  Uint8Array.from({ length: 256 }, (_, byte) => byte),
  new TextEncoder().encode("GET / HTTP/1.1\r\nHost: \"a\" 'b' \\x41 $(id) `id` %s !! ${x}\r\n\r\n"),
  new TextEncoder().encode('"""\n\\\n??/\n\\" \\u0041 \u202e\u2028'),
  Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) >> 3),
];

const folders = new Set<{ remove(): Promise<void> }>();
afterEach(async () => {
  for (const folder of folders) await folder.remove();
  folders.clear();
});

async function ownFolder(): Promise<string> {
  const folder = await tempFolder();
  folders.add(folder);
  return folder.path;
}

describe("literals", () => {
  test("what a person sees of a short request", () => {
    const ping = new TextEncoder().encode("PING\r\n");
    expect(copy("text", ping)).toBe("PING\\r\\n");
    expect(copy("hex", ping)).toBe("50 49 4e 47 0d 0a");
    expect(copy("base64", ping)).toBe("UElORw0K");
    expect(copy("python", ping)).toBe('b"PING\\r\\n"');
    expect(copy("go", ping)).toBe("[]byte{\n  0x50, 0x49, 0x4e, 0x47, 0x0d, 0x0a,\n}");
    expect(copy("rust", ping)).toBe("&[\n  0x50u8, 0x49, 0x4e, 0x47, 0x0d, 0x0a,\n]");
    expect(copy("c", ping)).toBe(
      "unsigned char data[] = {\n  0x50, 0x49, 0x4e, 0x47, 0x0d, 0x0a,\n};\nunsigned int data_len = 6;",
    );
  });

  test.each(literals)("%s is inert for any bytes", (id) => {
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: "binary", maxLength: 100 }).map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        for (const line of copy(id, bytes).split("\n")) expect(line).not.toMatch(HIDDEN);
      }),
    );
  });

  test("text, hex and base64 give the bytes back", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(parseEscapes(copy("text", bytes))).toEqual({ ok: true, bytes });
        expect(parseHex(copy("hex", bytes))).toEqual({ ok: true, bytes });
        expect(copy("base64", bytes)).toBe(Buffer.from(bytes).toString("base64"));
      }),
    );
  });

  test.each(["go", "rust"] as const)("%s follows the grammar and gives the bytes back", (id) => {
    const whole = id === "go" ? /^\[\]byte\{([^{}]*)\}$/ : /^&\[([^[\]]*)\]$/;
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const inner = whole.exec(copy(id, bytes))?.[1] ?? "?";
        if (id === "rust" && bytes.length === 0) return inner === "0u8; 0";
        // Elements, each followed by a comma, and white space.
        expect(inner).toMatch(/^\s*(0x[0-9a-f]{2}(u8)?,\s+)*$/);
        expect(inner.match(/0x[0-9a-f]{2}/g) ?? []).toEqual(
          Array.from(bytes, (byte) => `0x${byte.toString(16).padStart(2, "0")}`),
        );
        return true;
      }),
    );
  });

  test("JavaScript reads the bytes", () => {
    for (const bytes of SAMPLES) {
      const program = `process.stdout.write(${copy("javascript", bytes)})`;
      expect(execFileSync(process.execPath, ["-"], { input: program })).toEqual(Buffer.from(bytes));
    }
  });
});

describeWith("python3", "Python", () => {
  test("reads the bytes", () => {
    for (const bytes of SAMPLES) {
      const program = `import sys\nsys.stdout.buffer.write(${copy("python", bytes)})`;
      expect(execFileSync("python3", ["-"], { input: program })).toEqual(Buffer.from(bytes));
    }
  });
});

describeWith("cc", "C", () => {
  test("compiles without a warning and has the bytes", async () => {
    const folder = await ownFolder();
    for (const [i, bytes] of SAMPLES.entries()) {
      const source = join(folder, `${i}.c`);
      const program = join(folder, `${i}.out`);
      writeFileSync(
        source,
        `#include <stdio.h>\n${copy("c", bytes)}\nint main(void) { fwrite(data, 1, data_len, stdout); return 0; }\n`,
      );
      execFileSync("cc", ["-std=c99", "-Wall", "-Werror", "-pedantic", "-o", program, source]);
      expect(execFileSync(program)).toEqual(Buffer.from(bytes));
    }
  });
});

// Not asked for in CI: a compiler of 300 MB for one test.
describe.skipIf(!hasTool("rustc"))("Rust", () => {
  test("compiles and has the bytes", async () => {
    const folder = await ownFolder();
    const slices = SAMPLES.map((bytes) => `out.write_all(${copy("rust", bytes)}).unwrap();`);
    const source = join(folder, "a.rs");
    writeFileSync(
      source,
      `use std::io::Write;\nfn main() { let mut out = std::io::stdout();\n${slices.join("\n")} }\n`,
    );
    execFileSync("rustc", ["-o", join(folder, "a.out"), source]);
    expect(execFileSync(join(folder, "a.out"))).toEqual(Buffer.concat(SAMPLES));
  });
});

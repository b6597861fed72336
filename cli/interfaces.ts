// `portscope interfaces`: the machine's network interfaces with their addresses, for --interface, --group and --multicast-interface.

import { type Command, Option } from "commander";
import { interfaces } from "../engine/system/interfaces.ts";
import type { NetworkInterface } from "../shared/model/networkInterface.ts";
import { t } from "./wording.ts";

export function addInterfacesCommand(program: Command): void {
  program
    .command("interfaces")
    .description(t("help.interfaces"))
    .addOption(
      new Option("--format <format>", t("help.interfacesFormat"))
        .choices(["table", "json"])
        .default("table"),
    )
    .action(({ format }: { readonly format: "table" | "json" }) => {
      const all = interfaces();
      const lines = format === "json" ? all.map((each) => JSON.stringify(each)) : tableOf(all);
      process.stdout.write(lines.map((line) => `${line}\n`).join(""));
    });
}

function tableOf(all: readonly NetworkInterface[]): readonly string[] {
  const rows = all.flatMap(({ name, internal, mac, addresses }) =>
    addresses.map(({ address, prefix, scope }) => [
      name,
      `${address}${scope === null ? "" : `%${name}`}${prefix === null ? "" : `/${prefix}`}`,
      internal ? t("cli.interfaceInternal") : mac,
    ]),
  );
  const widths = [0, 1].map((column) =>
    Math.max(0, ...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

// The registers, or coils, of a responder that has them: as they change, and to be changed.

import { useEffect, useState } from "react";
import type { RegisterTable as Table, RunInfo } from "../../../shared/model/running.ts";
import { said } from "../../../shared/words/said.ts";
import { attempt } from "../../app/attempt.ts";
import { useApp } from "../../app/useApp.ts";
import { Segments } from "../../kit/Segments.tsx";
import { useWords } from "../../kit/useWords.ts";
import { registerValue } from "./registerValue.ts";

/** Addresses that are shown at once, and in one row. */
const SHOWN = 64;
const IN_ROW = 8;
const LAST = 65_535;

const TABLES = [
  { id: "registers", title: said("script.registers") },
  { id: "coils", title: said("script.coils") },
] as const;

export function RegisterTable({ run }: { readonly run: RunInfo }) {
  const t = useWords();
  const [table, setTable] = useState<Table>("registers");
  const [typed, setTyped] = useState("0");
  const wanted = registerValue(typed, LAST);
  const [from, setFrom] = useState(0);
  const values = useRegisters(run.id, table, from);
  return (
    <div className="script-registers">
      <div className="script-registers-bar">
        <Segments label={t("script.table")} value={table} options={TABLES} onChoose={setTable} />
        <label>
          <span className="quiet">{t("script.fromAddress")}</span>
          <input
            className="input data"
            inputMode="numeric"
            aria-invalid={wanted === null}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              const next = registerValue(target.value, LAST);
              if (next !== null) setFrom(Math.min(next, LAST + 1 - SHOWN));
            }}
          />
        </label>
      </div>
      <div className="script-registers-rows">
        {Array.from({ length: Math.ceil(values.length / IN_ROW) }, (_, row) => (
          <div key={row} className="script-registers-row">
            <span className="quiet data">{from + row * IN_ROW}</span>
            {values.slice(row * IN_ROW, (row + 1) * IN_ROW).map((value, column) => {
              const address = from + row * IN_ROW + column;
              return (
                <Cell
                  key={`${table} ${address}`}
                  run={run}
                  table={table}
                  address={address}
                  value={value}
                />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

interface CellProps {
  readonly run: RunInfo;
  readonly table: Table;
  readonly address: number;
  readonly value: number;
}

/** What is typed stands until it is written or given up; else it shows what the server has. */
function Cell({ run, table, address, value }: CellProps) {
  const t = useWords();
  const { home } = useApp();
  const [typed, setTyped] = useState<string | null>(null);
  const highest = table === "coils" ? 1 : 0xffff;
  const wanted = typed === null ? value : registerValue(typed, highest);
  function write(): void {
    if (typed !== null && wanted !== null && wanted !== value)
      void attempt(
        home,
        home.engine.call("writeRegisters", { run: run.id, table, from: address, values: [wanted] }),
      );
    setTyped(null);
  }
  return (
    <input
      className="input data"
      inputMode="numeric"
      disabled={run.state === "ended"}
      aria-label={t(table === "coils" ? "script.coilAt" : "script.registerAt", { address })}
      aria-invalid={wanted === null}
      title={t("script.registerTakes", { highest })}
      value={typed ?? String(value)}
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === "Enter") write();
        if (event.key !== "Escape" || typed === null) return;
        event.stopPropagation();
        setTyped(null);
      }}
    />
  );
}

function useRegisters(run: number, table: Table, from: number): readonly number[] {
  const { home } = useApp();
  const [values, setValues] = useState<readonly number[]>([]);
  useEffect(() => {
    const watch = home.engine.watch(
      "registers",
      { run, table, from, count: SHOWN },
      { onUpdate: (told) => setValues(told.values), onEnd: () => undefined },
    );
    return () => watch.stop();
  }, [home, run, table, from]);
  return values;
}

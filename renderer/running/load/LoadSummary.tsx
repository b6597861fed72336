// What many clients came to, live: how many are begun, connected, done and failed; how long connecting and answers took; failures by code.

import type { Latency } from "../../../shared/model/latency.ts";
import type { LoadProgress } from "../../../shared/model/running.ts";
import { formatCount, formatDuration } from "../../../shared/words/quantity.ts";
import { useWords } from "../../kit/useWords.ts";
import "./load.css";

export function LoadSummary({ progress }: { readonly progress: LoadProgress }) {
  const t = useWords();
  const { of, begun, running, connected, passed, failed, failures, connect, answer } = progress;
  const counts = [
    ["begun", begun],
    ["connected", connected],
    ["running", running],
    ["passed", passed],
    ["failed", failed],
  ] as const;
  return (
    <div className="load-summary selectable">
      <progress
        className="load-progress"
        aria-label={t("loadForm.progress")}
        max={of}
        value={begun - running}
      />
      <dl className="load-counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt className="quiet">{t(`loadForm.${name}`)}</dt>
            <dd className={`data ${name === "failed" && count > 0 ? "failure" : ""}`}>
              {formatCount(count)}
              {name === "begun" && (
                <span className="quiet">{t("loadForm.of", { of: formatCount(of) })}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {(connect !== null || answer !== null) && (
        <table className="load-table">
          <caption className="visually-hidden">{t("loadForm.times")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("loadForm.times")}</th>
              <th scope="col">{t("loadForm.count")}</th>
              <th scope="col">{t("loadForm.mean")}</th>
              <th scope="col">p50</th>
              <th scope="col">p95</th>
              <th scope="col">p99</th>
              <th scope="col">{t("loadForm.longest")}</th>
            </tr>
          </thead>
          <tbody>
            {connect !== null && <Times title={t("loadForm.connecting")} of={connect} />}
            {answer !== null && <Times title={t("loadForm.answers")} of={answer} />}
          </tbody>
        </table>
      )}
      {failures.length > 0 && (
        <table className="load-table load-failures">
          <caption className="visually-hidden">{t("loadForm.failures")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("loadForm.failures")}</th>
              <th scope="col">{t("loadForm.count")}</th>
              <th scope="col">{t("loadForm.reason")}</th>
            </tr>
          </thead>
          <tbody>
            {failures.map(({ code, reason, count }, at) => (
              <tr key={at}>
                <th scope="row" className="data">
                  {code ?? "–"}
                </th>
                <td className="data">{formatCount(count)}</td>
                <td>{t.text(reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Times({ title, of }: { readonly title: string; readonly of: Latency }) {
  const { count, mean, p50, p95, p99, max } = of;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className="data">{formatCount(count)}</td>
      {[mean, p50, p95, p99, max].map((time, at) => (
        <td key={at} className="data">
          {formatDuration(time)}
        </td>
      ))}
    </tr>
  );
}

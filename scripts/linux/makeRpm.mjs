// A tree as an .rpm, by rpm's own rpmbuild.

import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../ensureBuilt.mjs";
import { run } from "./run.mjs";

/** @param {{ work: string, tree: string, asked: import("./readArguments.mjs").Asked }} job */
export async function makeRpm({ work, tree, asked }) {
  const data = join(root, "build/linux");
  const spec = join(work, "portscope.spec");
  const scripts = { post: await bodyOf(join(data, "postinst")) };
  await writeFile(spec, specOf(asked, scripts));
  const out = join(work, "rpms");
  await mkdir(out);
  const target = asked.value("--architecture");
  await run("rpmbuild", [
    ...["-bb", "--buildroot", tree, "--target", target],
    ...["--define", `_topdir ${work}`, "--define", `_rpmdir ${out}`],
    ...["--define", "_build_id_links none", "--define", "__os_install_post %{nil}"],
    spec,
  ]);
  const [name] = (await readdir(out, { recursive: true })).filter((one) => one.endsWith(".rpm"));
  if (name === undefined) throw new Error("rpmbuild made no package");
  await copyFile(join(out, name), asked.value("--package"));
}

/** Without its first line, which names a shell. @param {string} script */
async function bodyOf(script) {
  return (await readFile(script, "utf8")).split("\n").slice(1).join("\n");
}

/** @param {import("./readArguments.mjs").Asked} asked @param {{ post: string }} scripts */
function specOf(asked, { post }) {
  const requires = asked.values("-d").map((name) => `Requires: ${name}`);
  return `Name: ${asked.value("--name").toLowerCase()}
Version: ${asked.value("--version")}
Release: 1
Summary: ${asked.value("--rpm-summary")}
License: ${asked.value("--license")}
URL: ${asked.value("--url")}
Vendor: ${asked.value("--vendor")}
AutoReqProv: no
${requires.join("\n")}

%description
${asked.value("--description")}

%post
${post}
%postun
if [ "$1" = 0 ] && [ -f /etc/apparmor.d/portscope ]; then
  apparmor_parser --remove /etc/apparmor.d/portscope 2>/dev/null || true
  rm -f /etc/apparmor.d/portscope
fi

%files
/usr/bin/portscope
/usr/lib/portscope
/usr/share/applications/portscope.desktop
/usr/share/doc/portscope
/usr/share/icons/hicolor/*/apps/portscope.*
/usr/share/man/man1/portscope.1.gz
/usr/share/metainfo/org.portscope.Portscope.metainfo.xml
/usr/share/mime/packages/portscope.xml
`;
}

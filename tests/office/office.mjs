// LibreOffice as another program that opens what a reader takes away, and what it then holds.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";

const SOFFICE = process.env.SOFFICE ?? "soffice";

// Files under their names, each as LibreOffice writes it when asked for another kind. `how` it reads them is a filter of its
// own; without one it finds out by itself.
export function converted(files, kind, how) {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  const paths = Object.entries(files).map(([name, bytes]) => (writeFileSync(join(folder, name), bytes), join(folder, name)));
  const options = [`-env:UserInstallation=file://${folder}/user`, "--headless", ...(how ? [`--infilter=${how}`] : []), "--convert-to", kind];
  const { status, stderr } = spawnSync(SOFFICE, [...options, "--outdir", join(folder, "out"), ...paths], { encoding: "utf8", timeout: 240_000 });
  const written = (path) => join(folder, "out", basename(path).replace(extname(path), `.${kind.split(":")[0]}`));
  try {
    return paths.map((path) => readFileSync(written(path)));
  } catch (cause) {
    throw new Error(`LibreOffice ended with ${status} and wrote nothing: ${stderr}`, { cause });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// The cells of a flat OpenDocument sheet, row by row: text as shown, kind, value; and what of it would do something.
export function sheet(fods) {
  const xml = String(fods);
  const body = xml.slice(xml.indexOf("<table:table "), xml.indexOf("</table:table>"));
  const rows = [...body.matchAll(/<table:table-row[^>]*?(?:\/>|>([^]*?)<\/table:table-row>)/g)].map(([, inside = ""]) => row(inside));
  while (rows.length > 0 && rows.at(-1).length === 0) rows.pop();
  return { rows, formulas: xml.split("table:formula").length - 1, links: xml.split("<text:a ").length - 1 };
}

function row(inside) {
  const cells = [...inside.matchAll(/<table:table-cell([^>]*?)(?:\/>|>([^]*?)<\/table:table-cell>)/g)].flatMap(([, attributes, content = ""]) => {
    const attribute = (name) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
    const cell = { text: written(content), kind: attribute("office:value-type"), value: attribute("office:value") };
    return Array(content ? Number(attribute("table:number-columns-repeated") ?? 1) : Math.min(99, Number(attribute("table:number-columns-repeated") ?? 1))).fill(cell);
  });
  while (cells.length > 0 && cells.at(-1).text === "") cells.pop();
  return cells;
}

const SIGNS = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&" };

function written(content) {
  const paragraphs = [...content.matchAll(/<text:p[^>]*?(?:\/>|>([^]*?)<\/text:p>)/g)].map(([, inside = ""]) =>
    inside
      .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count = 1) => " ".repeat(count))
      .replace(/<text:tab\/>/g, "\t")
      .replace(/<[^>]*>/g, "")
      .replace(/&\w+;/g, (sign) => SIGNS[sign]),
  );
  return paragraphs.join("\n");
}

// The fields of CSV, line by line.
export function fields(csv) {
  const lines = [[]];
  for (const [, quoted, plain, end] of csv.replace(/^\ufeff/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ",") lines.push([]);
  }
  return lines.slice(0, -1);
}

// What the command reads of others' files, against an independent reader of JSON-stat: every cell of every dataset.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import JSONstat from "jsonstat-toolkit";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const COMMAND = `${process.env.CARGO_TARGET_DIR ?? `${ROOT}/target`}/debug/impact-charts`;
const files = ["bundle", "months", "collection", "regions"];

const ours = (path) => JSON.parse(execFileSync(COMMAND, ["describe", path, "--json", "--all"], { encoding: "utf8" })).datasets;

// The datasets of a file, whatever holds them.
const theirs = (path) => {
  const read = JSONstat(JSON.parse(readFileSync(path, "utf8")));
  if (read.class === "dataset") return [read];
  return Array.from({ length: read.length }, (_, at) => read.Dataset(at) ?? read.Item(at));
};

const number = (value) => (typeof value === "string" ? (Number.isFinite(Number(value)) ? Number(value) : null) : value ?? null);

for (const name of files) {
  test(`${name}: the same dimensions, and the same value in every cell`, { skip: !existsSync(COMMAND) && "the command is not built" }, () => {
    const path = fileURLToPath(new URL(`files/${name}.json`, import.meta.url));
    const [own, other] = [ours(path), theirs(path)];
    assert.equal(own.length, other.length);
    own.forEach((dataset, at) => {
      const read = other[at];
      assert.deepEqual(dataset.dimensions.map(({ id }) => id), read.id);
      assert.equal(dataset.cells, read.n);
      const figures = new Map(dataset.in_view.map((figure) => [JSON.stringify(Object.values(figure.at)), figure]));
      let hidden = 0;
      for (let cell = 0; cell < read.n; cell++) {
        const place = [];
        for (let rest = cell, d = read.id.length - 1; d >= 0; d--) {
          const ids = read.Dimension(d).id;
          place.unshift(ids[rest % ids.length]);
          rest = Math.floor(rest / ids.length);
        }
        const figure = figures.get(JSON.stringify(place));
        // A confidential value is kept from readers.
        if (figure?.status.includes("c")) hidden++;
        else assert.equal(figure?.value ?? null, number(read.Data(cell).value), `${dataset.label}: ${place}`);
      }
      assert.ok(hidden <= 1);
    });
  });
}

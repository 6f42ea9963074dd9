// The pixels of a screenshot, without a library: PNG as browsers write it, 8 bits a channel, not interlaced.
import assert from "node:assert/strict";
import { inflateSync } from "node:zlib";

export class Picture {
  constructor(png) {
    const bytes = Buffer.from(png);
    const parts = [];
    for (let at = 8; at < bytes.length; ) {
      const length = bytes.readUInt32BE(at);
      const name = bytes.toString("latin1", at + 4, at + 8);
      const body = bytes.subarray(at + 8, at + 8 + length);
      if (name === "IHDR") Object.assign(this, header(body));
      if (name === "IDAT") parts.push(body);
      at += length + 12;
    }
    this.data = unfiltered(inflateSync(Buffer.concat(parts)), this);
  }

  // Red, green and blue of a pixel.
  at(x, y) {
    const begin = (Math.round(y) * this.width + Math.round(x)) * this.channels;
    return [...this.data.subarray(begin, begin + 3)];
  }

  // The part of it within a box.
  within(box) {
    const [x, y] = [box.x, box.y].map((side) => Math.max(0, Math.floor(side)));
    const [width, height] = [Math.min(this.width, Math.ceil(box.x + box.width)) - x, Math.min(this.height, Math.ceil(box.y + box.height)) - y];
    const row = (index) => ((y + index) * this.width + x) * this.channels;
    const rows = Array.from({ length: height }, (_, index) => this.data.subarray(row(index), row(index) + width * this.channels));
    return Object.assign(Object.create(Picture.prototype), { width, height, channels: this.channels, data: Buffer.concat(rows) });
  }

  // Pixels that differ from another picture's.
  differing(other) {
    assert.deepEqual([this.width, this.height], [other.width, other.height]);
    let count = 0;
    for (let at = 0; at < this.data.length; at += this.channels) {
      if ([0, 1, 2].some((channel) => Math.abs(this.data[at + channel] - other.data[at + channel]) > 24)) count++;
    }
    return count;
  }

  // Pixels with ink in this or in another picture: what is not of the colour of its corner.
  inked(other) {
    const ground = this.at(0, 0);
    const isInk = (data, at) => [0, 1, 2].some((channel) => Math.abs(data[at + channel] - ground[channel]) > 24);
    let count = 0;
    for (let at = 0; at < this.data.length; at += this.channels) if (isInk(this.data, at) || isInk(other.data, at)) count++;
    return count;
  }

  // Every colour within a box, with how many pixels have it.
  colours({ x = 0, y = 0, width = this.width, height = this.height } = {}) {
    const found = new Map();
    for (let row = Math.max(0, Math.round(y)); row < Math.min(this.height, Math.round(y + height)); row++) {
      for (let column = Math.max(0, Math.round(x)); column < Math.min(this.width, Math.round(x + width)); column++) {
        const name = this.at(column, row).join();
        found.set(name, (found.get(name) ?? 0) + 1);
      }
    }
    return [...found].sort((a, b) => b[1] - a[1]).map(([name, count]) => [name.split(",").map(Number), count]);
  }
}

// A picture of a page as it is in the window, or of the part of it within a box.
export async function picture(page, box) {
  if (!box) return new Picture(await page.tab.screenshot({ captureBeyondViewport: false }));
  if (page.engine === "webkit") return new Picture(await page.tab.screenshot()).within(box);
  const [x, y, right, bottom] = await page.run((box) => {
    const [x, y] = [box.x, box.y].map((side) => Math.max(0, Math.floor(side)));
    const to = [Math.min(innerWidth, Math.ceil(box.x + box.width)), Math.min(innerHeight, Math.ceil(box.y + box.height))];
    return [x + scrollX, y + scrollY, to[0] + scrollX, to[1] + scrollY];
  }, box);
  return new Picture(await page.tab.screenshot({ clip: { x, y, width: right - x, height: bottom - y }, captureBeyondViewport: false }));
}

export const near = (a, b, by = 12) => a.every((level, index) => Math.abs(level - b[index]) <= by);

// Contrast of two colours, as WCAG 2.2 defines it.
export function contrast(a, b) {
  const luminance = (colour) => {
    const [r, g, b] = colour.map((level) => level / 255).map((level) => (level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function header(body) {
  const [depth, kind, , , interlaced] = body.subarray(8);
  assert.ok(depth === 8 && (kind === 2 || kind === 6) && interlaced === 0, `a PNG of another kind: ${depth} bits, kind ${kind}`);
  return { width: body.readUInt32BE(0), height: body.readUInt32BE(4), channels: kind === 6 ? 4 : 3 };
}

const FILTERS = [() => 0, (left) => left, (_, up) => up, (left, up) => (left + up) >> 1, paeth];

// Each row begins with how it is written: as a difference from the pixel to the left, above, or both.
function unfiltered(raw, { width, height, channels }) {
  const row = width * channels;
  const out = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    const add = FILTERS[raw[y * (row + 1)]];
    for (let x = 0; x < row; x++) {
      const left = x >= channels ? out[y * row + x - channels] : 0;
      const up = y > 0 ? out[(y - 1) * row + x] : 0;
      const corner = x >= channels && y > 0 ? out[(y - 1) * row + x - channels] : 0;
      out[y * row + x] = raw[y * (row + 1) + 1 + x] + add(left, up, corner);
    }
  }
  return out;
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

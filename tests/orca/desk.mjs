// A desk for the screen reader: a window manager, Orca with settings of its own, and real key presses. The display, the
// session bus and the home folder around it are made by tests/setup/orca.sh.
import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// Orca as it comes, but for these: it would read the whole page aloud when it is opened, and name each key.
const SETTINGS = { sayAllOnLoad: false, enableBraille: false, enableKeyEcho: false };

// Orca's log is kept back until a block is full: each word would come minutes late.
const PROMPT = "import orca.debug\norca.debug.debugFile.reconfigure(line_buffering=True)\n";

// Some of openbox's own keys are Orca's.
const NO_KEYS = '<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/></openbox_config>';

// Milliseconds. Orca has ended when its log, which holds events too, has not grown for QUIET; where nothing is said, SILENT
// have passed. A machine with much else to do may need a larger QUIET.
const QUIET = Number(process.env.QUIET ?? 450);
const SILENT = 5 * QUIET;
const PATIENCE = 30_000;

export class Desk {
  #children = [];
  #heard = 0;

  async arrive() {
    this.folder = mkdtempSync(join(tmpdir(), "impact-orca-"));
    const file = (name, text) => {
      writeFileSync(join(this.folder, name), text);
      return join(this.folder, name);
    };
    this.#start("openbox", "--config-file", file("openbox.xml", NO_KEYS));
    const profiles = { default: { profile: ["Default", "default"], ...SETTINGS } };
    file("user-settings.conf", JSON.stringify({ general: SETTINGS, profiles, pronunciations: {}, keybindings: {} }));
    file("orca-customizations.py", PROMPT);
    this.log = file("orca.log", "");
    const orca = this.#start("orca", "--user-prefs", this.folder, "--debug-file", this.log);
    for (const began = Date.now(); !spoken(this.#rest().toString()).length; await pause(100)) {
      if (orca.exitCode !== null) throw new Error(`Orca ended with ${orca.exitCode}: ${orca.said}`);
      if (Date.now() - began > PATIENCE) throw new Error(`Orca does not say that it is on: ${orca.said}`);
    }
    await this.hear();
    return this;
  }

  async leave() {
    for (const child of this.#children.reverse().filter(({ exitCode }) => exitCode === null)) {
      const ended = new Promise((done) => child.once("exit", done));
      child.kill("SIGKILL"); // asked politely, Orca waits for applications that are gone
      await ended; // the next Orca does not begin beside this one
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  #start(command, ...args) {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    child.said = "";
    for (const pipe of [child.stdout, child.stderr]) pipe.on("data", (data) => (child.said += data));
    child.on("error", (error) => (child.said += error.message));
    this.#children.push(child);
    return child;
  }

  // What is in the log from the end of what was heard on.
  #rest() {
    return readFileSync(this.log).subarray(this.#heard);
  }

  // Presses a key as a person does, through the X server: what a browser's driver sends, Orca does not see.
  async press(key) {
    await run("xdotool", ["key", "--clearmodifiers", key]);
  }

  // All that was said since this was last asked. It waits for a word, unless `silence` is as good.
  async hear({ quiet = QUIET, silence = false } = {}) {
    const began = Date.now();
    for (let [size, since] = [-1, began]; ; await pause(50)) {
      const now = Date.now();
      if (now - began > PATIENCE) throw new Error("Orca does not come to an end");
      const grown = statSync(this.log).size;
      if (grown !== size) [size, since] = [grown, now];
      if (now - since < quiet) continue;
      const rest = this.#rest();
      const said = spoken(rest.toString());
      if (!said.length && !silence && now - began < SILENT) continue;
      this.#heard += rest.length;
      return said;
    }
  }

  async say(key) {
    await this.press(key);
    return this.hear();
  }
}

// The utterances in Orca's log, without the time and the voice of each.
export function spoken(log) {
  const lines = log.matchAll(/^[\d:.]+ - SPEECH OUTPUT: '([^]*?)'(?: voice=\w+)?\s*(?:[[{][^\n]*|None)?$/gm);
  return [...lines].map(([, words]) => words.replace(/\s+/g, " ").trim()).filter(Boolean);
}

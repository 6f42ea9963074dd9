// One reader's way through one chart. Each step has the key that was pressed, what Orca said, and what then had the focus.
import { Desk } from "./desk.mjs";
import { Page } from "./page.mjs";

const FARTHEST = 12; // presses of one key on the way to a place; a page without that place ends there

export async function walk({ engine, address, id }) {
  const desk = new Desk();
  const page = new Page();
  try {
    await desk.arrive();
    await page.open(engine, address);
    return await new Walk(desk, page, id).go();
  } finally {
    await page.close();
    await desk.leave();
  }
}

class Walk {
  steps = [];

  constructor(desk, page, id) {
    Object.assign(this, { desk, page, id });
  }

  async go() {
    await this.page.enter(this.desk);
    await this.loaded();
    await this.page.again(); // Orca minds no live region of a page that is not yet looked at
    const opened = await this.loaded();
    await this.page.draw();
    const drawn = await this.desk.hear({ quiet: 1200, silence: true });
    this.chart = await this.page.chart(this.id);
    await this.arrive();
    await this.figures();
    await this.pin();
    await this.leave();
    await this.table();
    return { opened, drawn, chart: this.chart, steps: this.steps };
  }

  // What is said until Orca has done with the opening of the page: later words are no part of it.
  async loaded() {
    const said = [];
    for (let waits = 0; waits < 5 && !said.some((words) => /^finished loading \S/i.test(words)); waits++) {
      said.push(...(await this.desk.hear({ quiet: 1200, silence: true })));
    }
    return said;
  }

  async press(key, place) {
    const said = await this.desk.say(key);
    const step = { key, place, said, focus: await this.page.focus() };
    this.steps.push(step);
    return step;
  }

  // Presses a key until a step is what is wanted, and says whether one was.
  async until(key, place, isThere) {
    for (let presses = 0; presses < FARTHEST; presses++) if (isThere(await this.press(key, place))) return true;
    return false;
  }

  // From heading to heading to the one before the chart, and down line by line to the plot, as one reads on.
  async arrive() {
    const { heading, before, name } = this.chart;
    await this.until("2", "arrival", ({ said }) => said.some((words) => words.startsWith(heading)));
    this.steps.splice(0, this.steps.length - 1); // the headings on the way are other charts'
    const end = before.at(-1).slice(-15);
    // The list of figures may be described by the same words: it comes with its name.
    const isHelp = ({ said }) => said.some((words) => words.includes(end)) && !said.some((words) => words.startsWith(name));
    await this.until("Down", "arrival", isHelp);
    await this.press("Down", "reading on");
    await this.press("Down", "reading on");
    const count = this.steps.length;
    await this.until("Up", "back", isHelp);
    this.steps.splice(count); // the same words again
  }

  // In by Tab, and to every figure of every series.
  async figures() {
    await this.until("Tab", "figures", ({ focus }) => focus.role === "option");
    const { options } = this.chart;
    for (const [series, group] of [...new Set(options.map((option) => option.group))].entries()) {
      const own = options.filter((option) => option.group === group);
      if (series > 0) {
        await this.press("Down", "figures");
        if (own[0].id !== this.steps.at(-1).focus.id) await this.press("Home", "figures");
      }
      for (let presses = 1; presses < own.length; presses++) await this.press("Right", "figures");
    }
    await this.press("Home", "ends");
    await this.press("End", "ends");
  }

  async pin() {
    await this.press("Return", "pinned");
    this.chart.pinned = (await this.page.chart(this.id)).status;
    await this.press("Escape", "closed");
    this.chart.closed = (await this.page.chart(this.id)).status;
  }

  // Out by Tab, past every control, to the table's summary.
  async leave() {
    await this.until("Tab", "after", ({ focus }) => focus.name === "summary");
  }

  async table() {
    await this.press("Return", "table"); // closes it: as it was rendered it is open
    await this.press("Return", "table"); // opens it again
    await this.press("Tab", "table"); // the region it scrolls in
    const count = this.steps.length;
    await this.until("t", "table", ({ said }) => said.some((words) => words.startsWith(this.chart.name)));
    this.steps.splice(count, this.steps.length - count - 1); // the tables on the way are other charts'
    for (const key of ["alt+shift+Down", "alt+shift+Right", "alt+shift+Right"]) await this.press(key, "table");
  }
}

// What is measured. Each measure is asked of every contestant in every round, one after the other, and answers with plain
// numbers by name; a verb that a contestant does not offer gives none.
import { USUAL, Visit } from "./visit.mjs";
import { NAMES, weight } from "./site.mjs";

const MOVES = 300;
const CHANGES = 100;
const CHARTS = 60;
const ROUNDS_OF_TEN = [50, 450];

// Visits a page, and leaves it whatever happens.
async function visiting(browser, conditions, work) {
  const visit = await Visit.begin(browser, conditions);
  try {
    return await work(visit);
  } finally {
    await visit.end();
  }
}

const pageOf = (at, bare = "") => `${at.url}/${at.name}${bare}.html`;
const liveOf = (at) => (at.isStill ? "first" : "three");

async function onStage(at, work, conditions) {
  return visiting(at.browser, conditions, async (visit) => {
    await visit.open(`${at.url}/${at.name}.stage.html`);
    await visit.run(() => bench.frame());
    return work(visit);
  });
}

const load = (conditions, bare) => (at) =>
  visiting(at.browser, conditions, async (visit) => {
    const seen = await visit.open(pageOf(at, bare), liveOf(at));
    return at.isStill ? { first: seen.first } : { first: seen.first, three: seen.three };
  });

export const MEASURES = {
  // Nothing known, nothing throttled: what the main thread does, what is fetched, what it looks like, what it keeps.
  cold: (at) =>
    visiting(at.browser, {}, async (visit) => {
      const seen = await visit.open(pageOf(at), liveOf(at));
      const { TaskDuration, JSHeapUsedSize } = await visit.metrics();
      const bytes = weight(at.files, visit.fetched);
      await at.picture(visit);
      return { code: bytes, requests: visit.fetched.length, three: seen.three, main: TaskDuration * 1000, heap: JSHeapUsedSize / 1e6, memory: await visit.memory() };
    }),

  cpu4: load({ cpu: 4 }),
  slow: load({ slow: true }),
  bare: load({ slow: true }, ".bare"), // the publisher's style is in the page: nothing else is waited for

  // The page a third time: files and compiled code are kept by then.
  warm: (at) =>
    visiting(at.browser, {}, async (visit) => {
      await visit.open(pageOf(at), liveOf(at));
      await visit.open(pageOf(at), liveOf(at));
      const seen = await visit.open(pageOf(at), liveOf(at));
      return { three: seen.three };
    }),

  hover: (at) =>
    onStage(at, async (visit) => {
      const boxes = await visit.run((names) => bench.three(names), NAMES);
      const moves = boxes.flatMap(({ x, y, width, height }) =>
        Array.from({ length: MOVES / boxes.length }, (_, move) => {
          const along = (move * boxes.length) / MOVES;
          return [x + 50 + (width - 60) * along, y + height * (0.4 + 0.3 * Math.sin(along * 12))];
        }),
      );
      const busy = await visit.busy(async () => {
        for (const [x, y] of moves) await visit.tab.mouse.move(x, y);
      });
      return { move: busy / MOVES };
    }),

  update: (at) =>
    onStage(at, async (visit) => {
      await visit.run((names) => bench.three(names), NAMES);
      const change = await visit.tab.evaluateHandle((times) => bench.change(times), CHANGES);
      const busy = await visit.busy(() => change.evaluate((change) => change()));
      return { change: busy / CHANGES };
    }),

  // Many charts on a page as it opens; and once a reader has scrolled through all of it.
  many: (at) =>
    onStage(
      at,
      async (visit) => {
        const before = await visit.memory();
        const added = async () => (before === null ? null : (await visit.memory()) - before);
        const main = await visit.busy(() => visit.run((times) => bench.many(times), CHARTS));
        const memory = await added();
        const through = await visit.busy(() => visit.run(() => bench.scroll()));
        return { main, memory, "main through": main + through, "memory through": await added() };
      },
      { screen: USUAL },
    ),

  churn: (at) =>
    onStage(at, async (visit) => {
      const counts = [];
      for (const times of ROUNDS_OF_TEN) {
        await visit.run((times) => bench.churn(times), times);
        await visit.rubbishGone();
        counts.push(await visit.metrics());
      }
      const grown = (what) => counts[1][what] - counts[0][what];
      return { nodes: grown("Nodes"), listeners: grown("JSEventListeners"), heap: grown("JSHeapUsedSize") / 1e6 };
    }),

  long: (at) =>
    onStage(at, async (visit) => {
      const numbers = {};
      if (!(await visit.run(() => bench.can("long")))) return numbers;
      for (const count of at.points) {
        const { draw, redraw } = await visit.run((count) => bench.long(count), count);
        Object.assign(numbers, { [`draw ${count}`]: draw, [`redraw ${count}`]: redraw });
      }
      return numbers;
    }),
};

// What is asked of contestants that are a page and no more.
export const PAGES = { isStill: ["cold", "slow", "bare"], isSame: ["cold", "cpu4", "slow", "bare", "warm"] };

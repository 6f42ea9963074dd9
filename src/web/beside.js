// Work beside the page, in a worker: it can be given up at any time. Where the page's policy, or where the script comes
// from, lets no worker start, the same work is done in the page.

const SCRIPT = new URL("./impact-explore-worker.js", import.meta.url).href;

export class Stopped extends Error {}

// One script may become a worker, and no other: this is all that the policy lets through.
let policy;
const trusted = () => {
  if (!globalThis.trustedTypes) return SCRIPT;
  policy ??= trustedTypes.createPolicy("impact-explore", { createScriptURL: () => SCRIPT });
  return policy.createScriptURL(SCRIPT);
};

const made = () => {
  try {
    return new Worker(trusted(), { type: "module" });
  } catch {
    return undefined;
  }
};

// The next message of a worker: a value, or why there is none.
const next = (worker) =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data: [value, fault] }) => (fault === undefined ? resolve(value) : reject(new Error(fault)));
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message || "the worker could not be started"));
    };
  });

// Begins to work: `ask` sends an order and promises its answer, one after the other; `stop` gives all up.
export const begin = () => {
  const worker = made();
  const stands = worker && next(worker).then(() => true, () => false);
  let stop;
  const stopped = new Promise((_, reject) => (stop = reject));
  stopped.catch(() => {});

  const ask = async (order, given = []) => {
    if (!(await Promise.race([stands, stopped]))) {
      const { answer } = await import("./impact-explore-worker.js");
      return answer(...order);
    }
    const answer = next(worker);
    worker.postMessage(order, given);
    return Promise.race([answer, stopped]);
  };

  return {
    ask,
    stop: () => {
      worker?.terminate();
      stop(new Stopped());
    },
  };
};

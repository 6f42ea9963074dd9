// A promise that its keeper settles, and with it the one it takes the place of: who waits goes on waiting.
export const promised = (before) => {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  made.promise.catch(() => {}); // whether anybody waits is their own affair
  before?.resolve(made.promise);
  return made;
};

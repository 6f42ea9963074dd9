// What the pages share on which a reader puts files.

// Written a moment later, so that the page can say so before it is busy.
export const moment = () => new Promise((done) => setTimeout(done, 30));

// What is dropped anywhere on the page goes to `take`; `zone` shows that it may be.
export const onDrop = (zone, take) => {
  for (const [event, over] of [["dragover", true], ["dragleave", false], ["drop", false]]) {
    addEventListener(event, (moved) => {
      moved.preventDefault();
      zone.classList.toggle("over", over);
      if (event === "drop") take(moved.dataTransfer);
    });
  }
};

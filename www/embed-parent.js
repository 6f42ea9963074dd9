// For the page around: gives each <iframe class="impact-chart"> the height that the chart in it announces. It listens to
// those frames alone, and only while they hold what their `src` names; a message has no other effect than a height.
{
  const LEAST = 100;
  const MOST = 5000;
  const ABSURD = 100_000; // no page is as high: such a number is passed over

  const frames = () => [...document.querySelectorAll("iframe.impact-chart")];
  const isHeight = (height) => typeof height === "number" && height > 0 && height < ABSURD;

  // Borders are part of the height where the page's style says so.
  const edges = (frame) => (getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0);

  addEventListener("message", ({ data, origin, source }) => {
    if (data?.sentinel !== "amp" || data.type !== "embed-size" || !isHeight(data.height)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || origin !== new URL(frame.src).origin) return;
    frame.style.height = `${Math.min(Math.max(data.height, LEAST), MOST) + edges(frame)}px`;
  });

  // What was announced before this script ran is asked for again.
  for (const { contentWindow } of frames()) contentWindow.postMessage("impact-chart:height", "*");
}

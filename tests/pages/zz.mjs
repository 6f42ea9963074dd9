import { Reader } from "./driver.mjs";
const reader = await new Reader("chromium").arrive();
const page = await reader.open("tests/pages/site/plain.html", { width: 1060, height: 1000 });
for (const w of [320, 320, 320]) {}
await page.run(() => { const m = document.querySelector("main"); m.style.display="flex"; m.style.flexWrap="wrap"; m.style.gap="24px"; document.querySelectorAll("p").forEach(p=>p.hidden=true); });
for (const lang of ["en","cy"]) for (const d of ["timeliness","recommendations","awareness"]) { const i = await page.put({ src: `/www/data/${d}.json`, lang }); await page.run(i => { const c = document.querySelectorAll("impact-chart")[i]; c.style.width="320px"; c.style.height="560px"; c.style.overflow="hidden"; }, i); }
await page.drawn(); await page.run(()=>scrollTo(0,0)); await page.settled();
await page.tab.screenshot({ path: "/tmp/narrow.png", fullPage: true });
const tips = await reader.open("tests/pages/site/plain.html", { width: 700, height: 500 });
await tips.show("awareness"); await tips.run(()=>document.querySelector("impact-chart").select("general-public","2021-22")); await tips.settled();
await tips.run(()=>scrollTo(0,0));
await tips.tab.screenshot({ path: "/tmp/tip.png" });
await reader.leave();

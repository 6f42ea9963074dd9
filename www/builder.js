// Makes the HTML that puts a chart on a page: what is chosen in the form shows at once in a living chart and in the text to
// copy. The form stands in the page, in its language, as a template.

const DATA = new URL("data/", import.meta.url);
const PKG = new URL("../pkg/impact-charts.js", import.meta.url);
const FRAME = new URL("embed.html", import.meta.url);
// README.md says what each is for.
const SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
const tag = (name, attributes, inside = "") => {
  const written = attributes.filter(([, value]) => value !== "").map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${name}${written.join("")}>${inside}</${name}>`;
};

// Opens the form after the button, once; later the button takes the reader to it.
export const open = async (button) => {
  const template = document.querySelector("#builder");
  if (template.nextElementSibling?.localName !== "form") {
    button.setAttribute("aria-expanded", "true");
    template.after(template.content.cloneNode(true));
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    sheet.replaceSync(await (await fetch(new URL("builder.css", import.meta.url))).text());
    await begin(template.nextElementSibling);
  }
  template.nextElementSibling.querySelector("select").focus();
};

const get = async (name) => (await fetch(new URL(name, DATA))).json();

const option = (value, text) => new Option(text, value);

const begin = async (form) => {
  const { src, from, to, lang } = form.elements;
  const list = await get("index.json");
  src.append(...list.link.item.map(({ href, label }) => option(href, said(list, href) ?? label)));
  lang.value = "";
  const changed = async (target) => {
    if (target === src) await choose(form);
    if (from.selectedIndex > 0 && to.selectedIndex > 0 && from.selectedIndex > to.selectedIndex) to.value = from.value;
    show(form);
  };
  // One change after the other: the HTML never holds the data of one choice beside the settings of another.
  let done = Promise.resolve();
  form.addEventListener("change", ({ target }) => (done = done.then(() => changed(target))));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.elements.copy.addEventListener("click", () => copy(form));
  form.querySelector("impact-chart").addEventListener("impact-chart:drawn", () => tell(form));
  form.querySelector("impact-chart").addEventListener("impact-chart:change", () => tell(form));
  await choose(form);
  show(form);
};

const welsh = () => document.documentElement.lang === "cy";

// The name of a dataset in the page's language, where the list gives it.
const said = (list, href) => {
  if (!welsh()) return undefined;
  return list.extension?.impact?.i18n?.cy?.link?.item?.[list.link.item.findIndex((item) => item.href === href)]?.label;
};

// The years and groups of the dataset that was chosen.
const choose = async (form) => {
  form.elements.html.value = "";
  const data = await get(form.elements.src.value);
  form.data = JSON.stringify(data);
  const { i18n } = data.extension.impact;
  const named = (dimension) => {
    const { index, label = {} } = data.dimension[dimension].category;
    const own = welsh() ? i18n?.cy?.dimension?.[dimension]?.category?.label : undefined;
    return index.map((id) => [id, own?.[id] ?? label[id] ?? id]);
  };
  const [time] = data.role.time;
  for (const name of ["from", "to"]) {
    const select = form.elements[name];
    select.replaceChildren(select.options[0], ...named(time).map(([id, label]) => option(id, label)));
  }
  const other = data.id.find((id) => id !== time && !data.role.metric?.includes(id));
  const groups = form.querySelector(".groups");
  const boxes = named(other).map(([id, label]) => {
    const line = document.createElement("label");
    const box = Object.assign(document.createElement("input"), { type: "checkbox", name: "groups", value: id });
    line.append(box, ` ${label}`);
    return line;
  });
  groups.replaceChildren(groups.firstElementChild, ...boxes);
  groups.hidden = boxes.length < 2;
};

const ticked = (form, name) => [...form.querySelectorAll(`[name="${name}"]:checked`)].map(({ value }) => value).join(" ");

// What is chosen, as attributes; what is left to the publisher is not written.
const wishes = (form) => {
  const all = form.querySelectorAll('[name="controls"]').length;
  const parts = ticked(form, "controls");
  const controls = parts.split(" ").length === all ? "" : parts || "none";
  const of = (name) => [name, form.elements[name].value];
  return [of("kind"), of("from"), of("to"), ["groups", ticked(form, "groups")], of("lang"), of("theme"), ["controls", controls], of("height")];
};

const show = (form) => {
  const chart = form.querySelector("impact-chart");
  for (const [name, value] of [["src", new URL(form.elements.src.value, DATA).href], ...wishes(form)]) {
    if (value === "") chart.removeAttribute(name);
    else if (chart.getAttribute(name) !== value) chart.setAttribute(name, value);
  }
  form.elements.html.value = html(form);
};

const html = (form) => {
  const src = new URL(form.elements.src.value, DATA).pathname;
  const attributes = wishes(form);
  if (form.elements.what.value === "frame") {
    const address = new URL(FRAME);
    for (const [name, value] of [["src", `data/${form.elements.src.value}`], ...attributes]) {
      if (value !== "") address.searchParams.set(name, value);
    }
    const title = form.elements.src.selectedOptions[0].text;
    const script = `${tag("script", [["src", new URL("embed-parent.js", FRAME).href]]).replace("></", " defer></")}`;
    const size = [["class", "impact-chart"], ["width", "100%"], ["height", "700"], ["loading", "lazy"], ["sandbox", SANDBOX], ["allow", "clipboard-write"]];
    return `${script}\n${tag("iframe", [["src", address.href], ["title", title], ...size])}`;
  }
  const file = tag("a", [["href", new URL("figures.csv", DATA).pathname]], form.dataset.figures);
  const data = `${tag("script", [["type", "application/json"]], form.data.replaceAll("<", "\\u003c"))}\n${file}`;
  const isFixed = form.elements.keeps.value === "fixed";
  const element = tag("impact-chart", isFixed ? attributes : [["src", src], ...attributes], `\n${isFixed ? data : file}`);
  const script = tag("script", [["type", "module"], ["src", PKG.pathname]]);
  return form.elements.what.value === "full" ? `${script}\n${element}` : element;
};

// A kind that does not suit the figures is not drawn: the reader is told which is.
const tell = (form) => {
  const wished = form.elements.kind.value;
  const { kind } = form.querySelector("impact-chart").state ?? {};
  const isOther = wished && kind && kind !== wished;
  form.querySelector("output").textContent = isOther ? form.dataset.other : "";
};

const copy = async (form) => {
  const { html } = form.elements;
  const copied = await navigator.clipboard?.writeText(html.value).then(() => true, () => false);
  if (!copied) html.select();
  form.querySelector("output").textContent = copied ? form.dataset.copied : form.dataset.selected;
};

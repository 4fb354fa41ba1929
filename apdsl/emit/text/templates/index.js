"use strict";
// Filters the table of profiles and lays two of them side by side. The state is the fragment of the
// address, so that a view can be linked to; without this script the page shows the whole table.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const table = document.querySelector("#filters ~ .table table");
  const rows = table ? [...table.tBodies[0].rows] : [];
  if (rows.length !== data.profiles.length) return;

  const filters = document.getElementById("filters");
  const count = document.getElementById("count");
  const chosen = document.getElementById("chosen");
  const compare = document.getElementById("compare");
  const pair = compare.querySelector("form");
  const differences = document.getElementById("differences");
  const place = compare.querySelector(".table");
  const byId = new Map(data.profiles.map((profile) => [profile.id, profile]));
  const filterNames = [...filters.elements].map((field) => field.name).filter(Boolean);

  function element(name, content, attributes = {}) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...[content].flat());
    return made;
  }

  // ---- Filters ----

  // A row of Table X.3-1 matches as a whole: SOP Class, Transfer Syntax and role together.
  function rowMatches([subject, syntax, roles], want) {
    const sets = data.classes[want.sop] ?? [];
    return (
      (!want.sop || subject === want.sop || sets.some((set) => subject === `set:${set}`)) &&
      (!want.syntax || !syntax || syntax === want.syntax) &&
      (!want.role || roles.includes(want.role))
    );
  }

  function matches(profile, want) {
    const words = want.words.toLowerCase().split(/\s+/).filter(Boolean);
    return (
      words.every((word) => profile.text.includes(word)) &&
      (!want.annex || profile.annex === want.annex) &&
      (!want.medium || profile.medium.includes(want.medium)) &&
      (!want.role || profile.role.includes(want.role)) &&
      (!want.security || profile.security === want.security) &&
      (!(want.sop || want.syntax) || profile.rows.some((row) => rowMatches(row, want)))
    );
  }

  function filter() {
    const want = Object.fromEntries(filterNames.map((name) => [name, filters.elements[name].value]));
    let shown = 0;
    data.profiles.forEach((profile, number) => {
      const match = matches(profile, want);
      rows[number].hidden = !match;
      shown += match;
    });
    const total = data.profiles.length;
    count.textContent = shown === total ? `${total} profiles` : `${shown} of ${total} profiles`;
    for (const name of filterNames) {
      filters.elements[name].classList.toggle("active", Boolean(want[name]));
    }
  }

  // ---- Side by side ----

  function factsOf(profile, group) {
    const list = data.lists[profile.facts[group]];
    const facts = new Map();
    for (let at = 0; at < list.length; at += 2) {
      facts.set(data.strings[list[at]], data.strings[list[at + 1]]);
    }
    return facts;
  }

  // The labels of the first, each of the second that it lacks behind the one before it there.
  function labelsOf(first, second) {
    const labels = [...first.keys()];
    let before = -1;
    for (const label of second.keys()) {
      const at = labels.indexOf(label);
      if (at >= 0) before = at;
      else labels.splice(++before, 0, label);
    }
    return labels;
  }

  function factCell(value) {
    if (value !== undefined) return element("td", value);
    return element("td", [element("span", "–", { "aria-hidden": "true" }), hiddenText("not there")], {
      class: "none",
    });
  }

  const hiddenText = (text) => element("span", text, { class: "hidden-text" });

  function factRow(label, one, other) {
    const differs = one !== other;
    const name = differs ? [element("span", "≠ ", { "aria-hidden": "true" }), hiddenText("Differs: "), label] : label;
    const row = element("tr", [element("th", name, { scope: "row" }), factCell(one), factCell(other)]);
    row.className = differs ? "differs" : "same";
    return row;
  }

  function link(id) {
    const found = rows[data.profiles.indexOf(byId.get(id))].querySelector("a");
    return element("a", id, { href: found.getAttribute("href") });
  }

  function lay() {
    const [one, other] = [pair.elements.a.value, pair.elements.b.value].map((id) => byId.get(id));
    place.replaceChildren();
    place.hidden = !(one && other);
    if (place.hidden) {
      differences.textContent = "Choose two profiles, here or in the table.";
      return;
    }
    const head = element("tr", [
      element("td", ""),
      element("th", link(one.id), { scope: "col" }),
      element("th", link(other.id), { scope: "col" }),
    ]);
    const laid = element("table", element("thead", head));
    let different = 0;
    let same = 0;
    data.groups.forEach((name, group) => {
      const [first, second] = [factsOf(one, group), factsOf(other, group)];
      const labels = labelsOf(first, second);
      const body = labels.map((label) => factRow(label, first.get(label), second.get(label)));
      const unlike = body.filter((row) => row.className === "differs").length;
      different += unlike;
      same += body.length - unlike;
      const heading = element("tr", element("th", name, { colspan: "3", scope: "rowgroup" }), { class: "group" });
      if (body.length) laid.append(element("tbody", [heading, ...body], { class: unlike ? "differs" : "same" }));
    });
    laid.classList.toggle("all", pair.elements.all.checked);
    place.append(laid);
    const what = different === 1 ? "1 difference" : `${different || "No"} differences`;
    differences.textContent = `${what}; ${same} ${same === 1 ? "entry is" : "entries are"} the same.`;
  }

  // ---- Choosing in the table ----

  const boxes = data.profiles.map((profile, number) => {
    const box = element("input", [], { type: "checkbox", "aria-label": `Compare ${profile.id}` });
    rows[number].prepend(element("td", box, { class: "choose" }));
    box.addEventListener("change", () => choose(profile.id, box.checked));
    return box;
  });
  table.tHead.rows[0].prepend(element("th", "Compare", { scope: "col", class: "choose" }));

  function choose(id, on) {
    let both = [pair.elements.a.value, pair.elements.b.value].filter((other) => other && other !== id);
    if (on) both = [...both.slice(-1), id];
    [pair.elements.a.value, pair.elements.b.value] = [both[0] ?? "", both[1] ?? ""];
    changed();
  }

  function showChosen() {
    const both = [pair.elements.a.value, pair.elements.b.value].filter(Boolean);
    data.profiles.forEach((profile, number) => {
      boxes[number].checked = both.includes(profile.id);
      rows[number].classList.toggle("chosen", boxes[number].checked);
    });
    chosen.hidden = !both.length;
    chosen.querySelector("span").textContent =
      both.length === 1 ? `${both[0]}: choose another to compare it with.` : both.join(" and ");
    chosen.querySelector(".show").hidden = both.length !== 2;
  }

  function goToComparison(behavior) {
    compare.scrollIntoView({ behavior });
    compare.querySelector("h2").focus({ preventScroll: true });
  }

  // ---- State and address ----

  const fields = [...filterNames.map((name) => filters.elements[name]), pair.elements.a, pair.elements.b];

  function write() {
    const state = new URLSearchParams();
    for (const field of fields) if (field.value) state.set(field.name, field.value);
    if (pair.elements.all.checked) state.set("all", "1");
    const address = `${location.pathname}${location.search}${String(state) && `#${state}`}`;
    try {
      history.replaceState(null, "", address);
    } catch {
      // A page that may not write its address works without it.
    }
  }

  function read() {
    const fragment = location.hash.slice(1);
    if (fragment && !fragment.includes("=")) return; // A place on the page.
    const state = new URLSearchParams(fragment);
    for (const field of fields) {
      const value = state.get(field.name) ?? "";
      const known = !field.options || [...field.options].some((option) => option.value === value);
      field.value = known ? value : "";
    }
    pair.elements.all.checked = state.get("all") === "1";
  }

  function show() {
    filter();
    lay();
    showChosen();
  }

  function changed() {
    show();
    write();
  }

  filters.addEventListener("input", changed);
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("reset", () => setTimeout(changed));
  pair.addEventListener("input", changed);
  pair.addEventListener("submit", (event) => event.preventDefault());
  pair.querySelector(".swap").addEventListener("click", () => {
    const { a, b } = pair.elements;
    [a.value, b.value] = [b.value, a.value];
    changed();
  });
  chosen.querySelector(".show").addEventListener("click", () => goToComparison("auto"));
  chosen.querySelector(".clear").addEventListener("click", () => {
    pair.elements.a.value = pair.elements.b.value = "";
    changed();
  });
  addEventListener("hashchange", () => {
    read();
    show();
  });

  for (const part of [filters, count, compare]) part.hidden = false;
  document.querySelector("nav a[hidden]").hidden = false;
  read();
  show();
  if (pair.elements.a.value && pair.elements.b.value) goToComparison("instant");
})();

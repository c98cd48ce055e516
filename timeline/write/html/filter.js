// Search and filters: the list and the chart show the same events, those that fit all of them.

const number = new Intl.NumberFormat(`${root.lang}-u-nu-latn`); // as Python writes the other numbers
const query = byId("q");
const selects = [...scope.querySelectorAll("select[data-filter]")];
const chips = [...scope.querySelectorAll(".legend button")];
const found = byId("status");
const everything = found.textContent;
let counted = everything;
const clear = scope.querySelector("[data-do=clear]");
const nothing = make("p", { className: "note", textContent: words.nothing, hidden: true });
byId("list").prepend(nothing);
// Days and what holds them, the outer ones first, each with how many of its events are seen and what it lies in itself.
const holders = [...scope.querySelectorAll("#list > :not(.note), .days, .days > li")].map((part) => ({ part, seen: 0, off: false }));
const holderOf = new Map(holders.map((holder) => [holder.part, holder]));
for (const holder of holders) holder.above = holderOf.get(holder.part.parentElement);
for (const event of events) event.above = holderOf.get(event.item.closest(".days > li"));

// Case and accents do not matter to a search.
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const TOLD = "h4, cite, summary i, q, .text, .date, .from, .who, .sides"; // but not why a date is what it is
const told = (event) => [event.date, ...[...event.item.querySelectorAll(TOLD)].map((part) => part.textContent)];
const haystack = (event) => (event.text ??= plain(told(event).join(" ")));

function fits(event) {
  if (state.statuses.size) {
    const disputed = state.statuses.has("disputed") && event.disputed;
    if (!disputed && !state.statuses.has(event.status)) return false;
  }
  if (!selects.every((select) => !select.value || event.values[select.dataset.filter].includes(select.selectedIndex - 1))) return false;
  return plain(state.query).split(/\s+/).every((word) => haystack(event).includes(word));
}

const filtering = () => Boolean(state.query || state.statuses.size || selects.some((select) => select.value));

function filter() {
  const any = filtering();
  events.forEach((event) => (event.shown = !any || fits(event)));
  redraw();
}

// The list: hides what the filters or the window leave out. What has nothing left goes as a whole, and what lies in it is
// not touched.
function hide(each, part) {
  if (each.above?.seen === 0) return;
  const off = !each.seen;
  if (off !== Boolean(each.off)) part.classList.toggle("off", off);
  each.off = off;
}
redraws.list.push(() => {
  let count = 0;
  for (const holder of holders) holder.seen = 0;
  for (const event of events) {
    event.seen = event.shown && inWindow(event);
    if (!event.seen) continue;
    count += 1;
    for (let holder = event.above; holder; holder = holder.above) holder.seen += 1;
  }
  for (const holder of holders) hide(holder, holder.part);
  for (const event of events) hide(event, event.item);
  const all = count === events.length;
  counted = all ? everything : fill(words.shown, { n: number.format(count) });
  found.textContent = counted;
  clear.hidden = all && !state.view && !filtering();
  root.classList.toggle("narrowed", !all);
  nothing.hidden = count > 0;
  chips.forEach((chip) => chip.setAttribute("aria-pressed", String(state.statuses.has(chip.dataset.status))));
  if (filtering()) scope.querySelectorAll(".past:not(.off)").forEach((past) => (past.open = true));
  writeAddress();
});

let typing = 0;
query.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    state.query = query.value.trim();
    filter();
  }, events.length > 2000 ? 150 : 30);
});

selects.forEach((select) =>
  select.addEventListener("change", () => {
    state.filters[select.dataset.filter] = select.value;
    filter();
  }),
);

chips.forEach((chip) => {
  chip.disabled = false;
  chip.addEventListener("click", () => {
    const { status } = chip.dataset;
    if (!state.statuses.delete(status)) state.statuses.add(status);
    filter();
  });
});

function showAll() {
  query.value = state.query = "";
  state.statuses.clear();
  selects.forEach((select) => (select.value = state.filters[select.dataset.filter] = ""));
  state.view = null;
  filter();
}

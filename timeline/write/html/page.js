// The timeline as the other files see it: its data, its events, and what the reader has chosen so far. `scope` holds
// its elements: the document of a page, the shadow of a fragment; `root` is the element that all of them are in.

const byId = (id) => scope.getElementById(id);
const isPage = scope === document;
const data = JSON.parse(byId("tl-data").textContent);
const words = data.words;

const SOURCES = 9; // where the filters' values begin in an event's row
const FILTERS = ["weight", "source", "actor", "place", "kind"];

// One object per event, in the order of the page; `item` is its line in the list.
const items = scope.querySelectorAll("#list li[id]");
const events = data.events.map((row, place) => ({
  place,
  item: items[place],
  id: items[place].id,
  title: items[place].querySelector("h4").lastChild?.textContent.trim() ?? "",
  start: row[0],
  end: row[1],
  kind: row[2],
  status: row[3],
  disputed: Boolean(row[4]),
  weight: row[5],
  voices: row[6],
  major: Boolean(row[7]),
  date: row[8],
  values: Object.fromEntries(FILTERS.map((name, at) => [name, row[SOURCES + at]])),
  shown: true,
  places: {},
}));

const state = {
  scale: "cut",
  view: null, // first and last minute that the chart shows, or null for the whole story
  chosen: null, // the event that chart and list point to
  query: "",
  statuses: new Set(),
  filters: Object.fromEntries(FILTERS.map((name) => [name, ""])),
};

const idle = window.requestIdleCallback ?? setTimeout; // Safari has none
const afterPaint = (then) => requestAnimationFrame(() => setTimeout(then));

// Functions to call when what is shown has changed; each file that draws adds its own. A zoom leaves `shown` out: what
// depends on the filters and the scale alone.
const redraws = { chart: [], shown: [], list: [] };
const call = (each) => each();
const redraw = () => Object.values(redraws).flat().forEach(call);

// A zoom: the chart is drawn at once, and the list follows when that has been painted.
let following = false;
function redrawWindow() {
  redraws.chart.forEach(call);
  if (following) return;
  following = true;
  afterPaint(() => {
    following = false;
    redraws.list.forEach(call);
  });
}

const shownEvents = () => events.filter((event) => event.shown);

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

// What assets.py has packed into the element of that id.
function unpack(id) {
  const packed = atob(byId(id).textContent);
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < packed.length; at += 1) bytes[at] = packed.charCodeAt(at);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate")));
}

function make(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

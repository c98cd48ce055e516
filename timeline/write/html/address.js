// The address: "#id" is an event, "#q=…&source=…" is what is searched, filtered and zoomed to. Both can be sent on.

let lastWritten = null;

function addressNow() {
  const parts = new URLSearchParams();
  if (state.query) parts.set("q", state.query);
  for (const [name, value] of Object.entries(state.filters)) if (value) parts.set(name, value);
  if (state.statuses.size) parts.set("status", [...state.statuses].join(" "));
  if (state.scale !== firstScale) parts.set("scale", state.scale);
  if (state.view) parts.set("view", state.view.map(Math.round).join(" "));
  const text = parts.toString();
  if (!text) return state.chosen ? `#${state.chosen.id}` : "";
  if (state.chosen) parts.set("event", state.chosen.id);
  return `#${parts}`;
}

const firstScale = data.scales.cut.cuts.length ? "cut" : "true";
state.scale = firstScale;

// Once for all that changes before the next picture, and after it: a browser takes its time, and counts.
let addressWaits = false;
function writeAddress() {
  if (lastWritten === null || !isPage) return; // not read yet, or the address of somebody else's page
  if (!addressWaits) afterPaint(writeAddressNow);
  addressWaits = true;
}

function writeAddressNow() {
  addressWaits = false;
  const text = addressNow();
  if (text === lastWritten) return;
  lastWritten = text;
  try {
    history.replaceState(null, "", text || location.pathname + location.search);
  } catch {
    // a frame without an origin of its own has no history to write to
  }
}

function readAddress() {
  const hash = isPage ? location.hash.slice(1) : "";
  const text = decodeURIComponentSafely(hash);
  const direct = events.find((event) => event.id === text);
  const parts = new URLSearchParams(direct ? "" : hash);
  query.value = state.query = parts.get("q") ?? "";
  selects.forEach((select) => {
    select.value = parts.get(select.dataset.filter) ?? "";
    if (select.selectedIndex < 0) select.selectedIndex = 0;
    state.filters[select.dataset.filter] = select.value;
  });
  state.statuses = new Set((parts.get("status") ?? "").split(" ").filter(Boolean));
  if (parts.get("scale") in data.scales) state.scale = parts.get("scale");
  const view = (parts.get("view") ?? "").split(" ").map(Number);
  state.view = view.length === 2 && view.every(Number.isFinite) && view[0] < view[1] ? view : null;
  const chosen = direct ?? events.find((event) => event.id === parts.get("event"));
  lastWritten = location.hash;
  filter();
  if (chosen) choose(chosen, { open: true, move: true });
}

function decodeURIComponentSafely(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// A link to a source, say, is the browser's own affair: what is searched and shown stays.
addEventListener("hashchange", () => {
  if (!isPage || location.hash === lastWritten) return;
  const goal = byId(decodeURIComponentSafely(location.hash.slice(1)));
  if (goal && !eventOf(goal)) lastWritten = location.hash;
  else readAddress();
});

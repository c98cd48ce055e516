// The live chart: what pack.js has laid out is sketched at once, then drawn by plotly; letters.js writes on it. A click
// chooses.

const NARROWEST = 480; // below, the strip stands for the chart
const ROOM = 240; // minutes beside the moments of a cluster that is opened

const frame = byId("chart");
const overview = byId("overview");
let drawn = null; // what pack() gave for the chart on the screen
let awake = false; // once the page has been painted

const wide = () => overview.clientWidth >= NARROWEST;

function draw() {
  if (!awake || !wide()) return;
  drawn = pack(overview.clientWidth - 2 * MARGIN);
  const { traces, layout } = figure(drawn);
  frame.hidden = false;
  frame.style.height = `${layout.height}px`;
  root.classList.add("drawn");
  sketch(traces, layout, drawn);
  writeLetters(drawn);
  followSoon();
}

frame.addEventListener("click", (click) => {
  const hit = under(click);
  if (hit?.events) openCluster(hit.events);
  else if (hit) choose(hit.event, { open: true, move: true });
});
frame.addEventListener("pointermove", (pointer) => frame.classList.toggle("over", Boolean(under(pointer))));

// What lies under the pointer: an event with its label, or a cluster.
function under(pointer) {
  const box = frame.getBoundingClientRect();
  const x = pointer.clientX - box.left - MARGIN;
  const lane = Math.round(drawn.top - (pointer.clientY - box.top - data.figure.layout.margin.t) / LANE - MIDDLE);
  const within = ({ first, last, lane: own }) => own === lane && first <= x && x <= last;
  const half = CLUSTER / 2;
  return drawn.placed.find(within) ?? drawn.clusters.find((each) => lane === 0 && Math.abs(each.at - x) < half);
}

// Zooms to the events of a cluster, to a whole day if they share one; when that is done already, chooses the first.
function openCluster(members) {
  const moments = members.flatMap(({ kind, start, end }) => (kind === "day" ? [start, end] : [(start + end) / 2]));
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  const room = Math.max((last - first) * 0.15, ROOM);
  const [from, to] = [position(first - room), position(last + room)];
  const [seenFrom, seenTo] = window_();
  if (to - from > (seenTo - seenFrom) * 0.9) {
    choose(members[0], { open: true, move: true });
    return;
  }
  show(from, to);
  redrawWindow();
}

let waiting = 0;
new ResizeObserver(() => {
  if (!awake || drawn?.width === overview.clientWidth - 2 * MARGIN) return;
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(() => {
    root.classList.toggle("drawn", wide());
    draw();
    wakePlotly(); // if the page was narrow when it was opened
  });
}).observe(overview);

redraws.chart.push(draw);

// The live chart: plotly draws what pack.js has laid out, letters.js writes on it; a drag zooms, a click chooses.

const NARROWEST = 480; // below, the strip stands for the chart
const ROOM = 240; // minutes beside the moments of a cluster that is opened
const BELOW = 2; // lanes under the axis for its labels
const SYMBOLS = {
  happened: "circle",
  claimed: "circle-open",
  hypothetical: "circle-open-dot",
  planned: "diamond-open",
  denied: "x-thin-open",
};
const PLOT_ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", $: "&#36;" };

const frame = byId("chart");
const overview = byId("overview");
let drawn = null; // what pack() gave for the chart on the screen

const plotText = (text) => text.replace(/[&<>$]/g, (letter) => PLOT_ESCAPES[letter]);
const wide = () => overview.clientWidth >= NARROWEST;
const alive = () => Boolean(plotly) && wide();

// Plotly stays packed until the list has been painted, and as long as there is no room for a chart. The policy of
// the page knows its digest.
let plotly = null;
let waking = null;
const wakeChart = () => (wide() ? (waking ??= drawFirst()) : Promise.resolve());

async function drawFirst() {
  plotly = await (window.newstimelinePlotly ??= loadPlotly());
  draw();
}

// All timelines of a document share one plotly; if the document has one of its own, that stays what it is.
async function loadPlotly() {
  const theirs = window.Plotly;
  const { src } = byId("tl-plotly").dataset;
  const script = make("script", src ? { src } : { textContent: await unpack("tl-plotly").text() });
  if (src) document.head.append(make("meta", { id: "plotly.js-style-global", className: "no-inline-styles" }));
  const loaded = src && new Promise((done, failed) => Object.assign(script, { onload: done, onerror: failed }));
  document.body.append(script);
  await loaded;
  const ours = window.Plotly;
  if (theirs) window.Plotly = theirs;
  return ours;
}

const lines = (text, most) => {
  const rows = [""];
  for (const word of text.split(" ")) {
    if ((rows.at(-1) + word).length > most) rows.push("");
    rows[rows.length - 1] += `${word} `;
  }
  return rows.map((row) => plotText(row.trim())).join("<br>");
};

// No <b>: plotly would write a style attribute, which the policy forbids.
const hover = (event) => `${lines(shorten(event.title, 240), 48)}<br>${plotText(event.date)}`;

function traces(chart) {
  const [first, last] = window_();
  const unit = (pixels) => first + (pixels / chart.width) * (last - first);
  const long = chart.placed.filter((each) => each.right > each.left);
  const short = chart.placed.filter((each) => each.right === each.left);
  const hard = long.filter((each) => each.event.kind === "range");
  const soft = long.filter((each) => each.event.kind !== "range");
  const ink = Object.fromEntries(
    ["ink", "pale", "accent", "plan", "doubt", "cluster"].map((name) => [name, colour(name)]),
  );
  const tone = (event) => ({ planned: ink.plan, denied: ink.pale })[event.status] ?? ink.accent;
  const segments = (list, inset) => ({
    x: list.flatMap((each) => {
      const less = each.event.kind === "range" ? 0 : (each.right - each.left) * inset;
      return [unit(each.left + less), unit(each.right - less), null];
    }),
    y: list.flatMap(({ lane }) => [lane + MIDDLE, lane + MIDDLE, null]),
  });
  // The ends of ranges, but not where only the window ends.
  const ends = (list) => {
    const seen = list.flatMap(({ event, lane, left, right }) => [
      ...(chart.at(event.start) >= 0 ? [[left, lane]] : []),
      ...(chart.at(event.end) <= chart.width ? [[right, lane]] : []),
    ]);
    return { x: seen.map(([x]) => unit(x)), y: seen.map(([, lane]) => lane + MIDDLE) };
  };
  const dots = (list, marker) => ({
    x: list.map((each) => unit(each.left)),
    y: list.map((each) => each.lane + MIDDLE),
    marker,
  });
  const bigger = (more) => (each) => 2 * radius(each.event) + more;
  const halo = short.filter((each) => each.event.kind === "period" || each.event.kind === "approximate");
  const ring = short.filter((each) => each.event.disputed);
  const chosen = chart.placed.filter((each) => each.event === state.chosen);
  return {
    soft: { ...segments(soft, 0), line: { width: 12, color: ink.accent } },
    core: { ...segments(long, 0.12), line: { width: 12, color: ink.accent } },
    ranges: {
      ...ends(hard),
      marker: { symbol: "line-ns-open", size: 14, color: ink.accent, line: { width: 2.5, color: ink.accent } },
    },
    halo: dots(halo, { color: ink.accent, opacity: 0.18, size: halo.map(bigger(8)), line: { width: 0 } }),
    ring: dots(ring, { symbol: "circle-open", color: ink.doubt, opacity: 1, size: ring.map(bigger(5)), line: { width: 1.8 } }),
    points: {
      ...dots(short, {
        symbol: short.map((each) => SYMBOLS[each.event.status]),
        color: short.map((each) => tone(each.event)),
        size: short.map(bigger(0)),
        line: { width: 2, color: short.map((each) => tone(each.event)) },
        opacity: 1,
      }),
      hovertext: short.map((each) => hover(each.event)),
    },
    clusters: {
      x: chart.clusters.map((each) => unit(each.at)),
      y: chart.clusters.map(() => MIDDLE),
      hovertext: chart.clusters.map((each) => each.events.slice(0, 6).map((event) => plotText(shorten(event.title, 60))).join("<br>")),
      marker: { size: 21, color: ink.cluster, opacity: 1 },
    },
    chosen: dots(chosen, { symbol: "circle-open", size: 22, color: ink.ink, line: { width: 2.5 } }),
  };
}

function draw() {
  if (!alive()) return;
  const width = overview.clientWidth - 2 * MARGIN;
  drawn = pack(width);
  const filled = traces(drawn);
  const { layout, config } = data.figure;
  const [first, last] = window_();
  const below = drawn.cuts.length ? BELOW : BELOW - 0.8; // one row of labels where nothing is cut
  const unit = (pixels) => first + (pixels / width) * (last - first);
  const upright = drawn.ticks.filter((tick) => tick.level > 0).map(({ x }) => `M${unit(x)} 0V${drawn.lanes}`);
  const grid = { type: "path", layer: "below", path: upright.join(""), line: { color: colour("line"), width: 1 } };
  const made = {
    ...layout,
    width: overview.clientWidth,
    height: (drawn.top + below) * LANE + layout.margin.t,
    xaxis: { ...layout.xaxis, range: [first, last] },
    yaxis: { ...layout.yaxis, range: [-below, drawn.top] },
    dragmode: matchMedia("(pointer: fine)").matches ? "zoom" : false,
    hoverlabel: { ...layout.hoverlabel, bgcolor: colour("raised"), bordercolor: colour("pale"), font: { ...layout.hoverlabel.font, color: colour("ink") } },
    shapes: [{ ...layout.shapes[0], line: { color: colour("pale"), width: 1.2 } }, ...(upright.length ? [grid] : [])],
  };
  frame.hidden = false;
  root.classList.add("drawn");
  plotly.react(frame, data.figure.data.map((trace) => ({ ...trace, ...filled[trace.name] })), made, config);
  writeLetters(drawn);
  listen();
}

let listening = false;
function listen() {
  if (listening) return;
  listening = true;
  frame.on("plotly_relayout", (change) => {
    const [first, last] = [change["xaxis.range[0]"], change["xaxis.range[1]"]];
    if (first === undefined) return;
    show(Math.min(first, last), Math.max(first, last));
    redrawWindow();
  });
  frame.addEventListener("click", (click) => {
    const hit = under(click);
    if (hit?.events) openCluster(hit.events);
    else if (hit) choose(hit.event, { open: true, move: true });
  });
  frame.addEventListener("pointermove", (pointer) => frame.classList.toggle("over", Boolean(under(pointer))));
}

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
  if (!drawn || drawn.width === overview.clientWidth - 2 * MARGIN) return;
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(() => {
    root.classList.toggle("drawn", alive());
    draw();
  });
}).observe(overview);

redraws.chart.push(draw);

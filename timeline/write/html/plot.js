// Plotly: unpacked once the page has been painted, and drawing when the reader rests. A drag on it zooms.

let plotly = null;
let waking = null;

// It stays packed as long as there is no room for a chart.
const wakePlotly = () => (wide() ? (waking ??= wakeNow()) : Promise.resolve());

async function wakeNow() {
  plotly = await (window.newstimelinePlotly ??= loadPlotly());
  await follow();
}

// All timelines of a document share one plotly; if the document has one of its own, that stays what it is. The policy of
// the page knows its digest.
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

let turn = 0; // of drawing: an older one makes way

function followSoon() {
  turn += 1;
  const own = turn;
  frame.classList.add("sketched");
  afterPaint(() => idle(() => own === turn && follow(), { timeout: 1000 }));
}

// Draws what is sketched.
async function follow() {
  if (!plotly || !drawn) return;
  const own = turn;
  const { traces, layout } = figure(drawn);
  const told = hovers(drawn);
  const whole = traces.map((trace) => (told[trace.name] ? { ...trace, hovertext: told[trace.name] } : trace));
  await plotly.react(frame, whole, layout, data.figure.config);
  listen();
  if (own !== turn) return;
  sketched.replaceChildren();
  frame.classList.remove("sketched");
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
}

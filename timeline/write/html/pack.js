// Where everything goes at one width: layout.py does the same with the sizes of an unknown face.

const LANE = 22;
const MIDDLE = 0.7; // of a lane; the lowest keeps clear of the signs on the axis
const MARGIN = 14;
const GAP = 10;
const LABEL_GAP = 5;
const LEAST_SPAN = 12;
const CLUSTER = 28;
const RING = 4;
const CHOSEN = 12; // half of the ring around the chosen event
const END = 2;
const NEARLY_ALL = 0.6;
const MANY = 0.33;
const HOURS = 4;
const LIMITS = [60, 44, 24];
const FACE = data.figure.layout.font.family;

const pen = document.createElement("canvas").getContext("2d");
const widths = new Map();

function textWidth(text, size, weight = 400) {
  const key = `${size}/${weight}/${text}`;
  if (!widths.has(key)) {
    pen.font = `${weight} ${size}px ${FACE}`;
    widths.set(key, Math.ceil(pen.measureText(text).width) + 1);
  }
  return widths.get(key);
}

function shorten(text, most) {
  const letters = Array.from(text);
  if (letters.length <= most) return text;
  const head = letters.slice(0, most - 1).join("");
  const space = head.lastIndexOf(" ");
  return (space > most * 0.6 ? head.slice(0, space) : head).replace(/[ ,.;:…–—-]+$/, "") + "…";
}

const radius = ({ voices, major }) => 3.6 + 0.5 * Math.min(Math.max(voices, 1) - 1, 5) + (major ? 1.5 : 0);
const face = ({ major }) => (major ? [13, 600] : [12, 400]); // as in chart.css

// What is taken on the lanes (at most 31), as a map of cells four pixels wide: one bit for each lane.
class Lanes {
  constructor(count, width) {
    this.count = count;
    this.taken = new Int32Array(Math.ceil(width / 4) + 2);
  }
  range(left, right) {
    return [Math.max(0, Math.floor((left - GAP / 2) / 4)), Math.min(this.taken.length - 1, Math.ceil((right + GAP / 2) / 4))];
  }
  free(left, right, lowest) {
    const [first, last] = this.range(left, right);
    let taken = (1 << lowest) - 1;
    for (let cell = first; cell <= last; cell += 1) taken |= this.taken[cell];
    const lane = 31 - Math.clz32(~taken & (taken + 1)); // of the lowest bit that is not set
    return lane < this.count ? lane : -1;
  }
  take(lane, left, right) {
    const [first, last] = this.range(left, right);
    for (let cell = first; cell <= last; cell += 1) this.taken[cell] |= 1 << lane;
  }
}

// Left and right end of an event in pixels; a point stands in the middle of what it may mean.
function stretch(event, across, width) {
  const [left, right] = placesOf(event).map(across);
  if (event.kind === "time" || event.kind === "day" || right - left < LEAST_SPAN) {
    const middle = Math.min(Math.max((left + right) / 2, 0), width);
    return [middle, middle];
  }
  return [Math.max(left, 0), Math.min(right, width)];
}

// The ways to draw an event, best first: label, where it begins, and the pixels that all of it takes.
function* ways(event, left, right, width) {
  const soft = event.disputed || event.kind === "period" || event.kind === "approximate" || event.kind === "range";
  const own = right > left ? END : radius(event) + (soft ? RING : 0);
  const end = event === state.chosen ? Math.max(own, CHOSEN) : own;
  event.labels ??= [...new Set(LIMITS.map((limit) => shorten(event.title, limit)))].map((text) => ({ text }));
  for (const label of event.labels) {
    const { text } = label;
    const size = (label.size ??= textWidth(text, ...face(event)));
    if (right - left >= size + 2 * LABEL_GAP) yield [text, left + LABEL_GAP, left - end, right + end];
    const beside = right + end + LABEL_GAP;
    if (beside + size <= width) yield [text, beside, left - end, beside + size];
    const before = left - end - LABEL_GAP - size;
    if (before >= 0) yield [text, before, before, right + end];
  }
  yield ["", left, left - end, right + end];
}

// With `whole`, nothing unless every event has a lane and a label.
function place(chosen, across, width, most, lowest, whole) {
  const lanes = new Lanes(most, width);
  const placed = [];
  const left_over = [];
  for (const event of chosen) {
    const [left, right] = stretch(event, across, width);
    let lane = lanes.free(left - 6, right + 6, lowest);
    let text = "";
    if (lane >= 0) {
      for (const way of ways(event, left, right, width)) {
        const [, textAt, first, last] = way;
        lane = lanes.free(first, last, lowest);
        if (lane < 0) continue;
        lanes.take(lane, first, last);
        text = way[0];
        placed.push({ event, lane, left, right, text, textAt, first, last });
        break;
      }
    }
    if (whole && !text) return null;
    if (lane < 0) left_over.push(event);
  }
  return { placed, left_over };
}

function clusters(left_over, across, placed) {
  const bins = new Map();
  for (const event of left_over) {
    const bin = Math.floor(across(placesOf(event)[2]) / CLUSTER);
    if (!bins.has(bin)) bins.set(bin, []);
    bins.get(bin).push(event);
  }
  const found = [];
  for (const [bin, members] of bins) {
    const middle = (bin + 0.5) * CLUSTER;
    if (members.length > 1) found.push({ events: members, at: middle });
    else {
      const ends = { left: middle, right: middle, first: middle - CLUSTER / 2, last: middle + CLUSTER / 2 };
      placed.push({ event: members[0], lane: 0, text: "", textAt: middle, ...ends });
    }
  }
  return found;
}

// Labels of one row that do not touch, the earlier ones first served. Of a group nearly all are kept or none; a few
// days in whose place a month stands are not missed.
function fitting(labels, width, size, weight) {
  const row = new Lanes(1, width);
  const coarser = new Lanes(1, width);
  const kept = [];
  let unit = 0;
  for (const group of groups(labels)) {
    const before = row.taken.slice();
    if (group[0].level >= unit + 1 && group[0].level < HOURS) {
      unit = Math.floor(group[0].level);
      coarser.taken.set(before);
    }
    const half = (label) => textWidth(label.text, size, weight) / 2;
    for (const label of group) label.x = Math.min(Math.max(label.x, half(label)), width - half(label));
    let missing = 0;
    const fit = group.filter((label) => {
      if (row.free(label.x - half(label), label.x + half(label), 0) < 0) {
        missing += coarser.free(label.x - half(label), label.x + half(label), 0) + 1;
        return false;
      }
      row.take(0, label.x - half(label), label.x + half(label));
      return true;
    });
    if (!group[0].level || fit.length >= Math.max(NEARLY_ALL * (fit.length + missing), MANY * group.length)) kept.push(...fit);
    else row.taken = before;
  }
  return kept;
}

// Neighbours of one level in one stretch between cuts.
function groups(labels) {
  const found = new Map();
  for (const label of labels) {
    const key = `${label.level}/${label.stretch}`;
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(label);
  }
  return found.values();
}

const byTime = (a, b) => a.start - b.start || a.place - b.place;
const byWeight = (a, b) => b.weight - a.weight || byTime(a, b);
const sorted = [byTime, byWeight].map((order) => events.slice().sort(order));

// The whole chart for the shown events that lie in the window, in pixels of a plot `width` wide.
function pack(width) {
  const [first, last] = window_();
  const across = (place) => ((place - first) / (last - first)) * width;
  const most = width >= 800 ? 14 : 10;
  const seen = (event) => event.shown && inWindow(event);
  const [timely, weighty] = sorted;
  let found = place(timely.filter(seen), across, width, most, 0, true);
  if (!found) {
    const others = weighty.filter((event) => seen(event) && event !== state.chosen);
    const chosen = state.chosen && seen(state.chosen) ? [state.chosen] : [];
    found = place([...chosen, ...others], across, width, most, 1, false);
  }
  const { placed, left_over } = found;
  const groups = clusters(left_over, across, placed);
  const lanes = Math.max(3, ...placed.map((each) => each.lane + 1));
  return { placed, clusters: groups, lanes, top: lanes + MIDDLE - 0.5, width, across, ...axisLabels(across, width) };
}

// The labels that an axis may have, the coarsest first, with the stretch between cuts in which each stands.
function candidates() {
  const { cuts } = scale();
  const cut = (minute) => cuts.some(([a, b]) => a < minute && minute < b);
  return data.ticks
    .filter(([minute, , level]) => (cuts.length ? !cut(minute) : level > 0))
    .sort((a, b) => a[2] - b[2] || a[0] - b[0])
    .map(([minute, text, level]) => ({ minute, place: position(minute), text, level, stretch: cuts.filter(([a]) => a < minute).length }));
}

function axisLabels(across, width) {
  const axis = scale();
  axis.candidates ??= candidates();
  axis.gaps ??= axis.cuts.map(([a, b, text]) => ({ place: position((a + b) / 2), text }));
  const [from, to] = state.view ?? [-Infinity, Infinity];
  const ticks = axis.candidates
    .filter(({ minute }) => minute >= from && minute <= to)
    .slice(0, 2000)
    .map((each) => ({ ...each, x: across(each.place) }))
    .filter(({ x }) => x >= -1 && x <= width + 1);
  const gaps = axis.gaps.map(({ place, text }) => ({ x: across(place), text })).filter(({ x }) => x >= 0 && x <= width);
  const named = fitting(gaps.filter((gap) => gap.text), width, 11, 400);
  return { ticks: fitting(ticks, width, 11, 600), gaps: gaps.map((gap) => gap.x), cuts: named };
}

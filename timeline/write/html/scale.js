// Minutes to positions on the axis (0 to 1000) and back: linear between the knots that Python computed.

const LENGTH = 1000;

function between(value, pairs, from, to) {
  let low = 0;
  let high = pairs.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (pairs[middle][from] <= value) low = middle;
    else high = middle;
  }
  const [a, b] = [pairs[low], pairs[high]];
  const share = a[from] === b[from] ? 0 : (value - a[from]) / (b[from] - a[from]);
  return a[to] + Math.min(1, Math.max(0, share)) * (b[to] - a[to]);
}

const scale = () => data.scales[state.scale];
const position = (minute) => between(minute, scale().knots, 0, 1);
// Where an event begins, ends and has its middle; looked up once for each scale.
const placesOf = (event) =>
  (event.places[state.scale] ??= [event.start, event.end, (event.start + event.end) / 2].map(position));
const minuteAt = (place) => between(place, scale().knots, 1, 0);

// First and last position that the chart shows.
const window_ = () => (state.view ? state.view.map(position) : [0, LENGTH]);

// Shows a stretch of positions; a stretch that is nearly everything is everything, none is shorter than two minutes.
function show(first, last) {
  const width = Math.min(LENGTH, Math.max(last - first, 0.001));
  const from = Math.min(Math.max(0, first), LENGTH - width);
  const minutes = [minuteAt(from), minuteAt(from + width)];
  if (minutes[1] - minutes[0] < 2) minutes[1] = minutes[0] + 2;
  state.view = width > LENGTH * 0.995 ? null : minutes;
}

function zoom(factor) {
  const [first, last] = window_();
  const middle = state.chosen && inWindow(state.chosen) ? position(state.chosen.start) : (first + last) / 2;
  const half = ((last - first) / 2) * factor;
  show(middle - half, middle + half);
}

function pan(share) {
  const [first, last] = window_();
  const step = (last - first) * share;
  show(first + step, last + step);
}

// Whether any of an event lies in what the chart shows; on a cut axis a stretch of no width still counts.
const inWindow = (event) => !state.view || (event.start < state.view[1] && event.end > state.view[0]);

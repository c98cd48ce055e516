// The chosen event: the chart rings it, the list marks it, the address names it.

// `open` unfolds it, `move` brings it into the reader's sight, `focus` puts the keyboard there.
function choose(event, { open = false, move = false, focus = false } = {}) {
  state.chosen?.item.classList.remove("chosen");
  state.chosen = event;
  if (event) {
    event.item.classList.add("chosen");
    const past = event.item.closest(".past");
    if (past && (open || move || focus)) past.open = true;
    const details = event.item.querySelector("details");
    if (open) details.open = true;
    if (focus) event.item.querySelector("summary").focus({ preventScroll: true });
    if (move || focus) event.item.scrollIntoView({ block: move ? "center" : "nearest" });
  }
  draw();
  writeAddress();
}

// The next or the previous event that the list shows.
function walk(step) {
  const list = shownEvents().filter((event) => inWindow(event));
  if (!list.length) return;
  const at = list.indexOf(state.chosen);
  const next = at < 0 ? (step > 0 ? 0 : list.length - 1) : Math.min(Math.max(at + step, 0), list.length - 1);
  choose(list[next], { focus: true });
}

const eventOf = (element) => {
  const item = element.closest?.("#list li[id]");
  return item ? events[Array.prototype.indexOf.call(items, item)] : null;
};

byId("list").addEventListener("click", (click) => {
  const event = click.target.closest("summary") && eventOf(click.target);
  if (event && event !== state.chosen) choose(event);
});

// Links into a folded background, and prints, unfold what they need.
const foldable = () => scope.querySelectorAll("#list details");

function unfoldAll(open) {
  foldable().forEach((each) => (each.open = open));
}

let foldedBefore = [];
addEventListener("beforeprint", () => {
  foldedBefore = [...foldable()].filter((each) => !each.open);
  unfoldAll(true);
});
addEventListener("afterprint", () => foldedBefore.forEach((each) => (each.open = false)));

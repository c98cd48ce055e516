// Buttons and keys; everything that a pointer can do has a key or a control that the keyboard reaches.

const help = byId("keys");

function zoomBy(factor) {
  zoom(factor);
  redrawWindow();
}

function wholeStory() {
  state.view = null;
  redrawWindow();
}

function switchScale() {
  if (!data.scales.cut.cuts.length) return;
  state.scale = state.scale === "cut" ? "true" : "cut";
  scope.querySelector("[data-do=true_scale]").setAttribute("aria-pressed", String(state.scale === "true"));
  redraw();
}

const actions = {
  zoom_in: () => zoomBy(0.5),
  zoom_out: () => zoomBy(2),
  reset: wholeStory,
  true_scale: switchScale,
  clear: showAll,
  unfold: (button) => {
    const open = button.textContent === words.unfold;
    unfoldAll(open);
    button.textContent = open ? words.fold : words.unfold;
  },
  filters: (button) => button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") === "false")),
  print: () => print(),
  theme: switchTheme,
  keys: () => help.showModal(),
  download_csv: () => download("csv", "text/csv"),
  download_json: () => download("json", "application/json"),
  download_picture: picture,
};

const menus = [...scope.querySelectorAll(".drop")];

scope.addEventListener("click", (click) => {
  followLink(click);
  const button = click.target.closest?.("[data-do]");
  if (button) actions[button.dataset.do](button);
  for (const menu of menus) if (menu.open && (!menu.contains(click.target) || button)) menu.open = false;
});

// Inside a shadow a browser does not find what a link names.
function followLink(click) {
  const link = isPage ? null : click.target.closest?.("a[href^='#']");
  const goal = link && byId(decodeURIComponentSafely(link.hash.slice(1)));
  if (!goal) return;
  click.preventDefault();
  goal.scrollIntoView({ block: "center" });
}

const keys = {
  ArrowDown: () => walk(1),
  ArrowUp: () => walk(-1),
  ArrowLeft: () => state.view && (pan(-0.2), redrawWindow()),
  ArrowRight: () => state.view && (pan(0.2), redrawWindow()),
  "/": () => query.focus(),
  "?": () => help.showModal(),
  c: () => state.chosen && copy(state.chosen, state.chosen.item.querySelector(".acts button")),
  "+": () => zoomBy(0.5),
  "-": () => zoomBy(2),
  0: wholeStory,
  s: switchScale,
  d: switchTheme,
};

scope.addEventListener("keydown", (key) => {
  if (key.ctrlKey || key.metaKey || key.altKey || help.open) return;
  const menu = menus.find((each) => each.open);
  if (key.key === "Escape" && menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
    return;
  }
  if (key.key === "Escape") {
    if (scope.activeElement === query) query.blur();
    showAll();
    return;
  }
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(scope.activeElement?.tagName)) return;
  const action = keys[key.key];
  if (!action) return;
  key.preventDefault();
  action();
});

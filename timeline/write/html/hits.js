// Marks what the search has found, in the lines and quotes of the events that it shows, without touching them.

const MOST_MARKED = 200; // events
const canMark = "highlights" in (window.CSS ?? {});

// A text without case and accents, and where in the text each of its letters comes from.
function plainly(text) {
  const from = [];
  let letters = "";
  let at = 0;
  for (const letter of text) {
    const bare = plain(letter);
    letters += bare;
    for (let each = 0; each < bare.length; each += 1) from.push(at);
    at += letter.length;
  }
  from.push(at);
  return { letters, from };
}

function* hitsIn(node, sought) {
  const { letters, from } = plainly(node.data);
  for (const word of sought) {
    for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + word.length)) {
      const range = new Range();
      range.setStart(node, from[at]);
      range.setEnd(node, from[at + word.length]);
      yield range;
    }
  }
}

function markHits() {
  if (!canMark) return;
  CSS.highlights.delete("tl-hit");
  const sought = plain(state.query).split(/\s+/).filter(Boolean);
  if (!sought.length) return;
  const ranges = [];
  for (const event of shownEvents().slice(0, MOST_MARKED)) {
    for (const part of event.item.querySelectorAll(TOLD)) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) ranges.push(...hitsIn(walker.currentNode, sought));
    }
  }
  CSS.highlights.set("tl-hit", new Highlight(...ranges));
}

redraws.shown.push(markHits);

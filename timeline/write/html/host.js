// For the page around: frames of timelines get the height of what they hold.
addEventListener("message", ({ data, source }) => {
  const height = Number(data && data.newstimeline);
  if (!(height > 0)) return;
  for (const frame of document.querySelectorAll("iframe[data-newstimeline]")) {
    if (frame.contentWindow === source) frame.height = Math.min(height, 50000);
  }
});

// A line that says when Sincerely cannot be reached or one is signed out; until then nothing typed is sent into nowhere. The page works without this file.
"use strict";

(() => {
  const line = document.getElementById("connection");
  const AGAIN = 5000, NOW_AND_THEN = 10000, PATIENCE = 15000; // milliseconds
  let next = 0, asked = performance.now();

  const lost = () => line.textContent === line.dataset.lost;
  const say = (words) => { if (line.textContent !== words) line.textContent = words; };

  // Whether Sincerely answers is asked of itself: a laptop without a network still reaches it, one on which it was stopped does not.
  async function ask() {
    clearTimeout(next);
    asked = performance.now();
    try {
      await fetch(line.dataset.ask, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout?.(PATIENCE) });
    } catch {
      say(line.dataset.lost);
      next = setTimeout(ask, AGAIN);
      return;
    }
    if (!lost()) return;
    say("");
    // What was typed meanwhile is read now.
    document.querySelector("form[data-changed] textarea")?.dispatchEvent(new Event("input", { bubbles: true }));
  }

  window.addEventListener("offline", ask);
  window.addEventListener("online", ask);
  document.addEventListener("input", (event) => {
    if (event.target.closest("form[data-keep]") && performance.now() - asked > NOW_AND_THEN) ask();
  });
  document.body.addEventListener("htmx:sendError", ask);
  document.body.addEventListener("htmx:responseError", (event) => { if (event.detail.xhr.status === 403) say(line.dataset.out); });
  document.body.addEventListener("htmx:afterOnLoad", (event) => { if (event.detail.xhr.status < 300) say(""); });

  // The browser's own page for "not reached" would come in place of what was typed.
  document.addEventListener("submit", (event) => {
    if (!lost()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    ask();
  }, true);
})();

// What is typed in a debrief is kept on the machine while one types. Without this file it is kept with every press of a button.
"use strict";

(() => {
  const form = document.querySelector("form[data-draft]");
  if (!form) return;
  const state = document.getElementById("draft-state");
  const AFTER = 700; // milliseconds after the last key
  let next = 0, going = false, again = false;

  // Back and "load again" come to what was typed, by a plain address: a page that answered a press would be asked for by pressing again, which a browser refuses.
  if (form.matches(".found")) history.replaceState(history.state, "", `/debrief?draft=${encodeURIComponent(form.elements.draft.value)}`);

  const say = (words) => { if (state && state.textContent !== words) state.textContent = words; };

  async function keep() {
    clearTimeout(next);
    next = 0;
    if (going) { again = true; return; }
    going = true;
    const typed = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body: typed, keepalive: typed.toString().length < 60000, redirect: "error" });
      if (!answer.ok && answer.status !== 410) throw new Error();
      const told = await answer.json();
      form.elements.draft.value = told.key;
      form.elements.draft_before.value = told.before;
      if (answer.ok) {
        say(state.dataset.kept);
        if (!next && !again) delete form.dataset.changed;
      }
    } catch {
      say(state.dataset.lost);
    }
    going = false;
    if (again) { again = false; keep(); }
  }

  form.addEventListener("input", () => { clearTimeout(next); next = setTimeout(keep, AFTER); });
  document.addEventListener("visibilitychange", () => { if (document.hidden && next) keep(); });
  // A line still says what was found; that something behind it was changed stands beside it.
  form.addEventListener("input", (event) => {
    const line = event.target.closest(".line > details")?.querySelector("summary > span");
    if (!line || line.querySelector(".mark.changed")) return;
    const mark = document.createElement("span");
    mark.className = "mark changed";
    mark.textContent = form.dataset.changedMark;
    line.append(" ", mark);
  });

  // Who is left out, or was not there after all, gets no letter: the button no longer says how many it writes.
  const button = form.querySelector("[data-changed-words]");
  form.addEventListener("change", (event) => {
    if (button && /^people-\d+-(present|part|DELETE)$/.test(event.target.name)) button.textContent = button.dataset.changedWords;
  });
  form.addEventListener("submit", () => { clearTimeout(next); next = 0; });
})();

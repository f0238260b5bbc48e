// What is written down for oneself is kept on the machine while one types. Without this file it is kept with every press of a button.
"use strict";

(() => {
  const form = document.querySelector("form[data-reflection]");
  if (!form) return;
  const state = document.getElementById("reflection-state");
  const AFTER = 700; // milliseconds after the last key
  let next = 0, going = null, leaving = false;

  async function keep() {
    clearTimeout(next);
    next = 0;
    if (going) await going;
    const typed = new URLSearchParams([...new FormData(form), ["typed", "yes"]]);
    going = fetch(location.href, { method: "POST", body: typed, keepalive: typed.toString().length < 60000, redirect: "error" })
      .then(async (answer) => {
        if (!answer.ok) throw new Error();
        form.elements.before.value = (await answer.json()).before;
        state.textContent = state.dataset.kept;
        if (!next) delete form.dataset.changed;
      })
      .catch(() => { if (!leaving) state.textContent = state.dataset.lost; });
    await going;
    going = null;
  }

  form.addEventListener("input", () => { clearTimeout(next); next = setTimeout(keep, AFTER); });
  document.addEventListener("visibilitychange", () => { if (document.hidden && next) keep(); });
  form.addEventListener("submit", () => { leaving = true; clearTimeout(next); next = 0; });
})();

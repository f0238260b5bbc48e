// Copies a letter's words. Where the browser does not let a page do so, all of them are marked, to be copied by hand.
"use strict";

document.querySelectorAll("[data-copies]").forEach((row) => {
  const from = document.getElementById(row.dataset.copies), said = row.querySelector("[role=status]");
  if (!from) return;
  row.hidden = false;
  const mark = () => {
    if (from.select) { from.focus(); from.select(); } else getSelection().selectAllChildren(from);
    said.textContent = said.dataset.marked;
  };
  row.querySelector("button").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(from.value ?? from.textContent);
      said.textContent = said.dataset.copied;
    } catch {
      mark();
    }
  });
});

// Once the text is copied or opened somewhere, the next step is to tick it off: what was filled before is quiet, and that is filled.
const then = document.querySelector("[data-then]");
if (then) document.querySelectorAll("[data-ways]").forEach((ways) => ways.addEventListener("click", (event) => {
  if (!event.target.closest("a, button")) return;
  document.querySelectorAll("[data-ways] .main").forEach((one) => one.classList.remove("main"));
  then.classList.add("main");
}));

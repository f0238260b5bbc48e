// Drag a line to its place. Without this file there are arrows and numbers.
"use strict";

(() => {
  const list = document.querySelector(".items.ranked");
  const form = document.getElementById("order-form");
  if (!list || !form) return;
  let held = null;
  Array.from(list.children).forEach((item) => { item.draggable = true; });
  list.addEventListener("dragstart", (event) => {
    held = event.target.closest("li");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", held.dataset.row);
  });
  list.addEventListener("dragover", (event) => {
    const over = event.target.closest("li");
    if (!held || !over) return;
    event.preventDefault();
    if (over === held) return;
    const box = over.getBoundingClientRect();
    list.insertBefore(held, event.clientY > box.top + box.height / 2 ? over.nextSibling : over);
  });
  list.addEventListener("drop", (event) => {
    if (!held) return;
    event.preventDefault();
    Array.from(list.children).forEach((item, at) => { item.querySelector(".place").value = at + 1; });
    form.requestSubmit();
  });
  list.addEventListener("dragend", () => { held = null; });
})();

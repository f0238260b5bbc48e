// What if: scores and chances anew as a figure is typed, by the same arithmetic as the server's. Without this file "See" asks the server.
"use strict";

(() => {
  const given = JSON.parse(document.getElementById("reckons").textContent);
  const form = document.getElementById("what-if");
  const keep = document.getElementById("keep");
  const now = document.getElementById("now");
  const width = given.criteria.length;
  const bytes = Uint8Array.from(atob(given.draws), (sign) => sign.charCodeAt(0));
  const draws = new Uint16Array(bytes.buffer);
  const count = draws.length / width;
  // What is not sure is anything between its two ends: the same way in each draw, so that a figure moves the answer and chance does not.
  let state = 1;
  const chance = () => { state = (state * 48271) % 2147483647; return state / 2147483647; };
  const between = given.offers.map((offer) => offer.scores.map(([low, high]) => (low === high ? null : Float64Array.from({ length: count }, chance))));
  const begun = new Map(Array.from(form.elements, (field) => [field.name, field.value]));
  const number = (field) => Number(field.value.replace(/(?<=\d)[,\s](?=\d{3}(?!\d))/g, ""));
  const percent = (share) => (share > 0 && share < 0.005 ? now.dataset.under : share > 0.995 && share < 1 ? now.dataset.over : `${Math.round(share * 100)}%`);

  function scoresOf(offer, at) {
    return offer.scores.map(([low, high], n) => {
      const field = form.elements[`m-${n}-${at}`];
      if (!field || field.value === begun.get(field.name) || field.value.trim() === "" || Number.isNaN(number(field))) return [low, high];
      const { worst, best } = given.criteria[n];
      const score = (number(field) - worst) / (best - worst);
      return [score, score];
    });
  }

  function reckon() {
    const scores = given.offers.map(scoresOf);
    let weights = given.criteria.map((_, n) => Math.max(0, number(form.elements[`w-${n}`]) || 0));
    const moved = given.criteria.some((_, n) => form.elements[`w-${n}`].value !== begun.get(`w-${n}`));
    const total = weights.reduce((sum, each) => sum + each, 0);
    weights = moved && total > 0 ? weights.map((each) => each / total) : given.weights;
    const totals = scores.map((row) => row.reduce((sum, [low, high], n) => sum + weights[n] * (low + high) / 2, 0));
    const wins = new Float64Array(scores.length);
    for (let draw = 0; draw < count; draw += 1) {
      let best = 0, most = -Infinity;
      for (let at = 0; at < scores.length; at += 1) {
        let sum = 0;
        for (let n = 0; n < width; n += 1) {
          const [low, high] = scores[at][n];
          sum += draws[draw * width + n] * (low === high ? low : low + (high - low) * between[at][n][draw]);
        }
        if (sum > most) { most = sum; best = at; }
      }
      wins[best] += 1;
    }
    return { totals, shares: Array.from(wins, (each) => each / count) };
  }

  function show() {
    const began = performance.now();
    const { totals, shares } = reckon();
    const rows = given.offers.map((offer, at) => {
      const row = Array.from(document.querySelectorAll("tr[data-offer]")).find((each) => each.dataset.offer === offer.name);
      row.querySelector("[data-score]").textContent = Math.round(totals[at] * 100);
      row.querySelector("[data-best]").textContent = percent(shares[at]);
      return { row, total: totals[at] };
    });
    rows.sort((one, other) => other.total - one.total);
    rows.forEach(({ row }) => row.parentElement.append(row));
    const first = totals.indexOf(Math.max(...totals));
    now.textContent = now.dataset.words.replace("{offer}", () => given.offers[first].name).replace("{share}", percent(shares[first]));
    Array.from(form.elements).forEach((field) => { if (field.name && keep.elements[field.name]) keep.elements[field.name].value = field.value; });
    keep.querySelector("button").disabled = false;
    document.body.getBoundingClientRect();
    form.dataset.took = (performance.now() - began).toFixed(1);
  }
  form.addEventListener("input", show);
})();

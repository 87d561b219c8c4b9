"use strict";
// One finding is selected: its card, its marks and the figures it adds up. The two sides scroll by themselves.
(() => {
  const body = document.body;
  const panel = document.getElementById("findings");
  const cards = [...panel.querySelectorAll(".card")];
  let selected = null;

  const all = (selector) => document.querySelectorAll(selector);
  const badgeOf = (card) => document.getElementById("m" + card.dataset.number);
  const isShown = (card) => card.offsetParent !== null;

  function paint(card, isOn) {
    const number = card.dataset.number;
    card.classList.toggle("selected", isOn);
    card.tabIndex = isOn ? 0 : -1;
    const badge = badgeOf(card);
    if (badge) badge.classList.toggle("selected", isOn);
    for (const mark of all(`mark[data-n~="${number}"]`)) mark.classList.toggle("selected", isOn);
    for (const part of all(`[data-part~="${number}"]`)) part.classList.toggle("part-selected", isOn);
  }

  function select(card) {
    if (selected) paint(selected, false);
    selected = card;
    paint(card, true);
  }

  function keepPlace() {
    try {
      history.replaceState(null, "", "#f" + selected.dataset.number);
    } catch (error) {
      // some browsers keep no place for a file on disk
    }
  }

  function open(card) {
    select(card);
    keepPlace();
    showInText(card);
    showInPanel(card);
  }

  function showInText(card) {
    const badge = badgeOf(card);
    if (badge) badge.scrollIntoView({ block: "center", inline: "center" });
  }

  function showInPanel(card) {
    card.scrollIntoView({ block: "nearest" });
    card.focus({ preventScroll: true });
  }

  function step(by) {
    const shown = cards.filter(isShown);
    const next = shown[shown.indexOf(selected) + by];
    if (next) open(next);
  }

  panel.addEventListener("click", (event) => {
    const card = event.target.closest(".card");
    if (!card) return;
    event.preventDefault();
    open(card);
  });

  panel.addEventListener("keydown", (event) => {
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) step(moves[event.key]);
    else if (event.key === "Enter" && selected) showInText(selected);
    else return;
    event.preventDefault();
  });

  document.getElementById("document").addEventListener("click", (event) => {
    const spot = event.target.closest(".badge, mark");
    if (!spot) return;
    event.preventDefault();
    const number = spot.id ? spot.id.slice(1) : spot.dataset.n.split(" ")[0];
    const card = document.getElementById("f" + number);
    if (!isShown(card)) return;
    select(card);
    keepPlace();
    showInPanel(card);
  });

  for (const button of all("[data-filter]")) {
    button.addEventListener("click", () => {
      const isHidden = body.classList.toggle("hides-" + button.dataset.filter);
      button.setAttribute("aria-pressed", String(!isHidden));
    });
  }

  body.classList.add("is-live");
  const asked = document.querySelector(/^#f\d+$/.test(location.hash) ? location.hash : "#f0");
  if (asked) open(asked);
  else if (cards.length) select(cards[0]);
})();

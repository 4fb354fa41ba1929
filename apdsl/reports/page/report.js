"use strict";
(() => {
  const search = document.getElementById("search");
  const matches = document.getElementById("matches");
  const cards = [...document.querySelectorAll("details.card")];
  document.querySelector(".search").hidden = false;
  document.querySelector(".filters").addEventListener("submit", (event) => event.preventDefault());

  // What a card says besides its places, and its places: prepared once, searched at each key.
  const texts = cards.map((card) => ({
    card,
    said: [...card.querySelectorAll("summary, p")].map((part) => part.textContent).join("\n").toLowerCase(),
    places: [...card.querySelectorAll(".places li")].map((item) => [item, item.textContent.toLowerCase()]),
  }));

  const filter = () => {
    const wanted = search.value.trim().toLowerCase();
    let shown = 0;
    for (const { card, said, places } of texts) {
      const whole = said.includes(wanted);
      let some = whole;
      for (const [item, text] of places) {
        const fits = whole || text.includes(wanted);
        item.classList.toggle("filtered", !fits);
        some ||= fits;
      }
      card.classList.toggle("filtered", !some);
      shown += some;
    }
    matches.value = wanted ? `${shown} of ${cards.length} requirements match` : "";
  };
  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  });

  const openAll = (open) => {
    for (const card of cards) card.open = open;
  };
  document.getElementById("open-all").addEventListener("click", () => openAll(true));
  document.getElementById("close-all").addEventListener("click", () => openAll(false));

  // Paper has no way to open a card.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    for (const card of closed) card.open = true;
  });
  addEventListener("afterprint", () => {
    for (const card of closed) card.open = false;
  });
})();

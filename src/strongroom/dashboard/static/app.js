"use strict";
// Five small things. Every page works without them.

// The half hour of a case runs down in its banner.
function tick() {
  for (const banner of document.querySelectorAll("[data-until]")) {
    const clock = banner.querySelector(".clock");
    const until = Date.parse(banner.dataset.until);
    if (!clock || Number.isNaN(until)) continue;
    const left = Math.floor((until - Date.now()) / 1000);
    if (left <= 0) {
      clock.textContent = clock.dataset.over;
      banner.classList.add("over");
      continue;
    }
    const minutes = Math.floor(left / 60);
    const seconds = String(left % 60).padStart(2, "0");
    clock.textContent = `${minutes}:${seconds} ${clock.dataset.left}`;
    banner.classList.toggle("soon", left < 300);
  }
}
if (document.querySelector("[data-until]")) {
  tick();
  setInterval(tick, 1000);
}

// A page that the browser froze and brings back (Back after signing out) is asked for anew, so that
// what it showed is shown only to whom it may still be shown.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) window.location.reload();
});
window.addEventListener("pagehide", () => {
  document.getElementById("answer")?.replaceChildren();
});

// What was asked for does not stay on the screen for the next person who passes by.
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target;
  if (form instanceof HTMLFormElement && form.hasAttribute("data-clear")) form.reset();
});

// A keyboard follows the answer: the question goes away or stays behind, the answer gets focus.
document.addEventListener("htmx:afterSwap", (event) => {
  const head = event.target.id === "answer" && event.target.querySelector(".answer-head, .problem");
  if (head) {
    head.tabIndex = -1;
    head.focus({ preventScroll: true });
  }
});
// A refusal stands below its field until it is overtaken by an answer or by another refusal.
document.addEventListener("htmx:afterSettle", () => {
  const stale = ".field.revealed + .field.refused, .field.refused + .field.refused";
  for (const old of document.querySelectorAll(stale)) old.remove();
});
// A reason is what one wants to type when a reveal is opened.
document.addEventListener("toggle", (event) => {
  if (event.target.open) event.target.querySelector("textarea, input:not([type=hidden])")?.focus();
}, true);

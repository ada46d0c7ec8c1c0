"use strict";
// Keeps the page as it is now: asks for it again with the version that it has, and replaces what came back changed.
(() => {
  const period = 2000;
  // Without the credentials that an address may have: requests must not have them there.
  const address = location.origin + location.pathname + location.search;
  const status = document.getElementById("live");
  const pause = document.getElementById("pause");
  const received = new Map();
  let version = document.body.dataset.version;
  let paused = false;

  const liveParts = (page) => page.querySelectorAll("[data-live]");
  for (const part of liveParts(document)) {
    received.set(part.id, part.innerHTML);
  }

  const say = (text, kind) => {
    // A text that is set again is read out again.
    if (status.textContent !== text) {
      status.textContent = text;
      status.dataset.kind = kind;
    }
  };

  const replace = (part, next) => {
    const open = Array.from(part.querySelectorAll("details[open]"), (details) => details.id);
    const scrolled = new Map(Array.from(part.querySelectorAll("pre[id]"), (body) => [body.id, body.scrollTop]));
    const focus = part.contains(document.activeElement) ? document.activeElement.id : "";
    part.replaceChildren(...next.childNodes);
    for (const id of open) {
      document.getElementById(id)?.setAttribute("open", "");
    }
    for (const [id, top] of scrolled) {
      document.getElementById(id)?.scrollTo(0, top);
    }
    if (focus) {
      document.getElementById(focus)?.focus({ preventScroll: true });
    }
  };

  const show = (text) => {
    const page = new DOMParser().parseFromString(text, "text/html");
    for (const next of liveParts(page)) {
      const part = document.getElementById(next.id);
      const content = next.innerHTML;
      if (part && received.get(next.id) !== content) {
        received.set(next.id, content);
        replace(part, next);
      }
    }
    version = page.body.dataset.version;
  };

  const refresh = async () => {
    try {
      const answer = await fetch(address, { headers: { "If-None-Match": version }, cache: "no-store" });
      const text = await answer.text();
      if (paused) {
        return;
      }
      if (answer.status === 200) {
        show(text);
      }
      if (answer.status === 200 || answer.status === 304) {
        say("Live", "good");
      } else {
        say("The Manager answers with status " + answer.status, "bad");
      }
    } catch {
      say("The Manager does not answer", "bad");
    }
  };

  const tick = async () => {
    if (!paused && !document.hidden) {
      await refresh();
    }
    setTimeout(tick, period);
  };

  pause.addEventListener("click", () => {
    paused = !paused;
    pause.textContent = paused ? "Go on" : "Pause";
    say(paused ? "Paused" : "Live", paused ? "rest" : "good");
  });
  pause.hidden = false;
  say("Live", "good");
  setTimeout(tick, period);
})();

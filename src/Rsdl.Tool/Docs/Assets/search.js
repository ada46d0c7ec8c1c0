"use strict";
// The search of the reference. Texts come from documents: they are only ever set as text.
(() => {
    const MAX_RESULTS = 30;
    const form = document.getElementById("search");
    const box = document.getElementById("search-text");
    const status = document.getElementById("search-status");
    const list = document.getElementById("search-results");
    const entries = (window.rsdlSearchIndex || []).map(([kind, name, detail, address]) => {
        const key = name.toLowerCase();
        return { kind, name, detail, address, key, all: (kind + " " + key + " " + detail.toLowerCase()) };
    });

    // Names that are the query come first, then those that start with it, then those whose parts start with its words.
    function rank(entry, query, words) {
        let score = 0;
        for (const word of words) {
            if (!entry.all.includes(word)) {
                return -1;
            }
            score += entry.key.split(/[._ ]/).includes(word) ? 8
                : entry.key.split(/[._ ]/).some(part => part.startsWith(word)) ? 4
                : entry.key.includes(word) ? 2
                : entry.all.split(/[^a-z0-9_]+/).includes(word) ? 2 : 0;
        }
        const joined = words.join(".");
        score += entry.key === query || entry.key === joined ? 32 : entry.key.startsWith(query) || entry.key.startsWith(joined) ? 16 : 0;
        return score;
    }

    function find(text) {
        const query = text.trim().toLowerCase();
        const words = query.split(/\s+/).filter(word => word.length > 0);
        return words.length === 0 ? [] : entries
            .map((entry, order) => ({ entry, order, score: rank(entry, query, words) }))
            .filter(found => found.score >= 0)
            .sort((left, right) => right.score - left.score
                || left.entry.key.length - right.entry.key.length || left.order - right.order)
            .map(found => found.entry);
    }

    function part(name, className, text) {
        const element = document.createElement(name);
        element.className = className;
        element.textContent = text;
        return element;
    }

    function show() {
        const found = find(box.value);
        list.replaceChildren(...found.slice(0, MAX_RESULTS).map(entry => {
            const link = document.createElement("a");
            link.href = entry.address;
            link.append(part("span", "result", entry.name), " ", part("span", "mark", entry.kind), " ",
                part("span", "note", entry.detail));
            const item = document.createElement("li");
            item.append(link);
            return item;
        }));
        list.hidden = found.length === 0;
        status.textContent = box.value.trim() === "" ? ""
            : found.length === 0 ? "Nothing was found."
            : found.length > MAX_RESULTS ? `${MAX_RESULTS} of ${found.length} results`
            : found.length === 1 ? "1 result" : `${found.length} results`;
    }

    function clear() {
        box.value = "";
        show();
        box.focus();
    }

    // The arrows go from the box into the results and back.
    function move(step) {
        const stops = [box, ...list.querySelectorAll("a")];
        const next = stops.indexOf(document.activeElement) + step;
        if (next >= 0 && next < stops.length) {
            stops[next].focus();
        }
    }

    form.hidden = false;
    box.addEventListener("input", show);
    form.addEventListener("submit", event => {
        event.preventDefault();
        const first = list.querySelector("a");
        if (first) {
            first.click();
        }
    });
    list.addEventListener("click", event => {
        if (event.target.closest("a")) {
            // The result may be on this page, which then stays.
            list.hidden = true;
        }
    });
    form.addEventListener("keydown", event => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step) {
            event.preventDefault();
            move(step);
        } else if (event.key === "Escape") {
            event.preventDefault();
            clear();
        }
    });
    document.addEventListener("keydown", event => {
        const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
        if (event.key === "/" && !isTyping && !event.ctrlKey && !event.altKey && !event.metaKey) {
            event.preventDefault();
            box.focus();
            box.select();
        }
    });
    // A page that the browser shows again may have kept the text.
    window.addEventListener("pageshow", show);
})();

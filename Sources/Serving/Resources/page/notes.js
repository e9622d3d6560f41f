/** The notes of the brain: searched, read, and added by letting files fall. */

import { get, post, query } from "./api.js";
import { h, say, show } from "./dom.js";
import { read } from "./reader.js";
import { number, t, term } from "./text.js";

/** Bytes of one request, so that it stays below what the server takes. */
const MOST = 5_000_000;
const PAUSE = 200;

async function base64(file) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let text = "";
    for (let start = 0; start < bytes.length; start += 0x8000) text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
    return btoa(text);
}

/** Files in bundles that fit into a request, and the names of those that fit into none. */
function bundles(files) {
    const fitting = files.filter((file) => file.size <= MOST);
    const sets = [];
    let room = 0;
    for (const file of fitting) {
        if (file.size > room || sets.length === 0) { sets.push([]); room = MOST; }
        sets[sets.length - 1].push(file);
        room -= file.size;
    }
    return { sets, tooLarge: files.filter((file) => file.size > MOST).map((file) => file.name) };
}

export function notes(page) {
    let waiting;
    const about = h("p", { class: "quiet" });
    const list = h("ul", { class: "list", "aria-label": t("notes") });
    const count = h("p", { class: "quiet small", role: "status" });
    const result = h("div", { role: "status" });
    const search = h("input", { type: "search", id: "search", placeholder: t("notes.search"), oninput: () => {
        clearTimeout(waiting);
        waiting = setTimeout(load, PAUSE);
    } });
    const picker = h("input", { type: "file", id: "files", multiple: true, class: "unseen", onchange: () => add([...picker.files]) });
    const zone = h("label", { class: "drop", for: "files" }, h("b", {}, t("notes.drop")), h("span", { class: "quiet" }, t("notes.drop.more")));
    show(page, h("div", { class: "head" }, h("h1", { id: "title" }, t("notes"))), about, picker, zone, result,
        h("label", { class: "unseen", for: "search" }, t("notes.search")), search, count, list);

    page.addEventListener("dragenter", () => zone.classList.add("over"));
    page.addEventListener("dragleave", (event) => { if (!page.contains(event.relatedTarget)) zone.classList.remove("over"); });
    page.addEventListener("drop", (event) => {
        event.preventDefault();
        zone.classList.remove("over");
        add([...event.dataTransfer.files]);
    });

    async function load() {
        try {
            const [{ data }, brain] = await Promise.all([get(query("/engram/notes", { q: search.value, limit: "500" })), get("/engram/overview")]);
            about.textContent = t("notes.about", { n: brain.notes, learnt: brain.learnt, fresh: brain.new + brain.stale });
            count.textContent = search.value ? t("notes.found", { n: data.length }) : "";
            show(list, data.map(row));
        } catch (error) {
            show(list, h("li", { class: "problem", role: "alert" }, error.message));
        }
    }

    function row(note) {
        const state = note.recall ? note.recall.state : note.state;
        const told = note.recall ? t("notes.recalled", { right: note.recall.recalled, n: note.recall.asked }) : "";
        return h("li", {}, h("button", { type: "button", class: "item", onclick: () => read(note.path, note.title) },
            h("b", {}, note.title), h("span", { class: "quiet small" }, [note.day, note.path].filter(Boolean).join(" · ")),
            h("span", { class: `badge ${state}` }, term("state", state), told && ` · ${told}`)));
    }

    async function add(files) {
        if (files.length === 0) return;
        const { sets, tooLarge } = bundles(files);
        const sum = { added: 0, changed: 0, unchanged: 0, skipped: tooLarge.map((path) => ({ path, reason: t("notes.tooLarge") })) };
        show(result, h("p", { class: "quiet" }, t("notes.adding", { n: files.length })));
        try {
            for (const set of sets) {
                const sent = await Promise.all(set.map(async (file) => ({ name: file.name, content: await base64(file) })));
                const answer = await (await post("/engram/notes", { files: sent })).json();
                for (const key of ["added", "changed"]) sum[key] += answer[key];
                sum.skipped.push(...answer.skipped);
            }
            const told = t("notes.added", { n: sum.added, changed: sum.changed });
            show(result, h("p", { class: "good" }, told), sum.skipped.length > 0 && h("details", { open: true },
                h("summary", {}, t("notes.skipped", { n: sum.skipped.length })),
                h("ul", {}, sum.skipped.map((one) => h("li", {}, h("b", {}, one.path), " – ", one.reason)))));
            say(told);
        } catch (error) {
            show(result, h("p", { class: "problem", role: "alert" }, error.code === "brain_in_use" ? t("brain.busy") : error.message));
        }
        picker.value = "";
        await load();
    }

    load();
    return () => clearTimeout(waiting);
}

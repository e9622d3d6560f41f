/** A question, its answer as it is written, and what the notes say of it. */

import { facts, words } from "./answer.js";
import { get, stream } from "./api.js";
import { h, say, show } from "./dom.js";
import { t } from "./text.js";

const KEPT = 100;
const recall = () => JSON.parse(localStorage.getItem("engram.history") ?? "[]");
const keep = (history) => localStorage.setItem("engram.history", JSON.stringify(history.slice(-KEPT)));

/** What one turn looks like; `turn` has question, answer, facts, problem, model, at. */
function turn(entry) {
    const answer = h("p", { class: "answer" });
    const below = h("div", { class: "below" });
    const element = h("article", { class: "turn" }, h("h2", { class: "question" }, entry.question), answer, below);
    const draw = (isWriting) => {
        show(answer, isWriting ? entry.answer : words(entry));
        answer.classList.toggle("writing", isWriting);
        show(below, isWriting ? [] : [entry.problem && h("p", { class: "problem", role: "alert" }, entry.problem), facts(entry)]);
    };
    draw(false);
    return { element, draw };
}

export function ask(page) {
    let writing;
    const list = h("div", { class: "turns", "aria-label": t("ask.answers"), role: "region" });
    const model = h("select", { id: "model" });
    const field = h("textarea", { id: "question", rows: "2", placeholder: t("ask.placeholder"), onkeydown: (event) => {
        if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); form.requestSubmit(); }
        if (event.key === "Escape") writing?.abort();
    } });
    const go = h("button", { class: "main", id: "send" }, t("ask.go"));
    const stop = h("button", { type: "button", id: "stop", hidden: true, onclick: () => writing?.abort() }, t("ask.stop"));
    const form = h("form", { class: "ask-form", onsubmit: (event) => { event.preventDefault(); put(field.value.trim()); } },
        h("label", { class: "unseen", for: "question" }, t("ask.label")), field,
        h("div", { class: "row" }, h("label", { class: "quiet small", for: "model" }, t("ask.model")), model, h("span", { class: "space" }), stop, go));
    const empty = h("div", { class: "empty" }, h("p", {}, t("ask.empty")), h("p", { class: "quiet" }, t("ask.empty.more")));
    const clear = h("button", { type: "button", class: "plain", onclick: () => { keep([]); draw(); field.focus(); } }, t("ask.clear"));
    show(page, h("div", { class: "head" }, h("h1", { id: "title" }, t("ask")), clear), form, list);

    function draw() {
        const history = recall();
        clear.hidden = history.length === 0;
        show(list, history.length ? history.toReversed().map((entry) => turn(entry).element) : empty);
    }

    async function put(question) {
        if (!question || writing) return;
        const entry = { question, answer: "", model: model.value, at: new Date().toISOString() };
        const shown = turn(entry);
        empty.remove();
        list.prepend(shown.element);
        field.value = "";
        writing = new AbortController();
        [go.disabled, stop.hidden] = [true, false];
        shown.draw(true);
        try {
            // Each question stands by itself, as one of `engram ask` does.
            const body = { model: model.value, messages: [{ role: "user", content: question }] };
            for await (const choice of stream(body, writing.signal)) {
                entry.answer += choice.delta?.content ?? "";
                entry.facts = choice.engram ?? entry.facts;
                shown.draw(true);
            }
            say(entry.answer);
        } catch (error) {
            entry.problem = error.name === "AbortError" ? t("ask.stopped") : error.message;
            say(entry.problem);
        }
        writing = undefined;
        [go.disabled, stop.hidden] = [false, true];
        entry.answer = entry.answer.trim();
        shown.draw(false);
        keep([...recall(), entry]);
        clear.hidden = false;
        if (page.isConnected) field.focus();
    }

    async function fillModels() {
        const { data } = await get("/v1/models");
        const adapters = data.filter((one) => one.engram.kind === "adapter").sort((one, other) => other.created - one.created);
        show(model, [...adapters, ...data.filter((one) => one.engram.kind !== "adapter")].map((one) => h("option", { value: one.id },
            one.engram.kind === "adapter" ? t("ask.adapter", { id: one.id, n: one.engram.notes ?? 0 }) : t("ask.base", { id: one.id }))));
        const wanted = sessionStorage.getItem("engram.model") ?? data[0]?.id;
        model.value = data.some((one) => one.id === wanted) ? wanted : data[0]?.id;
        model.addEventListener("change", () => sessionStorage.setItem("engram.model", model.value));
    }

    draw();
    fillModels().catch((error) => show(list, h("p", { class: "problem", role: "alert" }, error.message)));
    field.focus({ preventScroll: true });
    return () => writing?.abort();
}

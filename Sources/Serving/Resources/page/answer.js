/** An answer with what the notes say of it: as a whole, or of each of its sentences. */

import { h } from "./dom.js";
import { read } from "./reader.js";
import { date, percent, t } from "./text.js";

/** The sentences in their order with what stands before each; the answer as it is where they do not stand in it. */
function pieces(answer, sentences) {
    const found = [];
    let end = 0;
    for (const sentence of sentences) {
        const start = answer.indexOf(sentence.text, end);
        if (start < 0) return null;
        found.push({ before: answer.slice(end, start), ...sentence });
        end = start + sentence.text.length;
    }
    return { found, rest: answer.slice(end) };
}

const open = (support, text) => () => read(support.path, support.note, { heading: support.heading, text });

function source(support, text, number) {
    if (!support?.path) return null;
    return h("button", { class: "source", type: "button", onclick: open(support, text) }, number && h("sup", {}, `${number}`),
        h("b", {}, support.note), support.heading && support.heading !== support.note && h("span", {}, support.heading),
        support.day && h("span", {}, support.day));
}

/** Places in the notes, each once, in the order of the sentences that stand there. */
function places(sentences) {
    const all = new Map();
    for (const { text, support } of sentences) {
        if (support.state !== "found" || !support.path) continue;
        const key = JSON.stringify([support.path, support.note, support.heading]);
        const known = all.get(key);
        all.set(key, known ? { ...known, text: `${known.text}\n${text}` } : { support, text, number: all.size + 1 });
    }
    return all;
}

/** What stands in the answer's place: its words, each sentence marked with where it stands. */
export function words(entry) {
    const parts = entry.facts?.sentences && pieces(entry.answer, entry.facts.sentences);
    if (!parts) return [entry.answer];
    const all = places(entry.facts.sentences);
    const mark = ({ text, support }) => {
        const place = all.get(JSON.stringify([support.path, support.note, support.heading]));
        if (support.state === "found" && place) {
            return h("button", { class: "cite", type: "button", "aria-label": t("ask.cite", { n: place.number, note: support.note }), onclick: open(support, text) }, `${place.number}`);
        }
        return support.state === "missing" && h("span", { class: "cite none", title: t("ask.uncited") }, "?", h("span", { class: "unseen" }, t("ask.uncited")));
    };
    return [...parts.found.flatMap((one) => [one.before, h("span", { class: `sentence ${one.support.state}` }, one.text), mark(one)]), parts.rest]
        .filter((part) => part);
}

function support(entry) {
    const found = entry.facts;
    const state = found.support?.state;
    const all = [...places(found.sentences ?? []).values()];
    if (all.length === 0) return state && h("p", { class: `support ${state}` }, t(`support.${state}`), " ", source(found.support, entry.answer));
    const isWhole = found.sentences.every((one) => one.support.state !== "missing");
    return h("p", { class: `support ${isWhole ? "found" : "partly"}` }, t(isWhole ? "support.found" : "support.partly"), " ",
        all.map((one) => [source(one.support, one.text, one.number), " "]));
}

/** What stands below an answer; nothing while it is written. */
export function facts(entry) {
    const found = entry.facts;
    const looked = found?.looked_up;
    return h("div", { class: "facts" },
        found && support(entry),
        looked && h("blockquote", {}, h("p", { class: "quiet small" }, t("ask.looked")),
            looked.answer && [h("p", {}, looked.answer), source(looked.support, looked.answer)],
            looked.quotes.map((quote) => [h("p", {}, `«${quote.text}»`), source(quote.support, quote.text)])),
        h("p", { class: "quiet small about" }, [found?.answerable !== undefined && t("ask.chance", { share: percent(found.answerable) }), entry.model, date(entry.at)]
            .filter(Boolean).join(" · ")));
}

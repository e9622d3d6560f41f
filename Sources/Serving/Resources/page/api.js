/** Requests to the server that the page came from, and to no other. */

import { h, show } from "./dom.js";
import { t } from "./text.js";

export class Refusal extends Error {
    constructor(status, problem) {
        super(problem.message);
        this.status = status;
        this.code = problem.code;
    }
}

async function send(path, options = {}) {
    const token = sessionStorage.getItem("engram.token");
    const headers = { ...options.headers, ...(token ? { Authorization: `Bearer ${token}` } : {}) };
    let response;
    try {
        response = await fetch(path, { ...options, headers });
    } catch (error) {
        if (error.name === "AbortError") throw error;
        throw new Refusal(0, { message: t("unreachable"), code: "unreachable" });
    }
    if (response.status === 401) {
        await askForToken();
        return send(path, options);
    }
    if (response.ok) return response;
    const body = await response.json().catch(() => ({}));
    throw new Refusal(response.status, body.error ?? { message: t("failed", { status: response.status }) });
}

export const get = async (path) => (await send(path)).json();

export async function post(path, body = {}, signal) {
    return send(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), signal });
}

/** Of an endpoint that lists or tells, with names and values behind the question mark. */
export const query = (path, values) => `${path}?${new URLSearchParams(values)}`;

/** The choices of a streamed answer, one after another. Throws where the stream ends before its end. */
export async function* stream(body, signal) {
    const response = await post("/v1/chat/completions", { ...body, stream: true }, signal);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    while (true) {
        let piece;
        try {
            piece = await reader.read();
        } catch (error) {
            if (error.name === "AbortError") throw error;
            piece = { done: true };
        }
        if (piece.done) throw new Refusal(0, { message: t("ask.broken"), code: "broken" });
        rest += piece.value;
        const events = rest.split("\n\n");
        rest = events.pop();
        for (const event of events) {
            const data = event.replace(/^data: /, "");
            if (data === "[DONE]") return;
            const value = JSON.parse(data);
            if (value.error) throw new Refusal(0, value.error);
            if (value.choices?.[0]) yield value.choices[0];
        }
    }
}

const INTERVAL = 1000;

/** Asks how something goes, and again while it does and the page is there. `tell` shows a state and says whether it goes on. */
export function follow(page, path, tell, complain) {
    let timer;
    const again = (wait) => { if (page.isConnected) timer = setTimeout(ask, wait); };
    /** A state that was not asked for here. */
    function take(state) {
        clearTimeout(timer);
        if (tell(state)) again(INTERVAL);
    }
    async function ask() {
        try {
            take(await get(path));
        } catch (error) {
            complain(error);
            again(5 * INTERVAL);
        }
    }
    ask();
    return { take, end: () => clearTimeout(timer) };
}

let asking;

/** One question at a time, however many requests were turned away. */
function askForToken() {
    asking ??= new Promise((resolve) => {
        const dialog = document.getElementById("token");
        const field = h("input", { type: "password", id: "token-field", required: true, autocomplete: "current-password" });
        const form = h("form", { method: "dialog", onsubmit: () => {
            sessionStorage.setItem("engram.token", field.value.trim());
            asking = undefined;
            resolve();
        } }, h("h2", { id: "token-title" }, t("token.title")), h("p", { class: "quiet" }, t("token.why")),
            h("label", { for: "token-field" }, t("token.label")), field, h("button", { class: "main" }, t("token.go")));
        dialog.addEventListener("cancel", (event) => event.preventDefault());
        show(dialog, form);
        dialog.showModal();
    });
    return asking;
}

/** What the page says, in the language of whoever reads it. */

const known = ["en", "zh"];
let texts = {};
export let language = "en";

/** The one that was chosen, else the browser's. */
export function preferred() {
    const chosen = localStorage.getItem("engram.language");
    const wanted = [chosen, ...navigator.languages].map((name) => (name ?? "").slice(0, 2).toLowerCase());
    return wanted.find((name) => known.includes(name)) ?? "en";
}

export async function speak(name) {
    const response = await fetch(`/page/strings.${name}.json`);
    texts = await response.json();
    language = name;
    document.documentElement.lang = name;
    for (const element of document.querySelectorAll("[data-text]")) element.textContent = t(element.dataset.text);
    for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", t(element.dataset.label));
}

/** A text with its gaps filled; « | » parts what is said of one from what is said of more, by the gap n. */
export function t(key, values = {}) {
    const forms = (texts[key] ?? key).split(" | ");
    const text = values.n === 1 ? forms[0] : forms[forms.length - 1];
    return text.replace(/\{(\w+)\}/g, (gap, name) => (typeof values[name] === "number" ? number(values[name]) : values[name] ?? gap));
}

export const has = (key) => key in texts;
export const number = (value, digits = 0) => new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
/** «494M». */
export const short = (value) => new Intl.NumberFormat(language, { notation: "compact", maximumSignificantDigits: 3 }).format(value);
export const percent = (share) => new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(share);
export const date = (text) => new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(text));

export function bytes(count) {
    const units = ["byte", "kilobyte", "megabyte", "gigabyte"];
    let index = 0;
    while (count >= 1000 && index < units.length - 1) { count /= 1000; index += 1; }
    return new Intl.NumberFormat(language, { style: "unit", unit: units[index], maximumFractionDigits: count < 10 && index > 0 ? 1 : 0 }).format(count);
}

export function time(seconds) {
    const minutes = Math.round(seconds / 60);
    if (seconds < 60) return t("time.seconds", { n: Math.round(seconds) });
    if (minutes < 60) return t("time.minutes", { n: minutes });
    return t("time.hours", { h: Math.floor(minutes / 60), m: minutes % 60 });
}

/** A label of the server's, as the page words it. */
export const term = (kind, name) => (has(`${kind}.${name}`) ? t(`${kind}.${name}`) : name);

/** Elements without markup in strings: what a note says is text and never more. */

const SVG = "http://www.w3.org/2000/svg";

function fill(element, properties, children) {
    for (const [name, value] of Object.entries(properties ?? {})) {
        if (value === undefined || value === null || value === false) continue;
        if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
        else if (typeof value === "boolean" && name in element) element[name] = value;
        else element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.flat(2).filter((child) => child !== undefined && child !== null && child !== false));
    return element;
}

export const h = (name, properties, ...children) => fill(document.createElement(name), properties, children);
export const svg = (name, properties, ...children) => fill(document.createElementNS(SVG, name), properties, children);

/** Puts others in place of what an element holds. */
export function show(element, ...children) {
    element.replaceChildren(...children.flat(2).filter((child) => child !== undefined && child !== null && child !== false));
}

/** Said to whoever listens to the page. */
export function say(text) { document.getElementById("said").textContent = text; }

#!/usr/bin/env python3
"""Uses the page of `engram serve` as a person does, in a real browser.

    apt-get install chromium chromium-driver
    python3 -m venv /tmp/page && /tmp/page/bin/pip install selenium && /tmp/page/bin/pip install --no-deps axe-playwright-python
    /tmp/page/bin/python Scripts/page-check.py --engram .build/release/engram --brain DIR [--shots DIR]

The brain has to have an adapter; it is copied, and the copy is worked on. With `--url` a server that runs already is used as it stands, and what would
stop it is left out. axe-core comes with axe-playwright-python; without it the checks of labels and contrast are left out, which is said.

Says what it tried, a line each, and ends with 1 where something was not as it should be.
"""
import argparse
import importlib.util
import json
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request

from selenium import webdriver
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

# Found without being imported: the package asks for Playwright, and only its copy of axe-core is wanted.
place = importlib.util.find_spec("axe_playwright_python")
AXE = (pathlib.Path(place.origin).parent / "axe.min.js").read_text() if place else None

arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("--engram", type=pathlib.Path, help="the program")
arguments.add_argument("--brain", type=pathlib.Path)
arguments.add_argument("--url", help="a server that runs already")
arguments.add_argument("--shots", type=pathlib.Path, help="a folder for screenshots at 375 and 1440 px, light and dark")
arguments.add_argument("--question", default="Why did I stop working on Lantern?")
arguments.add_argument("--also", action="append", default=[], help="a question that is asked for the screenshots too")
arguments.add_argument("--only", default="", help="only checks with these letters in their name")
arguments.add_argument("--wait", type=float, default=120, help="seconds for whatever has to come")
options = arguments.parse_args()
if bool(options.url) == bool(options.engram and options.brain):
    arguments.error("say --engram and --brain, or --url")

VIEWS = ["ask", "notes", "train", "exam", "patterns", "brains"]
WIDTHS = {"phone": (375, 812), "desk": (1440, 900)}
failures = []
folder = pathlib.Path(tempfile.mkdtemp(prefix="page-check-"))


def check(name, test):
    if options.only not in name:
        return
    try:
        print(f"ok      {name}: {test()}", flush=True)
    except Exception as error:  # whatever goes wrong is what is looked for
        failures.append(name)
        first = (str(error).strip().splitlines() or [""])[0]
        print(f"FAILED  {name}: {type(error).__name__}: {first}", flush=True)


def expect(holds, what):
    if not holds:
        raise AssertionError(what)


def start():
    brain = folder / "brain"
    shutil.copytree(options.brain, brain)
    server = subprocess.Popen(
        [options.engram, "serve", "--brain", brain, "--port", "0", "--json"], stdout=subprocess.PIPE, stderr=(folder / "errors").open("w"), text=True)
    line = server.stdout.readline()
    expect(line, f"the server did not start: {(folder / 'errors').read_text()}")
    return server, json.loads(line)["address"]


def browse():
    chosen = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en", "--disable-component-update", "--no-first-run"):
        chosen.add_argument(argument)
    chosen.add_experimental_option("prefs", {"intl.accept_languages": "en"})
    chosen.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    # Debian's own: without its path Selenium would look for one on the net.
    chosen.binary_location = shutil.which("chromium")
    return webdriver.Chrome(options=chosen, service=webdriver.ChromeService(shutil.which("chromedriver")))


server, address = start() if options.engram else (None, options.url.rstrip("/"))
browser = browse()
requests, console = set(), []


def gather():
    """What was requested and complained of since the last time."""
    for entry in browser.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            requests.add(message["params"]["request"]["url"])
    console.extend(entry["message"] for entry in browser.get_log("browser") if entry["level"] in ("SEVERE", "WARNING"))


def until(condition, what, seconds=None):
    try:
        return WebDriverWait(browser, seconds or options.wait, 0.1).until(lambda _: condition())
    except TimeoutException:
        raise AssertionError(f"{what} did not come within {seconds or options.wait:g} s") from None


def one(selector):
    found = browser.find_elements(By.CSS_SELECTOR, selector)
    return found[0] if found else None


def text(selector):
    # In one step: what is drawn again between two is gone.
    return browser.execute_script("return document.querySelector(arguments[0])?.innerText ?? ''", selector)


def visit(view):
    browser.get(f"{address}/#/{view}")
    until(lambda: one(f"section.{view} h1"), f"the view {view}")
    until(lambda: not browser.find_elements(By.XPATH, "//p[text()='One moment …']"), "the view's content")


def size(width):
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width[0], "height": width[1], "deviceScaleFactor": 1, "mobile": width[0] < 500})


def light(scheme):
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})


def ask(question):
    field = until(lambda: one("#question"), "the field for questions")
    until(lambda: len(browser.find_elements(By.CSS_SELECTOR, "#model option")) > 0, "the list of models")
    field.send_keys(question, Keys.ENTER)


def tokens():
    visit("ask")
    # Each state of the answer as it grows, noted by the page itself: a look from here would come too late.
    browser.execute_script("""window.lengths = new Set();
        new MutationObserver(() => { const answer = document.querySelector('.turn .answer'); if (answer) window.lengths.add(answer.textContent.length); })
            .observe(document.body, {subtree: true, childList: true, characterData: true});""")
    ask(options.question)
    until(lambda: one(".turn .below .about"), "the end of the answer")
    lengths = browser.execute_script("return [...window.lengths].length")
    answer = text(".turn .answer")
    expect(answer and lengths > 2, f"{lengths} states of the answer")
    return f"{len(answer)} letters in {lengths} steps"


def history():
    browser.refresh()
    until(lambda: text(".turn .question") == options.question, "the question after loading again")
    return "kept in the browser"


def source():
    found = one(".turn .source")
    if not found:  # a small memory may name none: a note of the list is opened in its place
        visit("notes")
        found = until(lambda: one(".list .item"), "a note in the list")
    found.click()
    words = until(lambda: text("#reader .words section p"), "the note's own words")
    expect(browser.execute_script("return document.getElementById('reader').contains(document.activeElement)"), "focus stays on the page behind")
    browser.switch_to.active_element.send_keys(Keys.ESCAPE)
    until(lambda: not one("#reader[open]"), "the reader's end")
    return f"{len(words)} letters"


def sentences():
    """An answer of several sentences, put into the history: a small memory gives none by itself when it is asked to."""
    note = json.load(urllib.request.urlopen(f"{address}/engram/notes?limit=1"))["data"][0]
    told = {"state": "found", "note": note["title"], "path": note["path"]}
    entry = {"question": "Two things?", "answer": "The first is written. The second is not.", "model": "m", "at": "2026-01-31T10:00:00Z", "facts": {
        "support": {"state": "missing"}, "sentences": [{"text": "The first is written.", "support": told}, {"text": "The second is not.", "support": {"state": "missing"}}]}}
    visit("ask")
    before = browser.execute_script("const before = localStorage['engram.history']; localStorage['engram.history'] = JSON.stringify([arguments[0]]); return before", entry)
    browser.refresh()
    until(lambda: one("button.cite"), "a mark behind the first sentence")
    expect(len(browser.find_elements(By.CSS_SELECTOR, ".cite")) == 2 and one(".sentence.missing") and text(".support.partly"), "what no note says is not told from what one does")
    one("button.cite").click()
    until(lambda: text("#reader .words section p"), "the note's own words")
    browser.switch_to.active_element.send_keys(Keys.ESCAPE)
    browser.execute_script("localStorage['engram.history'] = arguments[0] ?? '[]'", before)
    return "one opens a note, the other is marked"


def snapshot():
    """The picker of what is asked: the base by itself, then what it was set to."""
    visit("ask")
    until(lambda: len(browser.find_elements(By.CSS_SELECTOR, "#model option")) > 1, "the list of models")
    models = Select(one("#model"))
    names = [option.get_attribute("value") for option in models.options]
    models.select_by_index(len(names) - 1)
    browser.refresh()
    until(lambda: one("#model option"), "the list of models")
    expect(one("#model").get_attribute("value") == names[-1], "the choice is not kept")
    before = len(browser.find_elements(By.CSS_SELECTOR, ".turn"))
    ask("Who are you?")
    until(lambda: len(browser.find_elements(By.CSS_SELECTOR, ".turn")) > before and text(".turn:first-child .about"), "the end of the answer")
    expect(names[-1] in text(".turn:first-child .about"), text(".turn:first-child .about"))
    Select(one("#model")).select_by_index(0)
    return f"{names[-1]} of {len(names)}"


def dates():
    """What is dated lies neither in the future nor before there were computers like this."""
    visit("brains")
    year = str(time.gmtime().tm_year)
    made = [one.text for one in browser.find_elements(By.XPATH, "//article[h3]/p[1]")]
    expect(made and all(year in one for one in made), made)
    visit("exam")
    told = text(".view p.quiet")
    expect(not one(".tiles") or year in told, told)
    return made[0]


def drop():
    visit("notes")
    before = len(browser.find_elements(By.CSS_SELECTOR, ".list li"))
    browser.execute_script("""const data = new DataTransfer();
        data.items.add(new File(['# Glass owl\\n\\nThe glass owl stands on the shelf in the kitchen. Marta gave it to me in May 2023.\\n'], 'Glass owl.md', {type: 'text/markdown'}));
        for (const kind of ['dragenter', 'dragover', 'drop'])
            document.querySelector('.drop').dispatchEvent(new DragEvent(kind, {dataTransfer: data, bubbles: true, cancelable: true}));""")
    until(lambda: one(".view .good") or one(".view .problem"), "word of the file")
    expect(one(".view .good"), text(".view .problem"))
    until(lambda: len(browser.find_elements(By.CSS_SELECTOR, ".list li")) == before + 1, "one more note")
    one("#search").send_keys("glass owl")
    until(lambda: len(browser.find_elements(By.CSS_SELECTOR, ".list li")) == 1, "the note alone")
    one("#search").send_keys(Keys.CONTROL, "a", Keys.NULL, Keys.DELETE)
    until(lambda: len(browser.find_elements(By.CSS_SELECTOR, ".list li")) == before + 1, "all notes again")
    one("#search").send_keys("shelf kitchen marta")
    until(lambda: len(browser.find_elements(By.CSS_SELECTOR, ".list li")) < before and text(".list").startswith("Glass owl"), "the note by what it says", 20)
    return text(".view .good")


def points():
    return browser.execute_script("return (document.querySelector('.curve .line')?.getAttribute('points') ?? '').split(' ').filter(Boolean).length")


def training():
    visit("train")
    browser.find_element(By.ID, "plan").click()
    until(lambda: one(".facts-table") or one(".result .problem"), "the plan")
    expect(one(".facts-table"), text(".result .problem"))
    plan = dict(zip((one.text for one in browser.find_elements(By.CSS_SELECTOR, ".facts-table dt")), (one.text for one in browser.find_elements(By.CSS_SELECTOR, ".facts-table dd"))))
    expect({"Expected", "Memory", "Base"} <= set(plan), f"the plan says {plan}")
    base = json.load(urllib.request.urlopen(f"{address}/v1/models"))["data"][0]["engram"]["base"]
    expect(base in plan["Base"], f"{base} answers, {plan['Base']} would learn")
    browser.find_element(By.ID, "start").click()
    until(lambda: points() >= 2 or one(".view .problem"), "a curve", 4 * options.wait)
    expect(not one(".view .problem"), text(".view .problem"))
    first = points()
    until(lambda: points() > first, "more of the curve", 4 * options.wait)
    later = points()
    browser.find_element(By.ID, "stop-training").click()
    until(lambda: one(".badge.stopped"), "the training's end", 4 * options.wait)
    browser.find_element(By.ID, "resume").click()
    until(lambda: one(".badge.running"), "its going on", 4 * options.wait)
    until(lambda: points() >= later or one(".view .problem"), "the curve up to there", 4 * options.wait)
    expect(not one(".view .problem"), text(".view .problem"))
    browser.find_element(By.ID, "stop-training").click()
    until(lambda: one(".badge.stopped"), "the training's end", 4 * options.wait)
    return f"{plan['Expected']}, {plan['Memory']}; from {first} to {later} points, stopped, gone on, stopped"


def examination():
    """Begun here, followed, stopped, and begun again until its figures are there."""
    visit("exam")
    one("#start-exam").click()
    until(lambda: browser.find_elements(By.CSS_SELECTOR, ".state progress"), "the exam's progress")
    until(lambda: one("#stop-exam").is_displayed() and one("#stop-exam").is_enabled(), "a way to stop it")
    one("#stop-exam").click()
    until(lambda: one("#start-exam").is_displayed(), "its end")
    one("#start-exam").click()
    until(lambda: browser.find_elements(By.CSS_SELECTOR, ".state progress"), "another exam's progress")
    until(lambda: one("#start-exam").is_displayed(), "the other exam's end")
    until(lambda: browser.find_elements(By.CSS_SELECTOR, ".bar-row"), "its figures")
    return f"{len(browser.find_elements(By.CSS_SELECTOR, '.bar-row'))} bars"


def keyboard():
    visit("ask")
    until(lambda: len(browser.find_elements(By.CSS_SELECTOR, "#model option")) > 0, "the list of models")
    browser.execute_script("document.body.tabIndex = -1; document.body.focus()")
    seen = []
    for _ in range(40):
        browser.switch_to.active_element.send_keys(Keys.TAB)
        name = browser.execute_script("""const e = document.activeElement; const style = getComputedStyle(e);
            return [e.id || e.textContent.trim().slice(0, 60) || e.tagName, style.outlineStyle !== 'none' || e.tagName === 'TEXTAREA']""")
        if name[0] in [one[0] for one in seen] or browser.execute_script("return document.activeElement === document.body"):
            break
        seen.append(name)
    names = [name for name, _ in seen]
    expect(names[0] == "Skip to the content" and "question" in names and "theme" in names, names)
    expect(all(shown for _, shown in seen), [name for name, shown in seen if not shown])
    return f"{len(seen)} stops, each with its focus shown"


def chinese():
    visit("ask")
    Select(one("#language")).select_by_value("zh")
    until(lambda: text("h1") == "提问", "Chinese")
    expect(browser.execute_script("return document.documentElement.lang") == "zh", "the page's language")
    Select(one("#language")).select_by_value("en")
    until(lambda: text("h1") == "Ask", "English")
    return "and back"


def dark():
    visit("ask")
    ground = lambda: browser.execute_script("return getComputedStyle(document.documentElement).backgroundColor")
    light("light")
    bright = ground()
    light("dark")
    deep = ground()
    Select(one("#theme")).select_by_value("light")
    chosen = ground()
    Select(one("#theme")).select_by_value("")
    expect(deep != bright and chosen == bright, [bright, deep, chosen])
    return f"{bright}, {deep}"


def fits(view, width):
    size(WIDTHS[width])
    visit(view)
    if view == "ask":
        until(lambda: one("#model option"), "the list of models")
    # A phone's page is laid out as wide as its widest part and not scrolled: each element is looked at.
    beyond = browser.execute_script("""const wide = arguments[0];
        return [...document.querySelectorAll('body *')].filter((e) => !e.closest('.unseen, .scroll > *, dialog') && e.getBoundingClientRect().right > wide + 0.5)
            .map((e) => `${e.tagName}.${e.className} to ${Math.round(e.getBoundingClientRect().right)}`)""", WIDTHS[width][0])
    expect(not beyond, beyond[:3])
    return f"{browser.execute_script('return document.documentElement.scrollWidth')} px"


def rules(view, scheme, width):
    size(WIDTHS[width])
    light(scheme)
    visit(view)
    browser.execute_script(AXE)
    found = browser.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
    expect(not found["violations"], "; ".join(f"{one['id']} at {one['nodes'][0]['target']}: {one['nodes'][0]['any'][0]['message'] if one['nodes'][0]['any'] else one['help']}" for one in found["violations"]))
    return f"{len(found['passes'])} rules hold"


def shots():
    """All views with some questions asked and a training on its way."""
    options.shots.mkdir(parents=True, exist_ok=True)
    visit("ask")
    browser.execute_script("localStorage.removeItem('engram.history')")
    browser.refresh()
    for number, question in enumerate([*options.also, options.question]):
        ask(question)
        until(lambda: len(browser.find_elements(By.CSS_SELECTOR, ".turn .about")) > number, "the end of an answer")
    visit("train")
    browser.find_element(By.ID, "start").click()
    until(lambda: points() >= 60 or one(".view .problem"), "sixty points of a curve", 4 * options.wait)
    for width in WIDTHS:
        for scheme in ("light", "dark"):
            size(WIDTHS[width])
            light(scheme)
            for view in VIEWS:
                visit(view)
                time.sleep(0.6)
                browser.save_screenshot(options.shots / f"{view}-{WIDTHS[width][0]}-{scheme}.png")
    visit("train")
    until(lambda: one("#stop-training"), "the button that stops it").click()
    until(lambda: one(".badge.stopped"), "the training's end", 4 * options.wait)
    return f"{len(VIEWS) * 4} in {options.shots}"


def ends():
    """Stops the server while it writes; then the page has to say so."""
    visit("ask")
    until(lambda: len(browser.find_elements(By.CSS_SELECTOR, "#model option")) > 0, "the list of models")
    # The base by itself writes on; what was learnt is said in few words.
    models = Select(one("#model"))
    models.select_by_index(len(models.options) - 1)
    # A hundredth of a second at a time, so that it cannot have ended before it is seen to begin.
    server.send_signal(signal.SIGSTOP)
    ask("Tell me everything that you remember, from the beginning to the end, and leave nothing out.")
    end = time.monotonic() + options.wait
    while not text(".turn .answer"):
        expect(time.monotonic() < end, "no beginning of an answer")
        server.send_signal(signal.SIGCONT)
        time.sleep(0.01)
        server.send_signal(signal.SIGSTOP)
        time.sleep(0.05)
    gather()
    server.send_signal(signal.SIGKILL)
    server.wait()
    problem = until(lambda: text(".turn .problem"), "word of it")
    return problem


def quiet():
    gather()
    # What a stopped server leaves is what was meant; the rest is not.
    bad = [message for message in console if "ERR_CONNECTION_REFUSED" not in message]
    expect(not bad, bad[:3])
    return "no word"


def origin():
    gather()
    others = [url for url in requests if not url.startswith((address + "/", "data:", "chrome:", "about:"))]
    expect(requests and not others, others[:3])
    return f"{len(requests)} addresses, all of {address}"


try:
    size(WIDTHS["desk"])
    light("light")
    check("tokens arrive", tokens)
    check("what was asked is kept", history)
    check("a source opens", source)
    check("each sentence has its support", sentences)
    check("another snapshot is asked", snapshot)
    check("dates", dates)
    check("a note is added by drop", drop)
    check("a training starts and its curve moves", training)
    check("an exam is held", examination)
    check("the keyboard reaches all", keyboard)
    check("Chinese", chinese)
    check("dark", dark)
    for view in VIEWS:
        for width in WIDTHS:
            check(f"{view} fits a {width}", lambda: fits(view, width))
    if AXE:
        for view in VIEWS:
            for scheme, width in (("light", "desk"), ("dark", "desk"), ("light", "phone"), ("dark", "phone")):
                check(f"axe on {view}, {scheme}, {width}", lambda: rules(view, scheme, width))
    else:
        print("left out: axe-core is not here (pip install --no-deps axe-playwright-python); labels and contrast were not looked at")
    if options.shots:
        check("screenshots", shots)
    check("console", quiet)
    if server:
        check("the server stops in mid-answer", ends)
    check("requests", origin)
finally:
    browser.quit()
    if server and server.poll() is None:
        server.terminate()
        server.wait()
    shutil.rmtree(folder, ignore_errors=True)
print(f"{len(failures)} failed" if failures else "all is well")
sys.exit(bool(failures))

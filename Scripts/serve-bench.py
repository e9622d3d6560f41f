#!/usr/bin/env python3
"""Times what several people get at once from a running `engram serve`: tokens together, pauses, and how soon who goes away is forgotten.

    engram serve --plain --model MODEL --port 11435 &
    python3 Scripts/serve-bench.py http://127.0.0.1:11435 [--pid PID] [--token TOKEN] [--tokens 96] [--prompt 3000]

Prints a line each; nothing but Python is needed. --pid: the server's, whose memory and descriptors are then said too.
"""
import argparse
import collections
import json
import os
import pathlib
import threading
import time
import urllib.error
import urllib.request

arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("base")
arguments.add_argument("--pid", type=int)
arguments.add_argument("--token")
arguments.add_argument("--tokens", type=int, default=96, help="of an answer, at most")
arguments.add_argument("--prompt", type=int, default=3000, help="words of the long prompt")
options = arguments.parse_args()


def call(path, body=None):
    headers = {"Content-Type": "application/json"} | ({"Authorization": "Bearer " + options.token} if options.token else {})
    data = json.dumps(body).encode() if body is not None else None
    return urllib.request.urlopen(urllib.request.Request(options.base + path, data, headers), timeout=600)


model = json.load(call("/v1/models"))["data"][-1]["id"]


def tokens_written():
    """As /metrics counts them."""
    lines = call("/metrics").read().decode().splitlines()
    return sum(float(line.split()[-1]) for line in lines if line.startswith("engram_completion_tokens"))


def state():
    if not options.pid:
        return ""
    pages = int(pathlib.Path(f"/proc/{options.pid}/statm").read_text().split()[1])
    return f"; {pages * os.sysconf('SC_PAGE_SIZE') >> 20} MB, {len(os.listdir(f'/proc/{options.pid}/fd'))} descriptors"


class Stream(threading.Thread):
    """One answer as it arrives: when each piece came, why it ended, how many tokens it had."""

    def __init__(self, question, tokens=None, leave_after=None):
        super().__init__(daemon=True)
        self.question, self.leave_after = question, leave_after
        self.most = tokens or options.tokens
        self.times, self.finish, self.tokens = [], None, 0

    def run(self):
        body = {"model": model, "messages": [{"role": "user", "content": self.question}], "max_tokens": self.most, "stream": True,
                "temperature": 0, "stream_options": {"include_usage": True}}
        try:
            with call("/v1/chat/completions", body) as answer:
                for line in answer:
                    if not line.startswith(b"data: {"):
                        continue
                    event = json.loads(line[6:])
                    if event.get("usage"):
                        self.tokens = event["usage"]["completion_tokens"]
                    for choice in event.get("choices", []):
                        self.finish = choice.get("finish_reason") or self.finish
                        if choice["delta"].get("content"):
                            self.times.append(time.monotonic())
                    if self.leave_after and len(self.times) >= self.leave_after:
                        return
        except urllib.error.URLError as error:
            self.finish = str(error)


def story(index):
    return f"Write a long story, of many pages, about number {index} and the sea."


def together(count):
    streams = [Stream(story(index)) for index in range(count)]
    begin = time.monotonic()
    for stream in streams:
        stream.start()
    for stream in streams:
        stream.join()
    seconds = time.monotonic() - begin
    tokens = sum(stream.tokens for stream in streams)
    ends = dict(collections.Counter(stream.finish for stream in streams))
    first = max(stream.times[0] - begin for stream in streams if stream.times)
    print(f"{count} streams: {tokens} tokens, {tokens / seconds:.1f} a second together; the last began after {first:.1f} s; ends {ends}{state()}",
          flush=True)
    return tokens / seconds


def pauses():
    """The longest wait between two pieces of a stream, alone and while somebody else's long prompt is read."""
    def longest(other):
        stream = Stream(story(0), tokens=192)
        stream.start()
        while len(stream.times) < 8 and stream.is_alive():
            time.sleep(0.01)
        begin, end = time.monotonic(), None
        if other:
            reader = Stream("word " * options.prompt + "\nWhat is this?", tokens=1)
            reader.start()
            reader.join()
            end = time.monotonic()
        stream.join()
        times = [at for at in stream.times if at >= begin and (end is None or at <= end + 1)]
        return max((b - a for a, b in zip(times, times[1:])), default=0), end and end - begin

    alone, _ = longest(False)
    beside, seconds = longest(True)
    print(f"longest wait between two pieces: {alone * 1000:.0f} ms alone, {beside * 1000:.0f} ms while a prompt of {options.prompt} words "
          f"is read ({seconds:.1f} s)", flush=True)


def leaving():
    """Tokens that are written for somebody who has gone."""
    before = tokens_written()
    stream = Stream(story(1), tokens=400, leave_after=8)
    stream.start()
    stream.join()
    time.sleep(2)
    print(f"a client that left with its eighth piece: {tokens_written() - before:.0f} tokens were written for it", flush=True)


Stream("Hello.", tokens=4).run()
for _ in range(2):
    one, eight = together(1), together(8)
    print(f"eight are {eight / one:.1f} times one", flush=True)
together(64)
pauses()
leaving()

#!/usr/bin/env python3
"""Treats `engram serve` as badly as a client can, and looks whether it stays as it was.

    python3 -m venv /tmp/attack && /tmp/attack/bin/pip install schemathesis
    /tmp/attack/bin/python Scripts/serve-attack.py --engram .build/release/engram --brain DIR [--rounds 3] [--requests 10000] [--pause 130]

The brain is copied, and the copy is served. Each round sends malformed requests, slow and half-open clients and 64 streams at once; then
schemathesis (left out, and said so, where it is not installed) asks what the OpenAPI document offers. A round is followed by a pause, longer than
the longest time that the server gives a client, before memory and descriptors are looked at. A seed makes the requests, so that a finding comes again.

Says what it tried, a line each, and ends with 1 where the server died, hung, answered 500, or did not come back to what it held before.
"""
import argparse
import collections
import concurrent.futures
import json
import pathlib
import random
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time

arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("--engram", type=pathlib.Path, required=True, help="the program")
arguments.add_argument("--brain", type=pathlib.Path, required=True)
arguments.add_argument("--rounds", type=int, default=3)
arguments.add_argument("--requests", type=int, default=10_000, help="malformed ones a round")
arguments.add_argument("--streams", type=int, default=64)
arguments.add_argument("--pause", type=float, default=130, help="seconds behind a round")
arguments.add_argument("--growth", type=float, default=16, help="MB that a later round may hold more than the first")
arguments.add_argument("--examples", type=int, default=30, help="of schemathesis, for each operation; 0 leaves it out")
arguments.add_argument("--seed", type=int, default=1)
options = arguments.parse_args()

failures = []
folder = pathlib.Path(tempfile.mkdtemp(prefix="serve-attack-"))
statuses = collections.Counter()


def check(name, test):
    try:
        print(f"ok      {name}: {test()}", flush=True)
    except Exception as error:  # whatever goes wrong is what is looked for
        failures.append(name)
        print(f"FAILED  {name}: {type(error).__name__}: {error}", flush=True)


def expect(holds, what):
    if not holds:
        raise AssertionError(what)


def start():
    shutil.copytree(options.brain, folder / "brain")
    server = subprocess.Popen(
        [options.engram, "serve", "--brain", folder / "brain", "--port", "0", "--json"], stdout=subprocess.PIPE, stderr=(folder / "errors").open("w"), text=True)
    line = server.stdout.readline()
    expect(line, f"the server did not start: {(folder / 'errors').read_text()}")
    return server, json.loads(line)["port"]


def held():
    """Megabytes of memory that are the server's own, descriptors and threads."""
    lines = pathlib.Path(f"/proc/{server.pid}/smaps_rollup").read_text().splitlines()
    own = sum(int(line.split()[1]) for line in lines if line.startswith(("Private_Dirty", "Private_Clean", "Swap:")))
    return own / 1024, len(list(pathlib.Path(f"/proc/{server.pid}/fd").iterdir())), len(list(pathlib.Path(f"/proc/{server.pid}/task").iterdir()))


def connect(draw, seconds=30):
    """From any address of the loopback: the limit of requests is one address's, and is tried by itself."""
    client = socket.socket()
    client.settimeout(seconds)
    client.bind((f"127.{draw.randrange(1, 255)}.{draw.randrange(256)}.{draw.randrange(1, 255)}", 0))
    client.connect(("127.0.0.1", port))
    return client


def rest(client):
    answer = b""
    try:
        while piece := client.recv(1 << 16):
            answer += piece
    except (ConnectionResetError, BrokenPipeError):
        pass
    return answer


def request(method, path, body=b"", fields=()):
    lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", "Connection: close", *fields]
    if body:
        lines += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def question(**more):
    return json.dumps({"model": "", "messages": [{"role": "user", "content": "Why did I stop?"}], "max_tokens": 4, **more}).encode()


PATHS = ["/", "/v1/chat/completions", "/v1/completions", "/v1/embeddings", "/v1/models", "/api/chat", "/api/generate", "/api/show", "/engram/notes",
         "/engram/note?path=x", "/engram/training", "/page/app.js", "/metrics", "/openapi.json"]


def noise(draw):
    return draw.randbytes(draw.randrange(1, 2000))


def damaged(draw):
    """A good request with some bytes changed, taken out or doubled."""
    text = bytearray(request(draw.choice(["GET", "POST"]), draw.choice(PATHS), question() if draw.random() < 0.6 else b""))
    for _ in range(draw.randrange(1, 6)):
        place = draw.randrange(len(text))
        match draw.randrange(3):
            case 0: text[place] = draw.randrange(256)
            case 1: del text[place:place + draw.randrange(1, 20)]
            case 2: text[place:place] = text[place:place + draw.randrange(1, 20)]
        text = text or bytearray(b"\r\n")
    return bytes(text)


def framed(draw):
    """Lengths and chunks that say two things."""
    body = question()
    fields = draw.choice([
        ["Content-Length: -1"], ["Content-Length: 99999999999999999999"], ["Content-Length: 5", "Content-Length: 6"], ["Content-Length: 1e3"],
        ["Content-Length: 4", "Transfer-Encoding: chunked"], ["Transfer-Encoding: gzip, chunked"], ["Transfer-Encoding: chunked, chunked"],
        ["Transfer-Encoding: chunked"], ["Host: evil.example"], ["Host:"], ["Expect: 200-ok"], ["X\x00: y"], [" folded: y"], ["No colon"], ["Content-Length : 4"],
        ["Origin: http://evil.example"], ["Authorization: Bearer " + "x" * 9000], [f"X-{index}: y" for index in range(draw.randrange(1, 4000))],
    ])
    chunk = draw.choice([b"", b"zz\r\n", b"-5\r\nhello\r\n", b"FFFFFFFFFFFFFFFFF\r\n", b"5\r\nhello!!\r\n0\r\n\r\n", b"5;" + b"x" * 900 + b"\r\nhello\r\n0\r\n\r\n", b"0\r\n" + b"T: x\r\n" * 100, body])
    return "\r\n".join([f"POST {draw.choice(PATHS)} HTTP/1.1", f"Host: 127.0.0.1:{port}", *fields]).encode() + b"\r\n\r\n" + chunk


def spelt(draw):
    """Paths and first lines that lead elsewhere, or nowhere."""
    path = draw.choice([
        "/page/../../../../etc/passwd", "/page/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/page/..%5c..%5cetc", "/page/%00", "//etc/passwd", "/%", "/%zz", "/v1/models/" + "a" * 5000,
        "/engram/note?path=../../../../etc/passwd", "/engram/notes?limit=-1", "/engram/notes?q=%ff%fe", "/engram/notes?limit=9999999999999999999999", "*", "http://evil.example/", "/ä", "/v1/models/%F0%9F",
    ])
    line = draw.choice([f"GET {path} HTTP/1.1", f"GET {path} HTTP/9.9", f"GET {path}", f"get {path} HTTP/1.1", f"TRACE {path} HTTP/1.1", f"CONNECT {path} HTTP/1.1", f"GET  {path}  HTTP/1.1", f"GET {path} HTTP/1.0"])
    return f"{line}\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n".encode()


def said(draw):
    """JSON that is none, or not what was asked for."""
    text = draw.choice([
        b"[" * draw.randrange(1, 50_000), b'{"a":' * draw.randrange(1, 20_000), b"\xff\xfe{", b'{"messages":' + b"9" * 3000 + b"}", b'{"messages":[{"role":"user","content":"\\ud800"}]}',
        b"null", b"1e999", b'""', b"{}", question(temperature=1e40), question(temperature="hot"), question(n=0), question(n=-(2 ** 70)), question(n=2 ** 40), question(max_tokens=-5),
        question(stop=["x"] * 500), question(seed=2 ** 80), question(messages=[]), question(messages=[{"role": "nobody", "content": "x"}]), question(messages=[[]]),
        question(messages=[{"role": "user", "content": "word " * 20_000}]), question(logit_bias={"1": 5}), json.dumps({"files": [{"name": "../x.md", "content": "eA=="}]}).encode(),
        json.dumps({"files": [{"name": "x\u0000.md", "content": "eA=="}]}).encode(), json.dumps({"files": [{"name": "x.md", "content": "no base64 "}]}).encode(), json.dumps({"input": [""], "prompt": [-1, 2 ** 40]}).encode(),
    ])
    return request("POST", draw.choice([path for path in PATHS if path.startswith(("/v1/c", "/v1/e", "/api", "/engram/notes"))]), text)


def malformed(number):
    draw = random.Random(f"{options.seed} {number}")
    text = draw.choice([noise, damaged, framed, spelt, said])(draw)
    with connect(draw) as client:
        ending = draw.randrange(4)
        try:
            client.sendall(text)
            if ending == 0:  # away, without a goodbye
                client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return "left"
            client.shutdown(socket.SHUT_WR)
        except (ConnectionResetError, BrokenPipeError, OSError):
            pass
        answer = rest(client)
    status = answer[9:12].decode("latin1") if answer.startswith(b"HTTP/1.1 ") else "none"
    if status == "500" or answer and status == "none" or b"root:" in answer:  # /etc/passwd is what some paths aim at
        failures.append(f"request {number}")
        print(f"FAILED  request {number}: {text[:200]!r} got {answer[:200]!r}", flush=True)
    return status


def storm(first):
    with concurrent.futures.ThreadPoolExecutor(24) as pool:
        counts = collections.Counter(pool.map(malformed, range(first, first + options.requests)))
    return f"{options.requests}, answered " + ", ".join(f"{status} {count} times" for status, count in sorted(counts.items()))


def slow():
    """Clients that send a byte a second, or nothing any more; each has to be sent away, and others are answered meanwhile."""
    draw = random.Random(options.seed)
    texts = [b"", b"GET / HT", request("GET", "/")[:-2], request("POST", "/v1/completions", b"{}")[:-1], b"POST /v1/completions HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhe"]
    clients = []
    for number in range(100):
        client = connect(draw)
        client.sendall(texts[number % len(texts)])
        clients.append(client)
    expect(alive() < 10, "others are not answered meanwhile")
    begin = time.monotonic()
    while time.monotonic() - begin < 12:
        for client in clients[1::5]:  # a letter a second is no sign of life
            try:
                client.sendall(b"x")
            except OSError:
                pass
        time.sleep(1)
    ended = 0
    for client in clients[1::5] + clients[2::5]:
        client.settimeout(5)
        answer = rest(client)
        expect(b" 408 " in answer or not answer, answer[:80])
        ended += 1
    for client in clients:
        client.close()
    return f"100 held open, {ended} heads that did not come sent away"


def stream(number):
    draw = random.Random(f"{options.seed} stream {number}")
    with connect(draw, 600) as client:
        client.sendall(request("POST", "/v1/chat/completions", question(stream=True, max_tokens=16, engram={"unchecked": True})))
        if number % 4 == 3:  # leaves when it has begun
            client.recv(200)
            return "left"
        answer = rest(client)
    return "ended" if b"data: [DONE]" in answer and answer.endswith(b"0\r\n\r\n") else f"broke off: {answer[-80:]!r}"


def streams():
    with concurrent.futures.ThreadPoolExecutor(options.streams) as pool:
        counts = collections.Counter(pool.map(stream, range(options.streams)))
    expect(set(counts) <= {"left", "ended"}, dict(counts))
    return f"{options.streams} at once, {counts['ended']} came to their end, {counts['left']} left"


def hurried():
    """More requests of one address than it may ask."""
    counts = collections.Counter()
    with socket.create_connection(("127.0.0.1", port), 30) as client:
        file = client.makefile("rb")
        for _ in range(700):
            client.sendall(request("GET", "/health").replace(b"Connection: close\r\n", b""))
            status = file.readline()[9:12].decode()
            length = 0
            while (line := file.readline().strip()):
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            file.read(length)
            counts[status] += 1
    expect(set(counts) <= {"200", "429"} and counts["429"] > 0, dict(counts))
    return f"700 on one connection: {counts['200']} answered, {counts['429']} told to wait"


def alive():
    begin = time.monotonic()
    with connect(random.Random(time.monotonic_ns()), 60) as client:
        client.sendall(request("GET", "/health"))
        expect(rest(client).startswith(b"HTTP/1.1 200"), "the server does not answer")
    expect(server.poll() is None, f"the server ended with {server.returncode}")
    return time.monotonic() - begin


def schemathesis():
    program = pathlib.Path(sys.executable).parent / "schemathesis"
    # A training is a process of its own, and a plan of one: what starts them is tried by Scripts/page-check.py.
    done = subprocess.run(
        [program, "run", f"http://127.0.0.1:{port}/openapi.json", "--exclude-path-regex", "/engram/training/(start|plan)", "--max-examples", str(options.examples), "--seed", str(options.seed),
         "--rate-limit", "60/s", "--request-timeout", "120", "--suppress-health-check", "all", "--no-color", "--phases", "examples,coverage,fuzzing",
         "--checks", "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,unsupported_method"],
        capture_output=True, text=True, cwd=folder)  # it leaves what it learnt where it runs
    (folder / "schemathesis").write_text(done.stdout + done.stderr)
    expect(done.returncode == 0, done.stdout[-6000:] + done.stderr[-500:])
    return next((line.strip() for line in reversed(done.stdout.splitlines()) if "passed" in line or "generated" in line), "nothing found")


server, port = start()
try:
    first = None
    check("warm", lambda: f"{stream(0)}, {alive():.2f} s")
    print("held at first: {:.1f} MB, {} descriptors, {} threads".format(*held()), flush=True)
    for number in range(options.rounds):
        check(f"malformed requests, round {number + 1}", lambda: storm(number * options.requests))
        print("held: {:.1f} MB, {} descriptors, {} threads".format(*held()), flush=True)
        check("slow and half-open clients", slow)
        check("streams", streams)
        check("too many requests", hurried)
        check("still there", lambda: f"{alive():.2f} s")
        time.sleep(options.pause)
        now = held()
        print("held after a pause: {:.1f} MB, {} descriptors, {} threads".format(*now), flush=True)
        if first:
            check("comes back to what it was", lambda: expect(now[0] <= first[0] + options.growth and now[1] <= first[1], [first, now]) or f"{now[0] - first[0]:+.1f} MB, {now[1] - first[1]:+d} descriptors")
        first = first or now
    if options.examples and (pathlib.Path(sys.executable).parent / "schemathesis").exists():
        check("schemathesis", schemathesis)
        check("still there", lambda: f"{alive():.2f} s")
    else:
        print("left out: schemathesis is not here (pip install schemathesis), or was not wanted")
    print("held at the end: {:.1f} MB, {} descriptors, {} threads".format(*held()), flush=True)
    complaints = (folder / "errors").read_text().splitlines()[-5:]
    print("the server's last words:", *complaints, sep="\n    ")
finally:
    server.terminate()
    server.wait()
    shutil.rmtree(folder, ignore_errors=True)
print(f"{len(failures)} failed" if failures else "all is well")
sys.exit(bool(failures))

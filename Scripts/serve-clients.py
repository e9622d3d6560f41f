#!/usr/bin/env python3
"""Talks to a running `engram serve` as people's programs do: with the openai and ollama packages of Python.

    python3 -m venv /tmp/clients && /tmp/clients/bin/pip install openai ollama
    engram serve --port 11435 &
    /tmp/clients/bin/python Scripts/serve-clients.py http://127.0.0.1:11435 [--token TOKEN] [--case ../shared/cases/49-server-request-shapes]

Says what it tried, a line each, and ends with 1 where something was not as those packages expect it.
"""
import argparse
import json
import pathlib
import sys
import urllib.error
import urllib.request

import ollama
import openai

arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("base", help="such as http://127.0.0.1:11435")
arguments.add_argument("--token", default="none")
arguments.add_argument("--question", default="What did I write about birds?")
arguments.add_argument("--case", type=pathlib.Path, help="a folder with requests.json and what they expect; serve its model: --plain --model FOLDER/model")
options = arguments.parse_args()

client = openai.OpenAI(base_url=options.base + "/v1", api_key=options.token, max_retries=0)
headers = {} if options.token == "none" else {"Authorization": "Bearer " + options.token}
other = ollama.Client(host=options.base, headers=headers)
messages = [{"role": "user", "content": options.question}]
failures = []


def check(name, test):
    try:
        said = test()
        print(f"ok      {name}: {said}")
    except Exception as error:  # whatever a client makes of a bad answer is what is looked for
        failures.append(name)
        print(f"FAILED  {name}: {type(error).__name__}: {error}")


def expect(holds, what):
    if not holds:
        raise AssertionError(what)


def models():
    found = [model.id for model in client.models.list()]
    expect(found, "no models")
    expect(client.models.retrieve(found[0]).id == found[0], "another model")
    return f"{len(found)}, first {found[0]}"


def chat():
    answer = client.chat.completions.create(model=client.models.list().data[0].id, messages=messages, temperature=0, max_tokens=24)
    choice = answer.choices[0]
    expect(choice.message.role == "assistant" and choice.message.content is not None, "no content")
    expect(choice.finish_reason in ("stop", "length"), choice.finish_reason)
    expect(answer.usage.total_tokens == answer.usage.prompt_tokens + answer.usage.completion_tokens, "usage does not add up")
    return f"{answer.usage.completion_tokens} tokens, {choice.finish_reason}, engram {sorted((choice.model_extra or {}).get('engram', {}))}"


def same_when_streamed():
    model = client.models.list().data[0].id
    whole = client.chat.completions.create(model=model, messages=messages, temperature=0, max_completion_tokens=24)
    stream = client.chat.completions.create(
        model=model, messages=messages, temperature=0, max_completion_tokens=24, stream=True, stream_options={"include_usage": True})
    text, usage, reasons, pieces = "", None, [], 0
    for chunk in stream:
        for choice in chunk.choices:
            text += choice.delta.content or ""
            pieces += 1
            if choice.finish_reason:
                reasons.append(choice.finish_reason)
        usage = chunk.usage or usage
    expect(text == whole.choices[0].message.content, "the stream says something else")
    expect(reasons == [whole.choices[0].finish_reason], reasons)
    expect(usage.completion_tokens == whole.usage.completion_tokens, "usage differs")
    return f"{pieces} pieces"


def logprobs():
    answer = client.chat.completions.create(model="", messages=messages, temperature=0, max_tokens=4, logprobs=True)
    found = answer.choices[0].logprobs.content
    expect(len(found) == answer.usage.completion_tokens and all(token.logprob <= 0 for token in found), "not one for each token")
    return f"{len(found)} tokens"


def seeds():
    def said(seed):
        return client.chat.completions.create(
            model="", messages=messages, temperature=1, seed=seed, max_tokens=8, extra_body={"engram": {"unchecked": True}}
        ).choices[0].message.content

    expect(said(7) == said(7), "one seed, two answers")
    return "one seed, one answer"


def choices():
    answer = client.chat.completions.create(model="", messages=messages, n=2, max_tokens=4)
    expect([choice.index for choice in answer.choices] == [0, 1], "not two")
    return "two"


def completion():
    answer = client.completions.create(model="", prompt="Once upon a time", max_tokens=4)
    expect(answer.object == "text_completion" and answer.choices[0].text is not None, "no text")
    return answer.choices[0].finish_reason


def embeddings():
    answer = client.embeddings.create(model="", input=["a kite", "a bird"])
    first = answer.data[0].embedding
    expect(len(answer.data) == 2 and abs(sum(x * x for x in first) - 1) < 1e-3, "not two vectors of length 1")
    return f"{len(first)} numbers"


def errors():
    said = []
    for name, body in [
        ("no messages", {"messages": []}),
        ("too long", {"messages": [{"role": "user", "content": "word " * 40000}]}),
        ("image", {"messages": [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": "x"}}]}]}),
    ]:
        try:
            client.chat.completions.create(model="", **body)
            raise AssertionError(f"{name} was answered")
        except openai.BadRequestError as error:
            expect(error.body and error.body.get("message"), "no message")
            said.append(str(error.code))
    return ", ".join(said)


def leaves():
    stream = client.chat.completions.create(model="", messages=messages, stream=True)
    next(iter(stream))
    stream.close()
    return "left after one piece"


def ollama_chat():
    model = other.list().models[0].model
    whole = other.chat(model=model, messages=messages, options={"temperature": 0, "num_predict": 16})
    text = "".join(
        part.message.content or "" for part in other.chat(model=model, messages=messages, stream=True, options={"temperature": 0, "num_predict": 16}))
    expect(whole.done and whole.done_reason in ("stop", "length"), whole.done_reason)
    expect(text == whole.message.content, "the stream says something else")
    return f"{whole.eval_count} tokens, {whole.done_reason}"


def ollama_generate():
    model = other.list().models[0].model
    answer = other.generate(model=model, prompt=options.question, options={"num_predict": 8})
    expect(answer.response is not None and answer.done, "no response")
    return answer.done_reason


def ollama_facts():
    shown = other.show(other.list().models[0].model)
    vectors = other.embed(model=other.list().models[0].model, input=["a kite", "a bird"]).embeddings
    expect(len(vectors) == 2, "not two vectors")
    return f"{shown.details.family}, {shown.details.parameter_size}, vectors of {len(vectors[0])}"


def ollama_unknown():
    try:
        other.chat(model="nobody", messages=messages)
    except ollama.ResponseError as error:
        expect(error.status_code == 404, error.status_code)
        return error.error
    raise AssertionError("an unknown model answered")


def raw(method, path, body):
    """Status and body of a request that no client would send."""
    request = urllib.request.Request(options.base + path, data=body, method=method, headers={**headers, "Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def case_request(method, path, body, wanted):
    def test():
        status, text = raw(method, path, body)
        allowed = wanted["status"] if isinstance(wanted["status"], list) else [wanted["status"]]
        expect(status in allowed, f"status {status}, not {allowed}: {text[:200]}")
        answer = json.loads(text)
        if status >= 400:
            expect(answer["error"]["message"] and answer["error"]["type"], "no message")
            expect(wanted.get("error_mentions", "") in answer["error"]["message"], answer["error"]["message"])
            return status
        if not path.endswith("/chat/completions"):
            return status
        choice, usage = answer["choices"][0], answer["usage"]
        expect(usage["total_tokens"] == usage["prompt_tokens"] + usage["completion_tokens"], "usage does not add up")
        content = wanted.get("content", wanted.get("if_200_content"))
        expect(content in (None, choice["message"]["content"]), repr(choice["message"]["content"]))
        expect(wanted.get("finish_reason") in (None, choice["finish_reason"]), choice["finish_reason"])
        for key in ("prompt_tokens", "completion_tokens"):
            counts = wanted.get(key, usage[key])
            expect(usage[key] in (counts if isinstance(counts, list) else [counts]), f"{key} {usage[key]}, not {counts}")
        return f"{status}, {usage['prompt_tokens']} + {usage['completion_tokens']} tokens"

    return test


if options.case:
    asked = json.loads((options.case / "requests.json").read_text())
    for one in asked["requests"]:
        check("case " + one["name"], case_request("POST", asked["path"], json.dumps(one["body"]).encode(), one["expect"]))
    for one in asked["raw_requests"]:
        check("case " + one["name"], case_request("POST", asked["path"], one["raw"].encode(), one["expect"]))
    for one in json.loads((options.case / "other-requests.json").read_text()):
        body = json.dumps(one["body"]).encode() if "body" in one else None
        check(f"case {one['method']} {one['path']}", case_request(one["method"], one["path"], body, one["expect"]))
    check("case plain again", case_request("POST", asked["path"], json.dumps(asked["requests"][0]["body"]).encode(), asked["requests"][0]["expect"]))
    sys.exit(1 if failures else 0)

for name, test in [
    ("models", models), ("chat", chat), ("stream", same_when_streamed), ("logprobs", logprobs), ("seed", seeds), ("n", choices),
    ("completion", completion), ("embeddings", embeddings), ("errors", errors), ("client that leaves", leaves), ("still there", chat),
    ("ollama chat", ollama_chat), ("ollama generate", ollama_generate), ("ollama show, embed", ollama_facts),
    ("ollama unknown model", ollama_unknown),
]:
    check(name, test)
sys.exit(1 if failures else 0)

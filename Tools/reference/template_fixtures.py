#!/usr/bin/env python3
"""Renders small templates with jinja2 in Hugging Face's settings: Tests/Fixtures/Templates/expressions.json.

    python Tools/reference/template_fixtures.py

One template a line of TEMPLATES, and those of BLOCKS, which are about white space. Made with jinja2 3.1.6.
"""
import datetime
import json
from pathlib import Path

from jinja2 import nodes
from jinja2.exceptions import TemplateError
from jinja2.ext import Extension, loopcontrols
from jinja2.sandbox import ImmutableSandboxedEnvironment

OUT = Path(__file__).resolve().parents[2] / "Tests/Fixtures/Templates/expressions.json"
NOW = datetime.datetime(2024, 7, 26, 9, 5, 3)

VARIABLES = {
    "a": 1, "b": 2.5, "s": "Hello World", "l": [3, 1, 2], "d": {"k": "v", "x": 1, "items": 5}, "n": None, "t": True, "u": "  pad \n", "e": [],
    "ds": [{"n": "b", "v": 2, "r": "x"}, {"n": "A", "v": 1}, {"n": "c", "v": 3, "r": "y"}],
    "m": [{"role": "user", "content": "hi"},
          {"role": "assistant", "content": "yo", "tool_calls": [{"function": {"name": "f", "arguments": {"x": 1, "y": [True, None]}}}]}],
    "q": "it's \"q\"", "uni": "stra\u00dfe \u00c9COLE \u01c6", "nested": {"a": {"b": {"c": [1, {"d": 2}]}}},
    "big": 12345678901234567890, "fl": 1e16, "sm": 1e-7, "ctl": "\x07\x7f\u2028\u200b\xa0",
}

BLOCKS = [
    "{% for m in m %}\n  {% if m.role == 'user' %}\n<|u|>{{ m.content }}\n  {% else %}\n    {{- '<|a|>' }}\n  {%- endif %}\n\n{% endfor %}\nend\n",
    '  {% if a %}  \n x {%- if a -%}  y  {%+ if a +%}\n z\n{%- endif %}{% endif %}\n  {%+ endif %}  end\n\n',
    'a\n  {# one #}\nb {#- two -#} c\n  {#+ three +#}\nd',
    'x\n  {% raw %}\n {{ a }}\n  {% endraw %}\ny\r\nz\r',
    '{{- a -}}  b  {{ b -}}\n\n c\n{{- s }}\n',
    "{%- macro show(x, level=0) -%}\n  {%- if x is mapping -%}\n    {%- for k, v in x | items -%}\n{{ '  ' * level }}{{ k }}:{{ '\\n' }}{{ show(v, level + 1) }}\n    {%- endfor -%}\n  {%- else -%}\n{{ '  ' * level }}{{ x }}{{ '\\n' }}\n  {%- endif -%}\n{%- endmacro -%}\n{{ show(nested) }}",
    "{%- set ns = namespace(last=-1) -%}\n{%- for x in m -%}\n  {%- if x.role == 'user' -%}{%- set ns.last = loop.index0 -%}{%- endif -%}\n{%- endfor -%}\n{%- for x in m[::-1] %}\n{%- set i = (m | length - 1) - loop.index0 %}\n{%- if i == ns.last %}*{%- endif %}{{ i }}\n{%- endfor %}",
    '{% for x in l -%}\n  {{ x }}{% if not loop.last %}, {% endif %}\n{%- else -%}\nnone\n{%- endfor %}',
    "{% set content = '<think>\\nhm\\n</think>\\n\\nyes' %}{% if '</think>' in content %}{{ content.split('</think>')[0].rstrip('\\n').split('<think>')[-1].lstrip('\\n') }}|{{ content.split('</think>')[-1].lstrip('\\n') }}{% endif %}",
]

TEMPLATES = r"""
{{ a + 1 }}|{{ a - 3 }}|{{ a / 2 }}|{{ 7 // 2 }}|{{ -7 // 2 }}|{{ -7 % 3 }}|{{ 2 ** 10 }}|{{ 2 ** -1 }}|{{ 7.5 // 2 }}|{{ -7.5 % 2 }}
{{ a ~ s ~ n ~ t }}|{{ 'x' * 3 }}|{{ 3 * 'x' }}|{{ [1] * 2 }}|{{ [1] + [2] }}|{{ (1,) + (2,) }}
{{ 1 < 2 < 3 }}|{{ 1 < 2 > 3 }}|{{ 1 == 1.0 }}|{{ true == 1 }}|{{ 'a' in s }}|{{ 'H' in s }}|{{ 3 in l }}|{{ 'k' in d }}|{{ 'z' not in d }}|{{ not 3 in l }}
{{ l }}|{{ d }}|{{ n }}|{{ t }}|{{ b }}|{{ q }}|{{ [q, "it's", 'say "x"'] }}|{{ (1,) }}|{{ () }}|{{ {} }}|{{ {'a': none, 1: 2.0} }}
{{ big }}|{{ fl }}|{{ sm }}|{{ [ctl] }}|{{ 1e22 }}|{{ 123456789.125 }}|{{ 0.1 + 0.2 }}|{{ 1.0 }}|{{ -0.0 }}|{{ 1_000 }}|{{ 0x1F }}
{{ undefinedx }}|{{ undefinedx is defined }}|{{ d.zzz is undefined }}|{{ d.k }}|{{ d['k'] }}|{{ d.items() | list }}|{{ d['items'] }}|{{ d.items is callable }}
{{ undefinedx.foo }}
{{ undefinedx + 1 }}
{{ undefinedx ~ 'x' }}|{{ undefinedx | length }}|{{ undefinedx | trim }}|{{ undefinedx | default('D') }}|{{ n | default('D') }}|{{ n | default('D', true) }}|{{ '' | d('D', boolean=True) }}
{{ undefinedx | tojson }}
{{ 'x' in undefinedx }}|{{ undefinedx == undefinedy }}|{{ undefinedx == none }}|{{ undefinedx or 'o' }}|{{ not undefinedx }}|{{ undefinedx if false }}|{{ 'y' if undefinedx else 'z' }}
{{ undefinedx < 1 }}
{{ s[0] }}|{{ s[-1] }}|{{ s[1:3] }}|{{ s[::-1] }}|{{ s[:-1] }}|{{ s[100:] }}|{{ l[::-1] }}|{{ l[1:] }}|{{ l[-2:] }}|{{ l[5] is defined }}|{{ s[5:1:-2] }}|{{ l[0:10:2] }}|{{ l[:0] }}|{{ l[10:0:-1] }}
{{ m[0].role }}|{{ m[0]['content'] }}|{{ m[-1].tool_calls[0].function.name }}|{{ m[0].get('x', 'dflt') }}|{{ m[0].get('x') }}|{{ m[1].tool_calls | tojson }}
{{ u | trim }}|{{ u.strip() }}|{{ u.lstrip() }}|{{ u.rstrip() }}|{{ s.lstrip('He') }}|{{ 'xxabxx'.strip('x') }}|{{ 'xxabxx' | trim('x') }}
{{ s.split() }}|{{ s.split(' ') }}|{{ s.split('o') }}|{{ s.split('l', 1) }}|{{ s.rsplit('l', 1) }}|{{ 'a  b '.split(' ') }}|{{ '  a  b '.split() }}|{{ ''.split() }}|{{ ''.split(',') }}|{{ 'a b c'.split(None, 1) }}|{{ ' a b c '.rsplit(None, 1) }}|{{ 'a,b,c'.split(',', maxsplit=1) }}
{{ s.upper() }}|{{ s.lower() }}|{{ s.title() }}|{{ 'hello wORLD-x y_z' | title }}|{{ 'hello wORLD' | capitalize }}|{{ "they're bill's" .title() }}|{{ "they're bill's" | title }}|{{ uni | upper }}|{{ uni | lower }}|{{ uni.title() }}|{{ uni | capitalize }}|{{ uni.swapcase() }}
{{ s.startswith('He') }}|{{ s.endswith('ld') }}|{{ s.startswith(('x', 'H')) }}|{{ s.find('o') }}|{{ s.rfind('o') }}|{{ s.find('zz') }}|{{ s.index('W') }}|{{ s.count('l') }}|{{ s.count('') }}|{{ s.startswith('W', 6) }}
{{ s.replace('l', 'L') }}|{{ s.replace('l', 'L', 1) }}|{{ s | replace('l', 'LL') }}|{{ s | replace('l', '') }}|{{ 'abc'.replace('', '-') }}|{{ 'aaa'.replace('aa', 'b') }}|{{ s | replace('o', '0', 1) }}
{{ ', '.join(['a', 'b']) }}|{{ ['a', 1, none] | join(', ') }}|{{ l | join }}|{{ ds | join(', ', attribute='n') }}|{{ d | join('-') }}|{{ s | join('.') }}
{{ ', '.join([1]) }}
{{ l | sort }}|{{ l | sort(reverse=true) }}|{{ ['b', 'A', 'c'] | sort }}|{{ ['b', 'A', 'c'] | sort(case_sensitive=true) }}|{{ ds | sort(attribute='n') | map(attribute='n') | list }}|{{ ds | sort(attribute='v', reverse=true) | map(attribute='v') | join }}
{{ d | dictsort }}
{{ {'b': 1, 'A': 2} | dictsort }}|{{ {'b': 1, 'A': 2} | dictsort(true) }}|{{ {'b': 1, 'A': 2} | dictsort(by='value', reverse=true) }}
{{ l | first }}|{{ l | last }}|{{ s | first }}|{{ s | last }}|{{ e | first is defined }}|{{ e | last }}|{{ d | first }}|{{ d | length }}|{{ l | count }}|{{ s | length }}
{{ ['a', 'b', 'A', 'a'] | unique | list }}|{{ [1, 1.0, true, 2] | unique | list }}|{{ l | min }}|{{ l | max }}|{{ e | max is defined }}|{{ l | sum }}|{{ ds | sum(attribute='v') }}|{{ ds | sum('v', 10) }}
{{ ds | selectattr('r') | map(attribute='n') | list }}|{{ ds | selectattr('r', 'defined') | list | length }}|{{ ds | rejectattr('v', 'gt', 1) | list }}|{{ ds | selectattr('v', 'in', [1, 3]) | map(attribute='n') | join(',') }}|{{ ds | selectattr('n', 'equalto', 'b') | first }}|{{ ds | rejectattr('r', 'undefined') | map(attribute='r') | list }}
{{ l | select('odd') | list }}|{{ l | reject('odd') | list }}|{{ [0, 1, '', 'a', none] | select | list }}|{{ [0, 1, '', 'a', none] | reject | list }}|{{ l | map('string') | list }}|{{ ['a','b'] | map('upper') | join }}|{{ l | map('default', 5) | list }}|{{ ds | map(attribute='r', default='-') | list }}|{{ [' a '] | map('trim') | list }}|{{ ['ab'] | map('replace', 'a', 'x') | list }}
{{ ds | groupby('v') }}|{% for g, items in ds | groupby('v') %}{{ g }}:{{ items | length }} {% endfor %}
{{ l | batch(2) | list }}|{{ l | batch(2, 0) | list }}|{{ l | slice(2) | list }}|{{ l | slice(2, 'f') | list }}|{{ l | reverse | list }}|{{ s | reverse }}|{{ d.keys() | list }}|{{ d.values() | list }}|{{ d.keys() }}|{{ d.items() }}|{{ d | items | list }}|{{ d | list }}
{{ '42' | int }}|{{ '42.7' | int }}|{{ 'x' | int }}|{{ 'x' | int(5) }}|{{ 42.9 | int }}|{{ -42.9 | int }}|{{ '0x1f' | int(0, 16) }}|{{ n | int }}|{{ t | int }}|{{ '3.5' | float }}|{{ 'x' | float }}|{{ 3 | float }}|{{ ' 7 ' | int }}|{{ 'inf' | float }}|{{ l | int(7) }}
{{ 2.5 | round }}|{{ 3.5 | round }}|{{ 2.675 | round(2) }}|{{ 2.1 | round(1, 'ceil') }}|{{ 2.19 | round(1, 'floor') }}|{{ 2 | round }}|{{ 1234.5678 | round(2) }}|{{ -3 | abs }}|{{ -3.5 | abs }}|{{ 5 | round(2) }}|{{ 2.5 | round | int }}
{{ '%s is %d' % ('x', 3) }}|{{ '%5s|%-5s|%05d|%.2f|%5.1f|%x|%%' % ('a', 'b', 42, 3.14159, 2.25, 255) }}|{{ '%s' % 'x' }}|{{ '%s' % [1] }}|{{ '%(a)s' % {'a': 1} }}|{{ '%r' % 'x' }}|{{ '%s %s' | format('a', 1) }}|{{ '%+d' % 5 }}|{{ '%d' % 3.7 }}
{{ '%s %s' % 'x' }}
{{ '%s' % ('x', 'y') }}
{{ '{} {}'.format('a', 1) }}|{{ '{0}{1}{0}'.format('a', 'b') }}|{{ '{x}'.format(x=1) }}|{{ '{:>5}|{:<5}|{:^5}|{:05d}|{:.2f}|{:,}'.format('a', 'b', 'c', 42, 3.14159, 1234567) }}|{{ '{{}}' }}|{{ '{!r}'.format('x') }}
{{ 'a\nb' | indent }}|{{ 'a\nb\n\nc' | indent(2) }}|{{ 'a\nb' | indent(2, true) }}|{{ 'a\n\nb' | indent(2, true, true) }}|{{ 'a\nb' | indent('>>') }}|{{ '' | indent }}|{{ 'a\nb\n' | indent }}
{{ s | center(20) }}|{{ 'ab'.center(5) }}|{{ 'abc'.center(6) }}|{{ 'abc'.center(6, '*') }}|{{ 'ab'.ljust(4) }}|{{ 'ab'.rjust(4, '.') }}|{{ '-5'.zfill(4) }}|{{ 'abcdefghij klmno' | truncate(9) }}|{{ 'abcdefghij klmno' | truncate(9, true, leeway=0) }}|{{ 'foo bar baz qux' | truncate(9, leeway=0) }}|{{ 'a b_c d1' | wordcount }}
{{ 'a\nb\r\nc'.splitlines() }}|{{ 'a\nb\n'.splitlines(true) }}|{{ 'a-b-c'.partition('-') }}|{{ 'a-b-c'.rpartition('-') }}|{{ 'abc'.partition('-') }}|{{ 'abc'.removeprefix('a') }}|{{ 'abc'.removesuffix('c') }}
{{ 'abc'.isalpha() }}|{{ '12'.isdigit() }}|{{ 'a1'.isalnum() }}|{{ ' '.isspace() }}|{{ 'AB'.isupper() }}|{{ 'ab1'.islower() }}|{{ ''.isalpha() }}|{{ '½'.isnumeric() }}|{{ '½'.isdigit() }}|{{ 'ab' is lower }}|{{ 'AB' is upper }}
{{ 1 is number }}|{{ true is number }}|{{ true is integer }}|{{ 1 is integer }}|{{ 1.0 is float }}|{{ s is string }}|{{ l is iterable }}|{{ l is sequence }}|{{ d is mapping }}|{{ s is iterable }}|{{ s is sequence }}|{{ d is sequence }}|{{ n is none }}|{{ t is true }}|{{ t is boolean }}|{{ t is sameas true }}|{{ 1 is sameas true }}|{{ n is sameas none }}|{{ big is number }}|{{ 1 is iterable }}|{{ undefinedx is iterable }}|{{ undefinedx is sequence }}|{{ d is iterable }}
{{ 4 is divisibleby 2 }}|{{ 4 is divisibleby(3) }}|{{ 3 is odd }}|{{ 4 is even }}|{{ 1 is in [1, 2] }}|{{ 'a' is in 'abc' }}|{{ 3 is eq 3 }}|{{ 3 is gt 2 }}|{{ 3 is not none }}|{{ n is not none }}|{{ 'trim' is filter }}|{{ 'odd' is test }}|{{ range is callable }}|{{ 3 is ge(3) }}|{{ 3 is ne 3 }}
{{ m | tojson }}|{{ m | tojson(indent=2) }}|{{ d | tojson(sort_keys=true) }}|{{ d | tojson(separators=(',', ':')) }}|{{ uni | tojson }}|{{ uni | tojson(ensure_ascii=true) }}|{{ [1, 1.0, 1e16, none, true, '<&>/', ctl, big] | tojson }}|{{ {1: 2, none: 3, true: 4, 1.5: 5} | tojson }}|{{ (1, 2) | tojson }}|{{ [] | tojson(indent=2) }}|{{ {} | tojson(indent=2) }}|{{ [[], {}] | tojson(indent=1) }}|{{ m | tojson(indent='\t') }}|{{ '😀\u200b' | tojson(ensure_ascii=True) }}
{% set x = 1 %}{% if true %}{% set x = 2 %}{% endif %}{{ x }}{% for i in [1,2] %}{% set x = x + i %}{{ x }}{% endfor %}{{ x }}
{% set ns = namespace(x=0, l=[]) %}{% for i in l %}{% set ns.x = ns.x + i %}{% set ns.l = ns.l + [i] %}{% endfor %}{{ ns.x }}{{ ns.l }}|{{ ns }}|{{ ns.zz is defined }}
{% for i in l %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.first }}{{ loop.last }}{{ loop.length }}{{ loop.previtem }}{{ loop.nextitem }}{{ loop.cycle('a', 'b') }}{{ loop.depth }}{{ loop.depth0 }};{% endfor %}
{% for x in [1,1,2,2,1] %}{{ loop.changed(x) }} {% endfor %}
{% for i in l if i > 1 %}{{ i }}{{ loop.length }}{% else %}none{% endfor %}|{% for i in [] %}x{% else %}none{% endfor %}|{% for k, v in d.items() %}{{ k }}={{ v }};{% endfor %}|{% for k in d %}{{ k }}{% endfor %}|{% for c in 'abc' %}{{ c }}-{% endfor %}
{% for a, (b, c) in [(1, (2, 3))] %}{{ a }}{{ b }}{{ c }}{% endfor %}|{% set p, q2 = 1, 2 %}{{ p }}{{ q2 }}|{% set p = 1, 2 %}{{ p }}
{% for a, b in [(1, 2, 3)] %}{% endfor %}
{% for i in none %}{% endfor %}
{% for i in 5 %}{% endfor %}
{% macro f(a, b='B', c=none) %}[{{ a }}{{ b }}{{ c }}]{% endmacro %}{{ f(1) }}{{ f(1, 2) }}{{ f(1, c=3) }}{{ f(b=1, a=2) }}{{ f() }}
{% macro f(a) %}{{ a }}{% endmacro %}{{ f(1, 2) }}
{% macro f(a) %}{{ a }}{% endmacro %}{{ f(z=2) }}
{% macro f() %}{{ varargs }}{{ kwargs }}{% endmacro %}{{ f(1, 2, x=3) }}
{% macro f(n) %}{% if n > 0 %}{{ n }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(5) }}
{% macro g(x) %}<{{ caller() }}{{ x }}>{% endmacro %}{% call g(1) %}inner{% endcall %}|{% macro h() %}{{ caller(5) }}{% endmacro %}{% call(z) h() %}{{ z * 2 }}{% endcall %}
{% set v = 'outer' %}{% macro f() %}{{ v }}{% endmacro %}{% set v = 'later' %}{{ f() }}|{% for v in [1] %}{{ f() }}{% endfor %}
{% macro f() %}{% set zz = 1 %}{% endmacro %}{{ f() }}{{ zz is defined }}|{{ f.name }}|{{ (f() | trim) == '' }}
{% set x %}block {{ a }}{% endset %}{{ x }}|{% set x | upper | trim %} up {% endset %}{{ x }}|{% filter upper %}abc{{ s }}{% endfilter %}|{% with a = 5, b2 = a %}{{ a }}{{ b2 }}{% endwith %}{{ a }}
{% if a == 1 and b > 2 or n %}yes{% elif t %}elif{% else %}no{% endif %}|{% if not n and not e %}empty{% endif %}|{{ n or 'dflt' }}|{{ 'a' and 'b' }}|{{ 0 or '' or e }}
{{ raise_exception('boom') }}
{{ 'a' if t else 'b' }}|{{ 'a' if n else 'b' if t else 'c' }}|{{ ('x' if n) is defined }}|{{ [1 if t else 2, 3] }}|{{ (a if t else b) + 1 }}
{# comment #}a{#- c -#} b {#+ c +#}
{% raw %}{{ x }} {% if %}{% endraw %}|{%- raw -%}  {{ y }}  {%- endraw -%} z
{{ "a" "b" 'c' }}|{{ 'tab\tq\'x\x41\u00e9\d\101' }}|{{ "é" }}|{{ 'a\\b' }}
{{ strftime_now('%d %b %Y') }}|{{ strftime_now('%Y-%m-%d %H:%M:%S %A %a %B %j %p %I %y %e %-d %%') }}
{{ 1 if }}
{% foo %}
{{ x y }}
{% if a %}
{{ a | nofilter }}
{{ a is notest }}
{% endfor %}
{{ (1, 2) }
{{ l.append(4) }}
{{ d.update({}) }}
{{ s + 1 }}
{{ 1 + s }}
{{ n + 1 }}
{{ n | upper }}|{{ 5 | upper }}|{{ n | string }}|{{ l | string }}|{{ 5 | string + 'x' }}|{{ n ~ '' }}|{{ n | trim }}
{{ 5 | length }}
{{ n.foo }}|{{ s.foo is defined }}|{{ l.foo }}|{{ (5).foo }}
{{ n.foo.bar }}
{{ -l | length }}
{{ -a | abs }}|{{ - 5 + 3 }}|{{ 2 - -1 }}|{{ not true }}|{{ not not 1 }}|{{ +5 }}|{{ 1 - 1 * 2 }}|{{ 'a' ~ 1 + 2 }}
{{ 'a' ~ 'b' * 2 }}|{{ 1 ~ 2 * 3 }}|{{ 2 * 3 ~ 4 }}|{{ 10 / 4 * 2 }}|{{ 2 ** 3 ** 2 }}|{{ -2 ** 2 }}
{{ nested.a.b.c[1].d }}|{{ nested['a']['b'].c.0 }}|{{ nested | tojson }}|{{ d | attr('k') is defined }}|{{ l[t] }}
{{ [1,2,3][1:] | first }}|{{ ([1,2] + [3]) | length }}|{{ {'a': [1]}['a'][0] }}|{{ 'abc'[1] }}|{{ ('a', 'b')[1] }}|{{ [1, 2,] }}|{{ {'a': 1,} }}
{{ dict(a=1, b='x') }}|{{ dict([('a', 1)]) }}|{{ dict({'z': 1}, y=2) }}|{{ {'a': 1} == {'a': 1.0} }}|{{ [1, 2] == [1, 2] }}|{{ (1, 2) == [1, 2] }}|{{ [1, 2] < [1, 3] }}|{{ 'a' < 'b' }}
{{ 'a' < 1 }}
{{ e | first }}|{{ 'x' if e else 'y' }}|{{ e == [] }}|{{ (ds | selectattr('zz')) | list }}|{{ 'gen' if ds | selectattr('zz') else 'no' }}
{{ '<b>&"' | e }}|{{ '<b>' | safe }}|{{ '<b>' | escape }}
{% generation %}abc{% endgeneration %}x
{% for m1 in m %}{{ m1.role }}{% for c in m1.content %}{{ c }}{{ loop.index }}{{ loop.depth }}{% endfor %}{{ loop.index }}{% endfor %}
{% for x in [[1,[2,[3]]]] recursive %}{% if x is iterable %}({{ loop(x) }}){% else %}{{ x }}{{ loop.depth }}{% endif %}{% endfor %}
{% set a = a + 1 %}{{ a }}|{% for a in [9] %}{{ a }}{% endfor %}{{ a }}
{{ messages[0]['role'] }}
{% set messages = m[1:] %}{{ messages | length }}{{ messages[0].content }}
{{ m[0].content | replace('h', 'H') + '!' }}|{{ m[0]['content'] | trim + '<end>' }}|{{ 'x' + (m[0].content if m[0].content is string else '') }}
{%- set ns = namespace(found=false) -%}{%- for i in m -%}{%- if i.role == 'assistant' and not ns.found -%}{%- set ns.found = true -%}{{- loop.index0 -}}{%- endif -%}{%- endfor -%}
{{ m[0].role.upper() ~ ': ' ~ m[0].content }}|{{ m[0]['role'] == 'user' }}|{{ (loop is defined) }}
{% print a %}|{% print a, b %}
{% block foo %}in{% endblock %}|{% autoescape false %}{{ '<' }}{% endautoescape %}
{{ 'abc' | list }}|{{ 'abc' | sort }}|{{ l | string | length }}|{{ [[2, 'b'], [1, 'a']] | sort }}|{{ ['x'] | join | upper }}|{{ l | sort | reverse | list }}
{{ [none, 1] | sort }}
{{ "a".__class__ }}
{{ namespace(a=1).a }}|{{ 'a' 'b' ~ 'c' }}|{{ ('a' 'b') }}|{{ 1.5e3 }}|{{ 1e5 }}|{{ 3 }}{{ 4 }}
{{ l | tojson | safe }}|{{ l | list | tojson }}|{{ d.items() | list | tojson }}|{{ d.keys() | list | join(',') }}
{{ d.items() | tojson }}
{{ '' is none }}|{{ '' | length == 0 }}|{{ s | lower | replace(' ', '_') }}|{{ 'A' | lower == 'a' }}|{{ 'x' is defined and 'y' }}
{{ range(200000) | length }}
{{ 'a' * 5 % 2 }}
{{ (a, b) == (1, 2.5) }}|{{ a in (1, 2) }}|{{ a not in [2] }}|{{ a == 1 in [1] }}|{{ 'b' in ['a', 'b'] and 'x' not in 'abc' }}
{{ 5 / 0 }}
{{ 'é' == 'e\u0301' }}|{{ 'e\u0301' | length }}|{{ {'é': 1}['e\u0301'] is defined }}
"""


class Generation(Extension):
    tags = {"generation"}

    def parse(self, parser):
        line = next(parser.stream).lineno
        body = parser.parse_statements(["name:endgeneration"], drop_needle=True)
        return nodes.CallBlock(self.call_method("_body"), [], [], body).set_lineno(line)

    def _body(self, caller):
        return caller()


class Dict:
    def __call__(self, *args, **kwargs):
        return dict(*args, **kwargs)


def refuse(message):
    raise TemplateError(message)


def tojson(x, ensure_ascii=False, indent=None, separators=None, sort_keys=False):
    return json.dumps(x, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys)


def main():
    environment = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True, extensions=[Generation, loopcontrols])
    environment.filters["tojson"] = tojson
    environment.globals.update(raise_exception=refuse, strftime_now=NOW.strftime, dict=Dict())
    cases = []
    for source in BLOCKS + [line for line in TEMPLATES.split("\n") if line]:
        try:
            text = environment.from_string(source).render(**VARIABLES)
        except Exception:
            text = None
        cases.append({"template": source, "text": text})
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(json.dumps({"variables": VARIABLES, "cases": cases}, ensure_ascii=True, indent=1) + "\n")


if __name__ == "__main__":
    main()

import Foundation
import TestSupport
import Testing

@testable import Templates

/// Templates come with models from anywhere: none may crash, hang or take all memory.
@Suite struct HostileTests {
    @Test(arguments: [
        "{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}",
        "{% for i in range(99999999999) %}{% endfor %}", "{{ 'a' * 999999999999 }}", "{{ [0] * 999999999999 }}",
        "{{ 'x' * 9223372036854775807 }}",
        "{% set ns = namespace(s='ab') %}{% for i in range(90) %}{% set ns.s = ns.s + ns.s %}{% endfor %}",
        "{% set ns = namespace(l=[1]) %}{% for i in range(90) %}{% set ns.l = [ns.l, ns.l] %}{% endfor %}{{ ns.l }}",
        "{% set ns = namespace(l=[1]) %}{% for i in range(40) %}{% set ns.l = [ns.l, ns.l] %}{% endfor %}{{ ns.l }}",
        "{% set ns = namespace(l=[1]) %}{% for i in range(40) %}{% set ns.l = [ns.l, ns.l] %}{% endfor %}{{ ns.l == ns.l + [] }}{{ ns.l | tojson }}",
        "{% macro f(x) %}{{ f(x) }}{% endmacro %}{{ f(1) }}", "{% macro f(x) %}{{ f(x) }}{{ f(x) }}{% endmacro %}{{ f(1) }}",
        "{% set ns = namespace() %}{% set ns.x = ns %}{{ ns }}", "{{ '%999999999d' % 1 }}", "{{ '{:>999999999}'.format(1) }}",
        "{{ 'a' | center(999999999999) }}", "{{ 'a' | indent(999999999999, true) }}", "{{ [1] | tojson(indent=999999999999) }}",
        "{{ [1] | batch(999999999999, 0) | list }}", "{{ [1] | slice(999999999999) | list }}", "{{ 'a'.zfill(999999999999) }}",
        "{{ ('a' * 1000000).replace('', 'b' * 1000000) }}", "{% for i in range(1000) %}{{ 'a' * 100000 }}{% endfor %}",
        "{% for x in [[1]] recursive %}{{ loop([[1]]) }}{% endfor %}",
        "{{ 10 ** 1000 }}", "{{ -9223372036854775807 - 5 }}", "{{ 9223372036854775807 * 2 }}", "{{ (-9223372036854775807 - 1) // -1 }}",
        "{{ -(-9223372036854775807 - 1) }}", "{{ (-9223372036854775807 - 1) | abs }}", "{{ 2 ** 9223372036854775807 }}", "{{ 1 % 0 }}",
        "{{ 1.5 ** 99999999999 }}", "{{ 1.0 // 0 }}", "{{ 1.5 | round(999999999) }}", "{{ range(1, 2, 0) }}", "{{ [1][::0] }}",
        "{{ loop.index }}", "{{ 1(2) }}", "{{ none() }}", "{{ 99999999999999999999 }}",
    ])
    func isRefused(source: String) {
        let start = ContinuousClock.now
        #expect(error(source) != nil, "\(source)")
        #expect(ContinuousClock.now - start < .seconds(20), "\(source)")
    }

    @Test(arguments: ["(", "[", "{1:", "not ", "-", "x if y else ", "{% if x %}", "{% for x in y %}", "f(", "x[", "{{ x is in "])
    func deepNestingIsRefused(part: String) {
        let isBlock = part.hasPrefix("{%")
        #expect(error((isBlock ? "" : "{{ ") + String(repeating: part, count: 100_000)) != nil)
    }

    /// Long is not deep.
    @Test(arguments: [" + 1", " ~ 'a'", " and 1", " or 0", "|string", " == 1", ".x", "[0]"]) func longChainsAreNotDeep(part: String) {
        let chain = String(repeating: part, count: 20_000)
        let found = error("{{ 1" + chain + " }}")
        #expect(found?.kind != .limit)
        #expect(error("{% if 0 %}" + String(repeating: "{% elif 0 %}", count: 20_000) + "{% endif %}") == nil)
    }

    @Test(arguments: [
        "{{", "{%", "{#", "{{ 'a", "{{ \"a", "{% raw %}", "{% if", "{% if x", "{% if x %}", "{% for %}", "{% endfor %}", "{% set %}",
        "{% set x %}", "{% macro %}", "{{ a. }}", "{{ a[ }}", "{{ a | }}", "{{ a is }}", "{{ ) }}", "{{ (] }}", "{{ '\\x4' }}", "{{ $ }}",
        "{% break %}", "{% include 'a' %}", "{{ a b }}", "{% macro f(a=1, b) %}{% endmacro %}", "{{ f(a=1, 2) }}", "{% set true = 1 %}",
        "{% generation %}", "{% endgeneration %}",
    ])
    func damagedTemplatesAreNamed(source: String) {
        let found = error(source)
        #expect(found?.kind == .syntax, "\(source)")
        #expect(found.map { $0.line == 1 && !$0.description.contains("\n") } == true)
    }

    /// Pieces of templates in any order: an error or a text, never a crash. `TEMPLATE_MUTATIONS` asks for more than the usual few.
    @Test func damagedByChance() throws {
        let count = ProcessInfo.processInfo.environment["TEMPLATE_MUTATIONS"].flatMap(Int.init) ?? 3_000
        let data = try Data(contentsOf: TestFiles.fixture("Templates/expressions.json"))
        guard case .map(let root) = try TemplateValue(json: Array(data)), let variables = root["variables"],
            case .list(let cases)? = root["cases"]
        else {
            Issue.record("no templates to damage")
            return
        }
        let sources = cases.items.compactMap { item in
            if case .map(let fields) = item, case .text(let source)? = fields["template"] { source.letters } else { nil }
        }
        for seed in 0..<count {
            var random = RandomNumbers(seed: UInt64(seed))
            var letters = sources[Int.random(in: 0..<sources.count, using: &random)]
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let other = sources[Int.random(in: 0..<sources.count, using: &random)]
                let place = Int.random(in: 0...letters.count, using: &random)
                let cut = min(Int.random(in: 0...12, using: &random), letters.count - place)
                let start = Int.random(in: 0..<other.count, using: &random)
                letters.replaceSubrange(
                    place..<place + cut, with: other[start..<min(start + Int.random(in: 0...16, using: &random), other.count)])
            }
            _ = error(TemplateText(letters).string, variables)
        }
    }

    @Test func refusalIsToldWithoutWhatPeopleWrote() {
        var variables = ValueMap()
        variables["x"] = TemplateValue.string("secret").marked(LetterOrigin(rawValue: 1))
        let found = error("\n\n{{ raise_exception('not ' + x + '\nhere') }}", .map(variables))
        #expect(found?.description == "the chat template refuses the conversation (its line 3): not … here")
        #expect(error("{{ {}[x].y }}", .map(variables))?.description.contains("secret") == false)
    }
}

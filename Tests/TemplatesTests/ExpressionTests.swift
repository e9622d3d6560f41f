import Foundation
import TestSupport
import Testing

@testable import Templates

/// What a rendering gave, or its error.
func rendered(
    _ source: String, _ variables: TemplateValue = .map(ValueMap()),
    date: TemplateDate = TemplateDate(year: 2024, month: 7, day: 26, hour: 9, minute: 5, second: 3)
) throws -> TemplateText {
    guard case .map(let map) = variables else { return "" }
    let named = map.entries.compactMap { entry in
        if case .text(let name) = entry.key { (name: name.string, value: entry.value) } else { nil }
    }
    return try Template(source).render(named, date: date)
}

func error(_ source: String, _ variables: TemplateValue = .map(ValueMap())) -> TemplateError? {
    do {
        _ = try rendered(source, variables)
        return nil
    } catch {
        return error as? TemplateError
    }
}

@Suite struct ExpressionTests {
    /// `Tools/reference/template_fixtures.py` rendered these with jinja2; null stands where it raised an error.
    @Test func rendersAsJinja() throws {
        let data = try Data(contentsOf: TestFiles.fixture("Templates/expressions.json"))
        guard case .map(let root) = try TemplateValue(json: Array(data)), let variables = root["variables"],
            case .list(let cases)? = root["cases"]
        else {
            Issue.record("the fixture is not what it should be")
            return
        }
        #expect(cases.items.count > 110)
        for item in cases.items {
            guard case .map(let fields) = item, case .text(let source)? = fields["template"] else { continue }
            let text = try? rendered(source.string, variables)
            if case .text(let expected)? = fields["text"] {
                // Scalars, since Swift calls texts equal that differ in normalisation.
                #expect(text == expected, "\(source.string): \(text?.string.debugDescription ?? "an error")")
            } else {
                #expect(text == nil, "\(source.string) should be an error")
            }
        }
    }

    @Test(.enabled(if: TestFiles.hasShared("templates"), "needs ../shared/templates"))
    func rendersPublishedTemplates() throws {
        let url = TestFiles.shared("templates/expected_renders_jinja2.json")
        guard case .map(let models) = try TemplateValue(json: Array(Data(contentsOf: url))) else {
            Issue.record("no renders")
            return
        }
        var compared = 0
        for (key, renders) in models.entries {
            guard case .text(let name) = key, case .list(let list) = renders else { continue }
            let config = TestFiles.shared("templates/tokenizer_config/\(name.string)/tokenizer_config.json")
            guard case .map(let tokenizer) = try TemplateValue(json: Array(Data(contentsOf: config))),
                case .text(let source)? = tokenizer["chat_template"]
            else { continue }
            for item in list.items {
                guard case .map(var variables) = item else { continue }
                variables["bos_token"] = spelling(tokenizer["bos_token"])
                variables["eos_token"] = spelling(tokenizer["eos_token"])
                let text = try? rendered(source.string, .map(variables))
                if case .text(let expected)? = variables["rendered"] { #expect(text == expected) } else { #expect(text == nil) }
                compared += 1
            }
        }
        #expect(compared == 56)
    }

    private func spelling(_ token: TemplateValue?) -> TemplateValue? {
        if case .map(let fields)? = token { fields["content"] } else { token }
    }

    /// What people wrote stays apart from what the template writes, whatever the template does with it.
    @Test(arguments: [
        ("{{ '<' + x | trim + '>' }}", "<…ab…>"), ("{{ x[2:4] ~ 'b' }}", "…ab…b"), ("{{ x.replace('a', 'A') }}", "…  …A…b  …"),
        ("{{ (x | upper).split()[0] }}!", "…AB…!"), ("{{ [x.strip(), 'c'] | join('-') }}", "…ab…-c"), ("{{ x | tojson }}", "\"…  ab  …\""),
        ("{{ '%s%%' % x.strip() }}", "…ab…%"), ("{{ {'k': x.strip()} }}", "{'k': '…ab…'}"),
        ("{% set y %}[{{ x.strip() }}]{% endset %}{{ y }}", "[…ab…]"),
        ("{% for c in x.strip() %}{{ c }}.{% endfor %}", "…a….…b…."), ("{{ x.strip() == 'ab' }}", "True"),
        ("{{ x.strip() in ['ab'] }}", "True"), ("{{ {'ab': 1}[x.strip()] }}", "1"),
    ])
    func lettersKeepTheirOrigin(source: String, expected: String) throws {
        var variables = ValueMap()
        variables["x"] = TemplateValue.string("  ab  ").marked(LetterOrigin(rawValue: 7))
        var shown = ""
        var isMarked = false
        for letter in try rendered(source, .map(variables)).letters {
            if (letter.origin == .template) == isMarked {
                shown += "…"
                isMarked.toggle()
            }
            shown.unicodeScalars.append(letter.scalar)
        }
        #expect(shown + (isMarked ? "…" : "") == expected)
    }

    @Test func generationIsMarked() throws {
        let template = try Template("a{% generation %}b{{ 'c' }}{% endgeneration %}d")
        #expect(template.marksGeneration)
        #expect(try !Template("{{ 'generation' }}").marksGeneration)
        let letters = try template.render([], date: TemplateDate(year: 2000, month: 1, day: 1)).letters
        #expect(letters.map(\.isGenerated) == [false, true, true, false])
    }
}

import Testing

@testable import Templates

@Suite struct ValueTests {
    @Test(arguments: [
        (1.0, "1.0"), (0.1, "0.1"), (1e16, "1e+16"), (1e15, "1000000000000000.0"), (123456.789, "123456.789"), (1e-4, "0.0001"),
        (1e-5, "1e-05"),
        (1.5e300, "1.5e+300"), (-2.5e-7, "-2.5e-07"), (.leastNonzeroMagnitude, "5e-324"), (9007199254740992, "9007199254740992.0"),
        (-0.0, "-0.0"),
        (1.7976931348623157e308, "1.7976931348623157e+308"), (.infinity, "inf"),
    ])
    func floatsAsPython(value: Double, expected: String) { #expect(FloatSpelling.shortest(value) == expected) }

    @Test(arguments: [
        (2.675, 2, "2.67"), (0.125, 2, "0.12"), (0.375, 2, "0.38"), (2.5, 0, "2"), (3.5, 0, "4"), (9.995, 2, "9.99"), (99.999, 1, "100.0"),
        (1e22, 1, "10000000000000000000000.0"), (0.5, 0, "0"), (1.5, 3, "1.500"), (-0.04, 1, "-0.0"), (.leastNonzeroMagnitude, 3, "0.000"),
        (0, 2, "0.00"),
    ])
    func fixedAsC(value: Double, places: Int, expected: String) { #expect(FloatSpelling.fixed(value, places: places) == expected) }

    /// Keys keep their order, numbers their digits, at every depth.
    @Test func jsonIsReadAsWritten() throws {
        let text = #"{"z": 1, "a": [1.0, -0.0, 1e+16, 12345678901234567890, true, null, "é\n\\/😀"], "m": {"b": {}, "a": []}}"#
        let value = try TemplateValue(json: Array(text.utf8))
        #expect(try rendered("{{ x | tojson }}", .map(named("x", value))).string == text)
        let pair = try TemplateValue(json: Array(#"["\ud83d\ude00\u0041\ud83d"]"#.utf8))
        #expect(try rendered("{{ x[0] }}", .map(named("x", pair))).string == "😀A\u{FFFD}")
    }

    private func named(_ name: String, _ value: TemplateValue) -> ValueMap {
        var map = ValueMap()
        map[name] = value
        return map
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\" 1}", "01", "1.", "1e", "\"a", "\"\\x\"", "tru", "[1] 2", "\"\n\"", "-", "{1: 2}",
        String(repeating: "[", count: 9_999),
    ])
    func damagedJSONIsRefused(text: String) {
        #expect(throws: JSONTextError.self) { try TemplateValue(json: Array(text.utf8)) }
    }

    @Test func manyKeysAreFoundInOrder() {
        var map = ValueMap()
        for index in 0..<100 { map["k\(index)"] = .integer(index) }
        map["k3"] = .integer(-3)
        #expect(map.count == 100)
        #expect(map.entries[3].value.wholeNumber == -3)
        #expect(map["k99"]?.wholeNumber == 99)
        #expect(map["k100"] == nil)
    }

    @Test func datesAsC() {
        let date = TemplateDate(year: 2024, month: 2, day: 29, hour: 0, minute: 7, second: 9)
        #expect(
            date.formatted("%d %b %Y %B %A %a %j %I %p %-d %-m %y %H:%M:%S %% %e").string
                == "29 Feb 2024 February Thursday Thu 060 12 AM 29 2 24 00:07:09 % 29")
        #expect(TemplateDate(year: 1999, month: 12, day: 31).formatted("%A %j %e").string == "Friday 365 31")
    }
}

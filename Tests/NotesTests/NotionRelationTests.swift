import Foundation
import Testing

@testable import Notes

@Suite struct NotionRelationTests {
    private static let id = "0a1b2c3d4e5f60718293a4b5c6d7e8f9"
    private static let other = "1a1b2c3d4e5f60718293a4b5c6d7e8f9"

    @Test(arguments: [
        ("Oak (../Wood%20\(id)/Oak%20\(id).md)", "Oak", ["../Wood \(id)/Oak \(id).md"]),
        ("Oak (a/Oak%20\(id).md), Ash (b/Ash%20\(other).md)", "Oak, Ash", ["a/Oak \(id).md", "b/Ash \(other).md"]),
        ("Oak (old) (a/Oak%20(old)%20\(id).md)", "Oak (old)", ["a/Oak (old) \(id).md"]),
        (
            "../Wood/Oak%20\(id).md, ../Wood/Ash%20\(other).md", "Oak of the long avenue, Ash",
            ["../Wood/Oak \(id).md", "../Wood/Ash \(other).md"]
        ),
        ("%E6%A9%A1 (x/%E6%A9%A1%20\(id).md)", "%E6%A9%A1", ["x/橡 \(id).md"]),
        ("Oak (half an acre)", "Oak (half an acre)", []), ("see notes.md", "see notes.md", []), ("£85", "£85", []),
    ])
    func relationsBecomeTitles(value: String, text: String, targets: [String]) {
        let relation = NotionRelation(value, titles: [Self.id: "Oak of the long avenue"])
        #expect(relation.text == text)
        #expect(relation.links.map(\.target) == targets)
    }

    @Test func rowsWithoutAPageLinkToo() throws {
        let folder = try TemporaryFolder()
        try folder.write("# Oak\n\nA tree.", "Wood \(Self.id)/Oak \(Self.other).md")
        try folder.write("Name,Made of,Price\nTable,Oak (Wood%20\(Self.id)/Oak%20\(Self.other).md),£9\n", "Things \(Self.id).csv")
        try folder.write("Name,Made of,Price\nTable,Oak (Wood%20\(Self.id)/Oak%20\(Self.other).md),£9\n", "Things \(Self.id)_all.csv")
        let result = try folder.read()
        #expect(result.notes.map(\.title).sorted() == ["Oak", "Table"])
        let table = try #require(result.notes.first { $0.title == "Table" })
        #expect(table.sections[0].text == "Made of: Oak\n\nPrice: £9")
        #expect(table.links.map(\.resolved?.title) == ["Oak"])
        #expect(result.reason("Things \(Self.id).csv")?.name == "duplicate")
    }
}

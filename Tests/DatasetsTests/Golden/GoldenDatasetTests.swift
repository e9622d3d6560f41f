import Foundation
import Testing

@testable import Datasets

/// What is made of some notes, line by line: a change that nobody meant shows here.
///
/// With ENGRAM_RECORD_FIXTURES set, the golden files are written instead, to be read through before they are committed.
@Suite struct GoldenDatasetTests {
    private static let record = "ENGRAM_RECORD_FIXTURES=1 swift test --filter GoldenDatasetTests"

    @Test(arguments: GoldenVault.all) func `The dataset of a vault is the golden one, to the letter`(vault: GoldenVault) throws {
        let dataset = try vault.dataset()
        if ProcessInfo.processInfo.environment["ENGRAM_RECORD_FIXTURES"] != nil { try DatasetFolder(vault.golden).write(dataset) }
        let made = FileManager.default.temporaryDirectory.appending(path: "engram-golden-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: made) }
        try DatasetFolder(made).write(dataset)
        for split in ExampleSplit.allCases {
            let golden = try Self.lines(DatasetFolder(vault.golden).file(split))
            let found = try Self.lines(DatasetFolder(made).file(split))
            #expect(!golden.isEmpty, "\(vault.name)/\(split.rawValue).jsonl holds no example")
            if let difference = Self.difference(golden, found) {
                Issue.record("\(vault.name)/\(split.rawValue).jsonl: \(difference)\nWhere this is meant: \(Self.record)")
            }
        }
    }

    @Test(arguments: GoldenVault.all) func `The golden datasets show every kind of example`(vault: GoldenVault) throws {
        let dataset = try vault.dataset()
        let kinds = Set((dataset.train + dataset.valid).map(\.provenance.kind))
        let missing = Set(ExampleKind.allCases).subtracting(kinds)
        #expect(missing == vault.lacks, "\(vault.name) has none of \(missing.map(\.rawValue).sorted())")
    }

    @Test func `Every kind is in some golden dataset`() {
        let lacking = GoldenVault.all.map(\.lacks)
        #expect(ExampleKind.allCases.allSatisfy { kind in lacking.contains { !$0.contains(kind) } })
    }

    @Test func `A difference is told by its first line and by how much else differs`() {
        #expect(Self.difference(["a", "b"], ["a", "b"]) == nil)
        #expect(Self.difference(["a", "b"], ["b", "a"]) == "the same lines in another order, from line 1 on")
        #expect(Self.difference(["a", "b", "c"], ["a", "x"]) == "line 2 was\n  b\nand is\n  x\n2 lines are gone, 1 are new")
        #expect(Self.difference(["a"], ["a", "b"]) == "line 2 was\n  (none)\nand is\n  b\n0 lines are gone, 1 are new")
    }

    private static func lines(_ file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    /// Nil where the lines are the same.
    private static func difference(_ golden: [String], _ found: [String]) -> String? {
        guard golden != found else { return nil }
        let first = zip(golden, found).enumerated().first { $1.0 != $1.1 }?.offset ?? min(golden.count, found.count)
        let (gone, new) = (Set(golden).subtracting(found), Set(found).subtracting(golden))
        if gone.isEmpty, new.isEmpty, golden.count == found.count { return "the same lines in another order, from line \(first + 1) on" }
        func line(_ lines: [String]) -> String { lines.indices.contains(first) ? lines[first] : "(none)" }
        return "line \(first + 1) was\n  \(line(golden))\nand is\n  \(line(found))\n\(gone.count) lines are gone, \(new.count) are new"
    }
}

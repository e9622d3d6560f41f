import Foundation
import Workflows

extension BaseOffer {
    /// A numbered table of bases: what each takes of the machine.
    static func rows(_ offers: [BaseOffer], here: Set<String>, words: Int, gflops: Double, memoryBytes: UInt64) -> [[String]] {
        offers.enumerated().map { number, offer in
            [
                "\(number + 1)", offer.name, "\(Words.short(offer.parameters)) parameters",
                here.contains(offer.name) ? "is here" : "\(Words.bytes(offer.download)) to fetch", "\(Words.bytes(offer.memory)) of memory",
                "learns them in about \(Words.roughly(offer.seconds(words: words, gflops: gflops)))", offer.remark(memoryBytes),
            ]
        }
    }

    private func remark(_ memoryBytes: UInt64) -> String {
        if !fits(memoryBytes: memoryBytes) { return "too large for \(Words.bytes(Int(memoryBytes)))" }
        return isMultilingual ? "many languages" : "English"
    }
}

extension Words {
    /// «6 M», «1.5 G».
    fileprivate static func short(_ count: Int) -> String {
        let millions = Double(count) / 1e6
        return millions < 1_000 ? String(format: "%.0f M", millions) : String(format: "%.1f G", millions / 1_000)
    }

    /// A time that is only reckoned, in one unit: «3 min», «5 h», «2 days».
    static func roughly(_ seconds: Double) -> String {
        let minutes = seconds / 60
        if minutes < 1 { return "1 min" }
        if minutes < 90 { return String(format: "%.0f min", minutes) }
        if minutes < 48 * 60 { return String(format: "%.0f h", minutes / 60) }
        return String(format: "%.0f days", minutes / 1_440)
    }
}

extension NotesGlance {
    /// «136 files, about 61,000 words of text, english»
    var sentence: String {
        let about = words > 0 ? ", about \(Words.count(max(1, words / 1_000) * 1_000)) words of text" : ""
        return Words.count(files, "file") + about + (language.map { ", \($0.rawValue)" } ?? "")
    }
}

extension BrainBeginning.Summary {
    func show(on console: Console) {
        var rows = [["notes", sources.joined(separator: ", ")]]
        if let base { rows.append(["base", base + (missingBase == nil ? "" : " (to be fetched)")]) }
        if !exclude.isEmpty { rows.append(["left out", exclude.joined(separator: ", ")]) }
        console.say("Written down in \(recipe); nothing was read yet.\n" + console.table(rows))
        console.next(missingBase.map { "engram pull \($0), then engram add" } ?? "engram add")
    }
}

import Foundation
import Terminals
import Workflows

extension BaseOffer {
    /// A numbered table of bases: what each takes of the machine.
    static func rows(_ offers: [BaseOffer], here: Set<String>, words: Int, gflops: Double, memoryBytes: UInt64) -> [[String]] {
        offers.enumerated().map { number, offer in
            [
                "\(number + 1)", offer.name, Words.text("offer.parameters", ["n": Words.short(offer.parameters)]),
                here.contains(offer.name) ? Words.text("offer.here") : Words.text("offer.fetch", ["size": Words.bytes(offer.download)]),
                Words.text("offer.memory", ["size": Words.bytes(offer.memory)]),
                Words.text("offer.time", ["time": Words.roughly(offer.seconds(words: words, gflops: gflops))]), offer.remark(memoryBytes),
            ]
        }
    }

    private func remark(_ memoryBytes: UInt64) -> String {
        if !fits(memoryBytes: memoryBytes) { return Words.text("offer.large", ["size": Words.bytes(Int(memoryBytes))]) }
        return Words.text(isMultilingual ? "offer.languages" : "offer.english")
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
        func whole(_ value: Double) -> String { String(format: "%.0f", value) }
        if minutes < 90 { return text("time.roughly.minutes", ["n": whole(max(1, minutes))]) }
        if minutes < 48 * 60 { return text("time.roughly.hours", ["n": whole(minutes / 60)]) }
        return text("time.roughly.days", ["n": whole(minutes / 1_440)])
    }
}

extension NotesGlance {
    /// «136 files, about 61,000 words of text, english»
    var sentence: String {
        var text = Words.count(files, "file")
        if words > 0 {
            let about = Words.text("init.glance.words", ["n": Words.count(max(1, words / 1_000) * 1_000)])
            text = Words.text("init.glance", ["files": text, "words": about])
        }
        return Words.list([text] + (language.map { [Words.term("language", $0.rawValue)] } ?? []))
    }
}

extension BrainBeginning.Summary {
    func show(on console: Console) {
        var rows = [[Words.text("init.notes"), Words.list(sources)]]
        if let base { rows.append([Words.text("init.base.row"), missingBase == nil ? base : Words.text("init.fetched", ["base": base])]) }
        if !exclude.isEmpty { rows.append([Words.text("init.left"), Words.list(exclude)]) }
        console.say(Words.text("init.written", ["recipe": recipe]) + "\n" + console.table(rows))
        console.next(missingBase.map { Words.text("init.next", ["model": $0]) } ?? "engram add")
    }
}

import Foundation

/// A base that one may begin with: what it takes of the machine, and what it knows.
package struct BaseOffer: Sendable, Equatable, Codable {
    /// As `--model` takes it.
    package var name: String
    package var parameters: Int
    /// To fetch; 0 where it ships with the program.
    package var download: Int
    /// Resident while it learns, in bytes (Documentation/MODELS.md, RESULTS.md; for 1.5B reckoned from the 1B's).
    package var memory: Int
    /// Whether it was made for other languages than English too.
    package var isMultilingual: Bool

    /// From the smallest to the largest.
    package static let all = [
        BaseOffer(name: BaseModel.embeddedName, parameters: 6_225_920, download: 0, memory: 300_000_000, isMultilingual: false),
        BaseOffer(
            name: ModelShelf.usualName.description, parameters: 134_479_872, download: 269_000_000, memory: 600_000_000,
            isMultilingual: false),
        BaseOffer(
            name: "Qwen/Qwen2.5-0.5B-Instruct", parameters: 494_000_000, download: 988_000_000, memory: 1_300_000_000, isMultilingual: true),
        BaseOffer(
            name: "Qwen/Qwen2.5-1.5B-Instruct", parameters: 1_544_000_000, download: 3_087_000_000, memory: 3_200_000_000,
            isMultilingual: true),
    ]

    /// About as long as learning so many words takes, in seconds.
    ///
    /// A word of a note is computed some 40 times an epoch, in its questions and answers, and there are three epochs (SmolLM2 on the sample
    /// vault, `brief`: 366,000 tokens in two epochs of 4,512 words). A token costs four operations a weight, at 0.6 of the peak, and
    /// of a large base two thirds of them, since its lower layers are computed once.
    /// - Parameter gflops: what the machine does at most, in units of 10⁹ operations a second.
    package func seconds(words: Int, gflops: Double) -> Double {
        let share = parameters > BaseModel.mostOfSmall ? 2.0 / 3 : 1
        return Double(words) * 40 * 3 * Double(parameters) * 4 * share / (0.6 * max(gflops, 1) * 1e9)
    }

    /// Whether it leaves the machine half of its memory.
    package func fits(memoryBytes: UInt64) -> Bool { UInt64(memory) * 2 <= memoryBytes }

    /// The largest that knows the language, fits into memory and learns in the time; where none does, the smallest that knows the language.
    package static func best(
        of offers: [BaseOffer] = all, needsOtherLanguages: Bool, memoryBytes: UInt64, words: Int, gflops: Double, seconds: Double
    ) -> BaseOffer? {
        let known = offers.filter { $0.isMultilingual || !needsOtherLanguages }
        return known.last { $0.fits(memoryBytes: memoryBytes) && $0.seconds(words: words, gflops: gflops) <= seconds } ?? known.first
    }
}

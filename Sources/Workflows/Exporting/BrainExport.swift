import Datasets
import Foundation
import ModelFiles
import Tensors
import Tokenization

/// Exports what a brain has learnt.
package struct BrainExport: Sendable {
    package let brain: Brain
    /// Who is exported; as who is asked.
    package var choice = Respondent.Choice()
    package var mixture: GGUFMixture?
    package var name: String?

    package init(_ brain: Brain) { self.brain = brain }

    /// What `--encoding` means.
    ///
    /// - Throws: `WorkflowError.noSuch`, with those that there are.
    package static func mixture(named name: String) throws -> GGUFMixture {
        guard let mixture = GGUFMixture(named: name) else {
            throw WorkflowError.noSuch(what: .said("thing.encoding"), name: name, known: GGUFMixture.allCases.map(\.rawValue))
        }
        return mixture
    }

    /// The short questions of the exam that are asked of both.
    private static let mostQuestions = 8

    /// - Throws: as `ModelExport.run`; `WorkflowError.nothingThere` where nothing was learnt and no base was asked for.
    package func run(_ form: ExportForm, to folder: URL, device: Device) throws -> ModelExport.Summary {
        let (base, adapter) = try Respondent.places(choice, brain: brain)
        let subject = try ExportSubject(base: base.source.url, adapter: adapter, name: name)
        return try ModelExport(subject, device: device).run(
            form, to: folder, mixture: mixture, questions: adapter == nil ? [] : questions(),
            texts: adapter == nil ? [] : taughtTexts())
    }

    /// Writes the newest dataset in every form of lines, each in a folder of its own.
    ///
    /// - Throws: as `DatasetExport.run`.
    package func runDataset(to folder: URL) throws -> [DatasetExport.Summary] {
        try LineFormat.allCases.map {
            try DatasetExport.run(brain, format: $0.rawValue, to: folder.appending(path: $0.rawValue))
        }
    }

    /// The newest dataset's examples, from all over it; none where there is no dataset.
    private func taughtTexts() -> [[ChatMessage]] {
        guard let examples = examples(.train) else { return [] }
        let spread = stride(from: 0, to: examples.count, by: max(1, examples.count / Self.mostTexts))
        return spread.map { examples[$0].messages }
    }

    private static let mostTexts = 256

    /// What the newest dataset's examples for validation ask, the shortest first; none where there is no dataset.
    private func questions() -> [String] {
        guard let examples = examples(.valid) else { return [] }
        let asked = Set(examples.map(\.question).filter { !$0.isEmpty })
        return Array(asked.sorted { ($0.count, $0) < ($1.count, $1) }.prefix(Self.mostQuestions))
    }

    private func examples(_ split: ExampleSplit) -> [Example]? {
        guard brain.exists, let record = try? brain.library().datasets().first else { return nil }
        return try? DatasetFolder(brain.absolute(record.folder)).read(split)
    }
}

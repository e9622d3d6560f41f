import Foundation
import Library
import Messages
import ModelFiles
import Serving
import Synchronization
import Tensors
import Transformers

/// A brain's models behind a server: the base, its adapters, and the notes that answers are held against.
///
/// Answers to all that ask at once are written together, each as it would be alone (`Respondent.together`).
package final class ServedBrain: ChatModel {
    /// The names of models whose caches are there, the one that was asked last behind the others.
    private struct Loaded {
        var respondents: [(id: String, respondent: Respondent)] = []
        var reader: Respondent?
    }

    let brain: Brain
    let manner: AnswerManner
    /// Answers where no other model is named; it stays.
    let first: Respondent
    let firstID: String
    let baseID: String
    let notes: ServedNotes
    let readsNotes: Bool
    private let loaded = Mutex(Loaded())

    /// Somebody who reads along should not see a pause.
    private static let promptSeconds = 0.1
    /// Models besides the first that may hold a cache at once.
    private static let mostOthers = 2

    /// Reads the weights of who answers where nobody else is named.
    ///
    /// - Parameters:
    ///   - manner: how answers are written where a request does not say.
    ///   - isChecked: false where nobody is to look at the notes, whatever a request says.
    ///   - readsNotes: false where they are not to be read where memory fails.
    /// - Throws: what `Respondent.init` throws.
    package init(
        _ choice: Respondent.Choice, brain: Brain, manner: AnswerManner, isChecked: Bool = true, readsNotes: Bool = true, device: Device
    ) throws {
        let respondent = try Respondent(choice, brain: brain, device: device)
        (self.brain, self.manner, self.readsNotes) = (brain, manner, readsNotes)
        first = respondent.together(promptSeconds: Self.promptSeconds)
        baseID = Self.name(of: respondent.base, on: brain.shelf)
        firstID = respondent.adapter ?? baseID
        notes = ServedNotes(isChecked ? brain : nil)
    }

    package var title: Message { first.title }
    package var remarks: [String]? { first.base.remarks }

    /// As it is named with `--model`.
    private static func name(of base: BaseModel, on shelf: ModelShelf) -> String {
        guard let place = base.location else { return base.name }
        return shelf.name(of: place)?.description ?? place.deletingPathExtension().lastPathComponent
    }

    /// Whoever has that name, loaded.
    ///
    /// - Throws: `APIError` 404, and what opening the files throws.
    func respondent(_ id: String) throws -> Respondent {
        if id == firstID { return first }
        return try loaded.withLock { loaded in
            if let index = loaded.respondents.firstIndex(where: { $0.id == id }) {
                loaded.respondents.append(loaded.respondents.remove(at: index))
                return loaded.respondents[loaded.respondents.count - 1].respondent
            }
            let respondent: Respondent
            if id == baseID {
                respondent = first.withoutAdapter().together(promptSeconds: Self.promptSeconds)
            } else {
                guard let place = adapters().first(where: { $0.card.id == id })?.place else { throw APIError.modelNotFound(id) }
                respondent = try first.with(adapter: place).together(promptSeconds: Self.promptSeconds)
            }
            loaded.respondents.append((id, respondent))
            // What is being written by it goes on.
            if loaded.respondents.count > Self.mostOthers { loaded.respondents.removeFirst() }
            return respondent
        }
    }

    /// Who reads notes where memory fails, whoever remembers.
    ///
    /// - Throws: what opening the files throws.
    func reader() throws -> Respondent {
        try loaded.withLock { loaded in
            let reader = try loaded.reader ?? first.reader().together(promptSeconds: Self.promptSeconds)
            loaded.reader = reader
            return reader
        }
    }

    /// Those that were trained on the same base, the newest first.
    func adapters() -> [(card: AdapterCard, place: URL)] {
        guard brain.exists, let records = try? brain.library().adapters() else { return [] }
        return records.compactMap { record in
            let place = brain.absolute(record.folder)
            guard AdapterFolder.isThere(place), let card = try? AdapterCard(folder: place),
                card.baseFingerprint == first.base.fingerprint
            else { return nil }
            return (card, place)
        }
    }
}

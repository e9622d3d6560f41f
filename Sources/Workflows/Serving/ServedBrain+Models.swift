import Foundation
import Serving
import Transformers

extension ServedBrain {
    package func models() throws -> [ServedModel] {
        let adapters = adapters().map { card, place in
            model(card.id, .adapter, created: card.created, place: place, notes: card.notes)
        }
        let base = model(baseID, .base, created: Self.date(of: first.base.source.url), place: first.base.source.url)
        // One that lies outside of the brain is on no list.
        let own = adapters.first { $0.id == firstID } ?? model(firstID, .adapter, created: base.created, place: nil)
        return firstID == baseID ? [base] + adapters : [own, base] + adapters.filter { $0.id != firstID }
    }

    private func model(_ id: String, _ kind: ServedModel.Kind, created: Date, place: URL?, notes: Int? = nil) -> ServedModel {
        let base = first.base
        return ServedModel(
            id: id, kind: kind, created: created, base: baseID, family: base.config.modelType, parameters: base.parameters,
            bytes: place.map(ModelShelf.bytes(in:)) ?? 0, contextLength: first.generator.model.contextLength,
            weights: first.generator.model.format.rawValue, notes: notes, fingerprint: base.fingerprint)
    }

    private static func date(of place: URL) -> Date {
        let values = try? place.resourceValues(forKeys: [.contentModificationDateKey])
        return values?.contentModificationDate ?? Date(timeIntervalSince1970: 0)
    }
}

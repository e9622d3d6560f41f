import Foundation

extension Brain {
    /// The base that is meant where none is named: that of `engram.toml`, else the one that newcomers meet where it is here, else the
    /// embedded one.
    ///
    /// - Throws: what opening the recipe and the model throws.
    func base(_ named: URL? = nil) throws -> BaseModel {
        try BaseModel(named ?? recipe().model.map(shelf.locate) ?? shelf.usualBase)
    }
}

extension ModelShelf {
    /// The base that newcomers meet: small enough to learn sample notes in minutes, and free to be passed on (Apache-2.0).
    package static let usualName = ModelName(owner: "HuggingFaceTB", name: "SmolLM2-135M-Instruct")

    /// Nil where it is not on this computer.
    package var usualBase: URL? { find(Self.usualName) }
}

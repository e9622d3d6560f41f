import CXML2

/// An entry of Apple's Journal: the day above, pictures and places as tiles, a prompt, a title, the text.
struct AppleJournalPage {
    private let root: HTMLDocument.Node

    /// Nil for every other page.
    init?(_ root: HTMLDocument.Node) {
        guard root.first(where: { $0.hasClass("pageHeader") }) != nil, root.first(where: { $0.hasClass("pageContainer") }) != nil else {
            return nil
        }
        self.root = root
    }

    /// Takes the facts into the draft and out of the page, so that what is left reads as the text.
    func take(into builder: inout NoteBuilder) {
        let day = removed("pageHeader")?.singleLine
        let title = removed("title")?.singleLine
        var fields = title.map { $0.isEmpty ? [] : [NoteProperty(key: "title", value: $0)] } ?? []
        if let day { fields.append(NoteProperty(key: "date", value: day)) }
        while let tile = root.first(where: { $0.hasClass("gridItem") }) {
            fields += properties(of: tile)
            xmlUnlinkNode(tile)
            xmlFreeNode(tile)
        }
        builder.edit {
            $0.kind = .appleJournal
            $0.take(fields, dateSource: .metadata)
        }
    }

    private func removed(_ name: String) -> String? {
        guard let node = root.first(where: { $0.hasClass(name) }) else { return nil }
        let text = node.plainContent()
        xmlUnlinkNode(node)
        xmlFreeNode(node)
        return text
    }

    private static let keys: [String: String] = [
        "assetType_multiPinMap": "location", "assetType_visit": "location", "assetType_location": "location",
        "assetType_motionActivity": "activity", "assetType_workout": "activity", "assetType_workoutRoute": "activity",
        "assetType_thirdPartyMedia": "media", "assetType_music": "media", "assetType_podcast": "media", "assetType_book": "media",
        "assetType_contact": "people", "assetType_stateOfMind": "state of mind", "assetType_reflection": "prompt",
    ]

    private func properties(of tile: HTMLDocument.Node) -> [NoteProperty] {
        guard let key = tile.attribute("class")?.split(separator: " ").lazy.compactMap({ Self.keys[String($0)] }).first else { return [] }
        return leaves(tile, depth: 0).filter { !$0.isEmpty }.map { NoteProperty(key: key, value: $0) }
    }

    /// The texts of the innermost elements.
    private func leaves(_ node: HTMLDocument.Node, depth: Int) -> [String] {
        let inner = node.children.filter(\.isElement)
        guard !inner.isEmpty, depth < 20 else { return [node.plainContent().singleLine] }
        return inner.flatMap { leaves($0, depth: depth + 1) }
    }
}

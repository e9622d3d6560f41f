import Foundation

/// How a brain stands.
package struct DeskOverview: Sendable, Equatable, Encodable {
    /// The folder's name.
    package var brain: String
    /// Names of the brains in folders beside it, ordered.
    package var beside: [String] = []
    package var sources: [String] = []
    package var notes = 0
    /// Notes in no adapter yet, in one as they stand, and changed since.
    package var new = 0
    package var learnt = 0
    package var stale = 0
    /// The adapter that questions go to by themselves.
    package var adapter: String?

    package init(brain: String) { self.brain = brain }
}

/// A note in a list.
package struct DeskNote: Sendable, Equatable, Encodable {
    /// What an exam found of it.
    package struct Recall: Sendable, Equatable, Encodable {
        /// «learnt», «shaky» or «missed».
        package var state: String
        package var asked: Int
        package var recalled: Int

        package init(state: String, asked: Int, recalled: Int) { (self.state, self.asked, self.recalled) = (state, asked, recalled) }
    }

    package var title: String
    /// Below what was added.
    package var path: String
    /// ISO 8601.
    package var day: String?
    /// «new», «learnt» or «stale».
    package var state: String
    package var recall: Recall?

    package init(title: String, path: String, day: String?, state: String, recall: Recall? = nil) {
        (self.title, self.path, self.day, self.state, self.recall) = (title, path, day, state, recall)
    }
}

/// A note's own words, as they are taught.
package struct DeskNoteText: Sendable, Equatable, Encodable {
    package struct Passage: Sendable, Equatable, Encodable {
        package var headings: [String]
        package var text: String

        package init(headings: [String], text: String) { (self.headings, self.text) = (headings, text) }
    }

    package var title: String
    package var path: String
    package var day: String?
    package var tags: [String]
    package var language: String
    /// Every file that holds it.
    package var files: [String]
    /// Titles of notes that it points at, and that point at it.
    package var links: [String]
    package var backlinks: [String]
    package var passages: [Passage]

    package init(
        title: String, path: String, day: String?, tags: [String], language: String, files: [String], links: [String], backlinks: [String],
        passages: [Passage]
    ) {
        (self.title, self.path, self.day, self.tags, self.language) = (title, path, day, tags, language)
        (self.files, self.links, self.backlinks, self.passages) = (files, links, backlinks, passages)
    }
}

/// A file that was let fall on the page.
package struct DroppedFile: Sendable, Equatable, Decodable {
    /// A plain name without a folder.
    package var name: String
    /// Base64 in JSON.
    package var content: Data

    package init(name: String, content: Data) { (self.name, self.content) = (name, content) }
}

/// What became of dropped files.
package struct AddedFiles: Sendable, Equatable, Encodable {
    package struct Skipped: Sendable, Equatable, Encodable {
        package var path: String
        package var reason: String

        package init(path: String, reason: String) { (self.path, self.reason) = (path, reason) }
    }

    /// Notes.
    package var added: Int
    package var changed: Int
    package var unchanged: Int
    /// Of the files that came.
    package var skipped: [Skipped]

    package init(added: Int, changed: Int, unchanged: Int, skipped: [Skipped]) {
        (self.added, self.changed, self.unchanged, self.skipped) = (added, changed, unchanged, skipped)
    }
}

import Foundation
import Synchronization

/// The notes that answers are held against: read when they are first asked for, and again after they or their study have changed.
final class ServedNotes: Sendable {
    private struct State {
        var stamp: [Date?] = []
        var atHand: NotesAtHand?
    }

    private let brain: Brain?
    private let state = Mutex(State())

    /// - Parameter brain: nil for no notes.
    init(_ brain: Brain?) { self.brain = brain }

    /// Nil where there are none.
    ///
    /// - Throws: `LibraryError`.
    func atHand() throws -> NotesAtHand? {
        guard let brain else { return nil }
        return try state.withLock { state in
            let stamp = Self.stamp(brain.libraryFile) + Self.stamp(brain.studiesFile)
            guard stamp != state.stamp else { return state.atHand }
            state.atHand = try NotesAtHand(brain)
            state.stamp = stamp
            return state.atHand
        }
    }

    /// When the library and its log were last written.
    static func stamp(_ file: URL) -> [Date?] {
        [file.path, file.path + "-wal"].map { path in
            (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
        }
    }
}

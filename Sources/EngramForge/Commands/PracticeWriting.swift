import Foundation
import ModelFiles
import PracticeWorlds

/// Writes generated chats for `pretrain` to mix in: a JSON object a line, the same ones for the same seed.
enum PracticeWriting {
    /// - Parameter count: at least so many chats; the episode that is begun is ended.
    /// - Returns: the chats written.
    /// - Throws: `ModelFileError.notWritten`; the file is whole or not there.
    static func run(seed: UInt64, count: Int, to file: URL) throws -> Int {
        var generator = PracticeGenerator(seed: seed)
        var written = 0
        try AtomicFile.write(to: file) { writer in
            while written < count {
                let chats = generator.nextEpisode()
                try writer.append(Data((chats.map(\.line).joined(separator: "\n") + "\n").utf8))
                written += chats.count
            }
        }
        return written
    }
}

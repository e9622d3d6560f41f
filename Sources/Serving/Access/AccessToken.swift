import Foundation

/// What a client has to know.
package struct AccessToken: Sendable {
    private let bytes: [UInt8]

    /// The fewest characters: so many cannot be guessed.
    package static let leastLength = 16

    /// - Throws: `ServingError.badToken` for one that could be guessed or not be sent.
    package init(_ text: String) throws(ServingError) {
        bytes = Array(text.utf8)
        guard bytes.count >= Self.leastLength, bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw .badToken("a token has at least \(Self.leastLength) letters and digits, and no blanks")
        }
    }

    /// The first line of a file that nobody else may read.
    ///
    /// - Throws: `ServingError.badToken`.
    package init(file: URL) throws(ServingError) {
        let text: String
        do {
            text = try String(contentsOf: file, encoding: .utf8)
        } catch {
            throw .badToken("cannot read the token from \(file.path)")
        }
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
        if let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue, mode & 0o077 != 0 {
            throw .badToken("others may read \(file.path); close it to them first: chmod 600")
        }
        try self.init(text.split(whereSeparator: \.isNewline).first.map { $0.trimmed } ?? "")
    }

    /// Takes as long for a token that is nearly right as for any other of that length.
    func matches(_ text: String) -> Bool {
        let given = Array(text.utf8)
        var difference = UInt(bitPattern: given.count ^ bytes.count)
        for (index, byte) in given.enumerated() { difference |= UInt(byte ^ bytes[index % bytes.count]) }
        return difference == 0
    }
}

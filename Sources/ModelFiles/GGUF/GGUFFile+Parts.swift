import Foundation

extension GGUFFile {
    /// All parts in their order; the file alone where it was not split.
    static func parts(of part: Part) throws -> [Part] {
        guard let count = try part.integer(GGUFKey.parts), count > 1 else { return [part] }
        guard let name = PartName(part.url.lastPathComponent), name.count == count else {
            throw ModelFileError.malformed(
                path: part.url.path,
                fault: "it is one of \(count) parts, and its name does not end as theirs do: \(PartName.ending(1, of: count))")
        }
        return try (1...count).map { number in
            let url = part.url.deletingLastPathComponent().appending(path: name.name(number))
            if number == name.number { return try checked(part, number: number, of: count) }
            guard FileManager.default.fileExists(atPath: url.path) else {
                throw ModelFileError.missing(path: url.path, hint: "it is part \(number) of \(count); fetch it from where the others came")
            }
            return try checked(Part(url), number: number, of: count)
        }
    }

    private static func checked(_ part: Part, number: Int, of count: Int) throws -> Part {
        let (found, all) = (try part.integer(GGUFKey.part), try part.integer(GGUFKey.parts))
        guard found == number - 1, all == count else {
            throw ModelFileError.malformed(path: part.url.path, fault: "it does not say that it is part \(number) of \(count)")
        }
        return part
    }

    /// `NAME-00001-of-00003.gguf`.
    package struct PartName: Sendable, Equatable {
        package let base: String
        package let number: Int
        package let count: Int

        package init?(_ name: String) {
            guard name.hasSuffix(".gguf") else { return nil }
            let parts = name.dropLast(5).components(separatedBy: "-")
            guard parts.count > 3, parts[parts.count - 2] == "of", let number = Self.number(parts[parts.count - 3]),
                let count = Self.number(parts[parts.count - 1]), (1...count).contains(number)
            else { return nil }
            self.base = parts.dropLast(3).joined(separator: "-")
            self.number = number
            self.count = count
        }

        static func ending(_ number: Int, of count: Int) -> String { "-\(digits(number))-of-\(digits(count)).gguf" }

        func name(_ number: Int) -> String { base + Self.ending(number, of: count) }

        private static func digits(_ number: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(5 - text.count, 0)) + text
        }

        private static func number(_ text: String) -> Int? {
            guard text.count == 5, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
            return Int(text).flatMap { $0 > 0 ? $0 : nil }
        }
    }
}

import Foundation

/// The end of a PDF that says where reading begins.
///
/// Where a file breaks off before it, poppler finds the objects, and not which of them is the catalog.
enum PDFTrailer {
    /// The file with a trailer behind it that names its catalog; nil where the catalog is lost, or compressed like the objects around it.
    static func added(to file: SourceFile) -> SourceFile? {
        let loose = file.bytes.isEmpty ? file.location : nil
        guard let bytes = loose.map({ try? FileBytes.read($0, limit: file.options.largestFile) }) ?? file.bytes,
            let catalog = catalog(of: Data(bytes))
        else { return nil }
        var mended = file
        mended.location = nil
        mended.bytes = bytes + Array("\ntrailer << /Root \(catalog) R >>\n".utf8)
        return mended
    }

    /// The number and generation of the last object that calls itself the catalog.
    private static func catalog(of data: Data) -> String? {
        var end = data.endIndex
        while let name = data.range(of: Data("/Catalog".utf8), options: .backwards, in: data.startIndex..<end) {
            end = name.lowerBound
            let before = data[..<end].suffix(64)
            let isType = String(decoding: before, as: UTF8.self).trimmed.hasSuffix("/Type")
            guard isType, let object = data.range(of: Data(" obj".utf8), options: .backwards, in: data.startIndex..<end) else { continue }
            let numbers = String(decoding: data[..<object.lowerBound].suffix(24), as: UTF8.self)
                .split(whereSeparator: \.isWhitespace).suffix(2).compactMap { Int($0) }
            if numbers.count == 2 { return "\(numbers[0]) \(numbers[1])" }
        }
        return nil
    }
}

import CPoppler
import Foundation

/// A PDF: its words from poppler, put together again into lines, columns, headings, paragraphs and lists.
///
/// The spans of a PDF's blocks count pages from 0, not bytes.
enum PDFFile {
    /// Letters a page, on average, below which the pages are pictures.
    private static let fewestLetters = 25

    /// Small files are not given long: what takes long in them means harm.
    private static func limits(_ file: SourceFile) -> PopplerLimits {
        PopplerLimits(seconds: Int32(2 + min(file.byteCount / 50_000, 300)), memory: 2 << 30, output: 256 << 20)
    }

    static func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        var (status, text) = words(file)
        var document = PDFDocument(text)
        if status == PopplerDamaged, document.pages.isEmpty, let mended = PDFTrailer.added(to: file) {
            (_, text) = words(mended)
            document = PDFDocument(text)
        }
        switch status {
        case PopplerRead: break
        case PopplerLocked: throw .encrypted
        case PopplerTooMuch where document.pages.isEmpty:
            throw .unsafe("reading it takes more than \(limits(file).seconds) seconds or too much memory")
        case PopplerNotStarted: throw .unreadable("no process could be started to read it")
        default: if document.pages.isEmpty { throw .damaged("poppler cannot read it") }
        }
        let letters = document.pages.reduce(0) { $0 + $1.letterCount }
        guard letters > 0, letters >= fewestLetters * document.pages.count else { throw .scanned }
        var builder = file.builder(.pdf)
        builder.edit { draft in
            if status != PopplerRead { draft.remarks.append(.rescued(path: file.path)) }
            // Programs write the name of the file they printed as the title.
            if !document.title.isEmpty, !PDFTitle.isMachineMade(document.title) { draft.statedTitle = document.title }
            draft.created = document.created.flatMap { file.date(secondsSince1970: $0, source: .metadata) }
            draft.changed = document.changed.flatMap { file.date(secondsSince1970: $0, source: .metadata) }
        }
        var layout = PDFText(document.pages)
        layout.write(into: &builder)
        return [builder.finished()]
    }

    private static func words(_ file: SourceFile) -> (PopplerStatus, [UInt8]) {
        var text: UnsafeMutablePointer<CChar>?
        var length = 0
        let limits = limits(file)
        defer { free(text) }
        let status: PopplerStatus
        if let location = file.location, file.bytes.isEmpty {
            status = poppler_read(location, nil, 0, limits, &text, &length)
        } else {
            status = file.bytes.withUnsafeBytes { poppler_read(nil, $0.baseAddress, $0.count, limits, &text, &length) }
        }
        return (status, text.map { Array(UnsafeRawBufferPointer(start: $0, count: length)) } ?? [])
    }
}

enum PDFTitle {
    static func isMachineMade(_ title: String) -> Bool {
        let lower = title.lowercased()
        return ["untitled", "word document", "document1", "(anonymous)"].contains(lower) || lower.hasPrefix("microsoft word - ")
            || [".doc", ".docx", ".tex", ".dvi", ".odt", ".pdf", ".md", ".indd", ".qxd"].contains { lower.hasSuffix($0) }
    }
}

/// A PDF: its text by page from poppler's `pdftotext`, put together again into headings, paragraphs and lists.
///
/// The spans of a PDF's blocks count pages from 0, not bytes.
enum PDFFile {
    /// Letters a page, on average, below which the pages are pictures.
    private static let fewestLetters = 25

    static func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        let result = try ExternalProgram.run("pdftotext", on: file) { ["-bbox-layout", "-enc", "UTF-8", $0, "-"] }
        guard result.status == 0 else {
            if result.complaint.contains("Incorrect password") { throw .encrypted }
            throw .damaged("poppler cannot read it")
        }
        guard let document = HTMLDocument(String(decoding: result.output, as: UTF8.self)), let root = document.root else { throw .noText }
        let pages = PDFPage.all(in: root)
        let letters = pages.reduce(0) { $0 + $1.letterCount }
        guard letters > 0, letters >= fewestLetters * pages.count else { throw .scanned }
        var builder = file.builder(.pdf)
        HTMLPage(root).takeMetadata(into: &builder)
        builder.edit { draft in
            // Programs write the name of the file they printed as the title.
            if let title = draft.statedTitle, PDFTitle.isMachineMade(title) { draft.statedTitle = nil }
        }
        var text = PDFText(pages)
        text.write(into: &builder)
        return [builder.finished()]
    }
}

enum PDFTitle {
    static func isMachineMade(_ title: String) -> Bool {
        let lower = title.lowercased()
        return lower == "untitled" || lower.hasPrefix("microsoft word - ")
            || [".doc", ".docx", ".tex", ".dvi", ".odt", ".pdf", ".md"].contains {
                lower.hasSuffix($0)
            }
    }
}

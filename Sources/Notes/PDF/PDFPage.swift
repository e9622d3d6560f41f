/// One line of a page, where it stands and how large it is set; lengths in points.
struct PDFLine: Equatable {
    var text: String
    var top: Double
    var bottom: Double
    var left: Double
    var right: Double
    /// The median size of its words.
    var size: Double
}

/// The blocks of lines on a page, in the order in which they are read.
struct PDFPage: Equatable {
    var height: Double
    var blocks: [[PDFLine]]

    var letterCount: Int { blocks.joined().reduce(0) { $0 + $1.text.count(where: \.isLetter) } }
}

/// How much room text takes on a terminal.
package enum TextWidth {
    /// Cells of a line: two for a wide character, none for what changes the style.
    package static func cells(_ text: String) -> Int {
        var (count, isStyle) = (0, false)
        for character in text {
            if isStyle {
                isStyle = character != "m"
            } else if character == "\u{1b}" {
                isStyle = true
            } else {
                count += cells(character)
            }
        }
        return count
    }

    static func cells(_ character: Character) -> Int {
        character.unicodeScalars.contains { scalar in wide.contains { $0.contains(scalar.value) } } ? 2 : 1
    }

    /// The beginning of a line that has room in so many cells.
    static func prefix(_ text: String, cells most: Int) -> String {
        var left = most
        return String(
            text.prefix { character in
                left -= cells(character)
                return left >= 0
            })
    }

    /// The text with blanks behind it up to so many cells.
    package static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - cells(text)))
    }

    /// Lines of at most so many cells, broken between words where there is one that ends; what is longer is cut where the line ends.
    static func wrapped(_ text: String, to width: Int) -> [String] {
        var (lines, line, used) = ([String](), "", 0)
        for word in text.split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
            let length = cells(word)
            if used > 0, used + 1 + length <= width || length > width && used + 3 < width {
                (line, used) = (line + " ", used + 1)
            } else if used > 0 {
                lines.append(line)
                (line, used) = ("", 0)
            }
            for character in word {
                let next = cells(character)
                if used + next > width, used > 0 {
                    lines.append(line)
                    (line, used) = ("", 0)
                }
                line.append(character)
                used += next
            }
        }
        return lines + [line]
    }

    /// East Asian wide and full-width, and pictures (Unicode Standard Annex 11).
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115f, 0x231a...0x231b, 0x2e80...0x303e, 0x3041...0x33ff, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xa000...0xa4cf,
        0xa960...0xa97f, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f, 0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1f64f,
        0x1f680...0x1f6ff, 0x1f900...0x1f9ff, 0x20000...0x3fffd,
    ]
}

import Notes

extension ImportReport {
    private enum FlatKeys: String, CodingKey {
        case files, kinds, notes, words, skipped, masked, languages, dates, from, to
    }

    /// Its figures as keys of one flat object beside others, in which all are always there: who reads the line needs no second look.
    func encodeFlat(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: FlatKeys.self)
        try container.encode(files, forKey: .files)
        try container.encode(kinds, forKey: .kinds)
        try container.encode(notes, forKey: .notes)
        try container.encode(words, forKey: .words)
        try container.encode(skipped, forKey: .skipped)
        try container.encode(masked, forKey: .masked)
        try container.encode(languages, forKey: .languages)
        try container.encode(dates, forKey: .dates)
        try container.encode(from, forKey: .from)
        try container.encode(to, forKey: .to)
    }
}

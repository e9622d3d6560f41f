/// A journal of Day One: `{"entries": [...]}`, Markdown with moments in the picture's place.
enum DayOneExport: JSONExport {
    static func recognises(_ outline: JSONOutline) -> Bool {
        let keys = outline.keys(ofListIn: outline.members["entries"])
        return keys.contains("creationDate") || (keys.contains("uuid") && keys.contains("text"))
    }

    static func drafts(_ outline: JSONOutline, _ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        var names = NoteNames()
        return outline.drafts(in: outline.members["entries"], called: "entry", kind: .dayOne) { entry throws(SkipReason) in
            draft(entry, file, &names)
        }
    }

    private static func draft(_ entry: JSONNode, _ file: SourceFile, _ names: inout NoteNames) -> NoteDraft {
        var builder = file.builder(.dayOne)
        let day =
            entry["creationDate"].string.flatMap { localDay($0, zone: entry["timeZone"].string, file) }
            ?? entry["creationDate"].day(file.options)
        builder.edit { draft in
            draft.created = day.map { NoteDate(day: $0, source: .metadata) }
            draft.changed = entry["modifiedDate"].date(file.options)
            draft.add(tags: entry["tags"].strings)
            draft.properties = properties(entry)
        }
        builder = MarkdownReader.read(Array(text(entry).utf8), into: builder)
        var draft = builder.finished()
        let first = draft.sections.first?.blocks.first?.kind.text ?? ""
        draft.nameAfterText(draft.headingTitle ?? TitleFromText.of(first) ?? day?.description ?? "Entry")
        if draft.headingTitle != nil { draft.statedTitleSource = .heading }
        draft.memberPath = names.unique(draft.statedTitle ?? "")
        draft.folder = file.name.title
        draft.links.removeAll { $0.target.hasPrefix("dayone-moment:") }
        return draft
    }

    /// Times stand in UTC, with the zone that the day was lived in beside them.
    private static func localDay(_ time: String, zone: String?, _ file: SourceFile) -> CalendarDay? {
        guard let zone, let there = Moment.zone(zone), let seconds = Moment.seconds(time) else { return nil }
        var options = file.options
        options.timeZone = there
        return options.day(secondsSince1970: seconds)
    }

    /// Day One escapes marks that need no escape, and writes its pictures as links to moments.
    private static func text(_ entry: JSONNode) -> String {
        let text = entry["text"].string ?? ""
        var plain = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "![](dayone-moment:"), let end = rest[start.upperBound...].firstIndex(of: ")") {
            plain += rest[..<start.lowerBound]
            rest = rest[rest.index(after: end)...]
        }
        return plain + rest
    }

    private static func properties(_ entry: JSONNode) -> [NoteProperty] {
        var found: [NoteProperty] = []
        let place = entry["location"]
        let names = ["placeName", "localityName", "administrativeArea", "country"].compactMap { place[$0].string?.singleLine }
        if !names.isEmpty { found.append(NoteProperty(key: "location", value: names.joined(separator: ", "))) }
        if let weather = entry["weather"]["conditionsDescription"].string {
            let degrees = entry["weather"]["temperatureCelsius"].number.map { ", \(Int($0.rounded())) °C" } ?? ""
            found.append(NoteProperty(key: "weather", value: weather.singleLine + degrees))
        }
        if entry["starred"].flag { found.append(NoteProperty(key: "starred", value: "yes")) }
        return found
    }
}

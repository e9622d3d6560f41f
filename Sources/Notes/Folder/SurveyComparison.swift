/// Looks for whatever was added, changed, moved or deleted since files were read: known files are shown to it one by one.
///
/// A file with its old stamp is taken as it was; one with another stamp is read and its hash compared. A date that the file's time gives
/// belongs to what is compared, so a file that was touched on another day has changed.
package struct SurveyComparison {
    /// What a comparison found.
    package enum Difference: Sendable, Equatable {
        /// Reading again would give what it gave before; the files named have a new stamp and the old bytes.
        case none(restamped: [KnownFile])
        case some
    }

    private let survey: FolderSurvey
    private let options: ImportOptions
    /// Places among the survey's files.
    private let places: [String: Int32]
    private let passedOver: Set<String>
    private var touched: [(file: FoundFile, sha256: String)] = []
    private var seen = 0
    private var differs = false

    package init(_ survey: FolderSurvey, options: ImportOptions) {
        self.survey = survey
        self.options = options
        places = Dictionary(survey.files.enumerated().map { ($1.path, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        passedOver = Set(survey.skipped.map(\.path))
    }

    /// - Returns: whether the next one need be shown.
    package mutating func take(_ known: KnownFile) -> Bool {
        seen += 1
        guard let stamp = known.stamp else {
            differs = differs || !passedOver.contains(known.path)
            return !differs
        }
        guard let place = places[known.path] else {
            differs = true
            return false
        }
        let file = survey.files[Int(place)]
        if stamp == file.stamp || SourceFormat(path: file.path) == nil { return true }
        let isSameDay = options.day(secondsSince1970: stamp.modified / 1_000_000_000) == options.day(secondsSince1970: file.modified)
        if stamp.byteCount == file.byteCount, isSameDay, !known.sha256.isEmpty {
            touched.append((file, known.sha256))
        } else {
            differs = true
        }
        return !differs
    }

    /// The result, once all known files were shown.
    package func finished() -> Difference {
        guard !differs, seen == survey.files.count + survey.skipped.count else { return .some }
        let hashes = BoundedParallel.map(touched.map(\.file), workers: options.workers) { (try? FileBytes.hash($0.location)) ?? "" }
        guard zip(touched, hashes).allSatisfy({ $0.sha256 == $1 }) else { return .some }
        return .none(restamped: touched.map { KnownFile(path: $0.file.path, stamp: $0.file.stamp, sha256: $0.sha256) })
    }
}

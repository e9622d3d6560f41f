/// Why an import could not be done at all.
package enum ImportError: Error, Sendable, Equatable {
    case missing(path: String)
    case nothingToRead(paths: [String], skipped: [String: Int])
}

extension ImportError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let path): return "\(path): there is no such file or folder; check the path"
        case .nothingToRead(let paths, let skipped):
            let place = paths.joined(separator: ", ")
            guard !skipped.isEmpty else { return "\(place): the folder is empty; add a folder with notes" }
            let reasons = skipped.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
            return "\(place): no note could be read there (\(reasons)); see the reasons with engram notes why"
        }
    }
}

extension NoteDraft {
    /// What the bundle around a text says of it.
    mutating func takeBundle(_ file: SourceFile) {
        guard let bundle = TextBundleInfo.bundle(of: file.innerPath) else { return }
        kind = .bear
        guard let info = file.siblings.exports.bundles[bundle] else { return }
        take(info.fields, dateSource: .metadata)
        if info.isTrashed { leftOut = .inTrash }
    }
}

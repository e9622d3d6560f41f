import Foundation

/// One change that is made to a text before it is cut into words.
enum NormalizerStep: Sendable, Equatable {
    case composition(UnicodeForm)
    case prepend([UInt8])
    case replace([UInt8], with: [UInt8])
    case replacePattern(TextPattern, with: [UInt8])
    case lowercase
    case strip(left: Bool, right: Bool)
    case stripAccents

    enum UnicodeForm: String, Sendable {
        case nfc = "NFC"
        case nfd = "NFD"
        case nfkc = "NFKC"
        case nfkd = "NFKD"
    }
}

struct Normalizer: Sendable {
    let steps: [NormalizerStep]

    /// The normalised text into `output`; false if nothing had to change, with `output` left as it was.
    ///
    /// - Parameter isContinuation: the text goes on from text before it, so nothing is prepended.
    func normalize(
        _ text: UnsafeBufferPointer<UInt8>, isContinuation: Bool, into output: inout ContiguousArray<UInt8>
    ) -> Bool {
        guard !steps.isEmpty, !text.isEmpty else { return false }
        if steps == [.composition(.nfc)], Composition.nextStretch(in: text, from: 0) == nil { return false }
        output.removeAll(keepingCapacity: true)
        output.append(contentsOf: text)
        for step in steps {
            if case .prepend = step, isContinuation { continue }
            step.apply(&output)
        }
        return true
    }
}

extension NormalizerStep {
    func apply(_ text: inout ContiguousArray<UInt8>) {
        switch self {
        case .composition(let form):
            switch form {
            case .nfc: text = text.withUnsafeBufferPointer { Composition.composed($0) }
            case .nfd: text = text.withUnsafeBufferPointer { Composition.decomposed($0) }
            case .nfkc: rewrite(&text) { $0.precomposedStringWithCompatibilityMapping }
            case .nfkd: rewrite(&text) { $0.decomposedStringWithCompatibilityMapping }
            }
        case .prepend(let bytes):
            if !text.isEmpty { text.insert(contentsOf: bytes, at: 0) }
        case .replace(let old, let new):
            Self.replace(&text, old, new)
        case .replacePattern(let pattern, let new):
            Self.replace(&text, pattern, new)
        case .lowercase:
            rewrite(&text) { $0.lowercased() }
        case .strip(let left, let right):
            rewrite(&text) { Self.strip($0, left: left, right: right) }
        case .stripAccents:
            rewrite(&text) { string in
                var scalars = String.UnicodeScalarView()
                for scalar in string.unicodeScalars where !ScalarClass(scalar).overlaps(.mark) { scalars.append(scalar) }
                return String(scalars)
            }
        }
    }

    private func rewrite(_ text: inout ContiguousArray<UInt8>, _ change: (String) -> String) {
        text = ContiguousArray(change(String(decoding: text, as: UTF8.self)).utf8)
    }

    private static func replace(_ text: inout ContiguousArray<UInt8>, _ old: [UInt8], _ new: [UInt8]) {
        guard let first = old.first, text.contains(first) else { return }
        var output = ContiguousArray<UInt8>()
        output.reserveCapacity(text.count + text.count / 4)
        var index = 0
        while index < text.count {
            if text[index] == first, index + old.count <= text.count, text[index..<index + old.count].elementsEqual(old) {
                output.append(contentsOf: new)
                index += old.count
            } else {
                output.append(text[index])
                index += 1
            }
        }
        text = output
    }

    private static func replace(_ text: inout ContiguousArray<UInt8>, _ pattern: TextPattern, _ new: [UInt8]) {
        var output = ContiguousArray<UInt8>()
        text.withUnsafeBufferPointer { text in
            guard let start = text.baseAddress else { return }
            var from = 0
            pattern.eachMatch(in: start, count: text.count) { match in
                output.append(contentsOf: text[from..<match.lowerBound])
                output.append(contentsOf: new)
                from = match.upperBound
            }
            output.append(contentsOf: text[from...])
        }
        text = output
    }

    private static func strip(_ text: String, left: Bool, right: Bool) -> String {
        var scalars = text.unicodeScalars[...]
        while left, let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while right, let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }
}

extension Normalizer {
    /// The normalised bytes of a token's content.
    func normalized(_ content: String) -> [UInt8] {
        var text = ContiguousArray(content.utf8)
        for step in steps { step.apply(&text) }
        return Array(text)
    }
}

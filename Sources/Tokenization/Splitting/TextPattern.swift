import COniguruma
import Synchronization

/// A regular expression of a tokenizer's file, run by Oniguruma, the engine of Hugging Face's `tokenizers`.
///
/// Sendable although it holds a pointer: the compiled expression is written only inside `init` and freed with the last reference.
final class TextPattern: @unchecked Sendable {
    let source: String
    private let regex: OnigRegex

    /// What is wrong with an expression, in Oniguruma's words.
    struct Fault: Error {
        let what: String
    }

    /// Steps back within one search, after which it counts as having found nothing: a fraction of a second.
    private static let mostRetries: UInt = 20_000_000
    /// Compiling writes to tables that all expressions share.
    private static let compiling = Mutex(false)

    /// - Throws: `Fault`.
    init(_ source: String) throws(Fault) {
        self.source = source
        let compiled = Self.compiling.withLock { isPrepared in
            if !isPrepared { onig_set_retry_limit_in_search(Self.mostRetries) }
            isPrepared = true
            return Self.compile(source)
        }
        regex = try compiled.get()
    }

    /// An expression that matches `literal` and nothing else.
    convenience init(matching literal: String) throws(Fault) {
        var source = String.UnicodeScalarView()
        for scalar in literal.unicodeScalars {
            if scalar.isASCII, ScalarClass(scalar).overlaps(.punctuation) { source.append("\\") }
            source.append(scalar)
        }
        try self.init(String(source))
    }

    deinit { onig_free(regex) }

    private static func compile(_ source: String) -> Result<OnigRegex, Fault> {
        var regex: OnigRegex?
        var info = OnigErrorInfo()
        let bytes = Array(source.utf8)
        let code = bytes.withUnsafeBufferPointer { buffer in
            // An empty array may have no address.
            let start = buffer.baseAddress ?? UnsafePointer(bitPattern: 1)
            return oniguruma_new(&regex, start, start.map { $0 + buffer.count }, &info)
        }
        if code == ONIG_NORMAL, let regex { return .success(regex) }
        var message = [UInt8](repeating: 0, count: Int(ONIG_MAX_ERROR_MESSAGE_LEN))
        let length = oniguruma_message(&message, code, &info)
        return .failure(Fault(what: String(decoding: message.prefix(Int(length)), as: UTF8.self)))
    }

    /// Calls `body` with each match in order, empty ones too, but none that is empty where the match before it ends.
    ///
    /// Source: `FindMatches` of the crate `onig`.
    func eachMatch(in text: UnsafePointer<UInt8>, count: Int, _ body: (Range<Int>) -> Void) {
        guard let region = onig_region_new() else { return }
        defer { onig_region_free(region, 1) }
        var from = 0
        var previousEnd: Int?
        while from <= count {
            let found = onig_search(regex, text, text + count, text + from, text + count, region, OnigOptionType(ONIG_OPTION_NONE))
            guard found >= 0, let starts = region.pointee.beg, let ends = region.pointee.end else { return }
            let (start, end) = (Int(starts[0]), Int(ends[0]))
            if start == end, previousEnd == end {
                from += from < count ? UTF8Scanner.length(of: text[from]) : 1
                continue
            }
            body(start..<end)
            (from, previousEnd) = (end, end)
        }
    }
}

extension TextPattern: Equatable {
    static func == (a: TextPattern, b: TextPattern) -> Bool { a.source.utf8.elementsEqual(b.source.utf8) }
}

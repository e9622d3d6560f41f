import CCurl
import Foundation

/// GET requests by libcurl, one after another, over connections that are kept for as long as it lives.
// @unchecked: only the queue touches the handle, but for the wake-up, which libcurl allows from any thread.
final class HTTPSession: @unchecked Sendable {
    private let settings: HTTPSettings
    private let multi: UnsafeMutableRawPointer
    private let queue = DispatchQueue(label: "engram.http")

    /// Milliseconds after which a waiting transfer looks around.
    private static let longestWait = 1_000.0
    /// Seconds that a connection may have been idle to be used again; libcurl's own two minutes are short where pieces are checked between
    /// requests. Whether it is still open is looked at in any case.
    private static let longestIdle = 3_600

    /// - Throws: `HTTPFailure.noLibrary`.
    init(_ settings: HTTPSettings) throws {
        guard ccurl_load(), let multi = ccurl_multi_init() else { throw HTTPFailure.noLibrary }
        self.settings = settings
        self.multi = multi
    }

    deinit { ccurl_multi_cleanup(multi) }

    /// Asks, and waits for the head of the answer; redirects are told, not followed.
    ///
    /// - Throws: `HTTPFailure`, `CancellationError`.
    func get(_ address: String, _ fields: [(name: String, value: String)]) async throws -> HTTPResponse {
        let (pieces, continuation) = AsyncThrowingStream<HTTPTransfer.Piece, any Error>.makeStream()
        let transfer = HTTPTransfer(continuation)
        continuation.onTermination = { [self] reason in
            guard case .cancelled = reason else { return }
            transfer.cancel()
            ccurl_multi_wakeup(multi)
        }
        let lines = fields.map { "\($0.name): \($0.value)" }
        queue.async { [self] in transfer.finish(run(transfer, address, lines)) }
        return try await HTTPResponse(pieces, of: transfer)
    }

    /// One whole transfer, on the queue; nil where it ended well.
    private func run(_ transfer: HTTPTransfer, _ address: String, _ lines: [String]) -> HTTPFailure? {
        guard !transfer.isCancelled else { return nil }
        guard let easy = ccurl_easy_init() else { return .broken }
        defer { ccurl_easy_cleanup(easy) }
        let list = lines.reduce(nil) { ccurl_list_append($0, $1) ?? $0 }
        defer { ccurl_list_free(list) }
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(CURL_ERROR_SIZE)) { words in
            words.initialize(repeating: 0)
            _ = ccurl_easy_set_pointer(easy, CURLOPT_ERRORBUFFER, words.baseAddress)
            _ = ccurl_easy_set_pointer(easy, CURLOPT_HTTPHEADER, list)
            set(easy, address, transfer)
            guard ccurl_multi_add(multi, easy) == CURLM_OK else { return .broken }
            defer { _ = ccurl_multi_remove(multi, easy) }
            transfer.begin()
            return outcome(transfer).flatMap { outcome -> HTTPFailure? in
                guard case .code(let code) = outcome else { return .silent }
                let own = String(decoding: words.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
                let words = own.isEmpty ? String(cString: ccurl_easy_strerror(code)) : own
                let proxy = settings.proxies.proxy(for: address)
                return HTTPFailure(code, words: words, proxy: proxy, status: ccurl_easy_connect_status(easy))
            }
        }
    }

    private func set(_ easy: UnsafeMutableRawPointer, _ address: String, _ transfer: HTTPTransfer) {
        let proxies = settings.proxies
        // Empty for none: libcurl would read the environment.
        let texts = [
            (CURLOPT_URL, address), (CURLOPT_PROXY, proxies.proxy(for: address) ?? ""), (CURLOPT_NOPROXY, proxies.exceptions),
        ]
        for (option, text) in texts { _ = ccurl_easy_set_text(easy, option, text) }
        if let file = settings.certificates { _ = ccurl_easy_set_text(easy, CURLOPT_CAINFO, file) }
        _ = ccurl_easy_set_number(easy, CURLOPT_CONNECTTIMEOUT_MS, Int(settings.connecting / .milliseconds(1)))
        _ = ccurl_easy_set_number(easy, CURLOPT_BUFFERSIZE, HTTPTransfer.bufferSize)
        _ = ccurl_easy_set_number(easy, CURLOPT_MAXAGE_CONN, Self.longestIdle)
        let context = Unmanaged.passUnretained(transfer).toOpaque()
        _ = ccurl_easy_set_receiver(
            easy, CURLOPT_HEADERFUNCTION,
            { bytes, size, count, context in
                receive(bytes, size * count, context) { $0.receiveHead($1) }
            }, context)
        _ = ccurl_easy_set_receiver(
            easy, CURLOPT_WRITEFUNCTION,
            { bytes, size, count, context in
                receive(bytes, size * count, context) { $0.receiveBody($1) }
            }, context)
    }

    private enum Outcome {
        case code(CURLcode)
        case silence
    }

    /// Nil where all came, or where nobody waits for the rest.
    private func outcome(_ transfer: HTTPTransfer) -> Outcome? {
        var running: Int32 = 1
        while true {
            guard ccurl_multi_perform(multi, &running) == CURLM_OK else { return .code(CURLE_RECV_ERROR) }
            guard !transfer.isCancelled else { return nil }
            if running == 0 { break }
            let left = (settings.silence - transfer.silence) / .milliseconds(1)
            guard left > 0 else { return .silence }
            _ = ccurl_multi_poll(multi, Int32(min(left.rounded(.up), Self.longestWait)))
        }
        var code = CURLE_RECV_ERROR
        return ccurl_multi_result(multi, &code) && code == CURLE_OK ? nil : .code(code)
    }
}

/// Hands bytes of libcurl's over; another number than theirs ends the transfer.
private func receive(
    _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?,
    _ body: (HTTPTransfer, UnsafeRawBufferPointer) -> Bool
) -> Int {
    guard let context else { return 0 }
    let transfer = Unmanaged<HTTPTransfer>.fromOpaque(context).takeUnretainedValue()
    return body(transfer, UnsafeRawBufferPointer(start: bytes, count: count)) ? count : 0
}

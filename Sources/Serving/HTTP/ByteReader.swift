import FlyingSocks

/// What a client sends, with limits. One task reads at a time.
actor ByteReader {
    private let socket: AsyncSocket
    private var buffer: [UInt8] = []
    private var start = 0
    private(set) var isOver = false

    /// The most that a client may send ahead while an answer is on its way.
    private static let mostAhead = 64 << 10

    init(_ socket: AsyncSocket) { self.socket = socket }

    var hasBytes: Bool { start < buffer.count }

    /// Waits for more; false where the client has ended its side.
    @discardableResult
    func fill() async throws -> Bool {
        guard !isOver else { return false }
        do {
            let bytes = try await socket.read(atMost: 4096)
            if start > 0 {
                buffer.removeFirst(start)
                start = 0
            }
            buffer += bytes
            return true
        } catch SocketError.disconnected {
            isOver = true
            return false
        }
    }

    /// Comes back when the client has left; what it sends meanwhile is kept for later.
    func waitForEnd() async throws {
        while buffer.count - start < Self.mostAhead {
            guard try await fill() else { return }
        }
        // It sends and sends: what it wants to say is heard when its answer is out.
        try await Task.sleep(for: .seconds(1 << 30))
    }

    /// The head's lines without their ends; nil where the client left before it began one.
    ///
    /// - Throws: `APIError` where it is too long or ends in between.
    func headLines(limit: Int) async throws -> [[UInt8]]? {
        var (lines, left) = ([[UInt8]](), limit)
        while true {
            guard let line = try await line(limit: left) else {
                guard lines.isEmpty else { throw APIError.malformed("it ends within its head") }
                return nil
            }
            left -= line.count + 2
            guard !line.isEmpty else {
                // RFC 9112, section 2.2: an empty line before a request is passed over.
                if lines.isEmpty { continue }
                return lines
            }
            lines.append(line)
        }
    }

    /// Up to the next CRLF, which is left out; nil at the end.
    ///
    /// - Throws: `APIError` where it is longer than `limit`.
    func line(limit: Int) async throws -> [UInt8]? {
        var seen = 0
        while true {
            let rest = buffer[(start + seen)...]
            if let end = rest.firstIndex(of: 0x0A) {
                guard end > start, buffer[end - 1] == 0x0D else { throw APIError.malformed("a line of it does not end with CR LF") }
                let line = Array(buffer[start..<end - 1])
                guard line.count <= limit else { throw Self.tooLong }
                guard !line.contains(0x0D) else { throw APIError.malformed("a line of it has a CR inside") }
                start = end + 1
                return line
            }
            seen = buffer.count - start
            guard seen <= limit + 1 else { throw Self.tooLong }
            guard try await fill() else {
                guard seen == 0 else { throw APIError.malformed("it ends within a line") }
                return nil
            }
        }
    }

    /// - Throws: `APIError` where the client ends before.
    func bytes(_ count: Int) async throws -> ArraySlice<UInt8> {
        while buffer.count - start < count {
            guard try await fill() else { throw APIError.malformed("it ends within its body") }
        }
        defer { start += count }
        return buffer[start..<start + count]
    }

    private static var tooLong: APIError {
        var error = APIError.malformed("its head is too long", status: 431)
        error.code = "header_too_large"
        return error
    }
}

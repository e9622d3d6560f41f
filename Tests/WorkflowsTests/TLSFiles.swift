import Foundation
import TestSupport

/// OpenSSL's own test server over files of a folder, with a certificate that only its file vouches for.
final class TLSFiles {
    let certificate: URL
    let port: Int
    private let folder: URL
    private let process: Process

    /// Nil where there is none.
    static let program = ["/usr/bin/openssl", "/usr/local/bin/openssl", "/opt/homebrew/bin/openssl"]
        .first(where: FileManager.default.isExecutableFile)

    init(_ folder: URL, host: String) throws {
        self.folder = folder
        certificate = folder.appending(path: "certificate.pem")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        func start(_ arguments: String) throws -> (process: Process, output: FileHandle) {
            let process = Process()
            let output = Pipe()
            process.executableURL = URL(filePath: Self.program ?? "openssl")
            process.arguments = arguments.components(separatedBy: " ")
            process.currentDirectoryURL = folder
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            process.standardInput = FileHandle.nullDevice
            try process.run()
            return (process, output.fileHandleForReading)
        }
        let making = try start(
            "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out certificate.pem -days 2 "
                + "-subj /CN=\(host) -addext subjectAltName=DNS:\(host)")
        making.process.waitUntilExit()
        let serving = try start("s_server -WWW -accept 127.0.0.1:0 -cert certificate.pem -key key.pem")
        process = serving.process
        // It says «ACCEPT 127.0.0.1:41234» once it listens.
        var said = ""
        while !(said.contains("ACCEPT") && said.hasSuffix("\n")) {
            let bytes = serving.output.availableData
            guard !bytes.isEmpty else { break }
            said += String(decoding: bytes, as: UTF8.self)
        }
        port = said.split(separator: "\n").last?.split(separator: ":").last.flatMap { Int($0) } ?? 0
    }

    deinit { process.terminate() }

    func put(_ path: String, _ data: Data) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }
}

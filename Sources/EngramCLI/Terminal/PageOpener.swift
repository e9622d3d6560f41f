import Foundation

/// Shows a file in the program that the desktop opens such files with.
struct PageOpener {
    /// Of the process.
    let variables: [String: String]

    /// Starts what is to show it and does not wait for it.
    ///
    /// - Returns: whether it was started: there has to be a display to show it on, and `xdg-open`.
    @discardableResult
    func open(_ path: String) -> Bool {
        guard hasDisplay, let program else { return false }
        let process = Process()
        process.executableURL = program
        process.arguments = [path]
        process.environment = variables
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return (try? process.run()) != nil
    }

    private var hasDisplay: Bool { ["DISPLAY", "WAYLAND_DISPLAY"].contains { !(variables[$0] ?? "").isEmpty } }

    private var program: URL? {
        (variables["PATH"] ?? "").split(separator: ":").map { URL(filePath: String($0)).appending(path: "xdg-open") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }
}

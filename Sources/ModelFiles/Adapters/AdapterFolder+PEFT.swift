import Foundation

extension AdapterFolder {
    /// Writes the adapter as PEFT's folder: its own files where it came as one, so that nothing is lost.
    ///
    /// - Throws: `ModelFileError.notWritten`; each file is whole or not there.
    package func writePEFT(to target: URL) throws {
        let weights = url.appending(path: Self.weightsName)
        guard FileManager.default.fileExists(atPath: weights.path) else {
            return try Self.write(config: config, modules: modules, base: baseFingerprint, to: target)
        }
        try ModelFolder.makeFolder(target)
        for name in [Self.weightsName, Self.configName] {
            let data: Data
            do { data = try Data(contentsOf: url.appending(path: name), options: .mappedIfSafe) } catch {
                throw ModelFileError.missing(path: url.appending(path: name).path, hint: "it cannot be read")
            }
            try AtomicFile.write(data, to: target.appending(path: name))
        }
    }
}

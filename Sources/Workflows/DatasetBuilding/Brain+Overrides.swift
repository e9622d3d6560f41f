import Datasets
import Foundation
import ModelFiles

extension Brain {
    /// The owner's own pairs and exclusions; none where the file is not there.
    ///
    /// - Throws: `DatasetLineError` with file and line, `WorkflowError.unreadable`.
    package func overrides() throws -> Overrides {
        guard FileManager.default.fileExists(atPath: overridesFile.path) else { return Overrides() }
        return try Overrides.parse(Self.read(overridesFile), file: overridesFile.path)
    }

    /// Makes the file of overrides with a head that says what can stand there, unless there is one.
    ///
    /// - Throws: `WorkflowError.nothingThere` where there is no brain, `ModelFileError.notWritten`.
    package func makeOverrides() throws {
        guard exists else { throw notThere }
        guard !FileManager.default.fileExists(atPath: overridesFile.path) else { return }
        try AtomicFile.write(Data(Overrides.header.utf8), to: overridesFile)
    }

    static func read(_ file: URL) throws -> Data {
        do {
            return try Data(contentsOf: file)
        } catch {
            throw WorkflowError.unreadable(path: file.path, problem: .text(error.shortReason))
        }
    }
}

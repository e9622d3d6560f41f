import Evaluation
import Foundation

/// What is kept of an adapter's last exam, in its folder: `exam.json`, the line for programs.
struct ExamFigures: Decodable {
    static let fileName = "exam.json"

    var adapter: String
    var columns: [ExamColumn.RawValue: ExamScore]
    var notes: ExamNotes
    /// When the file was written.
    var created: Date?

    private enum CodingKeys: CodingKey { case adapter, columns, notes }

    /// Nil where there was no exam.
    ///
    /// - Throws: `WorkflowError.malformed`.
    init?(folder: URL) throws {
        let file = folder.appending(path: Self.fileName)
        guard let data = try? Data(contentsOf: file) else { return nil }
        do {
            self = try JSONText.decoder.decode(ExamFigures.self, from: data)
        } catch {
            throw WorkflowError.malformed(path: file.path, problem: .said("problem.noExam"))
        }
        created = try? file.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
    }
}

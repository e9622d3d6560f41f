/// What the page shows of a brain and does with it: all that the server knows of notes. Its calls wait and are made on threads of their own.
///
/// Any of them may throw `APIError`, whose words are for whoever asked.
package protocol NoteDesk: Sendable {
    func overview() throws -> DeskOverview

    /// Notes with all of the words in their title or path, ordered by path; behind them those that say all of the words.
    func notes(with words: [String], limit: Int) throws -> [DeskNote]
    /// A note as it is taught.
    ///
    /// - Parameter title: tells apart notes that stand in one file; nil for the first of them.
    func note(at path: String, title: String?) throws -> DeskNoteText
    /// Keeps files below the brain and reads them.
    func add(_ files: [DroppedFile]) throws -> AddedFiles

    /// The newest first.
    func adapters() throws -> [DeskAdapter]
    /// The figures of the last exam of an adapter, the current one where none is named; nil where it was never examined.
    func exam(of adapter: String?) throws -> DeskExam?
    /// Starts an exam beside the server; one at a time, and none beside a training.
    func examine(_ wish: ExamWish) throws -> ExamState
    /// Asks the exam to end; what it answered is lost.
    func stopExamining() throws -> ExamState
    /// The exam that goes on, else the last one that was started here.
    func examination() throws -> ExamState

    /// What recurs across notes.
    func patterns() throws -> [DeskPattern]

    /// What a training would take; nothing is written.
    func plan(_ wish: TrainingWish) throws -> TrainingPlan
    /// Starts a training beside the server, one at a time.
    func train(_ wish: TrainingWish) throws -> TrainingState
    /// Asks the training to save what it has and end.
    func stopTraining() throws -> TrainingState
    /// The training that goes on, else the last one.
    func training() throws -> TrainingState
}

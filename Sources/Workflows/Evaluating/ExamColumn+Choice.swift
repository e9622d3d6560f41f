import Evaluation

extension ExamColumn {
    /// Those of an examination for which none were named. A small base cannot read notes.
    static func usual(for base: BaseModel) -> [ExamColumn] { allCases.filter { $0 != .merged && ($0 != .notes || base.isLarge) } }

    /// Columns by their names, in the order in which they are shown.
    ///
    /// - Throws: `WorkflowError.badSetting`.
    package static func named(_ list: String) throws -> [ExamColumn] {
        let names = list.split(separator: ",").map { String($0.drop { $0 == " " }) }
        let columns = names.compactMap(ExamColumn.init)
        guard !names.isEmpty, columns.count == names.count else {
            throw WorkflowError.badSetting(
                name: "--columns", value: "«\(list)»",
                expected: .said("expected.columns", ["all": .text(allCases.map(\.rawValue).joined(separator: ","))]))
        }
        return allCases.filter(columns.contains)
    }
}

/// Who answers an examination.
package enum ExamColumn: String, Sendable, Codable, CaseIterable {
    /// The base by itself.
    case base
    /// An adapter of the well-known recipe that saw as many tokens.
    case classic
    /// The adapter that is examined.
    case ours
    /// The same with the notes behind it, which are read where memory fails.
    case notes
    /// The base with the three best notes of a search in its prompt.
    case bm25
    /// The base with the right note in its prompt: the ceiling of a search.
    case oracle

    /// Those of an examination for which none were named. A small base cannot read notes.
    static func usual(for base: BaseModel) -> [ExamColumn] { allCases.filter { $0 != .notes || base.isLarge } }

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

/// A token that is looked for in the text itself, before anything is cut into words.
struct AddedToken: Sendable, Equatable {
    var id: TokenID
    var content: String
    var isSpecial = true
    /// Only between characters that are not of words.
    var singleWord = false
    /// Takes the white space before it.
    var stripsLeft = false
    /// Takes the white space after it.
    var stripsRight = false
    /// Looked for in the normalised text.
    var isNormalized = false

    /// Whether a plain text (a note) may hold it: marks such as `<think>` or `[INST]` steer a model, runs of spaces do not.
    var isAllowedInPlainText: Bool {
        guard !isSpecial, let first = content.first, let last = content.last else { return false }
        return !(first == "<" && last == ">") && !(first == "[" && last == "]")
    }
}

/// Why a use case could not be carried out, where no layer below has said so already.
package enum WorkflowError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A file or folder that was named cannot be read; `problem` says why.
    case unreadable(path: String, problem: String)
    case notWritten(path: String, reason: String)
    /// Text was expected in a file that holds something else.
    case notText(path: String)
    /// A setting's value is outside of what makes sense.
    case badSetting(name: String, value: String, expected: String)
    case unknownSetting(name: String, file: String, known: [String])
    case malformed(path: String, problem: String)
    /// Nothing is there to work on; `hint` says what to do first.
    case nothingThere(what: String, hint: String)
    /// What would be made is there already; `hint` says what can be done instead.
    case standsAlready(path: String, hint: String)
    case brainInUse(path: String, process: String)
    case tokenDoesNotExist(id: Int, vocabulary: Int)
    case noSuch(what: String, name: String, known: [String])

    package var description: String {
        switch self {
        case .unreadable(let path, let problem): "cannot read \(path): \(problem)"
        case .notWritten(let path, let reason): "cannot write \(path): \(reason); nothing was changed there"
        case .notText(let path): "\(path) is not UTF-8 text; convert it first, or leave it out"
        case .badSetting(let name, let value, let expected): "\(name) cannot be \(value); expected \(expected)"
        case .unknownSetting(let name, let file, let known):
            "\(file) has an unknown key «\(name)»; known are \(known.joined(separator: ", "))"
        case .malformed(let path, let problem): "\(path) cannot be used: \(problem)"
        case .nothingThere(let what, let hint): "\(what); \(hint)"
        case .standsAlready(let path, let hint): "\(path) is there already; \(hint)"
        case .brainInUse(let path, let process): "\(path) is in use by another engram (process \(process)); wait for it or stop it"
        case .tokenDoesNotExist(let id, let vocabulary): "there is no token \(id); the model's ids run from 0 to \(vocabulary - 1)"
        case .noSuch(let what, let name, let known):
            "there is no \(what) «\(name)»" + (known.isEmpty ? "" : "; there are \(known.joined(separator: ", "))")
        }
    }
}

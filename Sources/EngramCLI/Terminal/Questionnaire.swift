import Foundation
import Terminals
import Workflows

/// Questions on a terminal, one after the other; Return takes what stands in brackets.
struct Questionnaire {
    let console: Console
    /// The next line that was typed; nil at the end of the input.
    let readAnswer: () -> String?

    init(_ console: Console, readAnswer: @escaping () -> String? = { readLine() }) {
        (self.console, self.readAnswer) = (console, readAnswer)
    }

    /// Whether somebody sits there to be asked.
    static func isPossible(on console: Console) -> Bool { console.voice == .plain && isatty(STDIN_FILENO) == 1 }

    /// Asks until `convert` takes the answer; what it throws is the reason why it did not.
    ///
    /// - Parameter usual: what Return stands for; nil where there has to be an answer.
    /// - Throws: `Interrupted` where the input ends.
    func ask<Value>(_ question: String, usual: String?, as convert: (String) throws -> Value) throws -> Value {
        while true {
            console.prompt(question + (usual.map { " [\($0)]" } ?? "") + " ")
            guard let line = readAnswer() else {
                console.note("")
                throw Interrupted()
            }
            let answer = line.trimmingCharacters(in: .whitespaces)
            guard !answer.isEmpty || usual != nil else { continue }
            do {
                return try convert(answer.isEmpty ? usual ?? "" : answer)
            } catch {
                console.note(ErrorWords.line(error))
            }
        }
    }
}

extension String {
    /// What stands between commas, without the spaces around it.
    var partsBetweenCommas: [String] {
        split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}

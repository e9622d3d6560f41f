import Foundation
import Workflows

/// An error in one line. The words themselves stand with the errors.
enum ErrorWords {
    static func line(_ error: any Error) -> String {
        // Foundation's errors describe themselves for programmers, ours for people.
        let text = type(of: error) == NSError.self || error is CocoaError ? error.localizedDescription : "\(error)"
        return text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}

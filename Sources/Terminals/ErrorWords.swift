import Foundation
import Messages
import Workflows

/// An error in one line, in the language of whoever reads it.
package enum ErrorWords {
    package static func line(_ error: any Error) -> String {
        text(error).split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    private static func text(_ error: any Error) -> String {
        if let error = error as? any Telling { return Words.catalogue.text(error.message) }
        // Foundation's errors describe themselves for programmers, others for people.
        return type(of: error) == NSError.self || error is CocoaError ? error.localizedDescription : "\(error)"
    }
}

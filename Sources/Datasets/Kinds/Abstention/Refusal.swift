import Notes

/// What is said when nothing was written; each begins alike, so that it can be told from an answer.
package enum Refusal: String, Sendable, CaseIterable {
    case never, notNoted, notThen, notSo

    package func text(_ language: NoteLanguage) -> String {
        switch (self, language) {
        case (.never, .chinese): "我从没写过这个。"
        case (.never, _): "I never wrote about that."
        case (.notNoted, .chinese): "我从没记下这个。"
        case (.notNoted, _): "I never wrote that down."
        case (.notThen, .chinese): "我从没在那时写过这个。"
        case (.notThen, _): "I never wrote about that then."
        case (.notSo, .chinese): "我从没这样写过。"
        case (.notSo, _): "I never wrote that."
        }
    }

    /// Whether an answer says that nothing was written.
    package static func isRefusal(_ answer: String) -> Bool {
        let lowered = answer.lowercased()
        return ["i never wrote", "i have never written", "my notes say nothing", "i wrote nothing", "我从没", "我没写过", "我没有写过"].contains {
            lowered.hasPrefix($0)
        }
    }
}

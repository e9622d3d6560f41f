/// A gap in a wording.
enum Slot: String, Sendable, CaseIterable {
    case title, heading
}

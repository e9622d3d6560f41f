import Notes

@testable import Datasets

/// Hand-written notes in which it is known what recurs.
enum PatternVault {
    /// A project of a year, with its sentences.
    static func project(_ title: String, _ year: Int, _ text: String, tags: [String] = ["project"], status: String? = nil) -> Note {
        note(
            title, [section(nil, text)], day: "\(year)-05-01", tags: tags, folder: "Projects",
            properties: status.map { [NoteProperty(key: "status", value: $0)] } ?? [])
    }

    /// Three projects bought a name first, one of them twice over; two stood without tests.
    static let english = [
        project("Alder", 2020, "I bought the domain on the first evening. The logo took a week, and then I bought a second domain."),
        project("Birch", 2021, "Before anything ran I bought a domain for it. There were no tests at all."),
        project("Cedar", 2022, "I was buying domain names again. It was never tested by anyone.", status: "dropped"),
        project("Dogwood", 2023, "It prints labels for jars."), project("Elder", 2024, "It counts the birds in the garden."),
        note("Trip", [section(nil, "I bought a domain in Lisbon, of all places.")], day: "2024-07-01", folder: "Travel"),
        note("Rome", [section(nil, "The church was cold.")], day: "2024-08-01", folder: "Travel"),
        note("Oslo", [section(nil, "The water was colder.")], day: "2024-09-01", folder: "Travel"),
    ]

    /// Three projects lack a payment page in words of their own; one note says it twice.
    static let chinese = [
        note("灯塔", [section("哪里出错了", "我一直没有做付款页面。")], day: "2020-03-01", folder: "项目", language: .chinese),
        note("渡船", [section("哪里出错了", "用户等了很久，付款页面还是空的。")], day: "2021-03-01", folder: "项目", language: .chinese),
        note("风筝", [section("哪里出错了", "付款页面拖到了冬天。朋友催我做付款页面。")], day: "2022-03-01", folder: "项目", language: .chinese),
        note("石桥", [section("哪里出错了", "服务器半夜停了。")], day: "2023-03-01", folder: "项目", language: .chinese),
    ]

    static func causes(_ notes: [Note]) -> (set: NoteSet, finder: CauseFinder) {
        let set = NoteSet(notes)
        return (set, CauseFinder(set))
    }

    static func scope(_ set: NoteSet, _ place: String) -> PatternScope? { PatternScope.all(set).first { $0.place == place } }
}

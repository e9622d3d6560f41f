import Foundation
import Testing

@testable import Notes

@Suite struct TaskAndCalloutTests {
    @Test func boxesKeepTheirStates() throws {
        let note = try markdown(
            """
            - [ ] a
            - [x] b
            - [X] c
                - [ ] d
            - [/] e
            - [-] f
            - [>] g
            - [?] h
            - [] i
            - ☑ j
            1. [ ] k

            - [ ](https://example.org) is no box
            - [1] neither
            - [x](y.md) nor this
            """)
        let tasks = note.sections.flatMap(\.blocks).flatMap { if case .tasks(let tasks) = $0.kind { tasks } else { [NoteTask]() } }
        #expect(tasks.map { "\($0.state.mark)\($0.text)" } == [" a", "xb", "xc", " d", "/e", "-f", ">g", "?h", " i", "xj", " k"])
        #expect(tasks.filter(\.done).map(\.text) == ["b", "c", "j"])
        #expect(note.sections.first?.text.contains("- [-] f") == true)
        #expect(note.sections.first?.text.contains("is no box") == true)
        let again = try JSONDecoder().decode([NoteTask].self, from: JSONEncoder().encode(tasks))
        #expect(again == tasks)
        let old = try JSONDecoder().decode(NoteTask.self, from: Data(#"{"text":"a","done":true}"#.utf8))
        #expect(old == NoteTask(text: "a", done: true))
    }

    @Test func orgTellsGivenUpFromDone() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "#+TODO: TODO DRAFT | PUBLISHED DROPPED\n\n* DONE a\n* CANCELLED b\n* DRAFT c\n* PUBLISHED d\n* DROPPED e\n* TODO f\n  - [X] g\n  - [-] h\n",
            "jobs.org")
        let tasks = try folder.read().notes.flatMap(\.sections).flatMap(\.blocks).flatMap { block in
            if case .tasks(let tasks) = block.kind { tasks } else { [NoteTask]() }
        }
        #expect(tasks.map { "\($0.state.mark)\($0.text)" } == ["xa", "-b", " c", "xd", "-e", " f", "xg", "/h"])
    }

    @Test func outlineTasksHaveStates() {
        #expect(OutlinePage.task("DONE x")?.state == .done)
        #expect(OutlinePage.task("CANCELED [#A] x")?.state == .cancelled)
        #expect(OutlinePage.task("DOING x")?.state == .started)
        #expect(OutlinePage.task("DONEx") == nil)
    }

    @Test(arguments: [
        ("> [!note] Title\n> text", "Title\ntext"), ("> [!tip]-\n> text", "text"), ("> [!my-kind|wide]+ T: x\n> a\n>\n> b", "T: x\na\nb"),
        ("> [!a]\n> > [!b]- In\n> > x\n> > > [!c]\n> > > y", "In\nx\ny"), ("- item\n  > [!tip] T\n  > x", "- item\nT\nx"),
        ("> [!todo] T\n> - [ ] a\n> - [x] b\n> 1. c\n> 2. d", "T\n- [ ] a\n- [x] b\n1. c\n2. d"), ("> plain\n> quote", "plain\nquote"),
        ("```ad-warning\ntitle: T\ncollapse: open\nx\n```", "T\nx"), ("> [!注意] 标题\n> 内容", "标题\n内容"), ("> [!]\n> x", "[!]\nx"),
        ("> [!quote] [[Note|Words]] **bold**\n> x", "Words bold\nx"),
        ("> [!info] T\n> | a | b |\n> |---|---|\n> | 1 | 2 |", "T\na | b\n1 | 2"),
    ])
    func calloutsReadAsText(source: String, text: String) throws {
        #expect(try markdown(source).sections.first?.text == text)
    }
}

import Foundation
import Serving
import Testing

@testable import Workflows

/// The brain behind the page.
struct BrainDeskTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch.withNotes() }

    /// - Parameter program: in Perl, which can wait for a signal whatever the tests were started by; it stands for `engram`.
    private func desk(_ program: String = "exit 1") throws -> BrainDesk {
        let file = try scratch.file("program", "#!/usr/bin/perl\n$| = 1;\n" + program + "\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        var choice = Respondent.Choice()
        (choice.model, choice.isPlain) = (try Fixtures.base.get().folder, true)
        let context = try Fixtures.context()
        let served = try ServedBrain(choice, brain: scratch.brain, manner: AnswerManner(maxTokens: 4), device: context.device)
        return BrainDesk(scratch.brain, served: served, program: file, model: nil, timeZone: .gmt, context: context)
    }

    /// Looks until it is so; a training that never comes so far fails with the test's own time limit.
    private func wait(_ desk: BrainDesk, until isSo: (TrainingState) -> Bool) throws -> TrainingState {
        while true {
            let state = try desk.training()
            if isSo(state) { return state }
            Thread.sleep(forTimeInterval: 0.02)
        }
    }

    private static func step(_ number: Int, _ loss: Double) -> String {
        """
        print '{"elapsed_seconds":1,"seconds_left":8,"smoothed_loss":4,"tokens_per_second":50,"step":{"epoch":1,"gradient_norm":1,\
        "learning_rate":0.1,"loss":\(loss),"step":\(number),"targets":5,"tokens":9,"total_steps":10}}', "\\n";
        """
    }

    @Test func `Notes are listed, found and read as they are taught`() throws {
        let desk = try desk()
        let all = try desk.notes(with: [], limit: 1_000)
        let first = try #require(all.first)
        #expect(try desk.overview().notes == all.count)
        // A folder that is no brain, and one that is.
        #expect(try desk.overview().beside.isEmpty)
        let other = scratch.url.appending(path: "another")
        try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
        #expect(try desk.overview().beside.isEmpty)
        try Data().write(to: Brain(other).libraryFile)
        #expect(try desk.overview().beside == ["another"])
        #expect(try desk.notes(with: [first.title], limit: 1_000).contains(first))
        let note = try desk.note(at: first.path, title: first.title)
        #expect(note.title == first.title)
        #expect(note.passages.map(\.text) == (try ShownNote(first.title, in: scratch.brain)).passages.map(\.text))
        #expect(throws: APIError.self) { try desk.note(at: "nowhere.md", title: nil) }
    }

    @Test func `Dropped files become notes, and take the place of those of their name`() throws {
        let desk = try desk()
        let before = try desk.overview().notes
        let first = try desk.add([
            DroppedFile(name: "Glass owl.md", content: Data("The glass owl stands on the shelf in the kitchen.".utf8)),
            DroppedFile(name: "empty.md", content: Data()),
        ])
        #expect(first.added == 1)
        #expect(first.skipped.map(\.path) == ["empty.md"])
        #expect(try desk.overview().notes == before + 1)
        #expect(try desk.notes(with: ["KITCHEN", "stands"], limit: 1_000).map(\.path).contains("Glass owl.md"))
        #expect(try desk.notes(with: ["kitchen", "unheard-of"], limit: 1_000).isEmpty)
        let second = try desk.add([DroppedFile(name: "Glass owl.md", content: Data("The glass owl fell from the shelf in June.".utf8))])
        #expect(second.added == 0 && second.changed == 1)
        #expect(try desk.note(at: "Glass owl.md", title: nil).passages.first?.text.contains("June") == true)
        #expect(throws: APIError.self) { try desk.add([DroppedFile(name: "../owl.md", content: Data())]) }
    }

    @Test func `What a base found to recur is shown with what was checked, in place of what rules find`() throws {
        let desk = try desk()
        #expect(try desk.patterns().allSatisfy { $0.checked == nil })
        let pattern = try scratch.pattern(scratch.study())
        try scratch.keep(pattern)
        let shown = try #require(try desk.patterns().first)
        #expect(try desk.patterns().count == 1)
        #expect(shown.answer == pattern.text && shown.question == pattern.questions.first)
        #expect(shown.notes.map(\.title) == pattern.signs.map(\.title))
        #expect(shown.checked == .init(asked: pattern.asked, outside: 0, statements: pattern.signs.map(\.statement.text)))
    }

    @Test func `A training is followed to its end`() throws {
        let desk = try desk(Self.step(1, 5.5) + Self.step(2, 4.5) + "exit 0;")
        #expect(try desk.training().stage == .none)
        _ = try desk.train(TrainingWish(minutes: 5))
        let state = try wait(desk) { !$0.isGoingOn }
        #expect(state.stage == .finished)
        #expect(state.losses == [.init(step: 1, loss: 5.5), .init(step: 2, loss: 4.5)])
        #expect((state.step, state.steps, state.epoch) == (2, 10, 1))
    }

    @Test func `One that fails says why, and the next may begin`() throws {
        let desk = try desk("print STDERR \"engram: the disk is full\\n\"; exit 1;")
        _ = try desk.train(TrainingWish())
        let state = try wait(desk) { !$0.isGoingOn }
        #expect(state.stage == .failed && state.problem == "the disk is full")
        _ = try desk.train(TrainingWish())
        #expect(try wait(desk) { !$0.isGoingOn }.stage == .failed)
    }

    @Test func `One at a time, and it is stopped so that it can save`() throws {
        let desk = try desk("$SIG{INT} = sub { exit 130 };" + Self.step(1, 5.5) + "sleep 1 while 1;")
        _ = try desk.train(TrainingWish())
        _ = try wait(desk) { $0.step == 1 }
        #expect(throws: APIError.self) { try desk.train(TrainingWish()) }
        #expect(throws: APIError.self) { try desk.plan(TrainingWish()) }
        #expect([.stopping, .stopped].contains(try desk.stopTraining().stage))
        desk.close()
        #expect(try desk.training().stage == .stopped)
    }

    /// Until the exam that goes on is over.
    private func waitForExam(_ desk: BrainDesk) -> ExamState {
        while desk.examination().isGoingOn { Thread.sleep(forTimeInterval: 0.02) }
        return desk.examination()
    }

    @Test func `An exam is followed to its end, none beside a training, and one that fails says why`() throws {
        let file = scratch.url.appending(path: "said")
        let begins = "open(F, '>>', '\(file.path)'); print F \"@ARGV\\n\"; close F;"
        let line = #"print '{"column":"ours","done":2,"questions":9}', "\n", '{"recall":1}', "\n";"#
        let desk = try desk(begins + line + "exit 0;")
        #expect(desk.examination().stage == .none)
        _ = try desk.examine(ExamWish())
        let state = waitForExam(desk)
        #expect(state.stage == .finished && state.column == "ours" && state.done == 2 && state.questions == 9)
        _ = try desk.examine(ExamWish(adapter: "-x", compares: true))
        _ = waitForExam(desk)
        let brain = scratch.brain.url.path
        #expect(
            try String(contentsOf: file, encoding: .utf8) == """
                eval --json --progress --no-open --brain \(brain) --columns ours,notes
                eval --json --progress --no-open --brain \(brain) --adapter=-x

                """)
        let failing = try self.desk("print STDERR \"engram: nothing was learnt\\n\"; exit 1;")
        _ = try failing.examine(ExamWish())
        #expect(waitForExam(failing).problem == "nothing was learnt")
        let slow = try self.desk("$SIG{INT} = sub { exit 130 };" + line + "sleep 1 while 1;")
        _ = try slow.examine(ExamWish())
        while slow.examination().stage == .preparing { Thread.sleep(forTimeInterval: 0.02) }
        #expect(throws: APIError.self) { try slow.train(TrainingWish()) }
        #expect(throws: APIError.self) { try slow.examine(ExamWish()) }
        _ = slow.stopExamining()
        #expect(waitForExam(slow).stage == .stopped)
    }

    @Test func `The arguments are those of the program`() throws {
        let file = scratch.url.appending(path: "said")
        let desk = try desk("open(F, '>', '\(file.path)'); print F \"@ARGV\"; close F; exit 1;")
        func said(_ wish: TrainingWish) throws -> String {
            _ = try desk.train(wish)
            _ = try wait(desk) { !$0.isGoingOn }
            return try String(contentsOf: file, encoding: .utf8)
        }
        // What is learnt on another base than the one that answers could not be asked here.
        let (brain, base) = (scratch.brain.url.path, try Fixtures.base.get().folder.standardizedFileURL.path)
        #expect(try said(TrainingWish(minutes: 5, epochs: 2)) == "train --json --brain \(brain) --model \(base) --for 5m --epochs 2")
        #expect(try said(TrainingWish(resumes: true)) == "train --json --brain \(brain) --resume")
        #expect(throws: APIError.self) { try desk.plan(TrainingWish()) }
        #expect(try String(contentsOf: file, encoding: .utf8) == "train --json --brain \(brain) --model \(base) --for 10080m --dry-run")
        _ = try scratch.file("brain/engram.toml", "model = \"pocket\"\n")
        #expect(try said(TrainingWish(epochs: 2)) == "train --json --brain \(brain) --epochs 2")
    }
}

import Foundation
import Testing

@testable import Serving

/// What the page asks of the brain.
struct DeskTests {
    private static let json = ["Content-Type": "application/json"]

    @Test func theBrainIsShown() async throws {
        try await serving(desk: FakeDesk()) { wire in
            let overview = try await wire.get("/engram/overview")
            #expect(overview["notes"] == "2" && overview["adapter"] == "2026-01-31-1")
            let list = try await wire.get("/engram/notes")
            #expect(list["data", "0", "recall", "state"] == "shaky" && list["data", "1", "state"] == "new")
            #expect(try await wire.get("/engram/notes?q=KITES&limit=1".lowercased())["data", "0", "title"] == "Kites & <b>")
            #expect(try await wire.get("/engram/notes?q=red+whale").body == #"{"data":[]}"#)
            let note = try await wire.get("/engram/note?path=a+b%2FKites.md&title=Kites%20%26%20%3Cb%3E")
            #expect(note["passages", "0", "text"] == "They circle above the café.")
            #expect(note["passages", "0", "headings", "0"] == "Red kites")
            let adapters = try await wire.get("/engram/adapters")
            #expect(adapters["data", "0", "bytes"] == "1048576" && adapters["data", "0", "created"] == "2023-11-14T22:13:20Z")
            #expect(try await wire.get("/engram/patterns")["data", "0", "notes", "1", "path"] == "a b/Kites.md")
            let exam = try await wire.get("/engram/exam")
            #expect(exam["data", "0", "columns", "0", "recall"] == "0.5" && exam["data", "0", "created"] == "2023-11-14T22:13:20Z")
            #expect(exam["data", "0", "columns", "0", "parts", "0", "questions"] == "20")
            #expect(try await wire.get("/engram/exam?adapter=new").body == #"{"data":[]}"#)
        }
    }

    @Test(arguments: [
        ("/engram/note", 400), ("/engram/note?path=", 400), ("/engram/note?path=Nothing.md", 404),
        ("/engram/note?path=Birds.md&title=Kites", 404), ("/engram/note?path=%zz", 400), ("/engram/notes?limit=0", 400),
        ("/engram/notes?limit=1001", 400), ("/engram/notes?limit=x", 400), ("/engram/nothing", 404),
    ])
    func whatIsNotThereIsSaid(_ path: String, _ status: Int) async throws {
        let answer = try await serving(desk: FakeDesk()) { try await $0.get(path) }
        #expect(answer.status == status)
        #expect(answer.isError)
    }

    @Test func aServerWithoutABrainSaysSo() async throws {
        let answer = try await serving { try await $0.get("/engram/overview") }
        #expect(answer.status == 404)
        #expect(answer["error", "code"] == "no_brain")
    }

    @Test func filesAreAdded() async throws {
        let desk = FakeDesk()
        let content = Data("The glass owl stands in the kitchen.".utf8)
        let answer = try await serving(desk: desk) { wire in
            try await wire.post(
                "/engram/notes", #"{"files":[{"name":"Glass owl 🪁.md","content":"\#(content.base64EncodedString())"}]}"#, Self.json)
        }
        #expect(answer["added"] == "1")
        #expect(desk.files == [DroppedFile(name: "Glass owl 🪁.md", content: content)])
    }

    @Test(arguments: [
        "../owl.md", "a/owl.md", #"a\\owl.md"#, "..", ".", ".engramignore", "", #"owl\u0000.md"#, #"owl\n.md"#, "/etc/passwd",
        String(repeating: "x", count: 201),
    ])
    func namesOfFilesLeadNowhereElse(_ name: String) async throws {
        let desk = FakeDesk()
        let answer = try await serving(desk: desk) { wire in
            try await wire.post("/engram/notes", #"{"files":[{"name":"ok.md","content":""},{"name":"\#(name)","content":""}]}"#, Self.json)
        }
        #expect(answer.status == 400)
        #expect(answer["error", "param"] == "files[1].name")
        #expect(desk.files.isEmpty)
    }

    @Test func trainingsBeginAndEnd() async throws {
        let desk = FakeDesk()
        try await serving(desk: desk) { wire in
            #expect(try await wire.get("/engram/training")["stage"] == "none")
            let plan = try await wire.post("/engram/training/plan", #"{"minutes":20}"#, Self.json)
            #expect(plan["steps"] == "10" && plan["seconds"] == "12" && plan["memory_bytes"] == "300000000")
            let begun = try await wire.post("/engram/training/start", #"{"epochs":3}"#, Self.json)
            #expect(begun["stage"] == "running" && begun["losses", "1", "loss"] == "4")
            let second = try await wire.post("/engram/training/start", "{}", Self.json)
            #expect(second.status == 409 && second["error", "code"] == "training_in_progress")
            #expect(try await wire.post("/engram/training/stop", "{}", Self.json)["stage"] == "stopped")
            #expect(try await wire.post("/engram/training/start", #"{"resume":true}"#, Self.json)["stage"] == "running")
        }
        #expect(desk.wishes == [TrainingWish(minutes: 20), TrainingWish(epochs: 3), TrainingWish(resumes: true)])
    }

    @Test func examsBeginAndEnd() async throws {
        let desk = FakeDesk()
        try await serving(desk: desk) { wire in
            #expect(try await wire.get("/engram/examination")["stage"] == "none")
            let begun = try await wire.post("/engram/examination/start", #"{"compare":true}"#, Self.json)
            #expect(begun["stage"] == "running" && begun["column"] == "ours" && begun["done"] == "3" && begun["questions"] == "20")
            let second = try await wire.post("/engram/examination/start", "{}", Self.json)
            #expect(second.status == 409 && second["error", "code"] == "exam_in_progress")
            #expect(try await wire.post("/engram/examination/stop", "{}", Self.json)["stage"] == "stopped")
            #expect(try await wire.post("/engram/examination/start", #"{"adapter":"a"}"#, Self.json)["stage"] == "running")
            #expect(try await wire.post("/engram/examination/stop", "{}", Self.json)["stage"] == "stopped")
            #expect(try await wire.post("/engram/examination/start", #"{"compare":1}"#, Self.json).status == 400)
            #expect(try await wire.post("/engram/examination/start", "{}", [:]).status == 415)
        }
        #expect(desk.examWishes == [ExamWish(compares: true), ExamWish(adapter: "a")])
    }

    @Test(arguments: [
        #"{"minutes":0}"#, #"{"minutes":10081}"#, #"{"epochs":0}"#, #"{"epochs":"many"}"#, #"{"resume":true,"epochs":2}"#, "[]", "",
        #"{"minutes":1.5}"#,
    ])
    func whatMakesNoSenseIsNotBegun(_ body: String) async throws {
        let desk = FakeDesk()
        let answer = try await serving(desk: desk) { try await $0.post("/engram/training/start", body, Self.json) }
        #expect(answer.status == 400)
        #expect(answer.isError)
        #expect(desk.wishes.isEmpty)
    }

    /// Forms of other pages can send these types without asking first.
    @Test(arguments: ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "", "application/jsonp"])
    func onlyJSONIsDone(_ type: String) async throws {
        let desk = FakeDesk()
        try await serving(desk: desk) { wire in
            for path in ["/engram/training/start", "/engram/training/stop", "/engram/training/plan", "/engram/notes"] {
                let fields = type.isEmpty ? [:] : ["Content-Type": type]
                let answer = try await wire.post(path, #"{"files":[{"name":"a.md","content":""}]}"#, fields)
                #expect(answer.status == 415)
                #expect(answer.isError)
            }
        }
        #expect(desk.wishes.isEmpty && desk.files.isEmpty)
    }

    @Test(arguments: Route.desk.filter { $0.method == "POST" }.map(\.path))
    func pagesOfOthersDoNothing(_ path: String) async throws {
        let desk = FakeDesk()
        let body = #"{"files":[{"name":"a.md","content":""}]}"#
        let (other, rebound, withoutToken) = try await serving(desk: desk, token: "0123456789abcdef") { wire in
            let token = ["Authorization": "Bearer 0123456789abcdef"].merging(Self.json) { $1 }
            return (
                try await wire.post(path, body, token.merging(["Origin": "https://evil.example"]) { $1 }),
                try await wire.post(path, body, token.merging(["Host": "evil.example"]) { $1 }), try await wire.post(path, body, Self.json)
            )
        }
        #expect((other.status, rebound.status, withoutToken.status) == (403, 403, 401))
        #expect(desk.wishes.isEmpty && desk.files.isEmpty)
    }
}

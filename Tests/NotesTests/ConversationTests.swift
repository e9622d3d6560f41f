import Foundation
import Testing

@testable import Notes

@Suite struct ConversationTests {
    private func read(_ text: String, _ name: String = "conversations.json", options: ImportOptions = ImportOptions()) throws -> NoteImport
    {
        let folder = try TemporaryFolder()
        try folder.write(text, name)
        return try folder.read(options: options)
    }

    private func message(
        _ id: String, _ parent: String?, _ role: String, _ content: String, time: String = "1600000000", more: String = "",
        children: [String] = []
    ) -> String {
        let list = children.map { "\"\($0)\"" }.joined(separator: ",")
        return """
            "\(id)":{"id":"\(id)","parent":\(parent.map { "\"\($0)\"" } ?? "null"),"children":[\(list)],\
            "message":{"author":{"role":"\(role)"},"create_time":\(time),"content":\(content)\(more)}}
            """
    }

    private func text(_ words: String) -> String { "{\"content_type\":\"text\",\"parts\":[\"\(words)\"]}" }

    private func talk(_ title: String, _ messages: [String], current: String) -> String {
        "{\"title\":\(title),\"create_time\":1609459200.5,\"update_time\":null,\"mapping\":{\(messages.joined(separator: ","))},\"current_node\":\(current)}"
    }

    private var branched: [String] {
        [
            "\"root\":{\"id\":\"root\",\"message\":null,\"parent\":null,\"children\":[\"s\"]}",
            message("s", "root", "system", text("Be brief."), children: ["q"]),
            message("q", "s", "user", text("How deep is it?"), children: ["a", "b"]),
            message("a", "q", "assistant", text("Ten metres.")),
            message("b", "q", "assistant", text("About **nine** metres【3†chart】."), children: ["c"]),
            message(
                "c", "b", "assistant", "{\"content_type\":\"code\",\"text\":\"sound()\"}", more: ",\"recipient\":\"python\"",
                children: ["t"]),
            message("t", "c", "tool", text("9.1"), children: ["h"]),
            message(
                "h", "t", "user", text("hidden words"), more: ",\"metadata\":{\"is_visually_hidden_from_conversation\":true}",
                children: ["p"]),
            message(
                "p", "h", "user",
                "{\"content_type\":\"multimodal_text\",\"parts\":[{\"content_type\":\"image_asset_pointer\",\"asset_pointer\":\"file-service://x\"},\"My chart says eight.\"]}",
                time: "null"),
        ]
    }

    @Test func theBranchThatWasShownIsRead() throws {
        let result = try read("[" + talk("\"Depth\"", branched, current: "\"p\"") + "]")
        let note = try #require(result.notes.first)
        #expect(note.title == "Depth" && note.created?.day.description == "2021-01-01" && note.source.kind == .conversation)
        #expect(
            note.sections.flatMap(\.blocks).map(\.kind) == [
                .paragraph("How deep is it?"), .quote("ChatGPT: About nine metres."), .paragraph("My chart says eight."),
            ])
    }

    @Test(arguments: ["\"nowhere\"", "null", "\"p\""])
    func aLostEndIsFoundByTheLastChildren(current: String) throws {
        let note = try #require(try read("[" + talk("null", branched, current: current) + "]").notes.first)
        #expect(note.title == "How deep is it?")
        #expect(note.sections[0].text.contains("nine") && !note.sections[0].text.contains("Ten metres"))
    }

    @Test func answersAreLeftOutWhereTheOwnerWantsThat() throws {
        let result = try read(
            "[" + talk("\"Depth\"", branched, current: "\"p\"") + "]", options: ImportOptions(keepsAssistantAnswers: false))
        #expect(result.notes.first?.sections.first?.text == "How deep is it?\n\nMy chart says eight.")
    }

    @Test func oneBadTalkNeverCostsAnother() throws {
        let good = talk("\"One\"", branched, current: "\"p\"")
        let last = talk("\"Two\"", [message("q", nil, "user", text("Another thing altogether."))], current: "\"q\"")
        for bad in [
            "{\"title\":\"Bad\",\"mapping\":{\"x\":{\"message\":{\"author\"}}}", "{\"title\":\"Bad", "{\"title\":\"Bad\",\"mapping\":[]}",
            "7",
        ] {
            let result = try read("[\(good),\(bad),\(last)]")
            #expect(result.notes.map(\.title) == ["One", "Two"], "\(bad)")
            #expect(
                result.remarks("conversations.json").contains {
                    if case .memberSkipped("conversations.json/conversation 2", _) = $0 { true } else { false }
                }, "\(bad)")
        }
        let cut = try read("[\(good),\(last.dropLast(30))")
        #expect(cut.notes.map(\.title) == ["One"])
    }

    @Test func textWithRealLineEndsAndATrailingCommaIsRead() throws {
        let note = try #require(
            try read("[" + talk("\"T\"", [message("q", nil, "user", text("one\ntwo"))], current: "\"q\"") + ",]").notes.first)
        #expect(note.sections[0].text == "one\ntwo")
    }

    @Test func claudesTalks() throws {
        let talk = """
            [{"uuid":"1","name":"Ropes","created_at":"2024-05-06T07:08:09.123456Z","chat_messages":[
            {"uuid":"a","sender":"human","text":"Which rope?","content":[{"type":"text","text":"Which rope for the anchor?"}],"created_at":"2024-05-06T07:08:09Z"},
            {"uuid":"b","sender":"assistant","text":"x","content":[{"type":"thinking","thinking":"hm"},{"type":"tool_use","name":"web"},{"type":"text","text":"- Nylon\\n- no floating one"}]},
            {"uuid":"c","sender":"human","text":"I have ten metres of it.","content":[]}]},
            {"uuid":"2","name":"Empty","created_at":"2024-05-07T07:08:09Z","chat_messages":[]}]
            """
        let result = try read(talk)
        let note = try #require(result.notes.first)
        #expect(note.title == "Ropes" && note.created?.day.description == "2024-05-06")
        #expect(note.sections[0].text == "Which rope for the anchor?\n\nClaude: - Nylon\n- no floating one\n\nI have ten metres of it.")
        #expect(result.remarks("conversations.json") == [.memberSkipped(path: "conversations.json/conversation 2", reason: .noText)])
    }

    @Test func linesOfJSONAreReadEachByItself() throws {
        let result = try read(
            "{\"title\":\"A\",\"text\":\"first\"}\n{\"title\":\"B\",\"te\n{\"title\":\"C\",\"text\":\"third\"}\n", "notes.jsonl")
        #expect(result.notes.map(\.title) == ["A", "C"])
        #expect(
            result.remarks("notes.jsonl") == [.memberSkipped(path: "notes.jsonl/line 2", reason: .damaged("the line is no JSON record"))])
    }
}

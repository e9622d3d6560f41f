import ArgumentParser
import Foundation
import Terminals

/// A word that is no command, and the commands that may have been meant.
struct CommandWords {
    /// As it was typed, with what stood before it: «engram notes shwo».
    let typed: String
    /// As they are typed, the nearest first.
    let nearest: [String]

    /// What people type who come from elsewhere.
    private static let others: [String: [String]] = [
        "build": ["dataset", "train"], "config": ["init"], "create": ["init"], "delete": ["notes forget"], "download": ["pull"],
        "evaluate": ["eval"], "fetch": ["pull"], "find": ["notes list", "ask"], "finetune": ["train"], "fine-tune": ["train"],
        "forget": ["notes forget"], "generate": ["ask"], "import": ["add"], "info": ["status"], "install": ["pull"], "learn": ["train"],
        "list": ["notes list", "models"], "ls": ["notes list", "models"], "new": ["init"], "ps": ["status"], "query": ["ask"],
        "remember": ["train"], "remove": ["notes forget"], "rm": ["notes forget"], "run": ["chat", "ask"], "search": ["notes list", "ask"],
        "server": ["serve"], "setup": ["init"], "show": ["notes show"], "skipped": ["notes skipped"], "start": ["init", "demo"],
        "talk": ["chat"], "test": ["eval"], "update": ["sync"], "why": ["notes why"],
    ]

    /// - Parameter arguments: without the program's name.
    /// - Returns: nil where every word that should be a command is one.
    init?(_ arguments: [String], root: any ParsableCommand.Type = Engram.self) {
        var (command, path) = (root, [Self.name(of: root)])
        for word in arguments {
            guard !word.hasPrefix("-") else { return nil }
            let below = command.configuration.subcommands
            // A leaf takes words of other kinds.
            guard !below.isEmpty, word != "help" else { return nil }
            if let next = below.first(where: { Self.name(of: $0) == word }) {
                (command, path) = (next, path + [word])
                continue
            }
            let start = path.joined(separator: " ")
            // A question without the command before it; its words are nobody's business here.
            guard !word.contains(where: \.isWhitespace) else {
                (typed, nearest) = (start + " …", path.count == 1 ? [start + " ask \"…\""] : [])
                return
            }
            typed = "\(start) \(word)"
            let elsewhere = path.count == 1 ? Self.others[word.lowercased()] ?? [] : []
            let names = elsewhere + Self.nearest(to: word.lowercased(), of: below.map(Self.name)).filter { !elsewhere.contains($0) }
            nearest = names.prefix(3).map { "\(start) \($0)" }
            return
        }
        return nil
    }

    /// One line for whoever typed it.
    var line: String {
        let program = typed.split(separator: " ").first.map(String.init) ?? typed
        let meant = nearest.dropFirst().reduce(nearest.first ?? "") { Words.text("command.or", ["first": $0, "next": $1]) }
        let hint = nearest.isEmpty ? Words.text("command.all") : Words.text("command.nearest", ["nearest": meant])
        return Words.text("command.unknown", ["typed": typed, "hint": hint, "program": program])
    }

    private static func name(of command: any ParsableCommand.Type) -> String { command.configuration.commandName ?? "" }

    /// Those that begin with the word, then those that a few slips make of it, the likeliest first.
    static func nearest(to word: String, of names: [String]) -> [String] {
        let most = max(1, word.count / 3 + (word.count > 3 ? 1 : 0))
        let ranked = names.map { name in
            (name, name.hasPrefix(word) && word.count > 1 || word.hasPrefix(name) ? 0 : slips(from: word, to: name))
        }
        return ranked.filter { $0.1 <= most }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    }

    /// Letters to be put in, taken out, replaced, or exchanged with their neighbours (optimal string alignment).
    static func slips(from word: String, to name: String) -> Int {
        let (from, to) = (Array(word), Array(name))
        var rows = [Array(0...to.count)]
        for i in from.indices {
            var row = [i + 1]
            for j in to.indices {
                var cost = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (from[i] == to[j] ? 0 : 1))
                if i > 0, j > 0, from[i] == to[j - 1], from[i - 1] == to[j] { cost = min(cost, rows[i - 1][j - 1] + 1) }
                row.append(cost)
            }
            rows.append(row)
        }
        return rows[from.count][to.count]
    }
}

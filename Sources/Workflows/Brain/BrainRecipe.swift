import Foundation
import Messages
import ModelFiles
import TOMLKit

/// `engram.toml`: what the owner wants otherwise than by default.
package struct BrainRecipe: Sendable, Equatable, Codable {
    /// How notes are read.
    package struct NoteChoices: Sendable, Equatable, Codable {
        package var exclude: [String]?
        package var leaveOutHeadings: [String]?
        package var maskSecrets: Bool?
        package var unmasked: [String]?
        /// In megabytes.
        package var largestFile: Int?

        enum CodingKeys: String, CodingKey, CaseIterable {
            case exclude, unmasked
            case leaveOutHeadings = "leave_out_headings"
            case maskSecrets = "mask_secrets"
            case largestFile = "largest_file"
        }
    }

    package struct DatasetChoices: Sendable, Equatable, Codable {
        package var recipe: String?
        package var seed: UInt64?
        /// Whether the base model writes about the notes, and that is taught too.
        package var selfMade: Bool?
        /// The kinds of examples that are made, by `ExampleKind`.
        package var kinds: [String]?
        /// Factor on how often each fact is asked for.
        package var wordings: Double?
        package var abstentionShare: Double?
        package var shortAnswerWeight: Double?
        package var replayShare: Double?

        enum CodingKeys: String, CodingKey, CaseIterable {
            case recipe, seed, kinds, wordings
            case selfMade = "self_made"
            case abstentionShare = "abstention_share"
            case shortAnswerWeight = "short_answer_weight"
            case replayShare = "replay_share"
        }
    }

    /// How answers are picked.
    package struct AskingChoices: Sendable, Equatable, Codable {
        package var temperature: Float?
        package var topP: Float?
        package var maxTokens: Int?
        package var seed: UInt64?

        enum CodingKeys: String, CodingKey, CaseIterable {
            case temperature, seed
            case topP = "top_p"
            case maxTokens = "max_tokens"
        }
    }

    /// The base model's folder, or its name where it was pulled; nil for the embedded one.
    package var model: String?
    /// Folders and files that `engram add` reads when none is named.
    package var sources: [String]?
    package var notes: NoteChoices?
    package var dataset: DatasetChoices?
    package var training: TrainingChoices?
    package var asking: AskingChoices?

    enum CodingKeys: String, CodingKey, CaseIterable { case model, sources, notes, dataset, training, asking }

    package init() {}

    /// Reads the file; one that is not there chooses nothing.
    ///
    /// - Throws: `WorkflowError.unknownSetting`, `.misplacedSetting`, `.malformed` with the line or the key.
    package init(_ url: URL) throws {
        guard FileManager.default.fileExists(atPath: url.path) else { return }
        func malformed(_ problem: Message.Value) -> WorkflowError { .malformed(path: url.path, problem: problem) }
        do {
            let table = try TOMLTable(string: String(contentsOf: url, encoding: .utf8))
            try Self.refuseUnknown(table, file: url)
            // By way of JSON, which takes 0 where 0.0 is meant, as whoever writes the file does.
            self = try JSONDecoder().decode(BrainRecipe.self, from: Data(table.convert(to: .json, options: .indentations).utf8))
        } catch let error as TOMLParseError {
            throw malformed(.said("problem.line", ["line": "\(error.source.begin.line)", "problem": .text(error.description)]))
        } catch let error as WorkflowError {
            throw error
        } catch let error as DecodingError {
            throw malformed(.said("problem.key", ["key": .text(error.path)]))
        } catch {
            throw malformed(.text(error.shortReason))
        }
    }

    private static func refuseUnknown(_ table: TOMLTable, file: URL) throws {
        for (section, value) in table {
            let names = keys(of: nil)
            guard names.contains(section) else { throw unknown(section, known: names, file: file) }
            let known = keys(of: section)
            for name in value.table?.keys ?? [] where !known.contains(name) {
                throw unknown(name, in: section, known: known, file: file)
            }
        }
    }

    /// A key that stands elsewhere, as one does whose section's own line is still a comment, is shown where it belongs.
    private static func unknown(_ name: String, in section: String? = nil, known: [String], file: URL) -> WorkflowError {
        let homes: [String] = ["notes", "dataset", "training", "asking"].filter { keys(of: $0).contains(name) }
        guard homes.isEmpty else { return .misplacedSetting(name: name, file: file.path, sections: homes.map { "[" + $0 + "]" }) }
        return .unknownSetting(name: (section.map { $0 + "." } ?? "") + name, file: file.path, known: known)
    }

    private static func keys(of section: String?) -> [String] {
        switch section {
        case "notes": NoteChoices.CodingKeys.allCases.map(\.rawValue)
        case "dataset": DatasetChoices.CodingKeys.allCases.map(\.rawValue)
        case "training": TrainingChoices.CodingKeys.allCases.map(\.rawValue)
        case "asking": AskingChoices.CodingKeys.allCases.map(\.rawValue)
        default: CodingKeys.allCases.map(\.rawValue)
        }
    }
}

extension DecodingError {
    /// The keys that lead to the value, with dots.
    fileprivate var path: String {
        let context: Context? =
            switch self {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context), .dataCorrupted(let context):
                context
            @unknown default: nil
            }
        return context?.codingPath.map(\.stringValue).joined(separator: ".") ?? ""
    }
}

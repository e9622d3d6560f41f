import Datasets

extension BrainRecipe.DatasetChoices {
    /// Puts what was chosen in place of what the recipe has.
    ///
    /// - Throws: `WorkflowError.badSetting`, `.noSuch` for a kind of example that does not exist.
    func apply(to recipe: inout DatasetRecipe) throws {
        if let kinds {
            let known = DatasetRecipe.engram.quotas.map(\.kind)
            let wanted = try kinds.map { name in
                guard let kind = ExampleKind(rawValue: name), known.contains(kind) else {
                    throw WorkflowError.noSuch(what: .said("thing.kind"), name: name, known: known.map(\.rawValue))
                }
                return kind
            }
            recipe.quotas = DatasetRecipe.engram.quotas.filter { wanted.contains($0.kind) }
        }
        if let wordings {
            guard wordings > 0, wordings <= 20 else {
                throw WorkflowError.badSetting(name: "wordings", value: "\(wordings)", expected: .said("expected.factor", ["most": "20"]))
            }
            for index in recipe.quotas.indices {
                let quota = recipe.quotas[index]
                recipe.quotas[index].wordings = max(1, Int((Double(quota.wordings) * wordings).rounded()))
                recipe.quotas[index].reverse = Int((Double(quota.reverse) * wordings).rounded())
            }
        }
        if let abstentionShare {
            guard abstentionShare >= 0, abstentionShare < 1 else {
                throw WorkflowError.badSetting(
                    name: "abstention_share", value: "\(abstentionShare)", expected: .said("expected.shareBelowOne"))
            }
            recipe.abstentionShare = abstentionShare
            if abstentionShare == 0 { recipe.quotas.removeAll { $0.kind == .abstention } }
        }
        if let replayShare {
            guard replayShare >= 0, replayShare <= 0.5 else {
                throw WorkflowError.badSetting(
                    name: "replay_share", value: "\(replayShare)", expected: .said("expected.shareTo", ["most": "0.5"]))
            }
            recipe.replayShare = replayShare
        }
        if let shortAnswerWeight {
            guard shortAnswerWeight > 0, shortAnswerWeight <= 100 else {
                throw WorkflowError.badSetting(
                    name: "short_answer_weight", value: "\(shortAnswerWeight)", expected: .said("expected.factor", ["most": "100"]))
            }
            recipe.shortAnswerWeight = shortAnswerWeight
        }
    }
}

import Foundation
import ModelFiles

extension BrainRecipe {
    static func writeTemplate(to url: URL) throws { try AtomicFile.write(Data(template.utf8), to: url) }

    /// The template with these lines chosen; everything else stays commented out, to be found there later.
    static func template(model: String?, sources: [String], exclude: [String]) throws -> String {
        var lines = template.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        func choose(_ key: String, _ value: some Encodable) throws {
            guard let index = lines.firstIndex(where: { $0.hasPrefix("# \(key) = ") }) else { return }
            // What JSON writes of texts and lists of them, TOML reads.
            lines[index] = "\(key) = \(try JSONText.line(value))"
        }
        if let model { try choose("model", model) }
        if !sources.isEmpty { try choose("sources", sources) }
        if !exclude.isEmpty {
            try choose("exclude", exclude)
            lines = lines.map { $0 == "# [notes]" ? "[notes]" : $0 }
        }
        return lines.joined(separator: "\n")
    }

    /// Everything is commented out: what is not said here is as the recipe has it.
    static let template = """
        # The recipe of this brain. Take a # away to choose; a key that engram does not know is refused.

        # model = "Qwen/Qwen2.5-1.5B-Instruct"        # pulled, or a folder's path; else the small model that ships with engram
        # sources = ["/path/to/notes"]                # read by `engram add` when no path is named

        # [notes]
        # exclude = ["Templates/"]                    # rules as in .engramignore
        # leave_out_headings = ["Private"]
        # mask_secrets = true
        # unmasked = ["Wifi.md"]                      # files whose secrets are learnt as they stand; see `engram notes masked`
        # largest_file = 268                          # megabytes; a larger one is skipped

        # [dataset]
        # recipe = "engram"                           # or "brief", the usual one for a small base, or "classic"
        # seed = 1
        # kinds = ["sentence", "section", "pattern"]  # only these kinds of examples; `engram dataset stats` lists them
        # wordings = 1.0                              # factor on how often each fact is asked for
        # abstention_share = 0.12                     # of all examples: questions that the notes do not answer; brief has 0.25
        # short_answer_weight = 3.0                   # factor on the loss of short answers
        # replay_share = 0.25                         # of all answers: the base's own to general questions, against forgetting
        # self_made = false                           # true: the base model writes about the notes too; needs one of a billion weights or so

        # [training]
        # epochs = 3
        # learning_rate = 2e-4
        # rank = 16
        # alpha = 32.0
        # dropout = 0.0
        # targets = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
        # num_layers = 12                             # layers that get pairs, counted from the last; all if not said
        # row_tokens = 1024                           # the most tokens of a row: longer examples are cut
        # pack_tokens = 512                           # tokens of the short examples that share a row
        # rows_per_step = 1
        # store_megabytes = 4000                      # the most on disk for what layers without pairs give, computed once; 0: none
        # order = "taught"                            # questions first, refusals and replay last; or "shuffled"
        # optimizer = "adamw"                         # or "muon", the default for small bases
        # weights = "nf4"                             # or "bf16", or "file", the default for GGUF files: how the frozen base is held
        # seed = 1

        # [asking]
        # temperature = 0.0
        # top_p = 1.0
        # max_tokens = 256

        """
}

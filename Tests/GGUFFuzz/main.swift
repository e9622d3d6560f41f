import Foundation
import ModelFiles
import Tensors
import Tokenization

extension GGUFFile: TokenizerMetadata {}

// Damages small GGUF files in many ways: no reader may crash or hang, and what it takes must hold together.
// usage: GGUFFuzz [executions] [seed] [FILE.gguf …]; see Scripts/fuzz-gguf.sh.

let arguments = CommandLine.arguments.dropFirst()
let executions = arguments.first.flatMap { Int($0) } ?? 1_000_000
let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 1
let files = try arguments.dropFirst(2).map { try [UInt8](Data(contentsOf: URL(filePath: $0))) }

var damage = Damage(seed: seed, corpus: FuzzCorpus.files + files)
var outcomes = Outcomes()
for execution in 0..<executions {
    // Named before it is run, so that a crash says what crashed: the same seed leads there again.
    if execution % 1_000_000 == 0 { outcomes.report(execution, seed: seed) }
    outcomes.run(damage.next(), to: execution % 32 == 0 ? .everything : execution % 4 == 0 ? .model : .header)
}
outcomes.report(executions, seed: seed)

/// Cuts a text into the words that byte-pair encoding works on.
struct PreTokenizer: Sendable {
    let stages: [SplitStage]

    /// Calls `body` with each word of `text` in order. `isStart` tells that the text begins the whole input.
    func eachWord(
        of text: UnsafePointer<UInt8>, count: Int, isStart: Bool, scratch: inout EncodingScratch,
        _ body: (UnsafePointer<UInt8>, Int, inout EncodingScratch) -> Void
    ) {
        if stages.count == 1, case .words(let pattern) = stages[0] {
            let reader = ClassReader(text, count: count)
            var index = 0
            while index < count {
                let next = pattern.end(from: index, reader)
                body(text + index, next - index, &scratch)
                index = next
            }
            return
        }
        scratch.split.start(count)
        run(stages[...], text, isStart: isStart, &scratch, body)
    }

    private func run(
        _ stages: ArraySlice<SplitStage>, _ text: UnsafePointer<UInt8>, isStart: Bool, _ scratch: inout EncodingScratch,
        _ body: (UnsafePointer<UInt8>, Int, inout EncodingScratch) -> Void
    ) {
        for (index, stage) in zip(stages.indices, stages) {
            guard stage.rewrites else {
                stage.cut(&scratch.split, text)
                continue
            }
            let rewritten = rewrite(stage, text, isStart: isStart, &scratch.split)
            rewritten.withUnsafeBufferPointer { buffer in
                guard let start = buffer.baseAddress else { return }
                run(stages[(index + 1)...], start, isStart: isStart, &scratch, body)
            }
            return
        }
        var ranges = ContiguousArray<TextRange>()
        swap(&ranges, &scratch.split.ranges)
        for range in ranges { body(text + Int(range.start), range.count, &scratch) }
        swap(&ranges, &scratch.split.ranges)
    }

    /// The text after `stage`, with the ranges of its words in `split`.
    private func rewrite(
        _ stage: SplitStage, _ text: UnsafePointer<UInt8>, isStart: Bool, _ split: inout SplitText
    ) -> ContiguousArray<UInt8> {
        var output = ContiguousArray<UInt8>()
        split.next.removeAll(keepingCapacity: true)
        for range in split.ranges {
            let word = UnsafeBufferPointer(start: text + Int(range.start), count: range.count)
            let start = output.count
            switch stage {
            case .prefixSpace:
                if word.first != UInt8(ascii: " ") { output.append(UInt8(ascii: " ")) }
                output.append(contentsOf: word)
            case .metaspace(let metaspace):
                let isFirst = isStart && range.start == 0
                let prepends = metaspace.prepend == .always || (metaspace.prepend == .first && isFirst)
                if prepends, word.first != UInt8(ascii: " "), !word.starts(with: metaspace.mark) {
                    output.append(contentsOf: metaspace.mark)
                }
                for byte in word {
                    if byte == UInt8(ascii: " ") { output.append(contentsOf: metaspace.mark) } else { output.append(byte) }
                }
            case .byteSpelling:
                for byte in word { output.append(contentsOf: String(ByteSpelling.scalars[Int(byte)]).utf8) }
            default:
                preconditionFailure("only stages that rewrite come here")
            }
            split.next.append(TextRange(start: UInt32(start), end: UInt32(output.count)))
        }
        swap(&split.ranges, &split.next)
        if case .metaspace(let metaspace) = stage, metaspace.splits {
            output.withUnsafeBufferPointer { buffer in
                if let base = buffer.baseAddress { SplitStage.literal(metaspace.mark, .mergedWithNext).cut(&split, base) }
            }
        }
        return output
    }
}

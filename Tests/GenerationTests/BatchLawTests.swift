import Dispatch
import Foundation
import ModelFiles
import Synchronization
import Tensors
import TestSupport
import Testing
import Tokenization
import Transformers

@testable import Generation

/// What a sequence becomes does not depend on what else is in the batch: the same bits, at any size and in any order.
@Suite("Many sequences together")
struct BatchLawTests {
    static let device = Device(threads: 2)

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let architecture: Architecture
        let format: WeightFormat
        let precision: Precision
        var isAdapted = false
        var isSketched = false

        var testDescription: String { "\(name), \(format.rawValue), \(precision.rawValue)" }
    }

    static let cases: [Case] = {
        var untied = TinyModel.architecture
        untied.isTied = false
        untied.hasQueryKeyValueBias = true
        return [
            Case(name: "llama", architecture: TinyModel.architecture, format: .f32, precision: .f32),
            Case(name: "llama with an adapter", architecture: TinyModel.architecture, format: .nf4, precision: .int8, isAdapted: true),
            Case(name: "qwen with a sketched head", architecture: untied, format: .nf4, precision: .int8, isSketched: true),
            Case(name: "gemma with an adapter", architecture: TinyModel.windowed, format: .bf16, precision: .bf16, isAdapted: true),
            Case(name: "gemma", architecture: TinyModel.windowed, format: .nf4, precision: .int8),
        ]
    }()

    /// A tokenizer of as many tokens as the tiny model has and more: what it says does not matter here.
    private static func generator(_ test: Case, threads: Int = 2) throws -> Generator {
        let device = threads == 2 ? Self.device : Device(threads: threads)
        var architecture = test.architecture
        architecture.vocabulary = 259
        var model = try TinyModel.make(architecture, format: test.format, seed: 3, device: device, contextLength: 640)
        if test.isAdapted {
            model.attachAdapter(LowRankSettings(rank: 4, alpha: 8, dropout: 0, targets: LowRankSettings.allLinears), seed: 2)
            for parameter in model.parameters where parameter.name.contains("lora_B") {
                parameter.value.f32 = (0..<parameter.value.count).map { index in Float(index % 7 - 3) * 0.02 }
            }
        }
        if test.isSketched { model.sketchHead(device: device) }
        if test.format == .nf4 { model.compactScales(device: device) }
        let tokenizer = try BytePairTrainer(vocabularySize: 259).train().tokenizer()
        return Generator(model: model, tokenizer: tokenizer, device: device, precision: test.precision)
    }

    /// Prompts of many lengths, some with a beginning in common; greedy and sampled, with a phrase and a continuation among them.
    private static func requests(_ count: Int) -> [Request] {
        var random = RandomNumbers(seed: 9)
        func tokens(_ count: Int) -> [TokenID] { (0..<count).map { _ in TokenID.random(in: 0..<259, using: &random) } }
        let (system, note) = (tokens(45), tokens(130))
        return (0..<count).map { index in
            let tail = tokens(1 + index * 7 % 40)
            let prompt = index % 4 == 0 ? tail : system + (index % 4 > 1 ? note : []) + tail
            if index % 5 == 3 { return Request(prompt: prompt, work: .odds(tokens(1 + index % 3))) }
            if index % 5 == 4 { return Request(prompt: prompt, work: .score(tokens(1 + index % 9 * 5))) }
            let sampling = index % 2 == 0 ? SamplingSettings.greedy : SamplingSettings(temperature: 0.9, topP: 0.95, seed: UInt64(index))
            return Request(prompt: prompt, work: .answer(sampling, StopRules(tokens: [7, 70, 170], maxTokens: 2 + index * 5 % 23)))
        }
    }

    struct Request {
        enum Work {
            case answer(SamplingSettings, StopRules)
            case odds([TokenID])
            case score([TokenID])
        }

        let prompt: [TokenID]
        let work: Work

        func submit(to batch: BatchedGenerator) throws -> SequenceID {
            switch work {
            case .answer(let sampling, let stop): try batch.submit(prompt: prompt, sampling: sampling, stop: stop)
            case .odds(let phrase): try batch.submit(oddsOf: phrase, after: prompt)
            case .score(let continuation): try batch.submit(scoring: continuation, after: prompt)
            }
        }
    }

    struct Outcome: Equatable {
        var answer: GeneratedAnswer?
        var odds: PhraseOdds?
        var scores: [Float]?
        var text = ""

        mutating func take(_ event: BatchEvent) {
            switch event {
            case .text(_, let piece): text += piece
            case .finished(_, let answer): self.answer = answer
            case .weighed(_, let odds): self.odds = odds
            case .scored(_, let scores): self.scores = scores
            case .failed(_, let error): Issue.record(error)
            }
        }
    }

    /// In the order of `requests`, submitted as `order` says, the next whenever so many steps have gone by.
    private func run(
        _ requests: [Request], order: [Int], in batch: BatchedGenerator, stepsBetween: Int = 0
    ) throws -> [Outcome] {
        var outcomes = [Outcome](repeating: Outcome(), count: requests.count)
        var indices: [SequenceID: Int] = [:]
        for index in order {
            indices[try requests[index].submit(to: batch)] = index
            for _ in 0..<stepsBetween {
                for event in batch.step() { if let index = indices[event.id] { outcomes[index].take(event) } }
            }
        }
        batch.run { event in
            if let index = indices[event.id] { outcomes[index].take(event) }
            return true
        }
        return outcomes
    }

    @Test("each comes out with the bits that it has alone", arguments: cases)
    func alone(_ test: Case) throws {
        let generator = try Self.generator(test)
        let requests = Self.requests(20)
        let alone = try requests.map { request in
            try run([request], order: [0], in: BatchedGenerator(generator, limits: BatchLimits(sequences: 1, cacheTokens: 400)))[0]
        }
        #expect(alone.allSatisfy { $0.answer != nil || $0.odds != nil || $0.scores != nil })
        #expect(Set(alone.compactMap { $0.answer?.tokens }).count > 4, "answers that tell one another apart")
        let orders = [Array(0..<20), Array((0..<20).reversed()), (0..<20).map { $0 * 7 % 20 }]
        var limits = [
            BatchLimits(sequences: 20, cacheTokens: 8_000), BatchLimits(sequences: 3, cacheTokens: 8_000, promptTokens: 31),
            BatchLimits(sequences: 7, cacheTokens: 700, promptTokens: 64),
        ]
        limits[2].promptSeconds = 1e-9
        for (order, limit) in zip(orders, limits) {
            let batch = BatchedGenerator(generator, limits: limit)
            #expect(try run(requests, order: order, in: batch) == alone)
            // Once more, with the beginnings of all of them in the cache, and coming in one after the other.
            #expect(try run(requests, order: order, in: batch, stepsBetween: 2) == alone)
        }
    }

    @Test("a long prompt beside one that is being written is read in parts that take no longer than they may")
    func pauses() throws {
        let generator = try Self.generator(Self.cases[0])
        func steps(_ seconds: Double?) throws -> Int {
            var limits = BatchLimits(sequences: 2, cacheTokens: 2_000)
            limits.promptSeconds = seconds
            let batch = BatchedGenerator(generator, limits: limits)
            _ = try batch.submit(prompt: [1, 2, 3], sampling: .greedy, stop: StopRules(tokens: [], maxTokens: 60))
            _ = batch.step()
            let long = try batch.submit(
                prompt: (0..<320).map { TokenID($0 % 250) }, sampling: .greedy, stop: StopRules(tokens: [], maxTokens: 1))
            for count in 1...60 where batch.step().contains(where: { $0.id == long && $0.isLast }) { return count }
            Issue.record("it never ended")
            return 0
        }
        #expect(try steps(1e-9) - steps(nil) == 320 / PromptPace.fewest - 1)
        #expect(try steps(1_000) - steps(nil) <= 1, "once its pace is known, in one")
    }

    @Test("the number of threads changes nothing")
    func threads() throws {
        let results = try [1, 2, 4].map { threads in
            let generator = try Self.generator(Self.cases[1], threads: threads)
            return try run(
                Self.requests(12), order: Array(0..<12),
                in: BatchedGenerator(generator, limits: BatchLimits(sequences: 12, cacheTokens: 4_000)))
        }
        #expect(results[1] == results[0] && results[2] == results[0])
    }

    @Test("the generator is a batch of one, and a prompt that was read before changes nothing", arguments: cases)
    func generator(_ test: Case) throws {
        let generator = try Self.generator(test)
        let batch = BatchedGenerator(generator, limits: BatchLimits(sequences: 12, cacheTokens: 6_000))
        let requests = Self.requests(12)
        let together = try run(requests, order: Array(0..<12), in: batch)
        for (request, outcome) in zip(requests, together) {
            switch request.work {
            case .answer(let sampling, let stop):
                #expect(try generator.generate(prompt: request.prompt, sampling: sampling, stop: stop) == outcome.answer)
                let prepared = try generator.prepare(request.prompt, room: stop.maxTokens)
                for _ in 0..<2 { #expect(try generator.generate(after: prepared, sampling: sampling, stop: stop) == outcome.answer) }
            case .odds(let phrase):
                #expect(try generator.odds(of: phrase, after: generator.prepare(request.prompt, room: phrase.count)) == outcome.odds)
            case .score: break
            }
        }
    }

    @Test("many threads that share a generator each get what they get alone")
    func together() throws {
        let generator = try Self.generator(Self.cases[4])
        let shared = generator.together(BatchLimits(sequences: 8, cacheTokens: 4_000))
        var requests: [(prompt: [TokenID], sampling: SamplingSettings, stop: StopRules)] = []
        for request in Self.requests(30) {
            if case .answer(let sampling, let stop) = request.work { requests.append((request.prompt, sampling, stop)) }
        }
        let results = Mutex([Int: GeneratedAnswer]())
        let phrase: [TokenID] = [9, 8]
        let odds = Mutex([Int: PhraseOdds]())
        DispatchQueue.concurrentPerform(iterations: requests.count) { [requests] index in
            let request = requests[index]
            let answer = try? shared.generate(prompt: request.prompt, sampling: request.sampling, stop: request.stop)
            let weighed = try? shared.odds(of: phrase, after: shared.prepare(request.prompt, room: 2))
            results.withLock { $0[index] = answer }
            odds.withLock { $0[index] = weighed }
        }
        for (index, request) in requests.enumerated() {
            let alone = try generator.generate(prompt: request.prompt, sampling: request.sampling, stop: request.stop)
            #expect(results.withLock { $0[index] } == alone)
            let weighed = try generator.odds(of: phrase, after: generator.prepare(request.prompt, room: 2))
            #expect(odds.withLock { $0[index] } == weighed)
        }
        #expect(throws: GenerationError.promptIsEmpty) {
            try shared.generate(prompt: [], sampling: .greedy, stop: StopRules(tokens: [], maxTokens: 1))
        }
        var pieces = 0
        let stopped = try shared.generate(prompt: [3], sampling: .greedy, stop: StopRules(tokens: [], maxTokens: 30)) { _ in
            pieces += 1
            return false
        }
        #expect(pieces == 0 ? stopped.finish == .length : stopped.finish == .cancelled && pieces == 1)
    }

    @Test("scores are the logarithms of the probabilities that the whole row gives")
    func scores() throws {
        let generator = try Self.generator(Self.cases[0])
        let (prompt, continuation) = ([TokenID](5..<60), [TokenID](100..<140))
        let batch = BatchedGenerator(generator, limits: BatchLimits(cacheTokens: 200, promptTokens: 17))
        let id = try batch.submit(scoring: continuation, after: prompt)
        var scores: [Float] = []
        batch.run { event in
            if case .scored(id, let found) = event { scores = found }
            return true
        }
        let ids = prompt + continuation
        let logits = generator.model.logits(
            ids, layout: PackedLayout(count: ids.count), pass: Pass(device: Self.device, precision: .f32)
        ).floats()
        let expected = continuation.indices.map { index -> Float in
            let row = logits[(prompt.count + index - 1) * 259..<(prompt.count + index) * 259]
            let sum = row.reduce(0) { $0 + exp(Double($1)) }
            return Float(Double(row[row.startIndex + Int(continuation[index])]) - log(sum))
        }
        expectClose(scores, expected, absolute: 2e-4)
    }

    @Test("what many prompts begin with is read once and is there once")
    func shared() throws {
        let generator = try Self.generator(Self.cases[0])
        var random = RandomNumbers(seed: 4)
        let note = (0..<300).map { _ in TokenID.random(in: 0..<259, using: &random) }
        var state = BatchState(generator, limits: BatchLimits(sequences: 40, cacheTokens: 4_000))
        for question in 0..<40 {
            _ = try state.submit(
                note + [TokenID(question), TokenID(question + 1)], sampling: .greedy, stop: StopRules(tokens: [], maxTokens: 8))
        }
        _ = state.step()
        #expect(state.active.count == 1, "the others wait for it")
        _ = state.step()
        #expect(state.active.count == 40)
        #expect(Set(state.active.map { Array($0.slots.prefix(300)) }).count == 1)
        // The note's 19 pages, and one or two for each question and its answer.
        let used = state.pages.count - state.pages.freeCount
        #expect(used <= PagePool.pages(for: 300) + 2 * 40, "\(used) pages")
        while !state.isIdle { _ = state.step() }
        #expect(state.active.isEmpty)
    }

    @Test("memory stays within its bound: sequences wait for one another, and what is kept for others is given up")
    func bounded() throws {
        let generator = try Self.generator(Self.cases[0])
        var state = BatchState(generator, limits: BatchLimits(sequences: 40, cacheTokens: 160))
        var random = RandomNumbers(seed: 5)
        for _ in 0..<12 {
            let prompt = (0..<50).map { _ in TokenID.random(in: 0..<259, using: &random) }
            _ = try state.submit(prompt, sampling: .greedy, stop: StopRules(tokens: [], maxTokens: 10))
        }
        var (finished, most) = (0, 0)
        while !state.isIdle {
            for case .finished(_, let answer) in state.step() {
                finished += 1
                #expect(answer.tokens.count == 10)
            }
            most = max(most, state.active.count)
        }
        #expect(finished == 12 && most == 2)
        while state.tree.forgetOldest(pages: &state.pages) {}
        #expect(state.pages.freeCount == state.pages.count, "no page is lost")
    }

    @Test("refuses what does not fit, by name, and goes on with the rest")
    func refused() throws {
        let generator = try Self.generator(Self.cases[0])
        let batch = BatchedGenerator(generator, limits: BatchLimits(cacheTokens: 64))
        let stop = StopRules(tokens: [], maxTokens: 5)
        #expect(throws: GenerationError.promptIsTooLong(tokens: 640, limit: 639)) {
            try batch.submit(prompt: [TokenID](repeating: 1, count: 640), sampling: .greedy, stop: stop)
        }
        #expect(throws: GenerationError.promptIsTooLong(tokens: 65, limit: 64)) {
            try batch.submit(prompt: [TokenID](repeating: 1, count: 65), sampling: .greedy, stop: stop)
        }
        #expect(throws: GenerationError.promptIsEmpty) { try batch.submit(prompt: [], sampling: .greedy, stop: stop) }
        #expect(batch.isIdle)
        let first = try batch.submit(prompt: [1, 2], sampling: .greedy, stop: stop)
        let second = try batch.submit(prompt: [1, 3], sampling: .greedy, stop: stop)
        _ = batch.step()
        #expect(batch.cancel(first)?.finish == .cancelled)
        #expect(batch.cancel(first) == nil)
        var over: [SequenceID] = []
        batch.run { event in
            if case .finished(let id, _) = event { over.append(id) }
            return true
        }
        #expect(over == [second])
    }
}
